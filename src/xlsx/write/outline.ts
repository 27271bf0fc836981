/** What outline groups need beside the level of each row or column. */
export interface Outline {
  /** Deepest level; without it in the file Excel draws no group bar. */
  readonly deepest: number;
  /** Indexes that carry the [+] sign of a group folded away beside them. */
  readonly collapsed: ReadonlySet<number>;
}

interface Line {
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
}

/**
 * @param lines by index
 * @param summaryFirst the summary line stands before its group and not after it
 */
export function outlineOf(lines: ReadonlyMap<number, Line>, summaryFirst: boolean): Outline {
  let deepest = 0;
  const collapsed = new Set<number>();
  for (const [index, line] of lines) {
    const level = line.outlineLevel ?? 0;
    deepest = Math.max(deepest, level);
    const summary = summaryFirst ? index - 1 : index + 1;
    const summaryLevel = lines.get(summary)?.outlineLevel ?? 0;
    if (line.hidden === true && level > summaryLevel && summary >= 0) collapsed.add(summary);
  }
  return { deepest, collapsed };
}

export function rowLines(rows: Readonly<Record<number, Line>>): ReadonlyMap<number, Line> {
  return new Map(Object.entries(rows).map(([index, line]) => [Number(index), line]));
}
