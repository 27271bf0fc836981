import {
  defaultScale,
  displayTexts,
  findPreset,
  judgingScale,
  parseProgressWord,
  parseValueKind,
  POSITION_COUNT,
  progressWords,
  ratePosition,
  resolveScale,
  scaleFromCells,
  scalePresets,
  SPECIAL_STATUSES,
  statusAtPosition,
  statusPosition,
} from '../../src/evaluation';
import type { Scale } from '../../src/programme';
import { fc } from '../support/property';
import { cell, kpi, programmeOf } from './programme';

describe('the scales that ship', () => {
  it('are at least six, the default first', () => {
    expect(scalePresets.length).toBeGreaterThanOrEqual(6);
    expect(scalePresets[0]?.id).toBe('default');
    expect(new Set(scalePresets.map(({ id }) => id)).size).toBe(scalePresets.length);
  });

  it.each(scalePresets.map((preset) => [preset.id, preset] as const))(
    '%s is one that a definition file could bring',
    (_, preset) => {
      const bands = preset.bands.map(({ lowestRate, met, ...band }) => ({
        ...band,
        ...(lowestRate === null ? {} : { lowestRate }),
        ...(met ? { met } : {}),
      }));
      const { id, title, tolerance, progress, source } = preset;
      const given = { id, title, tolerance, progress, source, bands };
      expect(resolveScale(programmeOf([{ kpis: [kpi('k')] }], { scale: given }))).toMatchObject({
        bands: preset.bands,
        progress,
      });
    },
  );

  it('have one symbol for each status, special ones included', () => {
    for (const { bands } of scalePresets) {
      const symbols = [...bands, ...Object.values(SPECIAL_STATUSES)].map(({ symbol }) => symbol);
      expect(new Set(symbols).size).toBe(symbols.length);
    }
  });

  it('are found by a programme that names one; an unknown one is refused by name', () => {
    expect(resolveScale({ scale: null })).toBe(defaultScale);
    expect(resolveScale({ scale: 'osaka' }).bands[0]?.lowestRate).toBe(1.1);
    expect(resolveScale({ scale: defaultScale })).toBe(defaultScale);
    expect(() => resolveScale({ scale: 'kyoto' })).toThrow(/kyoto.*osaka/);
  });
});

describe('positions', () => {
  it('go from best to worst, and back to the status', () => {
    expect(
      [
        ...['future', 'notDue', 'discontinued', 'achieved', 'notAchieved'],
        ...['notEntered', 'notEvaluable', 'invalid'],
      ].map((status) => statusPosition(status, defaultScale)),
    ).toEqual([1, 2, 3, 4, 7, 12, 13, 14]);
    for (let position = 1; position <= POSITION_COUNT; position += 1) {
      const status = statusAtPosition(position, defaultScale);
      if (status !== null) expect(statusPosition(status, defaultScale)).toBe(position);
    }
    expect(() => statusPosition('S', defaultScale)).toThrow(RangeError);
  });

  it('are shown as symbol and word', () => {
    expect(displayTexts(defaultScale)).toEqual([
      ...['‐ 未到来', '－ 対象外', '■ 中止', '◎ 達成', '○ 概ね達成', '△ 一部達成', '× 未達成'],
      ...['', '', '', '', '… 未入力', '？ 判定不能', '！ 要確認'],
    ]);
  });
});

describe('a rate on a scale', () => {
  it('does not depend on which of several lowest rates stands where', () => {
    const rates = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
      minLength: 7,
      maxLength: 7,
    });
    const sano = findPreset('sano');
    if (sano === null) throw new RangeError('sano');
    const withRates = (lowest: readonly number[]): Scale => ({
      ...sano,
      bands: sano.bands.map((band, index) => ({ ...band, lowestRate: lowest[index] ?? null })),
    });
    fc.assert(
      fc.property(
        rates.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list.slice(0, 6), { minLength: 6 })),
        ),
        fc.double({ min: 0, max: 2, noNaN: true }),
        ([list, shuffled], rate) => {
          const position = (lowest: readonly number[]): number =>
            ratePosition(judgingScale(withRates(lowest)), rate, false);
          expect(position(shuffled)).toBe(position(list.slice(0, 6)));
        },
      ),
    );
  });
});

describe('the settings sheet', () => {
  const cells = (lowest: readonly (number | string | boolean | null)[]) => ({
    lowestRates: lowest.map(cell),
    met: cell(2),
    tolerance: cell(0.05),
  });

  it('changes thresholds, the met band and the tolerance', () => {
    const scale = scaleFromCells(defaultScale, cells([1.1, 1, 0.5, null]));
    expect(scale.bands.map(({ lowestRate, met }) => [lowestRate, met])).toEqual([
      [1.1, false],
      [1, true],
      [0.5, false],
      [null, false],
    ]);
    expect(scale.tolerance).toBe(0.05);
  });

  it('counts what is no number for nothing', () => {
    const scale = scaleFromCells(defaultScale, {
      lowestRates: ['1', true, null].map(cell),
      met: cell('x'),
      tolerance: cell('10%'),
    });
    expect(scale.bands.map(({ lowestRate }) => lowestRate)).toEqual([null, null, null, null]);
    expect(scale.bands.findIndex(({ met }) => met)).toBe(0);
    expect(scale.tolerance).toBe(0);
  });
});

describe('words that people choose', () => {
  it('lead steps to bands; what a scale does not say is as in the default', () => {
    expect(progressWords({ ...defaultScale, progress: { やや遅れ: 'nearlyAchieved' } })).toEqual([
      { word: '完了', position: 4 },
      { word: '計画どおり', position: 4 },
      { word: '概ね計画どおり', position: 5 },
      { word: 'やや遅れ', position: 5 },
      { word: '遅れ', position: 7 },
      { word: '未着手', position: 7 },
      { word: '中止', position: 3 },
    ]);
    expect(parseProgressWord(cell('遅れ'))).toEqual({ kind: 'word', word: '遅れ' });
    expect(parseProgressWord(cell('\u3000'))).toEqual({ kind: 'blank' });
    expect(parseProgressWord(cell('遅れ*'))).toEqual({ kind: 'unknown' });
  });

  it.each([
    [null, { kind: 'unstated' }],
    ['確定値', { kind: 'final' }],
    ['速報値', { kind: 'preliminary' }],
    ['集計中', { kind: 'pending', month: null }],
    ['集計中（8月）', { kind: 'pending', month: 8 }],
    ['集計中（１２月公表）', { kind: 'pending', month: 12 }],
    ['集計中（13月）', { kind: 'pending', month: null }],
    ['取消', { kind: 'withdrawn' }],
    ['確定', { kind: 'unknown', text: '確定' }],
    [5, { kind: 'unknown', text: '5' }],
  ])('say what kind of value %s is', (typed, expected) => {
    expect(parseValueKind(cell(typed))).toEqual(expected);
  });
});
