import { inspectContainer } from '../src/xlsx/guard/inspect';
import type { Inflate } from '../src/xlsx';
import { masterLimits } from '../src/xlsx';
import { extract } from '../src/xlsx/zip/extract';

/** The parts of an .xlsx file of our own by name. */
export async function unpack(
  bytes: Uint8Array,
  inflate?: Inflate,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const container = inspectContainer(bytes, 'own.xlsx', masterLimits);
  if (!container.ok) throw new Error(container.message);
  const parts = new Map<string, Uint8Array>();
  for (const part of container.parts.values()) parts.set(part.name, await extract(part, inflate));
  return parts;
}
