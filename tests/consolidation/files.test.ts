import { checkWorkbook } from '../../src/check';
import type {
  Decisions,
  FileReport,
  MasterState,
  Proposal,
  Submission,
} from '../../src/consolidation';
import { decide, fileVerdictText, planConsolidation, submissionOf } from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import { buildWorkbook } from '../../src/workbook';
import type { Order } from '../workbook/reading/book';
import { englishFaults } from '../support/english';
import { Book, definition, loaded, number, text } from '../workbook/reading/book';
import { TIME, consolidate, divisionBook, masterWith, optionsOf, submit } from './office';

const ACTUAL = 'k:1-1|R6.actual';

function file(value: number, source: Parameters<typeof submit>[1] = {}): Submission {
  return submit(divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(value)), source);
}

function report({ files }: Proposal, name: string): FileReport {
  const found = files.find(({ source }) => source.fileName === name);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
}

/** A workbook that is not of this year, round, programme … */
function other(order: Order, file: string): Submission {
  const reading = Book.of(order).read();
  return submissionOf(reading, { fileName: file, fingerprint: file }, checkWorkbook(reading));
}

function rejected(submission: Submission): readonly string[] {
  const { files } = planConsolidation(masterWith(), [submission]);
  const [{ verdict } = { verdict: null }] = files;
  if (verdict?.kind !== 'rejected') throw new Error(`Not rejected: ${String(verdict?.kind)}`);
  expect(fileVerdictText(verdict)).toMatch(/。$/);
  return verdict.reasons.map(({ kind }) => kind);
}

