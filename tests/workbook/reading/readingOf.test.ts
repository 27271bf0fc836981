import { divisionById } from '../../../src/programme';
import type { Reading } from '../../../src/workbook';
import { readingOf, sampleValues } from '../../../src/workbook';
import { Book, number, planOf, programme, text } from './book';

// The part of a master that is a division's, against the workbook of its own that the division would have got.

const year = planYear();
function planYear() {
  const [, second] = programme.fiscalYears;
  if (second === undefined) throw new Error('The programme has one year');
  return second;
}

const typed = (reading: Reading) =>
  new Map([...reading.cells].map(([key, { input, owned }]) => [key, { input, owned }]));

describe.each(programme.rounds)('in the round $name', (round) => {
  const values = sampleValues(programme, { year, round, division: null, seed: 5 });
  const order = { year, round: round.kind, values };
  const master = Book.of(order).read();

  it.each(programme.divisions)('$name reads as in its own workbook', ({ id }) => {
    const own = new Book(planOf({ ...order, division: id })).read();
    const part = readingOf(master, id);
    expect(part.division).toBe(id);
    expect(typed(part)).toEqual(typed(own));
    expect(part.targets.map(({ kpi }) => kpi)).toEqual(own.targets.map(({ kpi }) => kpi));
    expect(part.problems).toEqual([]);
  });
});

describe('what is wrong in a master', () => {
  const book = Book.of();
  // No. 1 is 行政・デジタル改革課's, No. 14 is another division's.
  const mine = ownerOf('1-1');
  const other = ownerOf('14-1');
  book.type('k:1-1', 'R6.status', text('手で入れた'));
  book.type('k:14-1', 'R6.status', text('手で入れた'));
  const reading = book.read();

  it('is told to the division whose rows it is in', () => {
    expect(mine).not.toBe(other);
    const rows = (division: string) =>
      readingOf(reading, division).problems.map((each) =>
        each.kind === 'formulaOverwritten' && each.rowKey.kind === 'kpi' ? each.rowKey.id : '?',
      );
    expect(rows(mine)).toEqual(['1-1']);
    expect(rows(other)).toEqual(['14-1']);
  });

  it('is left to the office where it is in nobody’s row', () => {
    const scale = Book.of().type('band:2', 'lowestRate', number(2)).read();
    expect(scale.problems.map(({ kind }) => kind)).toEqual(['scaleInvalid']);
    expect(readingOf(scale, mine).problems).toEqual([]);
  });
});

it('says where the submission of the division stands', () => {
  const book = Book.of()
    .type('d:jinji', 'state', text('提出'))
    .type('d:jinji', 'number', number(2))
    .type('d:bunsho', 'state', text('差戻し'));
  const block = readingOf(book.read(), 'jinji').submission;
  expect(block.get('state')?.input).toEqual(text('提出'));
  expect(block.get('number')?.input).toEqual(number(2));
  expect(readingOf(book.read(), 'bunsho').submission.get('number')?.input.kind).toBe('blank');
});

function ownerOf(kpi: string): string {
  const owner = programme.initiatives
    .flatMap(({ kpis }) => kpis)
    .find(({ id }) => id === kpi)?.owner;
  const division = owner === undefined ? null : divisionById(programme, owner);
  if (division === null) throw new Error(`Nobody types ${kpi}`);
  return division.id;
}
