import type { Univer } from '@univerjs/core';
import type { BaseFunction } from '@univerjs/engine-formula';
import type { Vendor } from './vendorParts';

type Calculate = BaseFunction['calculate'];

/** What has been taught already: functions outlive a workbook. */
const taught = new WeakSet<BaseFunction>();

/** Lets a function of the engine work otherwise, upon what it did so far. */
export function teach(
  { engineFormula }: Vendor,
  univer: Univer,
  name: string,
  otherwise: (calculate: Calculate) => Calculate,
): void {
  const known = univer.__getInjector().get(engineFormula.IFunctionService).getExecutor(name);
  if (known === null || known === undefined || taught.has(known)) return;
  taught.add(known);
  known.calculate = otherwise(known.calculate.bind(known));
}
