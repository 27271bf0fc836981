import { resolveScale } from '../../src/evaluation';
import { fiscalYearOf } from '../../src/programme';
import type { LogEntry, WorkbookOptions, WorkbookPlan } from '../../src/workbook';
import {
  buildWorkbook,
  divisionOptionsOf,
  readWorkbook,
  sampleValues,
  workbookOptionsOf,
} from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { expectSame } from '../support/same';
import { Book, definition, loaded, number, programme, text } from './reading/book';

function optionsOf(
  roundKind: 'interim' | 'yearEnd',
  division: string | null,
  more: Partial<WorkbookOptions> = {},
): WorkbookOptions {
  const round = programme.rounds.find(({ kind }) => kind === roundKind);
  const reportingYear = fiscalYearOf(programme, 'R6');
  if (round === undefined || reportingYear === null) throw new Error('No R6');
  return {
    programme,
    definition,
    reportingYear,
    round,
    scale: resolveScale(programme),
    division,
    values: sampleValues(programme, { year: reportingYear, round, division, seed: 11 }),
    handedOut: new Map([['k:1-1|R5.actual', number(66)]]),
    closedYears: [],
    log: [],
    accepted: [],
    created: '2025-04-01T09:00:00Z',
    ...more,
  };
}

async function throughFile(plan: WorkbookPlan): Promise<WorkbookOptions> {
  const read = await readXlsx(await writeXlsx(plan), { fileName: 'R6.xlsx' });
  if (!read.ok) throw new Error(JSON.stringify(read));
  const result = readWorkbook(read.grid);
  if (!result.ok) throw new Error(result.message);
  expect(result.reading.problems).toEqual([]);
  return workbookOptionsOf(result.reading);
}

const LOG: readonly LogEntry[] = [
  {
    run: 1,
    time: '2025-04-21T10:15:07',
    file: '提出/行政・デジタル改革課.xlsx',
    fingerprint: '0012345678',
    division: 'gyokaku',
    key: 'k:1-1|R6.actual',
    old: { kind: 'blank' },
    new: number(80.25),
    submitted: null,
    decision: { kind: 'taken' },
  },
  {
    run: 1,
    time: '2025-04-21T10:15:07',
    file: '=悪い名前.xlsx',
    fingerprint: 'ff',
    division: 'gyokaku',
    key: 'i:1|report',
    old: text('1-2'),
    new: text('=SUM(A1)\n二行目'),
    submitted: null,
    decision: { kind: 'conflictTaken' },
  },
  {
    run: 2,
    time: '2025-04-22T23:59:59',
    file: 'a.xlsx',
    fingerprint: 'ff',
    division: 'gyokaku',
    key: 'k:1-1|R6.actual',
    old: number(80.25),
    new: number(80.25),
    submitted: number(79),
    decision: { kind: 'conflictKept' },
  },
  {
    run: 3,
    time: '2025-04-23T00:00:00',
    file: 'a.xlsx',
    fingerprint: 'ff',
    division: 'gyokaku',
    key: 'd:gyokaku|submittedOn',
    old: number(45768),
    new: { kind: 'blank' },
    submitted: null,
    decision: { kind: 'takenBack', run: 2 },
  },
];

