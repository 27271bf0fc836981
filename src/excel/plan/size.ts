const encoder = new TextEncoder();

/** Bytes of a value in a request. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * What one call adds to a request beside its arguments: measured as at most 250 bytes an object (its path and its
 * instantiation) and 140 bytes a property set or method called (office.js 1.1.110).
 */
export const cost = { object: 260, action: 150 } as const;
