import { evaluate } from '../../src/evaluation';
import { ExcelFailure } from '../../src/excel';
import { readDefinition } from '../../src/taskpane/core/create/definition';
import { JobRunner, type Job } from '../../src/taskpane/core/job';
import type { Grouping } from '../../src/taskpane/core/judge/groups';
import { judge } from '../../src/taskpane/core/judge/judgement';
import { divisionsWith, previewOf } from '../../src/taskpane/core/create/order';
import { planOf } from '../../src/taskpane/core/create/plan';
import { PaneError, troubleOf } from '../../src/taskpane/core/trouble';
import { typedInto } from '../../src/taskpane/core/typedInto';
import { en } from '../../src/taskpane/language/en';
import { ja } from '../../src/taskpane/language/ja';
import { messagesFor } from '../../src/taskpane/language';
import { appearanceOf } from '../../src/taskpane/theme/appearance';
import { entriesOf, sampleValues, typedValues } from '../../src/workbook';
import { Book, definition, number, planOf as handedOut, programme } from '../workbook/reading/book';

const result = readDefinition(definition);
if (!result.ok) throw new Error('The shipped programme is faulty');
const shipped = result.definition;
const [, year] = programme.fiscalYears;
const [interim, yearEnd] = programme.rounds;
if (year === undefined || interim === undefined || yearEnd === undefined) throw new Error();

const sampled = (division: string | null, seed: number) => {
  const values = sampleValues(programme, { year, round: yearEnd, division, seed });
  return new Book(handedOut({ division, values })).read();
};

describe('a judgement', () => {
  it.each([1, 2, 3])("counts as the evaluation's own roll-ups do (sample %d)", (seed) => {
    const reading = sampled(null, seed);
    const judgement = judge(reading);
    const entries = entriesOf(typedValues(reading), programme, year, yearEnd);
    const { rollUps } = evaluate(
      { programme, reportingYear: year, round: yearEnd, scale: reading.scale },
      entries,
    );
    const own = rollUps.find((each) => each.year === year);
    expect([judgement.met, judgement.total]).toEqual([
      own?.programme.initiatives.met,
      own?.programme.initiatives.total,
    ]);
    expect(judgement.late).toHaveLength(own?.programme.initiatives.missed ?? -1);
    const shown = (grouping: Grouping) =>
      judgement.groups[grouping].map(({ id, met, total }) => [id, met, total]);
    const pillars = own?.pillars.map(({ pillar, initiatives: { met, total } }) => [
      String(pillar),
      met,
      total,
    ]);
    const sections = own?.sections.map(({ pillar, section, initiatives: { met, total } }) => [
      `${String(pillar)}-${String(section)}`,
      met,
      total,
    ]);
    const divisions = own?.divisions.map(({ division, initiatives: { met, total } }) => [
      division,
      met,
      total,
    ]);
    expect([shown('pillar'), shown('section'), shown('division')]).toEqual([
      pillars,
      sections,
      divisions,
    ]);
    expect(judgement.met + judgement.late.length + judgement.open.length).toBe(judgement.total);
  });

  it('has behind every number the initiatives that it counts', () => {
    const judgement = judge(sampled(null, 1));
    for (const groups of Object.values(judgement.groups)) {
      for (const { counts, total } of groups) {
        for (const { id, count, items } of counts) {
          expect(items).toHaveLength(count);
          expect(items.every(({ status }) => status.id === id)).toBe(true);
        }
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }
    }
  });

  it('has last year beside this year, judged as it was then, where something was typed for it', () => {
    const reading = sampled(null, 2);
    const { lastYear, groups } = judge(reading);
    const entries = entriesOf(typedValues(reading), programme, year, yearEnd);
    const { rollUps } = evaluate(
      { programme, reportingYear: year, round: yearEnd, scale: reading.scale },
      entries,
    );
    const before = rollUps.find((each) => each.year === programme.fiscalYears[0]);
    expect(lastYear?.met).toBe(before?.programme.initiatives.met);
    expect(lastYear?.year.short).toBe('R5');
    expect(groups.pillar.map((each) => each.lastYear?.met)).toEqual(
      before?.pillars.map(({ initiatives: { met } }) => met),
    );
    const untouched = new Book(handedOut({})).read();
    expect(judge(untouched).lastYear).toBeNull();
  });

  it("counts a division's initiatives as the evaluation does under that division", () => {
    const reading = sampled('jinji', 1);
    const entries = entriesOf(typedValues(reading), programme, year, yearEnd);
    const { rollUps } = evaluate(
      { programme, reportingYear: year, round: yearEnd, scale: reading.scale },
      entries,
    );
    const own = rollUps
      .find((each) => each.year === year)
      ?.divisions.find(({ division }) => division === 'jinji');
    expect([judge(reading).met, judge(reading).total]).toEqual([
      own?.initiatives.met,
      own?.initiatives.total,
    ]);
  });

  it('leads every item of a master to the cell where its value is typed', () => {
    const { late, open } = judge(sampled(null, 1));
    expect(late.length).toBeGreaterThan(0);
    expect([...late, ...open].filter(({ place }) => place === null)).toEqual([]);
  });
});

