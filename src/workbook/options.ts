import type { CellInput } from '../evaluation';
import { fiscalYearOf, sourceKpi } from '../programme';
import type { WorkbookOptions } from './workbookOptions';
import { workbookContext } from './context';
import type { ValueKey } from './keys';
import { OFFICE_FIELDS, PREVIOUS_REPORT, parseValueKey, rowKeyText, submissionKey } from './keys';
import type { Reading } from './reading';
import { typedValues } from './reading';
import { pillarRows, rowKey } from './sheets/pillar/rows';
import type { Values } from './values';

/**
 * What the workbook that was read is made from, with everything that people have changed in it since: `buildWorkbook`
 * of it plans what stands there. Texts and numbers that the layout has no place for (inserted rows, the user's own
 * sheets) are not part of it; the reading's problems name the former.
 */
export function workbookOptionsOf(reading: Reading): WorkbookOptions {
  const { metadata, programme } = reading;
  return {
    programme,
    definition: metadata.definition,
    reportingYear: reading.year,
    round: reading.round,
    scale: reading.scale,
    division: reading.division,
    values: allValues(reading),
    handedOut: metadata.handedOut,
    closedYears: metadata.closedYears.flatMap((label) => fiscalYearOf(programme, label) ?? []),
    yearEvents: metadata.yearEvents,
    asClosed: metadata.asClosed,
    log: reading.log,
    accepted: metadata.accepted,
    earlier: reading.earlier,
    created: metadata.created,
  };
}

/** What people typed, with the 提出 block of a division's workbook and the submission table of a master. */
function allValues(reading: Reading): Values {
  const values = new Map<ValueKey, CellInput>([...onlyShown(reading), ...typedValues(reading)]);
  for (const [field, { input }] of reading.submission) {
    if (input.kind !== 'blank') values.set(`${submissionKey(field)}|value`, input);
  }
  for (const [key, { input }] of reading.submissions) {
    if (input.kind !== 'blank') values.set(key, input);
  }
  return values;
}

/**
 * What a division's workbook only shows, and so is not read from it: remarks of the council, the value of a 再掲 whose
 * source another division has.
 */
function onlyShown({ cells, division, metadata, withheld }: Reading): Values {
  if (division === null) return new Map();
  return new Map(
    [...metadata.handedOut].filter(
      ([key]) => !cells.has(key) && !withheld.has(key) && parseValueKey(key) !== null,
    ),
  );
}

/**
 * What a division's own workbook is made from: of the master's values those that it shows. They are what is handed out, the
 * base of the comparison when it comes back.
 *
 * @param created ISO date and time
 */
export function divisionOptionsOf(
  master: WorkbookOptions,
  division: string,
  created: string,
): WorkbookOptions {
  const { programme, definition, reportingYear, round, scale, closedYears } = master;
  const common = { programme, definition, reportingYear, round, scale, closedYears, created };
  const context = workbookContext({ ...common, division, values: new Map() });
  const rows = new Set<string>();
  for (const pillar of context.current.pillars) {
    for (const row of pillarRows(context, pillar)) {
      rows.add(rowKeyText(rowKey(row)));
      if ((row.kind === 'kpi' || row.kind === 'part') && row.kpi.repeats !== null) {
        const source = { ...row, kpi: sourceKpi(context.current, row.kpi) };
        rows.add(rowKeyText(rowKey(source)));
      }
    }
  }
  const isShown = (key: ValueKey): boolean => {
    const bar = key.indexOf('|');
    const isOffice = OFFICE_FIELDS.some((field) => key.slice(bar + 1) === field);
    return rows.has(key.slice(0, bar)) && !isOffice;
  };
  const shown = (values: Iterable<readonly [ValueKey, CellInput]>): Values =>
    new Map([...values].filter(([key]) => isShown(key)));
  const earlier = master.earlier ?? null;
  return {
    ...common,
    division,
    values: shown([...previousReports(master), ...master.values]),
    earlier: earlier === null ? null : { ...earlier, values: shown(earlier.values) },
  };
}

/** They stand in no cell of the master, only among what it was handed out with. */
function previousReports({
  handedOut,
}: WorkbookOptions): readonly (readonly [ValueKey, CellInput])[] {
  return [...(handedOut ?? [])].filter(([key]) => key.endsWith(`|${PREVIOUS_REPORT}`));
}
