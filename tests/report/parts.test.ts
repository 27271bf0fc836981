import type { SheetPlan } from '../../src/workbook';
import { number, programme, text } from '../workbook/reading/book';
import { paperOf, plannedPages } from './support/printed';
import { filledReading } from './support/readings';

/** What the parts of the paper hold, whatever the division wrote and whatever fonts print it. */

/** No.1 misses its target, and its division has not said what comes next. */
const reading = filledReading({
  changed: [
    ['k:1-1|R6.actual', number(20)],
    ['i:1|reason', text('複合機の更新が遅れたため。')],
    ['i:1|next', { kind: 'blank' }],
  ],
});

function part(key: string): SheetPlan {
  const sheet = paperOf(reading).sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`No ${key}`);
  return sheet;
}

const textsOf = ({ cells }: SheetPlan): readonly string[] =>
  cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

test('of each late initiative the council reads why and what next, or that nobody has written it', () => {
  const texts = textsOf(part('paper-late'));
  const late = texts.filter((each) => /^No\.\d+\u3000.*(?<!（続き）)$/u.test(each));
  expect(late.length).toBeGreaterThan(5);
  for (const label of ['未達の理由', '今後の対応']) {
    expect(texts.filter((each) => each === label)).toHaveLength(late.length);
  }
  const at = texts.findIndex((each) => each.startsWith('No.1\u3000'));
  const next = texts.indexOf('今後の対応', at);
  expect(texts[next + 1]).toBe('（記入なし）');
});

test.each(['usual', 'tall'] as const)('each form is one page, with lines as %s', (lines) => {
  const paper = paperOf(reading, { parts: ['forms'], lines });
  expect(plannedPages(paper)['paper-forms']).toBe(programme.initiatives.length);
});
