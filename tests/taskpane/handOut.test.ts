import { buildWorkbook, typedValues, type CellValue } from '../../src/workbook';
import { handOutOptions } from '../../src/taskpane/core/create/handOut';
import { DivisionFiles, type DivisionSource } from '../../src/taskpane/core/create/divisionFiles';
import { fiscalYearOf } from '../../src/programme';
import { sampleValues } from '../../src/workbook';
import { readXlsx, pack } from '../../src/xlsx';
import { Book, number, planOf, programme, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';

const year = fiscalYearOf(programme, 'R6');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === null || round === undefined) throw new Error('No R6');
const values = sampleValues(programme, { year, round, division: null, seed: 4 });
const created = '2025-06-02T00:00:00Z';

const master = () => new Book(planOf({ values }));
const handedTo = (book: Book, division: string): Book =>
  new Book(buildWorkbook(handOutOptions(book.read(), division, created)));

describe("a division's workbook from the open master", () => {
  it('holds the values that stand in the master, and was handed out with them', () => {
    const book = master();
    book.type('k:1-1', 'R6.actual', number(77.5));
    const reading = handedTo(book, 'gyokaku').read();
    const own = typedValues(reading);
    expect(reading.division).toBe('gyokaku');
    expect(own.size).toBeGreaterThan(10);
    const whole = typedValues(book.read());
    for (const [key, value] of own) expect([key, whole.get(key)]).toEqual([key, value]);
    for (const [key, value] of own) expect(reading.metadata.handedOut.get(key)).toEqual(value);
    expect(reading.problems).toEqual([]);
  });

  it("has nothing of other divisions, of the office's own notes or of the log in it, hidden or not", () => {
    const book = master();
    book.type('i:1', 'officeReason', text('事務局だけの話'));
    book.type('d:jinji', 'remark', text('人事課だけへの指摘'));
    const plan = buildWorkbook(handOutOptions(book.read(), 'bunsho', created));
    const everything = plan.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value }): readonly CellValue[] => [value]),
    );
    expect(everything).not.toContain('事務局だけの話');
    expect(everything).not.toContain('人事課だけへの指摘');
    const keys = [...new Book(plan).read().metadata.handedOut.keys()];
    const own = new Set(new Book(planOf({ division: 'bunsho' })).read().cells.keys());
    expect(keys.filter((key) => !own.has(key) && !key.startsWith('submission:'))).toEqual([]);
  });

  it('goes on counting the submissions, and says that it was returned, but not that it is submitted', () => {
    const book = master();
    book.type('d:gyokaku', 'number', number(2));
    book.type('d:gyokaku', 'state', text('差戻し'));
    const block = (from: Book, field: 'state' | 'number') =>
      handedTo(from, 'gyokaku').read().submission.get(field)?.input;
    expect([block(book, 'number'), block(book, 'state')]).toEqual([number(2), text('差戻し')]);
    book.type('d:gyokaku', 'state', text('受理'));
    expect([block(book, 'number'), block(book, 'state')]).toEqual([number(2), text('作成中')]);
  });
});

describe('the workbooks of all divisions', () => {
  const divisions = ['jinji', 'bunsho', 'joho'].map((id) => ({ id, name: id, initiatives: 1 }));
  const source: DivisionSource = {
    divisions,
    plan: (division) => Promise.resolve(planOf({ division })),
    fileName: (division) => `${division}課.xlsx`,
    zipName: '全課.zip',
  };
  const files = (writeXlsx: () => Promise<Uint8Array>) => {
    const made = new DivisionFiles({
      host: new MemoryHost(),
      writeXlsx,
      zip: pack,
      now: () => new Date(2025, 5, 2),
    });
    made.use(source);
    return made;
  };

  it('come as one zip, telling whose is being made', async () => {
    const made = files(() => Promise.resolve(new Uint8Array([1])));
    const told: (string | null)[] = [];
    made.state.subscribe(() => told.push(made.state.get().making));
    await made.makeZip();
    const { zip, job, making } = made.state.get();
    expect(job).toEqual({ state: 'done', result: 'zip' });
    expect([zip?.name, making]).toEqual(['全課.zip', null]);
    expect([...new Set(told)]).toEqual([null, 'jinji', 'bunsho', 'joho']);
    // A zip is no workbook, which the reader says of it.
    const read = await readXlsx(zip?.bytes ?? new Uint8Array(), { fileName: '全課.zip' });
    expect(read.ok).toBe(false);
  });

  it('leave nothing behind when they are stopped', async () => {
    const made = files(() => {
      made.cancel();
      return Promise.resolve(new Uint8Array([1]));
    });
    await made.makeZip();
    expect(made.state.get()).toMatchObject({
      job: { state: 'cancelled' },
      zip: null,
      making: null,
    });
  });
});
