import type { CheckContext, Finding } from '../../src/check';
import { checkWorkbook, findingRules } from '../../src/check';
import type { CellInput } from '../../src/evaluation';
import { cellAddress } from '../../src/workbook';
import { englishFaults } from '../support/english';
import type { Order } from '../workbook/reading/book';
import { Book, number, text, withInitiatives } from '../workbook/reading/book';
import { applySuggestion } from './apply';

/** One rule seen from outside: an edit that it must find, and a similar one that it must not. */
interface Case {
  readonly code: string;
  readonly order?: Order;
  readonly context?: CheckContext;
  readonly finds: (book: Book) => unknown;
  /** Row key and field of the cell that is pointed at; null where none is. */
  readonly at: readonly [string, string] | null;
  readonly suggestion?: CellInput;
  readonly leaves: (book: Book) => unknown;
  /** Another context in which `finds` is left alone as well. */
  readonly leavesIn?: CheckContext;
}

const TRUE: CellInput = { kind: 'boolean', value: true };
const NA: CellInput = { kind: 'error', code: '#N/A' };
const BLANK: CellInput = { kind: 'blank' };
const R6 = (value: CellInput) => (book: Book) => book.type('k:6-1', 'R6.actual', value);
const at6 = ['k:6-1', 'R6.actual'] as const;
const nothing = (): void => undefined;

const handedOut = (entries: Readonly<Record<string, CellInput>>): Order => ({
  values: new Map(Object.entries(entries)),
});

/** A line of 取込履歴, by its columns. */
const LOG_LINE: Readonly<Record<string, CellInput>> = {
  run: number(1),
  time: number(45768.5),
  key: text('k:6-1'),
  field: text('R6.actual'),
  decision: text('受入'),
};

function logLine(book: Book, line: Readonly<Record<string, CellInput>>): void {
  const sheet = book.sheet('log');
  for (const [field, input] of Object.entries(line)) sheet.put(4, sheet.columnOf(field), input);
}

