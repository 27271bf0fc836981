import { achievementSentence, evaluate } from '../../src/evaluation';
import { makePaper, paperOptions } from '../../src/report';
import type { Reading } from '../../src/workbook';
import { entriesOf, typedValues } from '../../src/workbook';
import { number, text } from '../workbook/reading/book';
import { filledReading } from './support/readings';
import { PRINTED_ON } from './support/printed';

/** What the paper says is what the library says of the same values. */

const reading = filledReading({ seed: 3 });
const paper = makePaper(reading, paperOptions({ printedOn: PRINTED_ON }));

function evaluated({ programme, round, scale, year }: Reading) {
  const entries = entriesOf(typedValues(reading), programme, year, round);
  return evaluate({ programme, reportingYear: year, round, scale }, entries);
}

const found = evaluated(reading);
const rollUpsOf = (year: string | null) => found.rollUps.find((each) => each.year === year);

test('the counts are the roll-ups of the library, of this year and the last', () => {
  const { overview } = paper;
  for (const [year, pick] of [
    [paper.year, 'now'],
    [paper.before, 'before'],
  ] as const) {
    const rollUps = rollUpsOf(year);
    expect(overview.total[pick]).toEqual(rollUps?.programme.initiatives);
    expect(overview.kpis[pick]).toEqual(rollUps?.programme.kpis);
    expect(overview.pillars.map((line) => line[pick])).toEqual(
      rollUps?.pillars.map(({ initiatives }) => initiatives),
    );
    expect(overview.sections.map((line) => line[pick])).toEqual(
      rollUps?.sections.map(({ initiatives }) => initiatives),
    );
    expect(overview.divisions.map((line) => line[pick])).toEqual(
      rollUps?.divisions.map(({ initiatives }) => initiatives),
    );
  }
});

test('the sentence is the document’s own', () => {
  const initiatives = rollUpsOf(paper.year)?.programme.initiatives;
  if (initiatives === undefined) throw new Error('No roll-up');
  expect(paper.overview.sentence).toContain(achievementSentence(initiatives));
});

test('late is what is missed; only late and only changed leave the counts as they are', () => {
  const late = makePaper(reading, paperOptions({ printedOn: PRINTED_ON, only: 'late' }));
  const initiatives = late.pillars.flatMap((pillar) => pillar.initiatives);
  expect(initiatives).toHaveLength(rollUpsOf(paper.year)?.programme.initiatives.missed ?? -1);
  expect(late.overview.total).toEqual(paper.overview.total);
  const changed = makePaper(reading, paperOptions({ printedOn: PRINTED_ON, only: 'changed' }));
  const numbers = changed.pillars.flatMap((pillar) => pillar.initiatives.map(({ no }) => no));
  for (const { no } of [...paper.overview.rose, ...paper.overview.fell]) {
    expect(numbers).toContain(no);
  }
});

test('chosen pillars are printed alone', () => {
  const some = makePaper(reading, paperOptions({ printedOn: PRINTED_ON, pillars: [1, 3] }));
  expect(some.pillars.map(({ no }) => no)).toEqual([1, 3]);
  expect(some.pillars[0]?.initiatives).toEqual(paper.pillars[0]?.initiatives);
  expect(some.overview.total.now.total).toBe(
    [0, 2].reduce((sum, index) => sum + (paper.overview.pillars[index]?.now.total ?? 0), 0),
  );
});

test('a division’s paper counts its initiatives, joint ones included', () => {
  const own = makePaper(reading, paperOptions({ printedOn: PRINTED_ON, divisions: ['jinji'] }));
  const line = paper.overview.divisions.find(({ label }) => label === '人事課');
  expect(own.overview.total.now).toEqual(line?.now);
  expect(own.choice).toEqual(['担当課：人事課']);
});

test('it is 未定稿 while it rests on forecasts or something is missing', () => {
  const interim = filledReading({ round: 'interim', seed: 3 });
  const draft = makePaper(interim, paperOptions({ printedOn: PRINTED_ON })).draft;
  expect(draft[0]).toContain('見込み');
  expect(paper.draft.join()).toMatch(/未入力|集計中/);
});

test('a corrected value keeps what had been published, with day and cause', () => {
  const corrected = filledReading({
    seed: 3,
    changed: [
      ['k:1-1|R6.actual', number(77)],
      ['c:1|item', text('１-１')],
      ['c:1|year', text('R6')],
      ['c:1|published', number(76.4)],
      ['c:1|correctedOn', number(45_856)],
      ['c:1|cause', text('集計の誤り')],
    ],
  });
  const { corrections } = makePaper(corrected, paperOptions({ printedOn: PRINTED_ON }));
  expect(corrections).toEqual([
    {
      ...{ initiative: 1, item: '1-1', name: 'コピー使用量削減率（R元年度比）', year: 'R6' },
      ...{ old: '76.4%', now: '77%', on: '2025-07-18', cause: '集計の誤り' },
    },
  ]);
});

test('against a publication, what is another value now is a correction', () => {
  const published = typedValues(reading);
  const later = filledReading({ seed: 3, changed: [['k:1-1|R6.actual', number(12.3)]] });
  const { corrections } = makePaper(later, paperOptions({ printedOn: PRINTED_ON, published }));
  expect(corrections.map(({ item, now, year }) => [item, year, now])).toEqual([
    ['1-1', 'R6', '12.3%'],
  ]);
});
