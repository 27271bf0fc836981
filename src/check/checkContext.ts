/** What a check depends on beside the workbook. */
export interface CheckContext {
  /** ISO date; without it nothing is said about months that have passed. */
  readonly today?: string;
  /** Last year's 取組実績 by row key (`i:1`, `t:6:joho`), beside those that the workbook brings along. */
  readonly previousReports?: ReadonlyMap<string, string>;
  /** What the workbook must be for, at consolidation. */
  readonly expectation?: Expectation;
}

export interface Expectation {
  readonly programmeId?: string;
  readonly year?: string;
  readonly round?: string;
  readonly division?: string | null;
}
