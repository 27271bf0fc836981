import { displayWidth, padEnd, padStart } from './width';

export interface TextColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table with its columns under one another, headers first. */
export function tableLines(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map(({ header }, index) =>
    Math.max(displayWidth(header), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const [text, width] = [cells[index] ?? '', widths[index] ?? 0];
        return align === 'right' ? padStart(text, width) : padEnd(text, width);
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ header }) => header)), ...rows.map(line)];
}
