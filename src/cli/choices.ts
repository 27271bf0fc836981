import { asOfDate, divisionInCharge, divisionName, initiativesOf } from '../programme';
import type { Division, FiscalYear, Programme, Round } from '../programme';
import { Failure } from './failure';

/** A fiscal year named by its label (R6), printed name (令和6年度), number (6) or first calendar year (2024). */
export function chooseYear(programme: Programme, named: string): FiscalYear {
  const wanted = plain(named);
  const matches = (year: FiscalYear): boolean => {
    const label = plain(programme.yearLabels[year] ?? year);
    const names = [plain(year), label, label.replace(/年度$/, ''), digits(year)];
    const start = programme.yearStarts[year]?.slice(0, 4);
    return [...names, start].some(
      (name) =>
        name !== undefined &&
        (wanted === name || wanted === `${name}年度` || wanted === `${name}年`),
    );
  };
  // A label goes before a number: 2 is R2 in one programme and the year 2 in none.
  const exact = programme.fiscalYears.find((year) => plain(year) === wanted);
  const found = exact === undefined ? programme.fiscalYears.filter(matches) : [exact];
  const [year] = found;
  if (year !== undefined && found.length === 1) return year;
  const known = programme.fiscalYears.map((each) => described(each, programme.yearLabels[each]));
  throw new Failure(
    found.length > 1
      ? `--year 「${named}」に当たる年度が複数あります: ${found.join('、')}。どれかを指定してください。`
      : `--year 「${named}」は「${programme.title}」の年度ではありません。次から選んでください: ${known.join('、')}。`,
  );
}

/** A round by its name (年度末) or id; without one the year-end round. */
export function chooseRound({ rounds }: Programme, named: string | undefined): Round {
  const wanted = named === undefined ? null : plain(named);
  const found = rounds.find(({ id, kind, name }) =>
    wanted === null ? kind === 'yearEnd' : plain(id) === wanted || plain(name) === wanted,
  );
  if (found !== undefined) return found;
  const known = rounds.map(({ id, name }) => described(name, id)).join('、');
  throw new Failure(
    named === undefined
      ? `このプログラムには年度末の報告回がありません。--round で次から選んでください: ${known}。`
      : `--round 「${named}」はこのプログラムの報告回ではありません。次から選んでください: ${known}。`,
  );
}

/** Id of a division that has initiatives on the round's day, by id or any of its names. */
export function chooseDivision(
  programme: Programme,
  named: string,
  year: FiscalYear,
  round: Round,
): string {
  const wanted = plain(named);
  const { divisions } = programme;
  const found =
    divisions.find(({ id }) => id === named) ??
    divisions.find((each) => namesOf(each).some((name) => plain(name) === wanted));
  const working = workingDivisions(programme, year, round);
  const asOf = asOfDate(programme, year, round) ?? undefined;
  const nameNow = (id: string): string => divisionName(programme, id, asOf);
  if (found === undefined) {
    const near = working.filter((id) => plain(nameNow(id)).includes(wanted));
    const known = (near.length > 0 ? near : working).map((id) => described(nameNow(id), id));
    throw new Failure(
      `--division 「${named}」という担当課はありません。${near.length > 0 ? 'こちらではありませんか' : '次から選んでください'}: ${known.join('、')}。`,
    );
  }
  if (working.includes(found.id)) return found.id;
  const successor = asOf === undefined ? found.id : divisionInCharge(programme, found.id, asOf);
  throw new Failure(
    successor === found.id
      ? `「${named}」が担当する取組項目はありません。`
      : `「${named}」の取組項目は、この報告回では「${nameNow(successor)}」が担当しています。--division ${nameNow(successor)} を指定してください。`,
  );
}

/** Ids of the divisions that report in a round, in the programme's order. */
export function workingDivisions(
  programme: Programme,
  year: FiscalYear,
  round: Round,
): readonly string[] {
  const asOf = asOfDate(programme, year, round) ?? undefined;
  return programme.divisions
    .map(({ id }) => id)
    .filter((id) => initiativesOf(programme, id, asOf).length > 0);
}

function namesOf({ name, renamed }: Division): readonly string[] {
  return [name, ...renamed.map((each) => each.name)];
}

function described(name: string, other: string | undefined): string {
  return other === undefined || other === name ? name : `${name}（${other}）`;
}

function digits(text: string): string | undefined {
  return /\d+$/.exec(text)?.[0];
}

/** Without differences of width, case and spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