describe('what a workbook is made from, taken from what stands in it', () => {
  test.each([
    ['yearEnd', null],
    ['interim', null],
    ['yearEnd', 'gyokaku'],
    ['interim', 'gyokaku'],
    ['yearEnd', 'joho'],
  ] as const)('plans the same workbook again: %s %s', async (round, division) => {
    const plan = buildWorkbook(optionsOf(round, division));
    expectSame(buildWorkbook(await throughFile(plan)), plan);
  });

  test('includes what a division only sees: remarks of the council, the value of another initiative', async () => {
    const values = new Map([
      ['i:3|earlierRemark', text('進みが遅い。')],
      ['k:7-1|R6.actual', number(70)],
    ]);
    const plan = buildWorkbook(optionsOf('yearEnd', 'gyokaku', { values, handedOut: values }));
    expectSame(buildWorkbook(await throughFile(plan)), plan);
  });

  test('names every year that the office has closed', async () => {
    const closedYears = [programme.fiscalYears[0]].flatMap((year) => year ?? []);
    const options = await throughFile(buildWorkbook(optionsOf('yearEnd', 'joho', { closedYears })));
    expect(options.closedYears).toEqual(closedYears);
  });

  test('has the log and the accepted submissions of a master, whatever stands in them', async () => {
    const accepted = [
      {
        division: 'gyokaku',
        run: 1,
        time: '2025-04-21T10:15:07',
        file: '提出.xlsx',
        fingerprint: '0012345678',
        number: 2,
        state: '提出',
        base: new Map([
          ['k:1-1|R6.actual', number(80.25)],
          ['i:1|report', text('=SUM(A1)')],
          ['k:1-1|R6.kind', { kind: 'blank' as const }],
        ]),
      },
      {
        division: 'joho',
        run: 2,
        time: '2025-04-22T10:15:07',
        file: 'b.xlsx',
        fingerprint: 'ee',
        number: null,
        state: '',
        base: new Map(),
      },
    ];
    const options = optionsOf('yearEnd', null, { log: LOG, accepted });
    const again = await throughFile(buildWorkbook(options));
    expect(again.log).toEqual(LOG);
    expect(again.accepted).toEqual(accepted);
    expectSame(buildWorkbook(again), buildWorkbook(options));
  });

  test('follows what the office has typed since, the scale included', () => {
    const book = new Book(buildWorkbook(optionsOf('yearEnd', null)));
    book.type('k:1-1', 'R6.actual', number(12));
    book.type('i:1', 'officeStatus', text('達成'));
    book.type('d:gyokaku', 'state', text('差戻し'));
    book.type('band:2', 'lowestRate', number(0.7));
    const options = workbookOptionsOf(book.read());
    expect(options.values.get('k:1-1|R6.actual')).toEqual(number(12));
    expect(options.values.get('i:1|officeStatus')).toEqual(text('達成'));
    expect(options.values.get('d:gyokaku|state')).toEqual(text('差戻し'));
    expect(options.scale.bands[1]?.lowestRate).toBe(0.7);
  });
});

describe("a division's workbook made from the master", () => {
  const values = new Map([
    ['k:7-1|R5.actual', number(70)],
    ['t:7:joho|memo', text('次年度も続ける。')],
    ['t:7:joho|report', text('研修を3回行った。')],
    ['k:14-1|R5.actual', number(0)],
    ['i:8|officeStatus', text('達成')],
    ['i:8|officeReason', text('翌月に達したため。')],
    ['d:gyokaku|state', text('受理')],
  ]);
  const master = optionsOf('yearEnd', null, { values, log: LOG });

  test('has what it shows of the master, as what was handed out, and nothing else', () => {
    const options = divisionOptionsOf(master, 'gyokaku', '2025-05-01T00:00:00Z');
    expect([...options.values.keys()].sort()).toEqual([
      'k:7-1|R5.actual',
      't:7:joho|memo',
      't:7:joho|report',
    ]);
    const reading = new Book(buildWorkbook(options)).read();
    expect(reading.metadata.handedOut).toEqual(options.values);
    expect(reading.metadata.accepted).toEqual([]);
    expect(reading.problems).toEqual([]);
  });

  test("has the value of a 再掲 whose source is another division's", () => {
    const alone = loaded(
      definition.replace(/("no": 7,[^]*?"divisions": \[)[^\]]*\]/, '$1"情報システム戦略課"]'),
    );
    const options = divisionOptionsOf(
      { ...master, programme: alone },
      'gyokaku',
      '2025-05-01T00:00:00Z',
    );
    expect(options.values.get('k:7-1|R5.actual')).toEqual(number(70));
    expect(options.values.has('t:7:joho|report')).toBe(false);
  });
});
