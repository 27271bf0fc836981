import type { CellInput } from '../../src/evaluation';
import { changeCounts, defaultScale } from '../../src/evaluation';
import { makePaper, paperOptions, publicHtml, publicJson } from '../../src/report';
import type { Audience, PaperOptions } from '../../src/report';
import { parseProgramme } from '../../src/programme';
import type { Reading, ValueKey } from '../../src/workbook';
import {
  buildWorkbook,
  changesSince,
  earlierReportIn,
  nextReportOptions,
  workbookOptionsOf,
} from '../../src/workbook';
import { revisedTown, townRound, townYear } from '../programme/revisedTown';
import { Book, number, text } from '../workbook/reading/book';
import { filledReading } from './support/readings';
import { PRINTED_ON, paperOf, plannedPages, printedPages, run } from './support/printed';

/** 前回の報告からの変化: what the council reads of two rounds of a year. */

const created = '2025-04-10T09:00:00Z';

const before: readonly (readonly [ValueKey, CellInput])[] = [
  ['k:1-1|R6.forecast', number(410)],
  ['k:2-1|R6.forecast', number(15)],
  ['s:4-s1|R6.interim', text('計画どおり')],
];
const after: readonly (readonly [ValueKey, CellInput])[] = [
  ['k:1-1|R6.actual', number(410)],
  ['k:1-1|R6.kind', text('速報値')],
  ['k:2-1|R6.actual', number(30)],
  ['s:4-s1|R6.actual', text('遅れ')],
  ['i:4|reason', text('担当者の交代が重なった。')],
  ['i:4|next', text('体制を見直す。')],
];