const cases: readonly Case[] = [
  { code: 'actual.excelError', finds: R6(NA), at: at6, leaves: R6(number(3300)) },
  { code: 'actual.boolean', finds: R6(TRUE), at: at6, leaves: R6(number(1)) },
  {
    code: 'actual.numberAsText',
    finds: R6(text('３，３００人')),
    at: at6,
    suggestion: number(3300),
    leaves: R6(text('3,300件')),
  },
  {
    code: 'actual.numberAsText',
    finds: (book) => book.type('k:7-1', 'R6.actual', text('約６５％')),
    at: ['k:7-1', 'R6.actual'],
    suggestion: number(65),
    leaves: (book) => book.type('k:7-1', 'R6.actual', text('１６５％')),
  },
  { code: 'actual.notNumber', finds: R6(text('集計中')), at: at6, leaves: R6(text('約3300')) },
  {
    code: 'actual.notNumber',
    finds: (book) => book.type('k:28-3', 'R6.actual', text('85,000,000円')),
    at: ['k:28-3', 'R6.actual'],
    leaves: (book) => book.type('k:28-3', 'R6.actual', text('85,000千円')),
  },
  {
    code: 'actual.belowMinimum',
    finds: R6(number(-1)),
    at: at6,
    leaves: (book) => book.type('k:1-1', 'R6.actual', number(-5)),
  },
  {
    code: 'actual.aboveMaximum',
    finds: (book) => book.type('k:7-1', 'R6.actual', number(100.1)),
    at: ['k:7-1', 'R6.actual'],
    leaves: (book) => book.type('k:40-1', 'R6.actual', number(100.1)),
  },
  {
    code: 'actual.fraction',
    finds: R6(number(3300.5)),
    at: at6,
    leaves: (book) => book.type('k:1-1', 'R6.actual', number(77.5)),
  },
  { code: 'actual.magnitude', finds: R6(number(1e14)), at: at6, leaves: R6(number(1e13)) },
  {
    code: 'actual.date',
    finds: (book) => book.type('k:6-1', 'R6.actual', number(45_813), { numberFormat: 'yyyy/m/d' }),
    at: at6,
    leaves: (book) =>
      book.type('k:6-1', 'R6.actual', number(45_813), { numberFormat: '#,##0"日"' }),
  },
  {
    code: 'actual.shownAsDate',
    finds: (book) => book.type('k:7-1', 'R6.actual', number(65), { numberFormat: '[$-411]ge.m.d' }),
    at: ['k:7-1', 'R6.actual'],
    leaves: (book) => book.type('k:7-1', 'R6.actual', number(65), { numberFormat: '[Red]0.0"%"' }),
  },
  {
    code: 'actual.percentAsFraction',
    finds: (book) => book.type('k:7-1', 'R6.actual', number(0.41)),
    at: ['k:7-1', 'R6.actual'],
    suggestion: number(41),
    leaves: (book) => book.type('k:49-r1', 'R6.actual', number(0.9)),
  },
  {
    code: 'actual.percentAsFraction',
    finds: (book) => book.type('k:49-r1', 'R6.actual', number(0.03)),
    at: ['k:49-r1', 'R6.actual'],
    suggestion: number(3),
    leaves: (book) => book.type('k:7-1', 'R6.actual', number(1.5)),
  },
  {
    code: 'actual.tenfold',
    order: handedOut({ 'k:6-1|R5.actual': number(3100) }),
    finds: R6(number(33_000)),
    at: at6,
    leaves: R6(number(12_000)),
  },
  {
    code: 'actual.tenfold',
    order: handedOut({ 'k:6-1|R5.actual': number(3100) }),
    finds: R6(number(330)),
    at: at6,
    leaves: R6(number(0)),
  },
  {
    code: 'actual.tenfold',
    finds: (book) => book.type('k:28-3', 'R6.actual', number(84_000_000)),
    at: ['k:28-3', 'R6.actual'],
    leaves: (book) => book.type('k:57-1', 'R6.actual', number(1)),
  },
  {
    code: 'actual.tenfold',
    order: handedOut({ 'k:11-1|R5.actual': number(45) }),
    finds: (book) => book.type('k:11-1', 'R6.actual', number(450)),
    at: ['k:11-1', 'R6.actual'],
    // Ten times the target, but no more than last year: a bold target and no slip.
    leaves: (book) =>
      book.type('k:11-1', 'R5.actual', number(400)).type('k:11-1', 'R6.actual', number(450)),
  },
  {
    code: 'actual.decreasing',
    order: handedOut({ 'k:24-1|R5.actual': number(1716), 'k:6-1|R5.actual': number(3300) }),
    finds: (book) => book.type('k:24-1', 'R6.actual', number(1715)),
    at: ['k:24-1', 'R6.actual'],
    leaves: (book) => book.type('k:24-1', 'R6.actual', number(1716)).type(...at6, number(3000)),
  },
  {
    code: 'actual.futureYear',
    finds: (book) => book.type('k:6-1', 'R7.actual', number(3600)),
    at: ['k:6-1', 'R7.actual'],
    leaves: (book) => book.type('k:6-1', 'R5.actual', number(3600)),
  },
  {
    code: 'actual.notDue',
    finds: (book) => book.type('k:4-1', 'R5.actual', number(99)),
    at: ['k:4-1', 'R5.actual'],
    leaves: (book) => book.type('k:4-1', 'R6.actual', number(99)),
  },
  {
    code: 'actual.finalChanged',
    order: handedOut({ 'k:6-1|R5.actual': number(3100), 'k:6-1|R6.actual': number(3000) }),
    finds: (book) => book.type('k:6-1', 'R5.actual', number(3150)),
    at: ['k:6-1', 'R5.actual'],
    suggestion: number(3100),
    leaves: R6(number(3300)),
  },
  {
    code: 'actual.finalChanged',
    order: handedOut({ 'k:6-1|R5.actual': number(3100), 'k:7-1|R5.actual': number(30) }),
    finds: (book) => book.type('k:6-1', 'R5.actual', BLANK),
    at: ['k:6-1', 'R5.actual'],
    suggestion: number(3100),
    leaves: (book) => book.type('k:2-1', 'R5.actual', number(61)),
  },
  {
    code: 'kind.unknown',
    finds: (book) => book.type('k:6-1', 'R6.kind', text('確定')),
    at: ['k:6-1', 'R6.kind'],
    suggestion: text('確定値'),
    leaves: (book) => book.type('k:6-1', 'R6.kind', text('集計中（6月）')),
  },
  {
    code: 'kind.pendingWithoutMonth',
    finds: (book) => book.type('k:6-1', 'R6.kind', text('集計中')),
    at: ['k:6-1', 'R6.kind'],
    leaves: (book) => book.type('k:6-1', 'R6.kind', text('集計中（6月）')),
  },
  {
    code: 'kind.pendingPastMonth',
    context: { today: '2025-07-01' },
    finds: (book) => book.type('k:6-1', 'R6.kind', text('集計中（6月）')),
    at: ['k:6-1', 'R6.kind'],
    leaves: (book) => book.type('k:6-1', 'R6.kind', text('集計中（7月）')),
    leavesIn: { today: '2025-06-30' },
  },
  {
    code: 'kind.pendingWithValue',
    finds: (book) =>
      book.type(...at6, number(3300)).type('k:6-1', 'R6.kind', text('集計中（6月）')),
    at: at6,
    leaves: (book) => book.type(...at6, number(3300)).type('k:6-1', 'R6.kind', text('速報値')),
  },
  {
    code: 'kind.notFinal',
    order: handedOut({ 'k:6-1|R5.actual': number(3100), 'k:6-1|R5.kind': text('速報値') }),
    finds: nothing,
    at: ['k:6-1', 'R5.actual'],
    leaves: (book) => book.type('k:6-1', 'R5.actual', number(3120)),
  },
  {
    code: 'closed.changed',
    order: { closed: ['R5'], ...handedOut({ 'k:6-1|R5.actual': number(3100) }) },
    finds: (book) => book.type('k:6-1', 'R5.actual', number(3150)),
    at: ['k:6-1', 'R5.actual'],
    suggestion: number(3100),
    leaves: R6(number(3300)),
  },
  {
    code: 'closed.changed',
    order: { closed: ['R6'] },
    finds: (book) => book.type('i:2', 'report', text('後から書いた。')),
    at: ['i:2', 'report'],
    leaves: (book) => book.type('i:2', 'memo', text('後から書いた。')),
  },
  {
    code: 'closed.notFinal',
    order: {
      closed: ['R6'],
      ...handedOut({ 'k:6-1|R6.actual': number(3300), 'k:6-1|R6.kind': text('速報値') }),
    },
    finds: nothing,
    at: ['k:6-1', 'R6.actual'],
    leaves: (book) => book.type('k:6-1', 'R6.kind', text('確定値')),
  },
  {
    code: 'progress.unknown',
    finds: (book) => book.type('s:1-s1', 'R6.actual', text('完了済')),
    at: ['s:1-s1', 'R6.actual'],
    suggestion: text('完了'),
    leaves: (book) => book.type('s:1-s1', 'R6.actual', text('完了')),
  },
  {
    code: 'progress.unknown',
    finds: (book) => book.type('s:1-s1', 'R6.actual', text('未完了')),
    at: ['s:1-s1', 'R6.actual'],
    leaves: (book) => book.type('s:3-s1', 'R6.actual', text('－')),
  },
  {
    code: 'progress.futureYear',
    finds: (book) => book.type('s:1-s1', 'R7.actual', text('計画どおり')),
    at: ['s:1-s1', 'R7.actual'],
    leaves: (book) => book.type('s:1-s1', 'R6.actual', text('計画どおり')),
  },
  {
    code: 'progress.wentBack',
    order: handedOut({ 's:1-s1|R5.actual': text('完了') }),
    finds: (book) => book.type('s:1-s1', 'R6.actual', text('やや遅れ')),
    at: ['s:1-s1', 'R6.actual'],
    leaves: (book) => book.type('s:1-s1', 'R6.actual', text('完了')),
  },
  {
    code: 'progress.finalChanged',
    order: { division: 'gyokaku', ...handedOut({ 's:1-s1|R5.actual': text('計画どおり') }) },
    finds: (book) => book.type('s:1-s1', 'R5.actual', text('完了')),
    at: ['s:1-s1', 'R5.actual'],
    suggestion: text('計画どおり'),
    leaves: (book) => book.type('s:1-s1', 'R6.actual', text('完了')),
  },
  {
    code: 'submission.stateUnknown',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('state', text('提出済み')),
    at: ['submission:state', 'value'],
    suggestion: text('提出'),
    leaves: (book) => book.submit('state', text('作成中')),
  },
  {
    code: 'office.statusUnknown',
    finds: (book) => book.type('i:1', 'officeStatus', text('達成　')),
    at: ['i:1', 'officeStatus'],
    suggestion: text('達成'),
    leaves: (book) => book.type('i:1', 'officeStatus', text('概ね達成')),
  },
  {
    code: 'office.reasonMissing',
    finds: (book) => book.type('i:1', 'officeStatus', text('概ね達成')),
    at: ['i:1', 'officeReason'],
    leaves: (book) =>
      book.type('i:1', 'officeStatus', text('概ね達成')).type('i:1', 'officeReason', text('…')),
  },
  {
    code: 'actual.missing',
    finds: nothing,
    at: at6,
    leaves: (book) => book.type('k:6-1', 'R6.kind', text('集計中（6月）')),
  },
  {
    code: 'actual.missing',
    order: { division: 'gyokaku' },
    finds: nothing,
    at: ['k:1-1', 'R6.actual'],
    // No.6 is a joint initiative whose KPI the other division types.
    leaves: (book) => book.type('k:1-1', 'R6.actual', number(78)),
  },
  {
    code: 'actual.partsMissing',
    finds: (book) => book.type('p:32-1:a', 'R6.actual', number(1)),
    at: ['p:32-1:b', 'R6.actual'],
    leaves: (book) =>
      book.type('p:32-1:a', 'R6.actual', number(1)).type('p:32-1:b', 'R6.actual', number(0)),
  },
  {
    code: 'forecast.missing',
    order: { round: 'interim' },
    finds: (book) => book.type('k:30-1', 'R6.interim', number(200)),
    at: ['k:30-1', 'R6.forecast'],
    leaves: (book) =>
      book.type('k:30-1', 'R6.interim', number(200)).type('k:30-1', 'R6.forecast', number(400)),
  },
  {
    code: 'interim.missing',
    order: { round: 'interim' },
    finds: (book) => book.type('k:30-1', 'R6.forecast', number(400)),
    at: ['k:30-1', 'R6.interim'],
    leaves: nothing,
  },
  {
    code: 'actual.previousMissing',
    finds: (book) => book.type('k:51-1', 'R6.actual', number(1200)),
    at: ['k:51-1', 'R5.actual'],
    leaves: (book) =>
      book.type('k:51-1', 'R6.actual', number(1200)).type('k:51-1', 'R5.actual', number(1300)),
  },
  {
    code: 'actual.previousMissing',
    order: { year: 'R5' },
    finds: (book) => book.type('k:51-1', 'R5.actual', number(1300)),
    at: ['k:51-1', 'baseline'],
    // Nothing is judged yet, so nothing is lacking for it.
    leaves: nothing,
  },
  {
    code: 'progress.missing',
    finds: nothing,
    at: ['s:1-s1', 'R6.actual'],
    leaves: (book) => book.type('s:1-s1', 'R6.actual', text('未着手')),
  },
  {
    code: 'report.missing',
    finds: nothing,
    at: ['t:6:joho', 'report'],
    leaves: (book) => book.type('t:6:joho', 'report', text('-5 % を =A1 と書いた')),
  },
  {
    code: 'reason.missing',
    finds: R6(number(1000)),
    at: ['t:6:joho', 'reason'],
    leaves: (book) => R6(number(1000))(book).type('t:6:joho', 'reason', text('講師の都合')),
  },
  {
    code: 'reason.missing',
    finds: (book) => book.type('s:2-s1', 'R6.actual', text('中止')),
    at: ['i:2', 'reason'],
    leaves: (book) => book.type('s:2-s1', 'R6.actual', text('遅れ')),
  },
  {
    code: 'next.missing',
    finds: R6(number(1000)),
    at: ['t:6:joho', 'next'],
    leaves: R6(number(3300)),
  },
  {
    code: 'text.tooLong',
    finds: (book) => book.type('i:1', 'report', text('𠮷'.repeat(401))),
    at: ['i:1', 'report'],
    leaves: (book) => book.type('i:1', 'report', text('𠮷'.repeat(400))),
  },
  {
    code: 'text.excelError',
    finds: (book) => book.type('i:1', 'report', { kind: 'error', code: '#NAME?' }),
    at: ['i:1', 'report'],
    leaves: (book) => book.type('i:1', 'report', text('#NAME?')),
  },
  {
    code: 'report.sameAsLastYear',
    order: handedOut({ 'i:1|previousReport': text('R5年度は、研修を3回実施した。') }),
    finds: (book) => book.type('i:1', 'report', text('Ｒ６年度は研修を３回実施した')),
    at: ['i:1', 'report'],
    leaves: (book) => book.type('i:1', 'report', text('R6年度は、研修を4回実施した。')),
  },
  {
    code: 'report.sameAsLastYear',
    context: { previousReports: new Map([['t:6:joho', '研修を実施した。']]) },
    finds: (book) => book.type('t:6:joho', 'report', text('研修を実施した')),
    at: ['t:6:joho', 'report'],
    leaves: (book) => book.type('t:6:gyokaku', 'report', text('研修を実施した')),
  },
  {
    code: 'submission.writerMissing',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('state', text('提出')),
    at: ['submission:writer', 'value'],
    leaves: (book) => book.submit('state', text('差戻し')),
  },
  {
    code: 'submission.confirmationMissing',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('state', text('課長確認')),
    at: ['submission:confirmedBy', 'value'],
    leaves: (book) => book.submit('state', text('提出')).submit('confirmedBy', text('課長')),
  },
  {
    code: 'submission.confirmedOnMissing',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('state', text('提出')),
    at: ['submission:confirmedOn', 'value'],
    leaves: (book) => book.submit('state', text('提出')).submit('confirmedOn', number(45_765)),
  },
  {
    code: 'submission.notDate',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('confirmedOn', text('令和７年４月18日')),
    at: ['submission:confirmedOn', 'value'],
    suggestion: number(45_765),
    leaves: (book) => book.submit('confirmedOn', number(45_765)),
  },
  {
    code: 'submission.notDate',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('submittedOn', text('4/31')),
    at: ['submission:submittedOn', 'value'],
    leaves: (book) => book.submit('submittedOn', BLANK),
  },
  {
    code: 'submission.numberInvalid',
    order: { division: 'gyokaku' },
    finds: (book) => book.submit('number', text('第２回')),
    at: ['submission:number', 'value'],
    suggestion: number(2),
    leaves: (book) => book.submit('number', number(3)),
  },
  {
    code: 'structure.submissionMissing',
    order: { division: 'gyokaku' },
    finds(book) {
      const { sheet, row } = book.place('submission:state', 'value');
      sheet.rows.splice(row, 1);
    },
    at: null,
    leaves(book) {
      const { sheet, row } = book.place('submission:state', 'value');
      sheet.insertRow(row);
    },
  },
  {
    code: 'structure.sheetMissing',
    finds(book) {
      book.sheets = book.sheets.filter((sheet) => sheet !== book.sheet('pillar-2'));
    },
    at: null,
    leaves(book) {
      book.sheet('pillar-2').name = '第2の柱';
    },
  },
  {
    code: 'structure.sheetUnmarked',
    finds: (book) => book.sheet('pillar-2').deleteColumn(0),
    at: null,
    leaves(book) {
      book.sheets = book.sheets.filter((sheet) => sheet !== book.sheet('pillar-2'));
    },
  },
  {
    code: 'structure.sheetTwice',
    finds: (book) => book.sheets.push(book.sheet('pillar-2').copy('柱2 (2)')),
    at: null,
    leaves(book) {
      const copy = book.sheet('pillar-2').copy('控え');
      copy.put(0, 0, text(''));
      book.sheets.push(copy);
    },
  },
  {
    code: 'structure.rowMissing',
    finds(book) {
      const { sheet, row } = book.place('k:6-1', 'R6.actual');
      sheet.rows.splice(row, 1);
    },
    at: null,
    leaves(book) {
      const { sheet, row } = book.place('k:6-1', 'R6.actual');
      sheet.rows.push(...sheet.rows.splice(row, 1));
    },
  },
  {
    code: 'structure.rowTwice',
    finds(book) {
      const { sheet, row } = book.place('k:6-1', 'R6.actual');
      sheet.rows.push([...(sheet.rows[row] ?? [])]);
    },
    at: null,
    leaves: (book) => book.sheet('pillar-1').insertRow(9),
  },
  {
    code: 'structure.valueTwice',
    finds(book) {
      const { sheet, row } = book.place('k:6-1', 'R6.actual');
      sheet.rows.push([...(sheet.rows[row] ?? [])]);
      R6(number(5))(book);
    },
    at: null,
    leaves(book) {
      R6(number(5))(book);
      const { sheet, row } = book.place('k:6-1', 'R6.actual');
      sheet.rows.push([...(sheet.rows[row] ?? [])]);
    },
  },
  {
    code: 'structure.rowScrambled',
    finds: (book) => book.type('k:6-1', 'no', number(1)),
    at: ['k:6-1', 'no'],
    leaves: (book) => book.type('k:6-1', 'name', text('延べ受講者')),
  },
  {
    code: 'structure.labelAltered',
    finds: (book) => book.type('k:28-3', 'unit', text('円')),
    at: ['k:28-3', 'unit'],
    suggestion: text('千円'),
    leaves: (book) => book.type('k:28-3', 'unit', text(' 千\n円　')),
  },
  {
    code: 'structure.labelAltered',
    finds: (book) => book.type('i:1', 'title', BLANK),
    at: ['i:1', 'title'],
    suggestion: text('ペーパーレス化の更なる推進'),
    leaves: (book) => book.type('i:1', 'report', text('実施した')),
  },
  {
    code: 'structure.labelAltered',
    finds: (book) => book.type('k:1-1', 'baseline', number(55)),
    at: ['k:1-1', 'baseline'],
    suggestion: number(54.7),
    // The one baseline that is an input.
    leaves: (book) => book.type('k:51-1', 'baseline', number(1300)),
  },
  {
    code: 'structure.labelAltered',
    finds: (book) => book.type('s:1-s1', 'no', number(999)),
    at: ['s:1-s1', 'no'],
    suggestion: number(1),
    // Another initiative's No.: that is a scrambled row.
    leaves: (book) => book.type('s:1-s1', 'no', number(6)),
  },
  {
    code: 'structure.labelAltered',
    finds: (book) => book.type('s:1-s1', 'unit', text('件')),
    at: ['s:1-s1', 'unit'],
    leaves: (book) => book.type('s:1-s1', 'unit', text('　')),
  },
  {
    code: 'structure.rowInserted',
    finds(book) {
      book.sheet('pillar-1').insertRow(9);
      book.sheet('pillar-1').put(9, 4, text('メモ'));
    },
    at: null,
    leaves: (book) => book.sheet('pillar-1').insertRow(9),
  },
  {
    code: 'structure.unknownKey',
    finds: (book) =>
      book
        .sheet('pillar-1')
        .insertRow(9, [{ input: text('k:99-1'), formula: null, numberFormat: null }]),
    at: null,
    leaves: nothing,
  },
  {
    code: 'structure.columnMissing',
    finds: (book) => book.sheet('pillar-1').deleteColumn(book.sheet('pillar-1').columnOf('next')),
    at: null,
    leaves: (book) => book.sheet('pillar-1').deleteColumn(book.sheet('pillar-1').columnOf('unit')),
  },
  {
    code: 'structure.columnTwice',
    finds(book) {
      const at = book.sheet('pillar-1').columnOf('next');
      for (const row of book.sheet('pillar-1').rows) row.splice(at, 0, row[at]);
    },
    at: null,
    leaves: (book) => book.sheet('pillar-1').insertColumn(9),
  },
  {
    code: 'structure.olderFormat',
    finds: (book) => book.meta.put(0, 1, number(1)),
    at: null,
    leaves: nothing,
  },
  {
    code: 'structure.headerAltered',
    finds: (book) =>
      book.sheet('pillar-1').put(4, book.sheet('pillar-1').columnOf('R6.actual'), text('決算')),
    at: null,
    suggestion: text('実績'),
    leaves: (book) =>
      book.sheet('pillar-1').put(4, book.sheet('pillar-1').columnOf('R6.actual'), text(' 実\n績')),
  },
  {
    code: 'structure.targetAltered',
    finds: (book) => book.type('k:6-1', 'R6.target', number(3000)),
    at: ['k:6-1', 'R6.target'],
    suggestion: number(3300),
    leaves: (book) => book.type('k:6-1', 'R6.target', number(3300)),
  },
  {
    code: 'structure.targetAltered',
    finds: (book) => book.type('k:4-1', 'R5.target', number(90)),
    at: ['k:4-1', 'R5.target'],
    leaves: (book) => book.type('k:4-1', 'R5.target', text('－')),
  },
  {
    code: 'structure.formulaOverwritten',
    finds: (book) => book.type('k:6-1', 'R6.status', text('◎ 達成')),
    at: ['k:6-1', 'R6.status'],
    leaves: (book) => book.type('k:6-1', 'R6.status', text('◎ 達成'), { formula: '1+1' }),
  },
  {
    code: 'structure.typedOutside',
    finds: (book) => book.type('k:6-1', 'reason', text('参加者が少なかった')),
    at: ['k:6-1', 'reason'],
    leaves: (book) => book.type('t:6:joho', 'reason', text('参加者が少なかった')),
  },
  {
    code: 'structure.typedElsewhere',
    finds: (book) =>
      book.sheet('pillar-1').put(book.sheet('pillar-1').rowOf('k:6-1'), 70, text('メモ')),
    at: null,
    leaves: (book) =>
      book.sheet('pillar-1').put(book.sheet('pillar-1').rowOf('k:6-1'), 70, text('　')),
  },
  {
    code: 'structure.formulaTyped',
    finds: (book) => book.type(...at6, number(3300), { formula: '3000+300' }),
    at: at6,
    leaves: (book) => book.type('k:6-1', 'unit', text('人'), { formula: '"人"' }),
  },
  {
    code: 'structure.cellsMerged',
    finds(book) {
      const { sheet, row, column } = book.place('k:6-1', 'R6.actual');
      sheet.merged.push({ row, column: column - 1, rows: 1, columns: 2 });
    },
    at: at6,
    leaves(book) {
      const { sheet } = book.place('k:6-1', 'R6.actual');
      sheet.merged.push({ row: 1, column: 1, rows: 1, columns: 9 });
    },
  },
  {
    code: 'structure.logUnreadable',
    finds: (book) => logLine(book, { ...LOG_LINE, decision: text('確認済み') }),
    at: null,
    leaves: (book) => logLine(book, LOG_LINE),
  },
  {
    code: 'structure.scaleInvalid',
    finds: (book) => book.type('band:1', 'met', BLANK),
    at: ['band:1', 'met'],
    leaves: (book) => book.type('band:1', 'colour', text('桃')),
  },
  {
    code: 'expectation.programme',
    context: { expectation: { programmeId: 'osaka' } },
    finds: nothing,
    at: null,
    leaves: nothing,
    leavesIn: { expectation: { programmeId: 'saitama-r5-r7' } },
  },
  {
    code: 'expectation.year',
    context: { expectation: { year: 'R5' } },
    finds: nothing,
    at: null,
    leaves: nothing,
    leavesIn: { expectation: { year: 'R6' } },
  },
  {
    code: 'expectation.round',
    context: { expectation: { round: 'interim' } },
    finds: nothing,
    at: null,
    leaves: nothing,
    leavesIn: { expectation: { round: 'yearEnd' } },
  },
  {
    code: 'expectation.division',
    context: { expectation: { division: 'gyokaku' } },
    finds: nothing,
    at: null,
    leaves: nothing,
    leavesIn: { expectation: { division: null } },
  },
];

