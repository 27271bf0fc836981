import { number, text } from '../workbook/reading/book';
import { consolidate, divisionBook, masterWith, submit, verdicts } from './office';

const ACTUAL = 'k:1-1|R6.actual';

describe('a value that a division submits', () => {
  test('is taken where the master has none', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const { proposal, master } = consolidate(masterWith(), [submit(book)]);
    expect(verdicts(proposal)[ACTUAL]).toBe('new');
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('replaces what the master holds from its last submission', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const first = consolidate(masterWith(), [submit(book)]);
    book.type('k:1-1', 'R6.actual', number(82));
    const second = consolidate(first.master, [submit(book, { number: number(2) })]);
    expect(verdicts(second.proposal)[ACTUAL]).toBe('changed');
    expect(second.master.at(ACTUAL)).toEqual(number(82));
  });

  test('is in conflict with a correction that the office has made in the master meanwhile', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const first = consolidate(masterWith(), [submit(book)]);
    const corrected = masterWith(new Map([...first.master.values, [ACTUAL, number(79)]]), {
      accepted: first.master.options.accepted ?? [],
    });
    const same = consolidate(corrected, [submit(book, { number: number(2) })]);
    expect(verdicts(same.proposal)[ACTUAL]).toBeUndefined();
    expect(same.master.at(ACTUAL)).toEqual(number(79));

    book.type('k:1-1', 'R6.actual', number(82));
    const changed = consolidate(corrected, [submit(book, { number: number(2) })]);
    expect(verdicts(changed.proposal)[ACTUAL]).toBe('conflict');
    expect(changed.master.at(ACTUAL)).toEqual(number(79));
  });

  test('is held back where it has an error', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', text('８０％'));
    const { proposal, master } = consolidate(masterWith(), [submit(book)]);
    expect(verdicts(proposal)[ACTUAL]).toBe('heldBack');
    expect(master.at(ACTUAL)).toEqual({ kind: 'blank' });
  });
});
