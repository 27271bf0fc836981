import type { Grid } from '../../../../workbook';

/** Whether a cell that held a formula holds another one by now. Rows that are the same objects are not looked at. */
export function hasOtherFormulas(before: Grid, after: Grid): boolean {
  return after.sheets.some(({ name, rows }) => {
    const former = before.sheets.find((sheet) => sheet.name === name)?.rows;
    return (
      former !== undefined &&
      former !== rows &&
      rows.some((row, index) => {
        const cells = former[index];
        return (
          cells !== undefined &&
          cells !== row &&
          row?.some((cell, column) => {
            const [had, has] = [cells[column]?.formula ?? null, cell?.formula ?? null];
            return had !== null && has !== null && had !== has;
          })
        );
      })
    );
  });
}
