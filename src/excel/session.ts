import { mayTryAgain } from './failure';
import { cost } from './plan/size';

/** 5 MB is the most that Excel on the web takes; a tenth is left for what the estimate misses. */
export const fullRequest = 4_500_000;

/** Waits between attempts where Excel is busy or somebody is typing, in milliseconds. */
const pauses = [400, 1_500, 4_000] as const;

/** Part of the work: small enough for a request, and the same when it is done twice. */
export interface Step {
  /** What the person is told while it runs. */
  readonly message: string;
  /** Size in the request, measured or at most. */
  readonly bytes: number;
  /** Keys of the sheets that it changes. */
  readonly sheets: readonly string[];
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Runs a batch; while somebody types in a cell it waits, where this Excel can. */
export function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/** A range that is used once: office.js would otherwise keep it and send another request to let it go. */
export function rangeAt(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
}

/** Requests that the writing is spread over at most, so that progress shows; with reading and listening it is 12 in all. */
const mostRequests = 7;
/** Below this a further request costs more than it shows. */
const smallRequest = 1_000_000;

/**
 * Steps put together to requests, in their order: requests of 1 MB as long as they stay few, then larger ones, and more
 * than the usual number only where each of them is full.
 */
export function packSteps(steps: readonly Step[], limit?: number): readonly (readonly Step[])[] {
  if (limit !== undefined) return packed(steps, limit);
  for (let size = smallRequest; size < fullRequest; size += smallRequest / 4) {
    const packs = packed(steps, size);
    if (packs.length <= mostRequests) return packs;
  }
  return packed(steps, fullRequest);
}

function packed(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const packs: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > limit) {
      packs.push([]);
      bytes = 0;
    }
    packs.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return packs;
}

/**
 * One request. Where Excel refuses it as busy, it is sent again; `queue` is then called again.
 *
 * @returns what `queue` returned for the request that went through: the objects it asked for, say
 */
export async function send<T>(
  context: Excel.RequestContext,
  queue: () => T,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const asked = queue();
    try {
      await context.sync();
      return asked;
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined || !mayTryAgain(error) || signal?.aborted === true) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Bytes of `count` objects and `actions` calls. */
export function callBytes(objects: number, actions: number): number {
  return objects * cost.object + actions * cost.action;
}
