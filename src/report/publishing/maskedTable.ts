import type { Initiative } from '../../programme';
import type { Reading, Table } from '../../workbook';
import { shownKpis, workbookContext, workbookOptionsOf } from '../../workbook';
import { Masks } from '../content/masks';
import { WITHHELD } from '../content/statuses';
import type { Audience } from '../options';

/** Columns of an exported table that hold a value, or what follows from one. */
const VALUES: ReadonlySet<string> = new Set([
  ...['target', 'actual', 'kind', 'rate', 'progress'],
  ...['originalTarget', 'revisedOn', 'revisionReason'],
]);

export interface MaskedTable {
  readonly table: Table;
  /** Items whose values were withheld. */
  readonly withheld: number;
}

/** An exported table (`exportTable`) for somebody else's eyes: values that they may not see are empty, their 判定 is 非公表. */
export function maskedTable(reading: Reading, table: Table, audience: Audience): MaskedTable {
  const { current } = workbookContext(workbookOptionsOf(reading));
  const masks = new Masks(current, audience);
  const hidden = new Set(current.initiatives.flatMap((each) => hiddenItems(masks, each)));
  const { columns, rows } = table;
  const item = columns.findIndex(({ field }) => field === 'kpi' || field === 'step');
  const isHidden = (row: Table['rows'][number]): boolean => hidden.has(String(row[item] ?? ''));
  return {
    withheld: new Set(rows.filter(isHidden).map((row) => row[item])).size,
    table: {
      columns,
      rows: rows.map((row) => {
        if (!isHidden(row)) return row;
        return row.map((datum, at) => {
          const field = columns[at]?.field ?? '';
          if (field === 'status') return WITHHELD.label;
          if (field === 'statusId') return WITHHELD.id;
          return VALUES.has(field) ? null : datum;
        });
      }),
    },
  };
}

function hiddenItems(masks: Masks, initiative: Initiative): readonly string[] {
  const kpis = shownKpis(initiative).filter((kpi) => masks.hidesKpi(kpi));
  const steps = masks.hidesInitiative(initiative) ? initiative.steps : [];
  return [...kpis, ...steps].map(({ id }) => id);
}
