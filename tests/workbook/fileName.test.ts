import { divisionsFileName, workbookFileName } from '../../src/workbook';
import { fiscalYearOf } from '../../src/programme';
import { programme } from './reading/book';

const year = fiscalYearOf(programme, 'R6');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === null || round === undefined) throw new Error('No R6');

describe('the file of a workbook', () => {
  it('says year, round and for whom, in the order of the divisions', () => {
    expect(workbookFileName(programme, year, round, null)).toBe('R6_年度末_00_取りまとめ用.xlsx');
    const names = programme.divisions.map(({ id }) => workbookFileName(programme, year, round, id));
    expect([...names].sort()).toEqual(names);
    expect(new Set(names).size).toBe(programme.divisions.length);
    expect(divisionsFileName(year, round)).toBe('R6_年度末_担当課用.zip');
  });

  it('has a name that every file system takes, whatever the division is called', () => {
    const [first, ...rest] = programme.divisions;
    if (first === undefined) throw new Error('No division');
    const called = (name: string): string =>
      workbookFileName(
        { ...programme, divisions: [{ ...first, name, renamed: [] }, ...rest] },
        year,
        round,
        first.id,
      );
    expect(called('企画/財政:課?')).toBe('R6_年度末_01_企画_財政_課_.xlsx');
    for (const letter of ['課', 'é', '𠮷', 'a']) {
      const name = called(letter.repeat(300));
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
      expect(Buffer.byteLength(name)).toBeGreaterThan(180);
      expect(name).not.toContain('\uFFFD');
    }
  });
});
