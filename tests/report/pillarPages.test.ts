import type { Paper, PaperInitiative } from '../../src/report';
import { layPaper, makePaper, paperOptions } from '../../src/report';
import type { SheetPlan } from '../../src/workbook';
import { cases, fc } from '../support/property';
import { PRINTED_ON, run } from './support/printed';
import { filledReading } from './support/readings';

/** How the table of a pillar is divided into pages, whatever was written. */

const options = paperOptions({ printedOn: PRINTED_ON, parts: ['pillars'], pillars: [3] });
const paper = makePaper(filledReading(), options);
const initiatives = paper.pillars.flatMap((pillar) => pillar.initiatives);

const lengths = fc.array(fc.integer({ min: 0, max: 1500 }), {
  minLength: initiatives.length,
  maxLength: initiatives.length,
});

const FIELDS = ['report', 'next'] as const;

/** A character that stands at the end of one text and nowhere else: of the rare ones of CJK extension A. */
function ending({ no }: PaperInitiative, field: (typeof FIELDS)[number]): string {
  return String.fromCodePoint(0x3400 + no * FIELDS.length + FIELDS.indexOf(field));
}

function written(length: number, end: string): string {
  return '手順を見直し、関係団体と意見を交換した。'.repeat(75).slice(0, length) + end;
}

function withTexts(initiative: PaperInitiative, length: number): PaperInitiative {
  const reports = initiative.reports.map((report, index) =>
    index > 0
      ? report
      : {
          ...report,
          ...Object.fromEntries(
            FIELDS.map((field) => [field, written(length, ending(initiative, field))]),
          ),
        },
  );
  return { ...initiative, reports };
}

function tableOf(given: readonly number[]): SheetPlan {
  let next = 0;
  const filled: Paper = {
    ...paper,
    pillars: paper.pillars.map((pillar) => ({
      ...pillar,
      initiatives: pillar.initiatives.map((initiative) => {
        const length = given[next] ?? 0;
        next += 1;
        return withTexts(initiative, length);
      }),
    })),
  };
  const { sheets } = layPaper(filled, options, `${PRINTED_ON}T09:00:00Z`);
  const table = sheets.find(({ key }) => key === 'paper-pillar-3');
  if (table === undefined) throw new Error('No table');
  return table;
}

/** What stands on each page, without the repeated head. */
function pagesOf({ cells, page }: SheetPlan): readonly string[] {
  const starts = [(page.titleRows?.[1] ?? 0) + 1, ...page.rowBreaks];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const own = cells.filter(({ row }) => row >= start && row < end);
    return run(own.map(({ value }) => String(value ?? '')).join(''));
  });
}

test('notes never stand under the head of a table alone, and every text is there to its end', () => {
  const titles = initiatives.map(({ title }) => run(title));
  fc.assert(
    fc.property(lengths, (given) => {
      const pages = pagesOf(tableOf(given));
      for (const page of pages) expect(titles.some((title) => page.includes(title))).toBe(true);
      const all = pages.join('');
      for (const initiative of initiatives) {
        for (const field of FIELDS) {
          expect(all.split(ending(initiative, field))).toHaveLength(2);
        }
      }
    }),
    cases(30),
  );
});
