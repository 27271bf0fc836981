/**
 * Defined names of the settings sheet that the formulas read; whoever plans that sheet creates them. `edges` and
 * `approximateEdge` hold formulas of this library (`edgeFormula`, `approximateEdgeFormula`), the rest what is typed or
 * worked out there.
 */
export const FORMULA_NAMES = {
  /** 8 cells: lowest rate of each band from the best, as typed; blank for the lowest band and unused slots. */
  lowestRates: '判定_下限',
  /** 8 cells: the same made safe, `edgeFormula(1)` to `edgeFormula(8)`. */
  edges: '判定_境界',
  /** Number of the `met` band from 1. */
  met: '判定_達成',
  /** Number of bands. */
  bandCount: '判定_段階数',
  /** 程度: how far below its target an approximate one counts as met, as typed. */
  tolerance: '判定_許容',
  /** `approximateEdgeFormula()`. */
  approximateEdge: '判定_程度',
  /** 14 cells: what is shown for each position, `◎ 達成`. */
  display: '判定_表示',
  /** Progress words of steps, and the number beside each: its position. */
  progressWords: '工程_語',
  progressPositions: '工程_位置',
} as const;
