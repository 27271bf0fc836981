import type { CellInput } from '../../src/evaluation';
import { makePaper, paperOptions } from '../../src/report';
import type { Reading } from '../../src/workbook';
import { definition } from '../workbook/reading/book';
import { filledReading } from './support/readings';
import { outputs } from './support/outputs';
import { PRINTED_ON } from './support/printed';

/** Values that readers may not see, and all that follows from them, are in no output. */

interface Marked {
  readonly no: number;
  disclosure?: string;
  readonly kpis: { readonly id: string; disclosure?: string }[];
}

/** The real programme with marks: 7-1 (which No.8 repeats) for the office, No.20 for the council. */
const marked = ((): string => {
  const parsed = JSON.parse(definition) as { initiatives: Marked[] };
  for (const initiative of parsed.initiatives) {
    if (initiative.no === 20) initiative.disclosure = 'council';
    for (const kpi of initiative.kpis) if (kpi.id === '7-1') kpi.disclosure = 'office';
  }
  return JSON.stringify(parsed);
})();

const number = (value: number): CellInput => ({ kind: 'number', value });
const text = (value: string): CellInput => ({ kind: 'text', text: value });

function secretReading(online: number, leave: number): Reading {
  return filledReading({
    definition: marked,
    changed: [
      ['k:7-1|R6.actual', number(online)],
      ['k:7-1|R5.actual', number(online - 1)],
      ['k:20-1|R6.actual', number(leave)],
      ['t:7:joho|report', text(`利用率は${String(online)}%となった。`)],
      ['i:8|report', text(`利用率は${String(online)}%となった。`)],
      ['i:20|report', text(`取得率は${String(leave)}%となった。`)],
      ['i:20|remark', text(`取得率${String(leave)}%の内訳を示すこと。`)],
      ['i:7|remark', text(`利用率${String(online)}%の内訳を示すこと。`)],
    ],
  });
}

const said = (all: readonly string[], what: string): number =>
  all.filter((output) => output.includes(what)).length;

test('nothing public depends on a value that is not: any other value gives the same outputs', async () => {
  const first = await outputs(secretReading(38.471, 71.953), 'public');
  const second = await outputs(secretReading(12.046, 99.318), 'public');
  expect(second).toEqual(first);
  for (const secret of ['38.471', '71.953', '37.471']) expect(said(first, secret)).toBe(0);
});

test('the council sees what is marked for it, and not what is marked for the office', async () => {
  const council = await outputs(secretReading(38.471, 71.953), 'council');
  expect(said(council, '71.953')).toBeGreaterThan(4);
  expect(said(council, '38.471')).toBe(0);
});

test('the office sees everything', async () => {
  const office = await outputs(secretReading(38.471, 71.953), 'office');
  expect(said(office, '38.471')).toBeGreaterThan(4);
  expect(said(office, '非公表')).toBe(0);
});

test('a repeated KPI, the initiatives and the counts are withheld with the value they rest on', () => {
  const paper = makePaper(
    secretReading(38.471, 71.953),
    paperOptions({ printedOn: PRINTED_ON, audience: 'public' }),
  );
  const initiatives = paper.pillars.flatMap((pillar) => pillar.initiatives);
  const hidden = initiatives.filter(({ status }) => status.id === 'withheld').map(({ no }) => no);
  expect(hidden).toEqual([7, 8, 20]);
  expect(paper.overview.total.withheld).toBe(3);
  expect(paper.overview.total.now.total).toBe(54);
  expect(paper.overview.sentence).toContain('ほか非公表3項目');
});

test('who confirmed and how to reach them is in no paper', async () => {
  const reading = filledReading({
    division: 'jinji',
    changed: [
      ['submission:writer|value', text('彩玉花子')],
      ['submission:contact|value', text('内線98765')],
      ['submission:confirmedBy|value', text('課長何某')],
    ],
  });
  const office = await outputs(reading, 'office');
  for (const name of ['彩玉花子', '98765', '課長何某']) expect(said(office, name)).toBe(0);
});
