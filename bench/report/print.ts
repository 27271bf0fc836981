import type { Chapter, Table } from './chapter';
import { goalText } from './chapter';

/** Prints a chapter as it is finished. */
export function printChapter({ goals, tables, title }: Chapter): void {
  console.log(`\n${title}`);
  for (const table of tables) printTable(table);
  for (const goal of goals) console.log(`  goal: ${goalText(goal)}`);
}

function printTable({ columns, rows }: Table): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  for (const row of [columns, ...rows]) {
    const cells = row.map((cell, index) => {
      const width = widths[index] ?? 0;
      return index === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(`  ${cells.join('  ')}`);
  }
}
