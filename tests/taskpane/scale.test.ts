import { scalePresets } from '../../src/evaluation';
import { fiscalYearOf } from '../../src/programme';
import { judge } from '../../src/taskpane/core/judge/judgement';
import {
  draftOf,
  scaleOf,
  withBand,
  withoutBand,
  type ScaleDraft,
} from '../../src/taskpane/core/judge/scale/draft';
import { percentText, rateOf } from '../../src/taskpane/core/judge/scale/percent';
import { scalePreview } from '../../src/taskpane/core/judge/scale/preview';
import { scaleWritings } from '../../src/taskpane/core/judge/scale/writings';
import { inputOf } from '../../src/taskpane/core/typedInto';
import { sampleValues } from '../../src/workbook';
import { cases, fc } from '../support/property';
import { Book, planOf, programme } from '../workbook/reading/book';

const year = fiscalYearOf(programme, 'R6');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === null || round === undefined) throw new Error('No R6');
const values = sampleValues(programme, { year, round, division: null, seed: 9 });
const reading = new Book(planOf({ values })).read();

/** The first preset with two, three, … bands. */
const ofEachSize = scalePresets
  .filter(
    ({ bands }, index) =>
      scalePresets.findIndex((other) => other.bands.length === bands.length) === index,
  )
  .map((preset) => [preset.id, preset] as const);

/** Writes into a book as the pane would into Excel. */
function applied(book: Book, scale: Parameters<typeof scaleWritings>[2]): void {
  for (const { rowKey, field, value, formula } of scaleWritings(book.read(), book.grid, scale)) {
    book.type(rowKey, field, inputOf(value), { formula: formula ?? null });
  }
}

const shown = (book: Book) => {
  const { counts, groups } = judge(book.read());
  return [counts, ...groups.pillar.map((group) => group.counts)].map((each) =>
    each.map(({ label, symbol, colour, count }) => [label, symbol, colour, count]),
  );
};

const faultsOf = (draft: ScaleDraft) => {
  const result = scaleOf(draft);
  return result.ok ? [] : result.faults;
};

describe('a rate in percent', () => {
  it.each([
    ['80', 0.8],
    ['８０％', 0.8],
    [' 1,10.5% ', 1.105],
    ['-5', -0.05],
    ['57', 0.57],
    ['八割', null],
    ['', null],
    ['1e3', null],
  ])('«%s» is read as %p', (typed, rate) => expect(rateOf(typed)).toBe(rate));

  it('is shown as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (tenths) => {
        const typed = String(tenths / 10);
        expect(percentText(rateOf(typed) ?? NaN)).toBe(typed);
      }),
    );
  });
});

describe('a scale that is edited', () => {
  it.each(scalePresets.map((preset) => [preset.id, preset] as const))(
    'is the same again where nothing was changed (%s)',
    (_, preset) => {
      const result = scaleOf(draftOf(preset));
      expect(result.ok && result.scale.bands).toEqual(preset.bands);
      expect(result.ok && result.scale.tolerance).toBe(preset.tolerance);
    },
  );

  it('is refused where the workbook would not judge by it as it reads', () => {
    const draft = draftOf(reading.scale);
    const band = (at: number, change: Partial<ScaleDraft['bands'][number]>): ScaleDraft => ({
      ...draft,
      bands: draft.bands.map((each, index) => (index === at ? { ...each, ...change } : each)),
    });
    expect(faultsOf(band(0, { label: ' ' }))).toEqual([{ kind: 'labelMissing', band: 0 }]);
    expect(faultsOf(band(2, { label: '達成' }))).toEqual([{ kind: 'labelTwice', band: 2 }]);
    expect(faultsOf(band(1, { label: '未入力' }))).toEqual([{ kind: 'labelTaken', band: 1 }]);
    expect(faultsOf(band(1, { lowestRate: '約8割' }))).toEqual([{ kind: 'rateMissing', band: 1 }]);
    expect(faultsOf(band(1, { lowestRate: '100' }))).toEqual([{ kind: 'rateTooHigh', band: 1 }]);
    expect(faultsOf(band(0, { lowestRate: '1001' }))).toEqual([{ kind: 'rateOutside', band: 0 }]);
    expect(faultsOf({ ...draft, tolerance: '120' })).toEqual([{ kind: 'tolerance' }]);
    // The lowest band has no rate, whatever stands there.
    expect(faultsOf(band(3, { lowestRate: 'x' }))).toEqual([]);
  });

  it('takes a band more and a band less, and the mark of achievement goes along', () => {
    const draft = draftOf(reading.scale);
    const more = withBand({ ...draft, met: 1 });
    expect(more.bands).toHaveLength(draft.bands.length + 1);
    expect(more.bands.at(-1)).toEqual(draft.bands.at(-1));
    expect(faultsOf(more).map(({ kind }) => kind)).toEqual(['labelMissing', 'rateMissing']);
    expect(withoutBand(more, 0).met).toBe(0);
    expect(new Set(withBand(more).bands.map(({ id }) => id)).size).toBe(more.bands.length + 1);
  });
});

