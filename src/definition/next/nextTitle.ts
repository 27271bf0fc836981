import type { ProgrammeDefinition } from '../../programme';

/** Drafts of the next programme's id and title: the last ones with other years. */
export function nextTitle(
  { id, title, fiscalYears }: ProgrammeDefinition,
  years: readonly string[],
): { readonly id: string; readonly title: string } {
  const [first, last] = [fiscalYears[0] ?? '', fiscalYears.at(-1) ?? ''];
  const [nextFirst, nextLast] = [years[0] ?? '', years.at(-1) ?? ''];
  const span = `${first}-${last}`.toLowerCase();
  const nextSpan = ascii(`${nextFirst}-${nextLast}`.toLowerCase());
  const nextId = id.toLowerCase().includes(span)
    ? id.toLowerCase().replace(span, nextSpan)
    : `${id}-${nextSpan === '' ? 'next' : nextSpan}`;
  const numbers = new RegExp(
    `(?<![0-9])${digits(first)}(\\s*(?:年度)?\\s*[~～〜－―–-]\\s*(?:令和|R)?)${digits(last)}(?![0-9])`,
  );
  return {
    id: nextId,
    title: title.replace(numbers, `${digits(nextFirst)}$1${digits(nextLast)}`),
  };
}

function digits(label: string): string {
  return /\d+$/.exec(label)?.[0] ?? label;
}

/** Ids hold half-width letters and digits only. */
function ascii(text: string): string {
  return /^[a-z0-9._-]+$/.test(text) ? text : '';
}
