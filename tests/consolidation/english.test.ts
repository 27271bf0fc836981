import { checkWorkbook } from '../../src/check';
import type { FileVerdict, Rejection } from '../../src/consolidation';
import { fileVerdictTold, masterFaults, planConsolidation } from '../../src/consolidation';
import { REASONS } from '../../src/consolidation/reasons';
import { englishFaults } from '../support/english';
import { Book, number } from '../workbook/reading/book';
import { divisionBook, masterWith, submit } from './office';

/** What an English pane says of files and values: the same as the Japanese, of every kind that there is. */

const rejections: { readonly [Kind in Rejection['kind']]: Extract<Rejection, { kind: Kind }> } = {
  unreadable: { kind: 'unreadable', message: '「a」は、空です。', english: '“a” is empty.' },
  otherProgramme: { kind: 'otherProgramme', title: '第1次大綱' },
  otherYear: { kind: 'otherYear', year: 'R5', expected: 'R6' },
  otherRound: { kind: 'otherRound', round: '9月末', expected: '年度末' },
  notDivision: { kind: 'notDivision' },
  unknownDivision: { kind: 'unknownDivision', division: 'soumu' },
  brokenStructure: {
    kind: 'brokenStructure',
    findings: [
      { message: '「柱1」のシートがありません。', english: 'The sheet “柱1” is missing.' },
    ],
  },
  emptyForm: { kind: 'emptyForm' },
  finalised: { kind: 'finalised' },
};

const verdicts: {
  readonly [Kind in FileVerdict['kind']]: readonly Extract<FileVerdict, { kind: Kind }>[];
} = {
  accepted: [{ kind: 'accepted' }],
  again: [{ kind: 'again' }],
  older: [{ kind: 'older', than: 3 }],
  copy: [{ kind: 'copy', of: '人事課.xlsx' }],
  duplicate: [
    { kind: 'duplicate', others: [], count: 0 },
    { kind: 'duplicate', others: ['a.xlsx', 'b.xlsx'], count: 2 },
    { kind: 'duplicate', others: ['a.xlsx', 'b.xlsx'], count: 7 },
  ],
  rejected: [
    ...Object.values(rejections).map(
      (reason) => ({ kind: 'rejected', reasons: [reason] }) as const,
    ),
    { kind: 'rejected', reasons: [rejections.otherYear, rejections.otherRound] },
  ],
};

test.each(Object.entries(verdicts))('what becomes of a file: %s', (_, each) => {
  expect(each.map(fileVerdictTold).flatMap(englishFaults)).toEqual([]);
});

test.each(Object.entries(REASONS))('why a value is not simply taken: %s', (_, reason) => {
  expect(englishFaults(reason)).toEqual([]);
});

test('what is wrong with a file’s values, and what deserves a look', () => {
  const book = divisionBook('gyokaku')
    .type('k:1-1', 'R6.actual', number(80))
    .type('k:2-1', 'R6.actual', number(61), { formula: '60+1' })
    .type('i:2', 'report', { kind: 'blank' }, { formula: 'A1' })
    .type('i:1', 'memo', { kind: 'error', code: '#N/A' });
  const copy = book.sheet('pillar-1').copy('柱1 (2)');
  book.sheets.push(copy);
  copy.put(copy.rowOf('k:1-1'), copy.columnOf('R6.actual'), number(85));
  const sources = [{ number: { kind: 'blank' }, state: '課長確認' } as const, { state: '' }];
  for (const source of sources) {
    const [file] = planConsolidation(masterWith(), [submit(book, source)]).files;
    const reasons = file?.items.flatMap(({ reason }) => reason ?? []) ?? [];
    expect(reasons.length).toBeGreaterThanOrEqual(3);
    expect(file?.cautions.length).toBeGreaterThanOrEqual(2);
    expect([...reasons, ...(file?.cautions ?? [])].flatMap(englishFaults)).toEqual([]);
  }
});

test('why a workbook cannot be consolidated into', () => {
  const damaged = Book.of();
  const { row, sheet } = damaged.place('k:1-1', 'R6.actual');
  sheet.rows.splice(row, 1);
  for (const book of [damaged, Book.of({ division: 'zeimu' })]) {
    const reading = book.read();
    const { refusal } = masterFaults(reading, checkWorkbook(reading));
    expect(refusal === null ? ['not refused'] : englishFaults(refusal)).toEqual([]);
  }
});