describe('what another scale would do', () => {
  it('is nothing where the scale is the same', () => {
    const preview = scalePreview(reading, reading.scale);
    expect([preview.initiatives, preview.kpis, preview.steps]).toEqual([0, 0, 0]);
    expect(preview.statuses.every(({ before, after }) => before === after)).toBe(true);
  });

  it.each(ofEachSize)(
    'is what the workbook shows once it stands in 設定, and nothing is wrong with it then (%s)',
    (_, preset) => {
      const book = new Book(planOf({ values }));
      const { statuses, initiatives } = scalePreview(reading, preset);
      applied(book, preset);
      const after = book.read();
      expect(after.problems).toEqual([]);
      const { counts } = judge(after);
      expect(counts.map(({ label, count }) => [label, count])).toEqual(
        statuses
          .filter(
            ({ status, after: count }) => count > 0 || counts.some((c) => c.label === status.label),
          )
          .map(({ status, after: count }) => [status.label, count]),
      );
      expect(scalePreview(after, preset).initiatives).toBe(0);
      // Going back changes as many again.
      expect(scalePreview(after, reading.scale).initiatives).toBe(initiatives);
    },
  );

  it('counts every initiative once before and once after', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 3, maxLength: 3 }),
        fc.nat({ max: 3 }),
        (rates, met) => {
          const falling = [...rates].sort((a, b) => b - a);
          const draft = draftOf(reading.scale);
          const result = scaleOf({
            ...draft,
            met,
            bands: draft.bands.map((band, index) => ({
              ...band,
              lowestRate: String(falling[index] ?? ''),
            })),
          });
          if (!result.ok) throw new Error(JSON.stringify(result.faults));
          const { statuses } = scalePreview(reading, result.scale);
          const sum = (pick: (change: (typeof statuses)[number]) => number): number =>
            statuses.reduce((total, change) => total + pick(change), 0);
          expect(sum(({ after }) => after)).toBe(sum(({ before }) => before));
        },
      ),
      cases(20),
    );
  });
});

describe('a scale that is applied', () => {
  it('writes just the cells that differ, and none again', () => {
    const book = new Book(planOf({ values }));
    expect(scaleWritings(book.read(), book.grid, book.read().scale)).toEqual([]);
    const { scale } = book.read();
    const stricter = {
      ...scale,
      bands: scale.bands.map((band) =>
        band.lowestRate === 0.8 ? { ...band, lowestRate: 0.9 } : band,
      ),
    };
    expect(
      scaleWritings(book.read(), book.grid, stricter).map(({ rowKey, field, value }) => [
        rowKey,
        field,
        value,
      ]),
    ).toEqual([['band:2', 'lowestRate', 0.9]]);
    applied(book, stricter);
    expect(scaleWritings(book.read(), book.grid, stricter)).toEqual([]);
  });

  it('judges as a workbook does that was made with it', () => {
    const [, ibaraki] = scalePresets;
    if (ibaraki === undefined) throw new Error();
    const book = new Book(planOf({ values }));
    applied(book, ibaraki);
    const others = shown(book);
    const back = new Book(planOf({ values }));
    applied(back, ibaraki);
    applied(back, reading.scale);
    expect(shown(back)).toEqual(shown(new Book(planOf({ values }))));
    expect(others).not.toEqual(shown(back));
  });
});
