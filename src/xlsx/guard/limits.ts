/** How large a workbook may be; beyond it is refused. */
export interface SizeLimits {
  readonly parts: number;
  /** Bytes of one part, inflated. */
  readonly part: number;
  /** Bytes of all parts together, inflated. */
  readonly total: number;
  /** Rows read from the top of each sheet; what lies below is not read and named. */
  readonly rows: number;
  /** Filled cells of all sheets together. */
  readonly cells: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * What anybody may send. With these no hostile file of 42 passed 170 MB of memory or hung (docs: architecture); the
 * largest workbook of a programme of 57 initiatives has a tenth of it.
 */
export const submissionLimits: SizeLimits = {
  parts: 5_000,
  part: 8 * MEGABYTE,
  total: 40 * MEGABYTE,
  rows: 20_000,
  cells: 500_000,
};

/**
 * What the office itself may name as its master. That of 5,700 initiatives has 167 MB in its parts, 38 MB of it in one
 * sheet; reading it takes gigabytes, which is the office's own choice and nobody else's.
 */
export const masterLimits: SizeLimits = {
  parts: 5_000,
  part: 64 * MEGABYTE,
  total: 256 * MEGABYTE,
  rows: 200_000,
  cells: 10_000_000,
};