describe('an order', () => {
  it('offers the divisions that have something to report', () => {
    const divisions = divisionsWith(shipped, year, yearEnd);
    expect(divisions).toHaveLength(15);
    expect(divisions.every(({ initiatives }) => initiatives > 0)).toBe(true);
  });

  it('previews what the plan holds', () => {
    const order = {
      definition: shipped,
      year,
      round: yearEnd,
      audience: { kind: 'master' },
    } as const;
    const plan = planOf(order, '2025-04-01T00:00:00Z');
    const preview = previewOf(order, plan);
    expect(preview.initiatives).toBe(57);
    expect(preview.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect(preview.sheets.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
  });
});

describe('typing', () => {
  it('changes the cell and nothing else', () => {
    const book = Book.of();
    const before = book.grid;
    const { sheet, row, column } = book.place('k:1-1', 'R6.actual');
    const cell = { input: number(78), formula: null, numberFormat: null };
    const after = typedInto(before, [{ sheet: sheet.name, row, column, cell }]);
    expect(after?.sheets.find(({ name }) => name === sheet.name)?.rows[row]?.[column]).toEqual(
      cell,
    );
    expect(after?.sheets.filter((each, index) => each === before.sheets[index])).toHaveLength(
      before.sheets.length - 1,
    );
    expect(before.sheets.find(({ name }) => name === sheet.name)?.rows[row]?.[column]).not.toEqual(
      cell,
    );
  });

  it('on a sheet that was not read asks for a new reading', () => {
    const cell = { input: number(1), formula: null, numberFormat: null };
    expect(typedInto(Book.of().grid, [{ sheet: '別', row: 0, column: 0, cell }])).toBeNull();
  });
});

describe('a job', () => {
  const watched = (): { readonly jobs: Job<string>[]; readonly runner: JobRunner<string> } => {
    const jobs: Job<string>[] = [];
    return { jobs, runner: new JobRunner<string>((job) => jobs.push(job)) };
  };

  it('shows its progress and its result', async () => {
    const { jobs, runner } = watched();
    await runner.run((work) => {
      work.progress(0.5, '半分');
      return Promise.resolve('できた');
    });
    expect(jobs).toEqual([
      { state: 'running', progress: null, message: '' },
      { state: 'running', progress: 0.5, message: '半分' },
      { state: 'done', result: 'できた' },
    ]);
  });

  it('that was stopped is cancelled, not failed', async () => {
    const { jobs, runner } = watched();
    const running = runner.run(async ({ signal }) => {
      await Promise.resolve();
      signal.throwIfAborted();
      return '';
    });
    runner.cancel();
    await running;
    expect(jobs.at(-1)).toEqual({ state: 'cancelled' });
  });

  it('gives way to the next, whose outcome alone is shown', async () => {
    const { jobs, runner } = watched();
    let finish = (): void => undefined;
    const first = runner.run(() => new Promise((resolve) => (finish = () => resolve('一'))));
    await runner.run(() => Promise.resolve('二'));
    finish();
    await first;
    expect(jobs.at(-1)).toEqual({ state: 'done', result: '二' });
  });
});

describe('trouble', () => {
  it.each([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['InvalidOrTimedOutSession', 'sessionLost'],
    ['SomethingNew', 'unknown'],
  ])('with the code %s is told as %s', (code, expected) => {
    const { code: told, detail } = troubleOf(Object.assign(new Error('x'), { code }));
    expect(told).toBe(expected);
    expect(detail).toContain(`Error (${code}): x`);
  });

  it("keeps the adapter's own words, which know what became of the workbook", () => {
    const said = 'シートの作成が完了しませんでした。ブックは元のままです。';
    const failure = new ExcelFailure(
      'AccessDenied',
      said,
      'AccessDenied / Range.values',
      'asBefore',
    );
    expect(troubleOf(failure)).toEqual(expect.objectContaining({ code: 'protected', said }));
    expect(troubleOf(failure).became).toBe('The workbook is as it was.');
    expect(troubleOf(failure).detail).toContain('Range.values');
  });

  it('names its cause', () => {
    const error = new PaneError('unreachable', 'a.json', { cause: new Error('404 Not Found') });
    expect(troubleOf(error).code).toBe('unreachable');
    expect(troubleOf(error).detail).toContain('404 Not Found');
  });
});

describe('the words', () => {
  it('are English for English, Japanese for everybody else', () => {
    expect(['en-US', 'en', 'ja-JP', 'fr-FR', undefined].map((tag) => messagesFor(tag).tag)).toEqual(
      ['en', 'en', 'ja', 'ja', 'ja'],
    );
  });

  it('leave no English in Japanese sentences and no Japanese in English ones', () => {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
    expect(texts(en).filter((text) => japanese.test(text))).toEqual([]);
    // A dash is of no language.
    const worded = texts(ja).filter((text) => text !== 'ja' && /\p{L}/u.test(text));
    expect(worded.filter((text) => !japanese.test(text))).toEqual([]);
  });
});

describe('the appearance', () => {
  it.each([
    ['#FFFFFF', true, 'light'],
    ['#E6E6E6', true, 'light'],
    ['#262626', false, 'dark'],
    ['#6A6A6A', false, 'dark'],
    [null, true, 'dark'],
    [null, false, 'light'],
    ['nonsense', false, 'light'],
  ] as const)(
    'follows Excel (%s), else the system (dark: %s)',
    (officeBackground, prefersDark, expected) => {
      expect(appearanceOf({ officeBackground, prefersDark })).toBe(expected);
    },
  );
});

/** Every plain text in a catalogue. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
