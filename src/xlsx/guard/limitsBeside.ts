import { inspectContainer } from './inspect';
import type { SizeLimits } from './limits';
import { masterLimits, submissionLimits } from './limits';

/**
 * What may be sent to go into this master: the same as anybody may send, and where the master is larger than that, as
 * much as it has itself. A division's part of a large programme is large; nothing that is sent need be larger than all.
 */
export function limitsBeside(master: Uint8Array): SizeLimits {
  const container = inspectContainer(master, '', masterLimits);
  if (!container.ok) return submissionLimits;
  const sizes = [...container.parts.values()].map(({ size }) => size);
  const part = sizes.reduce((largest, size) => Math.max(largest, size), submissionLimits.part);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (part === submissionLimits.part && total <= submissionLimits.total) return submissionLimits;
  return { ...masterLimits, part, total: Math.max(total, submissionLimits.total) };
}
