import { inputCells, rowKeyText, sampleValues, type WorkbookPlan } from '../../../src/workbook';
import { Book, planOf, programme } from '../reading/book';

/** Unlocked cells of the pillar sheets of a plan, by key. */
function unlocked(plan: WorkbookPlan): readonly string[] {
  return plan.sheets
    .filter(({ key }) => key.startsWith('pillar-'))
    .flatMap(({ cells }) => {
      const rows = new Map<number, string>();
      const fields = new Map<number, string>();
      for (const { row, column, value } of cells) {
        if (column === 0) rows.set(row, String(value));
        if (row === 0) fields.set(column, String(value));
      }
      return cells
        .filter(({ style }) => plan.styles[style]?.input === true)
        .map(({ row, column }) => `${rows.get(row) ?? ''}|${fields.get(column) ?? ''}`);
    })
    .sort();
}

const [, year] = programme.fiscalYears;
if (year === undefined) throw new Error('The programme has one year');

describe.each(programme.rounds)('in the round $name', (round) => {
  it.each(programme.divisions)(
    'the inputs of $name are the cells that it was handed out unlocked',
    ({ id }) => {
      const values = sampleValues(programme, { year, round, division: null, seed: 2 });
      const plan = planOf({ year, round: round.kind, division: id, values });
      const found = inputCells(new Book(plan).read());
      expect(found.every(({ owned }) => owned)).toBe(true);
      expect(found.map(({ rowKey, field }) => `${rowKeyText(rowKey)}|${field}`).sort()).toEqual(
        unlocked(plan),
      );
    },
  );
});
