import { inspectContainer } from './inspect';
import type { SizeLimits } from './limits';

/** Whether a file is a workbook that declares no more than this. Nothing is inflated; it never unpacks to more than it declares. */
export function declaresAtMost(bytes: Uint8Array, limits: SizeLimits): boolean {
  return inspectContainer(bytes, '', limits).ok;
}
