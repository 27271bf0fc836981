import type { WorkbookContext } from '../../workbook';
import { valueKey } from '../../workbook';
import type { PaperInitiative } from './paper';

/** States of a submission in which its values have come in. */
const HANDED_IN: ReadonlySet<string> = new Set(['提出', '受理', '確定']);

/**
 * Why the paper is not final (未定稿): it rests on forecasts, or on data that has not come in. Values that the readers may
 * not see count for nothing here.
 */
export function draftReasons(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
): readonly string[] {
  const year = context.reportingYear;
  const kpis = initiatives.flatMap(({ kpis: all }) =>
    all
      .filter(({ role, withheld }) => role !== 'repeat' && !withheld)
      .flatMap(({ years }) => years.filter((each) => each.year === year)),
  );
  const steps = initiatives.flatMap(({ steps: all }) =>
    all.flatMap(({ years }) => years.filter((each) => each.year === year)),
  );
  const count = (items: readonly { readonly status: { readonly id: string } }[], id: string) =>
    items.filter(({ status }) => status.id === id).length;
  const pending = kpis.filter(({ kind }) => kind === 'pending').length;
  const missing = count(kpis, 'notEntered') - pending;
  const late = unsubmitted(context, initiatives);
  return [
    ...(context.round.kind === 'interim' ? ['年度末の見込みによる判定です'] : []),
    ...(pending > 0 ? [`集計中の指標が${String(pending)}あります`] : []),
    ...(missing > 0 ? [`実績が未入力の指標が${String(missing)}あります`] : []),
    ...some('進捗が未入力の工程', count(steps, 'notEntered')),
    ...some('確認が必要な値', count(kpis, 'invalid') + count(steps, 'invalid')),
    ...(late.length > 0 ? [`未提出の課があります（${late.join('、')}）`] : []),
  ];
}

function some(what: string, number: number): readonly string[] {
  return number === 0 ? [] : [`${what}が${String(number)}あります`];
}

/** Divisions of the paper that have not submitted, by the master's table; where nobody keeps it, none. */
function unsubmitted(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
): readonly string[] {
  const stateOf = (division: string): string => {
    const key = valueKey({ kind: 'submission', division }, 'state');
    const input = context.values.get(key);
    return input?.kind === 'text' ? input.text.trim() : '';
  };
  const states = context.current.divisions.map(({ id }) => ({ id, state: stateOf(id) }));
  if (states.every(({ state }) => state === '')) return [];
  const named = new Set(initiatives.flatMap(({ divisions }) => divisions));
  return states
    .filter(({ id, state }) => named.has(context.nameOf(id)) && !HANDED_IN.has(state))
    .map(({ id }) => context.nameOf(id));
}