/** Saitama's initiatives of which the cases speak: a quarter of the programme, and a workbook is checked hundreds of times. */
const SPOKEN_OF = [1, 2, 3, 4, 6, 7, 8, 11, 24, 28, 30, 32, 40, 49, 51, 57];

const shortened = withInitiatives(({ no }) => SPOKEN_OF.includes(no));

const bookOf = (order: Order): Book => Book.of({ definition: shortened, ...order });

function ofCode(book: Book, code: string, context: CheckContext = {}): readonly Finding[] {
  return checkWorkbook(book.read(), context).filter((finding) => finding.code === code);
}

/** The finding at the case's cell, or any where the case names none. */
function found(book: Book, { code, at }: Case, context: CheckContext = {}): Finding | undefined {
  const all = ofCode(book, code, context);
  if (at === null) return all[0];
  const { sheet, row, column } = book.place(...at);
  return all.find(
    (finding) => finding.sheet === sheet.name && finding.cell === cellAddress(row, column),
  );
}

describe.each(cases.map((each) => [each.code, each] as const))('%s', (code, each) => {
  const { order = {}, context = {} } = each;
  const rule = findingRules.find((known) => known.code === code);

  test('is found', () => {
    const book = bookOf(order);
    each.finds(book);
    const finding = found(book, each, context);
    expect(finding).toMatchObject({ severity: rule?.severity });
    expect(finding?.message).toMatch(/。$/);
    if (finding !== undefined) expect(englishFaults(finding)).toEqual([]);
    expect(finding?.suggestion ?? null).toEqual(each.suggestion ?? null);
  });

  test('is not reported for something similar', () => {
    const book = bookOf(order);
    if (each.leavesIn === undefined) each.leaves(book);
    else each.finds(book);
    expect(found(book, each, each.leavesIn ?? context)).toBeUndefined();
  });

  if (each.suggestion === undefined) return;
  test('is gone once its suggestion is applied', () => {
    const book = bookOf(order);
    each.finds(book);
    const finding = found(book, each, context);
    if (finding === undefined) throw new Error('not found');
    applySuggestion(book, finding);
    expect(found(book, each, context)).toBeUndefined();
  });
});

test('every rule of the registry is tried here, and its code is its own', () => {
  const codes = findingRules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual([...codes].sort());
});
