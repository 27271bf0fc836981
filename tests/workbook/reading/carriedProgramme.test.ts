import { parseProgrammeOnce, rememberParsed } from '../../../src/programme';
import { carriedProgramme, readWorkbook } from '../../../src/workbook';
import { Book } from './book';

describe('the programme that a workbook carries', () => {
  it('is known from its hidden sheets alone', () => {
    const { grid } = Book.of();
    const hidden = grid.sheets.filter(({ visibility }) => visibility !== 'visible');
    const reading = readWorkbook(grid);
    if (!reading.ok) throw new Error(reading.message);
    const carried = carriedProgramme({ ...grid, sheets: hidden });
    expect(carried?.programme).toEqual(reading.reading.programme);
    expect(carried?.definition).toBe(reading.reading.metadata.definition);
  });

  it('is not guessed where they are gone', () => {
    const { grid } = Book.of();
    const visible = grid.sheets.filter(({ visibility }) => visibility === 'visible');
    expect(carriedProgramme({ ...grid, sheets: visible })).toBeNull();
  });

  it('is taken over from another thread for that very text and no other', () => {
    const carried = carriedProgramme(Book.of().grid);
    if (carried === null) throw new Error('No programme');
    const told = structuredClone(carried);
    rememberParsed(told);
    const known = parseProgrammeOnce(carried.definition);
    expect(known.ok && known.programme).toBe(told.programme);
    const other = parseProgrammeOnce(`${carried.definition} `);
    expect(other.ok && other.programme).toEqual(told.programme);
    expect(other.ok && other.programme).not.toBe(told.programme);
  });
});