describe('of several submissions of a division', () => {
  test('the one with the highest number counts, whenever it came and whatever it is called', () => {
    const files = [file(82, { number: number(2), file: 'a.xlsx' }), file(80, { file: 'b.xlsx' })];
    const { proposal, master } = consolidate(masterWith(), files);
    expect(report(proposal, 'a.xlsx').verdict.kind).toBe('accepted');
    expect(report(proposal, 'b.xlsx').verdict).toEqual({ kind: 'older', than: 2 });
    expect(master.at(ACTUAL)).toEqual(number(82));
  });

  test('one that comes again leaves the table of submissions as the office has corrected it', () => {
    const again = file(80);
    const { master } = consolidate(masterWith(), [again]);
    const key = 'd:gyokaku|number';
    const corrected = masterWith(new Map([...master.values, [key, number(7)]]), {
      ...(master.options.accepted === undefined ? {} : { accepted: master.options.accepted }),
    });
    expect(consolidate(corrected, [again]).master.at(key)).toEqual(number(7));
  });

  test('one that was saved again is no second submission for what cannot be taken of it', () => {
    const saved = (name: string): Submission => {
      const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
      const sheet = book.sheet('pillar-1');
      sheet.put(sheet.rowOf('k:1-1'), 70, text('自分用のメモ'));
      book.type('s:1-s1', 'R6.actual', text('順調'));
      return submit(book, { file: name });
    };
    const { master } = consolidate(masterWith(), [saved('a.xlsx')]);
    const { proposal } = consolidate(master, [saved('b.xlsx')]);
    const { counts, verdict } = report(proposal, 'b.xlsx');
    expect(verdict).toEqual({ kind: 'again' });
    expect([counts.unknown, counts.heldBack]).toEqual([1, 1]);
  });

  test('one that is older than what was accepted before is not applied', () => {
    const { master } = consolidate(masterWith(), [file(82, { number: number(2) })]);
    const late = consolidate(master, [file(80, { file: 'old.xlsx' })]);
    expect(report(late.proposal, 'old.xlsx').verdict).toEqual({ kind: 'older', than: 2 });
    expect(late.master.at(ACTUAL)).toEqual(number(82));
  });

  test('two that differ under one number contend, and neither is taken until one is chosen', () => {
    const files = [file(80, { file: 'a.xlsx' }), file(82, { file: 'b.xlsx' })];
    const { proposal, master } = consolidate(masterWith(), files);
    expect(report(proposal, 'a.xlsx').verdict).toEqual({
      kind: 'duplicate',
      others: ['b.xlsx'],
      count: 1,
    });
    expect(report(proposal, 'b.xlsx').verdict.kind).toBe('duplicate');
    expect(master.options.values.size).toBe(0);

    const chosen = consolidate(masterWith(), files, {
      conflicts: 'take',
      files: new Map([[report(proposal, 'b.xlsx').id, 'take']]),
    });
    expect(chosen.master.at(ACTUAL)).toEqual(number(82));
  });

  test.each([
    ['one without a number and one with', { kind: 'blank' as const }, number(1)],
    ['two without', { kind: 'blank' as const }, { kind: 'blank' as const }],
    ['two whose numbers are none', text('２'), number(1.5)],
  ])('%s contend where they differ', (_, first: CellInput, second: CellInput) => {
    const { proposal } = consolidate(masterWith(), [
      file(80, { number: first }),
      file(82, { number: second }),
    ]);
    expect(proposal.files.map(({ verdict }) => verdict.kind)).toEqual(['duplicate', 'duplicate']);
  });

  test('one that says the same as another is its copy, saved by whatever program', () => {
    const { proposal, master } = consolidate(masterWith(), [
      file(80, { file: 'a.xlsx' }),
      file(80.00000000000001, { file: 'b.xlsx' }),
    ]);
    expect(report(proposal, 'b.xlsx').verdict).toEqual({ kind: 'copy', of: 'a.xlsx' });
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('one that differs from the accepted one under the same number contends with it', () => {
    const { master } = consolidate(masterWith(), [file(80)]);
    const second = consolidate(master, [file(82, { file: 'b.xlsx' })]);
    expect(report(second.proposal, 'b.xlsx').verdict).toMatchObject({
      kind: 'duplicate',
      others: [],
    });
    expect(second.master.at(ACTUAL)).toEqual(number(80));
  });

  test('one that was taken before it was handed in gives way to the submission', () => {
    const { master } = consolidate(masterWith(), [file(80, { state: '作成中' })]);
    expect(master.at('d:gyokaku|state')).toEqual(text('作成中'));
    const handedIn = consolidate(master, [file(82, { file: 'b.xlsx' })]);
    expect(report(handedIn.proposal, 'b.xlsx').verdict.kind).toBe('accepted');
    expect(handedIn.master.at(ACTUAL)).toEqual(number(82));
  });

  test('one from which everything was deleted is newer than a filled one, in one go as one after the other', () => {
    const filled = file(80, { file: 'filled.xlsx' });
    const emptied = submit(divisionBook('gyokaku'), { number: number(2), file: 'emptied.xlsx' });
    for (const files of [
      [filled, emptied],
      [emptied, filled],
    ]) {
      const { proposal, master } = consolidate(masterWith(), files);
      expect(report(proposal, 'filled.xlsx').verdict).toEqual({ kind: 'older', than: 2 });
      expect(report(proposal, 'emptied.xlsx').verdict.kind).toBe('accepted');
      expect(consolidate(master, files).master.options).toEqual(master.options);
    }
  });

  test('one from which everything was deleted contends with a filled one under the same number, also when both come again', () => {
    const { master: before } = consolidate(masterWith(), [file(80, { file: 'first.xlsx' })]);
    const emptied = submit(divisionBook('gyokaku'), { number: number(2), state: '作成中' });
    const files = [emptied, file(82, { number: number(2), file: 'filled.xlsx' })];
    const proposal = planConsolidation(before, files);
    expect(proposal.files.map(({ verdict }) => verdict.kind)).toEqual(['duplicate', 'duplicate']);
    const chosen = report(proposal, emptied.source.fileName).id;
    const decisions: Decisions = { conflicts: 'leave', files: new Map([[chosen, 'take']]) };
    const { master } = consolidate(before, files, decisions);
    expect(consolidate(master, files, decisions).master.options).toEqual(master.options);
  });

  test('the same file is known again under another name', () => {
    const first = file(80, { file: 'a.xlsx' });
    const { master } = consolidate(masterWith(), [first]);
    const renamed = { ...first, source: { ...first.source, fileName: '別名.xlsx' } };
    const { proposal } = consolidate(master, [renamed]);
    expect(report(proposal, '別名.xlsx').verdict).toEqual({ kind: 'again' });
  });
});

describe('a file is rejected as a whole', () => {
  test('when it is of another year, or another round', () => {
    expect(rejected(other({ division: 'gyokaku', year: 'R5' }, 'r5.xlsx'))).toEqual(['otherYear']);
    expect(rejected(other({ division: 'gyokaku', round: 'interim' }, 'sep.xlsx'))).toEqual([
      'otherRound',
    ]);
  });

  test('when it is of another programme', () => {
    const osaka = definition.replace('"id": "saitama-r5-r7"', '"id": "osaka"');
    expect(rejected(other({ division: 'gyokaku', definition: osaka }, 'osaka.xlsx'))).toEqual([
      'otherProgramme',
    ]);
  });

  test('when it is a master', () => {
    expect(rejected(other({}, 'master.xlsx'))).toEqual(['notDivision']);
  });

  test('when nothing was typed in it', () => {
    expect(rejected(submit(divisionBook('gyokaku')))).toEqual(['emptyForm']);
  });

  test('when nothing was typed in it, also beside a filled file with the same number', () => {
    const empty = submit(divisionBook('gyokaku'), { file: 'empty.xlsx' });
    const { files } = planConsolidation(masterWith(), [empty, file(80, { file: 'a.xlsx' })]);
    expect(files.map(({ verdict }) => verdict.kind)).toEqual(['accepted', 'rejected']);
  });

  test.each<[string, (book: Book) => unknown]>([
    [
      'a sheet was deleted',
      (book) => (book.sheets = book.sheets.filter(({ name }) => name !== '柱1')),
    ],
    ['its marks were deleted', (book) => book.sheet('pillar-1').deleteColumn(0)],
    [
      'a column of inputs was deleted',
      (book) => book.sheet('pillar-1').deleteColumn(book.sheet('pillar-1').columnOf('R6.actual')),
    ],
    [
      'rows were sorted apart from their marks',
      (book) => book.type('k:1-1', 'name', text('職員満足度')).type('k:1-1', 'no', number(2)),
    ],
  ])('when %s', (_, edit) => {
    const book = divisionBook('gyokaku').type('i:1', 'report', text('実施した。'));
    book.type('k:2-1', 'R6.actual', number(1));
    edit(book);
    expect(rejected(submit(book))).toEqual(['brokenStructure']);
  });

  test('when it could not be read, in the words of whoever tried; the others are taken', () => {
    const unreadable = {
      kind: 'unreadable' as const,
      source: { fileName: '壊れた.xlsx', fingerprint: '00' },
      message: 'ファイルが壊れています。',
      english: null,
    };
    const proposal = planConsolidation(masterWith(), [unreadable, file(80, { file: 'a.xlsx' })]);
    const { verdict } = report(proposal, '壊れた.xlsx');
    expect(verdict.kind === 'rejected' ? fileVerdictText(verdict) : '').toBe(
      'ファイルが壊れています。',
    );
    expect(report(proposal, 'a.xlsx').verdict.kind).toBe('accepted');
  });

  test('when the programme has no such division', () => {
    const more = definition.replace(
      '"divisions": [',
      '"divisions": [{"id": "neu", "name": "新課"},',
    );
    const moved = more.replace(/("no": 1,[^]*?"divisions": \[)[^\]]*\]/, '$1"新課"]');
    expect(rejected(other({ division: 'neu', definition: moved }, 'neu.xlsx'))).toEqual([
      'unknownDivision',
    ]);
  });

  test('when the office has declared the report final', () => {
    const before = masterWith(new Map([['d:gyokaku|state', text('確定')]]));
    const { proposal, master } = consolidate(before, [file(80)]);
    expect(proposal.files[0]?.verdict).toEqual({
      kind: 'rejected',
      reasons: [{ kind: 'finalised' }],
    });
    expect(master.at(ACTUAL)).toEqual({ kind: 'blank' });
  });
});

describe('a file that is taken with a caution', () => {
  test('has no number, or was not handed in', () => {
    const { proposal } = consolidate(masterWith(), [
      file(80, { number: { kind: 'blank' }, state: '課長確認' }),
    ]);
    const [{ cautions } = { cautions: [] }] = proposal.files;
    expect(cautions).toHaveLength(2);
    expect(cautions.map(({ message }) => message).join('')).toContain('課長確認');
  });

  test('has been changed where that loses nothing: the first places are named with what to do, the rest counted', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    for (const step of ['1-s1', '1-s2', '1-s3', '2-s1', '2-s2', '8-s1', '8-s2']) {
      book.type(`s:${step}`, 'name', text(`${step} 書き直した名前`));
    }
    const { master, proposal } = consolidate(masterWith(), [submit(book, { file: 'a.xlsx' })]);
    const { cautions, items } = report(proposal, 'a.xlsx');
    expect(cautions).toHaveLength(6);
    for (const caution of cautions.slice(0, 5)) {
      expect(caution.message).toMatch(/^［柱1 [A-Z]+\d+］.*に戻してください。/);
    }
    expect(cautions[5]?.message).toContain('このほか2か所');
    expect(cautions.flatMap(englishFaults)).toEqual([]);
    expect(items.every(({ verdict }) => verdict === 'new')).toBe(true);
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('has lost its first sheet: its values are there all the same', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    book.sheets = book.sheets.filter(({ name }) => name !== '使い方');
    const reading = book.read();
    const submission = submissionOf(
      reading,
      { fileName: 'a.xlsx', fingerprint: 'a' },
      checkWorkbook(reading),
    );
    const { master } = consolidate(masterWith(), [submission]);
    expect(master.at(ACTUAL)).toEqual(number(80));
  });
});

describe('divisions that were merged since their workbooks were handed out', () => {
  const mergedText = definition.replace(
    /("id": "bunsho",[^}]*"name": "文書課")/,
    '$1, "successor": {"id": "gyokaku", "from": "2024-10-01"}',
  );
  const merged = loaded(mergedText);

  function handedOutBefore(division: string): Book {
    return new Book(buildWorkbook(optionsOf({ division })));
  }

  test('are matched by id: both workbooks come in, and no row is missing', () => {
    const bunsho = handedOutBefore('bunsho');
    const reading = bunsho.read();
    const key = [...reading.cells].find(([, { owned, field }]) => owned && field === 'report')?.[0];
    if (key === undefined) throw new Error('Nothing to type');
    bunsho.type(key.slice(0, key.indexOf('|')), 'report', text('統合前に実施した。'));
    const gyokaku = handedOutBefore('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const { proposal, master } = consolidate(masterWith(new Map(), { programme: merged }), [
      submit(bunsho),
      submit(gyokaku),
    ]);
    expect(master.at(key)).toEqual(text('統合前に実施した。'));
    expect(master.at(ACTUAL)).toEqual(number(80));
    expect(proposal.files.map(({ counts }) => counts.missing)).toEqual([0, 0]);
    expect(proposal.missingDivisions).not.toContain('bunsho');
    expect(proposal.missingDivisions).not.toContain('gyokaku');
    expect(proposal.files.map(({ divisionName }) => divisionName)).toEqual([
      '行政・デジタル改革課',
      '行政・デジタル改革課',
    ]);
  });

  test('that both say something about one value are in conflict about it', () => {
    const key = 't:9:bunsho';
    const old = handedOutBefore('bunsho').type(key, 'report', text('文書課の文'));
    const current = new Book(
      buildWorkbook(optionsOf({ programme: merged, division: 'gyokaku', definition: mergedText })),
    ).type(key, 'report', text('改革課の文'));
    const files = [submit(old), submit(current)];
    const before = masterWith(new Map(), { programme: merged });
    const { proposal, master } = consolidate(before, files, { conflicts: 'take' });
    const items = proposal.files.flatMap(({ items: all }) =>
      all.filter(({ key: each }) => each === `${key}|report`),
    );
    expect(items.map(({ verdict }) => verdict)).toEqual(['conflict', 'conflict']);
    expect(master.at(`${key}|report`)).toEqual({ kind: 'blank' });

    const [first] = items;
    if (first === undefined) throw new Error('No conflict');
    const decided = consolidate(before, files, {
      conflicts: 'leave',
      items: new Map(items.map(({ id }) => [id, id === first.id ? 'take' : 'keep'] as const)),
    });
    expect(decided.master.at(`${key}|report`)).toEqual(first.submitted);
  });

  describe('and both handed in', () => {
    const before = masterWith(new Map(), { programme: merged });
    const report = (book: Book, key: string): Book => book.type(key, 'report', text('実施した。'));
    const bunsho = (): Book => report(handedOutBefore('bunsho'), 't:9:bunsho');
    const gyokaku = (): Book => report(handedOutBefore('gyokaku'), 'i:1');
    const handIn = (book: Book, number: number, file: string, filled: boolean): Submission => ({
      ...submit(book, { file, number: { kind: 'number', value: number } }),
      // What is still to be filled in of the real programme plays no part here.
      ...(filled ? { errors: [] } : {}),
    });
    const state = (master: MasterState): string => master.stateOf('gyokaku');

    test('change nothing when they come again', () => {
      const files = [handIn(bunsho(), 2, 'a.xlsx', true), handIn(gyokaku(), 1, 'b.xlsx', true)];
      const { master } = consolidate(before, files);
      const again = decide(master, planConsolidation(master, files), { conflicts: 'leave' }, TIME);
      expect(again.values.size).toBe(0);
      expect(again.log).toEqual([]);
      expect(again.accepted).toEqual(master.options.accepted);
    });

    test('are accepted only when nothing is open of either, in one consolidation or two', () => {
      const open = handIn(bunsho(), 1, 'a.xlsx', false);
      const filled = handIn(gyokaku(), 1, 'b.xlsx', true);
      expect(state(consolidate(before, [open, filled]).master)).toBe('提出');

      const first = consolidate(before, [open]).master;
      const both = consolidate(first, [filled]).master;
      expect(state(both)).toBe('提出');
      const rest = handIn(bunsho(), 2, 'c.xlsx', true);
      expect(state(consolidate(both, [rest]).master)).toBe('受理');
    });
  });
});
