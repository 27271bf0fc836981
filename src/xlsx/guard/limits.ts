/** What the guard lets through. With these no hostile file of 42 passed 170 MB of memory or hung (docs: architecture). */
export const containerLimits = {
  parts: 5_000,
  /** Bytes of one part, inflated. */
  part: 8 * 1024 * 1024,
  /** Bytes of all parts together, inflated. */
  total: 40 * 1024 * 1024,
} as const;
