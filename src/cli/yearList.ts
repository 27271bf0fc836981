import { followingLabel, labelOfDay, labelsAfter } from '../programme';
import { Failure } from './failure';

/** Years of a programme that nobody has named yet. */
const USUAL_YEARS = 3;
/** As many as a definition may have. */
const MOST_YEARS = 12;

/** The years of a new form: those that were named, or the three from next April on. */
export function formYears(named: string | undefined, today: string): readonly string[] {
  if (named !== undefined) return yearList(named);
  return labelsAfter(labelOfDay(today), USUAL_YEARS) ?? [];
}

/** The years of the next programme: those that were named, or as many as the last had. */
export function nextYears(named: string | undefined, last: readonly string[]): readonly string[] {
  if (named !== undefined) return yearList(named);
  const label = last.at(-1) ?? '';
  const years = labelsAfter(label, last.length);
  if (years === null) {
    throw new Failure(
      `「${label}」の次の年度が分かりません。--years で「第4年度,第5年度,第6年度」のように指定してください。`,
    );
  }
  return years;
}

/** `R8,R9,R10` or `R8-R10`, with full-width signs too. */
function yearList(named: string): readonly string[] {
  const text = named.normalize('NFKC').replaceAll(/\s/g, '');
  const range = /^([^,、]+?)[-~〜–―から]+([^,、]+)$/.exec(text);
  const years =
    range === null ? text.split(/[,、]/).filter((label) => label !== '') : fromTo(range);
  if (years === null || years.length === 0) {
    throw new Failure(
      `--years 「${named}」が読み取れません。R8,R9,R10 か R8-R10 のように指定してください。`,
    );
  }
  if (years.length > MOST_YEARS || new Set(years).size < years.length) {
    throw new Failure(
      `--years 「${named}」は使えません。同じ年度を2回書かず、${String(MOST_YEARS)}年までにしてください。`,
    );
  }
  return years;
}

function fromTo([, first = '', last = '']: RegExpExecArray): readonly string[] | null {
  const years = [first];
  while (years.at(-1) !== last) {
    const next = followingLabel(years.at(-1) ?? '');
    if (next === null || years.length > MOST_YEARS) return null;
    years.push(next);
  }
  return years;
}
