import type { Session } from '../../src/workbench/host/node';

/** Everything that the emulated Excel holds, to be compared: nothing may have changed. */
export function wholeState(session: Session): unknown {
  const { book } = session.host;
  return {
    active: book.active.name,
    calculationMode: book.calculationMode,
    names: book.names.all
      .map(({ name, formula, scope }) => [name, formula.replaceAll("'", ''), scope])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    sheets: book.sheets.map((sheet) => {
      const used = sheet.cells.used(false);
      const cells: Record<string, unknown> = {};
      const [rows, columns] =
        used === null ? [0, 0] : [used.row + used.rows, used.column + used.columns];
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const { formula, value } = sheet.cells.get(row, column);
          const look = sheet.cells.formatAt(row, column);
          const borders = Object.entries(look.borders).filter(([, line]) => line !== null);
          cells[`${row},${column}`] = [
            formula ?? value,
            { ...look, borders: Object.fromEntries(borders) },
          ];
        }
      }
      const lines = (kind: 'rows' | 'columns', count: number): unknown =>
        Array.from({ length: count }, (_, index) => [
          sheet[kind].isHidden(index) ? null : sheet[kind].size(index),
          sheet[kind].isHidden(index),
          sheet[kind].level(index),
        ]);
      const { name, visibility, tabColor, showGridlines, protection, freeze, autoFilter } = sheet;
      return {
        ...{ name, visibility, tabColor, showGridlines, protection, freeze },
        filter: autoFilter?.area ?? null,
        merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
        cells,
        rows: lines('rows', rows),
        columns: lines('columns', columns),
        validations: sheet.validations
          .flatMap(({ areas, rule, ignoreBlanks, prompt, alert }) =>
            areas.map((area) => ({ area, rule, ignoreBlanks, prompt, alert })),
          )
          .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column),
        conditional: sheet.conditionalFormats.map(({ area, rule, format, stopIfTrue }) => ({
          area,
          rule,
          format,
          stopIfTrue,
        })),
        page: {
          ...sheet.page,
          headersFooters: {
            ...sheet.page.headersFooters,
            texts: [...sheet.page.headersFooters.texts],
          },
        },
      };
    }),
  };
}

/** Whether every sheet of ours that has to be is protected. */
export function unprotectedSheets(session: Session, names: readonly string[]): readonly string[] {
  return session.host.book.sheets
    .filter(({ name, protection }) => names.includes(name) && protection === null)
    .map(({ name }) => name);
}