/** A year-end master that was made from September's. */
function readingOf(definition = revisedTown): Reading {
  const loaded = parseProgramme(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const { programme } = loaded;
  const common = { programme, definition, created };
  const september = {
    ...{ ...common, reportingYear: townYear('R6'), round: townRound('september') },
    ...{ scale: defaultScale, division: null, closedYears: [], values: new Map(before) },
  };
  const next = nextReportOptions(september, {
    ...{ ...common, year: townYear('R6'), round: townRound('final') },
  });
  const values = new Map([...next.values, ...after]);
  return new Book(buildWorkbook({ ...next, values })).read();
}

const reading = readingOf();
const madeFor = (audience: Audience, given: Partial<PaperOptions> = {}, of = reading) =>
  makePaper(of, paperOptions({ printedOn: PRINTED_ON, audience, ...given }));

const changes = madeFor('council').changes;

interface ToldChanges {
  readonly before: string;
  readonly sentence: string;
  readonly initiatives: readonly {
    readonly no: number;
    readonly movement: string;
    readonly lateness: string;
    readonly kpis: readonly object[];
  }[];
}

const changesIn = (json: string): ToldChanges | undefined =>
  (JSON.parse(json) as { readonly changes?: ToldChanges }).changes;

test('what moved is what the library says, with values, kinds and targets of both rounds', () => {
  const told = changes?.initiatives.map(({ initiative, lateness, movement }) => [
    ...[initiative.no, movement, lateness],
  ]);
  expect(changes?.before).toBe('9月末');
  expect(told).toEqual([
    [1, 'rose', 'lateNoMore'],
    [2, 'fell', 'stillLate'],
    [4, 'fell', 'newlyLate'],
  ]);
  const [kpi] = changes?.initiatives[0]?.kpis ?? [];
  expect([kpi?.target, kpi?.before.value, kpi?.now.value]).toEqual([
    ...['450件\n→ 400件', '410件（見込）\n達成率 91.1%', '410件（速報）\n達成率 102.5%'],
  ]);
});

test('the sheet tells why it fell and what comes next, and nothing of the kind about what rose', () => {
  const sheet = paperOf(reading, { parts: ['changes'] }).sheets.find(
    ({ key }) => key === 'paper-changes',
  );
  const texts = sheet?.cells.map(({ value }) => String(value ?? '')) ?? [];
  for (const each of ['担当者の交代が重なった。', '体制を見直す。', '▼ 低下\n新たに遅れ']) {
    expect(texts).toContain(each);
  }
  // Nobody wrote why No.2 fell: that is said. Nothing is asked of No.1.
  expect(texts.filter((each) => each === '（記入なし）')).toHaveLength(2);
});

test('the public reads of the round before only where the office asks for it', () => {
  expect(madeFor('public').changes).toBeNull();
  const asked = madeFor('public', { since: reading.earlier });
  expect(asked.changes).toEqual(changes);
  expect(publicHtml(asked)).toContain('前回の報告からの変化');
});

test('machines read the same of it, by identifiers', () => {
  expect(changesIn(publicJson(madeFor('public')))).toBeUndefined();
  const told = changesIn(publicJson(madeFor('public', { since: reading.earlier })));
  expect(told).toMatchObject({ before: changes?.before, sentence: changes?.sentence });
  expect(told?.initiatives.map(({ no, movement, lateness }) => [no, movement, lateness])).toEqual(
    changes?.initiatives.map((of) => [of.initiative.no, of.movement, of.lateness]),
  );
  const [first] = told?.initiatives ?? [];
  expect(first).toMatchObject({ before: changes?.initiatives[0]?.before.id });
  expect(first?.kpis).toHaveLength(changes?.initiatives[0]?.kpis.length ?? 0);
});

test('a workbook that knows no round before has no such part', () => {
  const alone = Book.of().read();
  expect(madeFor('council', {}, alone).changes).toBeNull();
  expect(paperOf(alone).sheets.some(({ key }) => key === 'paper-changes')).toBe(false);
});

test('what may not be seen neither moves nor counts', () => {
  const hidden = readingOf(revisedTown.replace('"id":"1-1",', '"id":"1-1","disclosure":"office",'));
  const told = madeFor('public', { since: hidden.earlier }, hidden).changes;
  // No.1 and No.2, which repeats its KPI.
  expect(told?.initiatives.map(({ initiative }) => initiative.no)).toEqual([4]);
  expect(told?.sentence).toContain('上がった取組0項目、下がった取組1項目');
  expect(JSON.stringify(told)).not.toMatch(/410|400件/);
  const paper = madeFor('public', { since: hidden.earlier }, hidden);
  expect(changesIn(publicJson(paper))?.initiatives).toMatchObject([{ no: 4, movement: 'fell' }]);
});

describe('of the real programme', () => {
  const now = filledReading({ seed: 3 });
  const found = earlierReportIn(filledReading({ round: 'interim', seed: 5 }), now);
  if (!found.ok) throw new Error(found.reason);
  const since = found.earlier;
  const whole = madeFor('council', { since }, now).changes;

  test('all that moved is told, each once', () => {
    const { initiatives } = changesSince(workbookOptionsOf(now), since);
    const moved = initiatives.filter(({ movement }) => !['same', 'none'].includes(movement));
    const told = (whole?.initiatives ?? []).filter(
      ({ movement }) => movement !== 'same' && movement !== 'none',
    );
    expect(told.map(({ initiative }) => initiative.no)).toEqual(
      moved.map(({ initiative }) => initiative),
    );
    expect(changeCounts(initiatives).movements.fell).toBeGreaterThan(0);
  });

  test('its pages print as they were planned, with every initiative on them', async () => {
    const plan = paperOf(now, { since, parts: ['changes'] });
    const [pages = []] = await printedPages([plan]);
    expect(pages).toHaveLength(plannedPages(plan)['paper-changes'] ?? 0);
    const all = run(pages.join(''));
    for (const { initiative } of whole?.initiatives ?? []) {
      // A title may be divided by the cells beside it.
      expect(all).toContain(run(`No.${String(initiative.no)}　${initiative.title.slice(0, 10)}`));
    }
  });
});
