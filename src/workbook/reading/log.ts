import type { CellInput } from '../../evaluation';
import { momentText } from '../dateNumber';
import type { LogEntry } from '../history';
import { parseDecision } from '../history';
import { SHEET_KEYS } from '../keys';
import type { LogField } from '../sheets/log';
import { foundCell, shownText } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { StructureProblem } from './reading';

export interface LogReading {
  readonly log: readonly LogEntry[];
  readonly problems: readonly StructureProblem[];
}

const FIELDS: readonly LogField[] = [
  'run',
  'time',
  'file',
  'fingerprint',
  'division',
  'key',
  'field',
  'old',
  'new',
  'submitted',
  'decision',
];

/** Rows between the field keys and the printed header, and that header. */
const HEADING_ROWS = 3;

/**
 * 取込履歴, oldest first, however somebody has sorted it: what is taken back hangs on the order. A line that somebody has
 * changed so that it can no longer be read is reported.
 */
export function readLog(sheets: readonly KeyedSheet[]): LogReading {
  const found = sheets.find(({ key }) => key === SHEET_KEYS.log);
  if (found === undefined) return { log: [], problems: [] };
  const { sheet, columns, keyRow } = found;
  const log: LogEntry[] = [];
  const problems: StructureProblem[] = [];
  for (let row = keyRow + HEADING_ROWS + 1; row < sheet.rows.length; row += 1) {
    const cells = new Map<LogField, CellInput>();
    for (const field of FIELDS) {
      const column = columns.get(field)?.[0];
      if (column !== undefined) cells.set(field, foundCell(sheet, row, column).input);
    }
    if ([...cells.values()].every(({ kind }) => kind === 'blank')) continue;
    const entry = entryOf(cells);
    if (entry !== null) log.push(entry);
    else {
      const column = columns.get('run')?.[0] ?? found.keyColumn + 1;
      problems.push({ kind: 'logUnreadable', site: { sheet: sheet.name, row, column } });
    }
  }
  return { log: log.sort((a, b) => a.run - b.run), problems };
}

const BLANK: CellInput = { kind: 'blank' };

function entryOf(cells: ReadonlyMap<LogField, CellInput>): LogEntry | null {
  const at = (field: LogField): CellInput => cells.get(field) ?? BLANK;
  const text = (field: LogField): string => shownText(at(field));
  const run = at('run');
  const time = at('time');
  const moment = time.kind === 'number' ? momentText(time.value) : shownText(time);
  const decision = parseDecision(text('decision'));
  if (run.kind !== 'number' || moment === null || decision === null) return null;
  if (text('key') === '' || text('field') === '') return null;
  const submitted = at('submitted');
  const kept = decision.kind === 'conflictKept';
  return {
    run: run.value,
    time: moment,
    file: text('file'),
    fingerprint: text('fingerprint'),
    division: text('division'),
    key: `${text('key')}|${text('field')}`,
    old: at('old'),
    new: at('new'),
    submitted: submitted.kind === 'blank' && !kept ? null : submitted,
    decision,
  };
}
