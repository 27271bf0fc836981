import { fiscalYearOf } from '../../src/programme';
import { readDefinition, type Definition } from '../../src/taskpane/core/create/definition';
import { renewalOf, type Renewal } from '../../src/taskpane/core/create/renewal';
import { sampleValues, typedValues } from '../../src/workbook';
import { Book, definition, number, planOf, programme, text } from '../workbook/reading/book';

const year = fiscalYearOf(programme, 'R6');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === null || round === undefined) throw new Error('No R6');
const values = sampleValues(programme, { year, round, division: null, seed: 6 });

const defined = (change: (text: string) => string): Definition => {
  const result = readDefinition(change(definition));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.definition;
};
const renewed = (book: Book, by: Definition | null): Renewal => {
  const renewal = renewalOf(book.read(), book.grid, by);
  if (typeof renewal === 'string') throw new Error(renewal);
  return renewal;
};

/** The next programme: years under other names. */
const shifted = (all: string): string =>
  all.replaceAll(/"R([567])"/g, (_, digit: string) => `"R${String(Number(digit) + 10)}"`);

describe('renewing the open workbook', () => {
  it('by its own definition changes nothing that people read, and brings formulas back', () => {
    const book = new Book(planOf({ values }));
    book.type('k:1-1', 'R6.status', text('済'));
    const { plan, previous, preview } = renewed(book, null);
    expect(previous).toBeNull();
    expect(preview).toMatchObject({ sheets: [], changed: 0, formulas: 1, lost: [] });
    const after = new Book(plan).read();
    expect(typedValues(after)).toEqual(typedValues(book.read()));
    expect(after.problems).toEqual([]);
  });

  it('by a revised definition shows the new words, and keeps every value', () => {
    const book = new Book(planOf({ values }));
    const revised = defined((all) => all.replace('"R6": 78', '"R6": 79'));
    const { plan, preview } = renewed(book, revised);
    expect(preview.changes.map(({ before, after }) => [before, after])).toContainEqual([
      '78',
      '79',
    ]);
    expect(preview.lost).toEqual([]);
    const after = new Book(plan).read();
    expect(typedValues(after)).toEqual(typedValues(book.read()));
    expect(after.programme.initiatives[0]?.kpis[0]?.targets[year]).toBe(79);
    expect(after.metadata.handedOut).toEqual(book.read().metadata.handedOut);
  });

  it('keeps the scale that the office has set', () => {
    const book = new Book(planOf({ values }));
    book.type('band:2', 'lowestRate', number(0.7));
    const { plan } = renewed(
      book,
      defined((all) => all.replace('"R6": 78', '"R6": 79')),
    );
    expect(new Book(plan).read().scale.bands[1]?.lowestRate).toBe(0.7);
  });

  it('names every value that the new definition has no place for, and rows that somebody inserted', () => {
    const book = new Book(planOf({ values }));
    const sheet = book.sheet('pillar-1');
    const cells: (typeof sheet.rows)[number] = [];
    cells[sheet.columnOf('name')] = {
      input: text('自分用の覚え'),
      formula: null,
      numberFormat: null,
    };
    sheet.insertRow(sheet.rowOf('k:1-1'), cells);
    const several = programme.initiatives.find(({ kpis }) => kpis.length > 1);
    const dropped = several?.kpis.at(-1)?.id;
    const without = defined((all) => {
      const programmeData = JSON.parse(all) as {
        initiatives: { kpis: { id: string }[] }[];
      };
      for (const { kpis } of programmeData.initiatives) {
        const at = kpis.findIndex(({ id }) => id === dropped);
        if (at >= 0) kpis.splice(at, 1);
      }
      return JSON.stringify(programmeData);
    });
    const { preview } = renewed(book, without);
    const gone = [...values.keys()].filter((key) => key.startsWith(`k:${String(dropped)}|`));
    const inserted = preview.lost.filter(({ ja }) => ja.includes('自分用の覚え'));
    expect(gone.length).toBeGreaterThan(0);
    expect(inserted).toHaveLength(1);
    expect(preview.lost).toHaveLength(gone.length + 1);
  });

  it.each([
    ['otherProgramme', (all: string) => all.replace('"saitama-r5-r7"', '"mihon"')],
    ['yearMissing', (all: string) => shifted(all)],
    ['roundMissing', (all: string) => all.replace('"id": "yearEnd"', '"id": "final"')],
    ['divisionMissing', (all: string) => all.replaceAll('"id": "jinji"', '"id": "shokuin"')],
  ] as const)('is refused where the definition does not fit (%s)', (why, change) => {
    const book = new Book(planOf({ division: 'jinji' }));
    const by = defined(change);
    expect(renewalOf(book.read(), book.grid, by)).toBe(why);
    expect(
      typeof renewalOf(
        book.read(),
        book.grid,
        defined((all) => all),
      ),
    ).toBe('object');
  });
});
