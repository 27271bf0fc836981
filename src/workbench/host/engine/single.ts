import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { Vendor } from './vendorParts';

/** What a part of a formula yields. */
export type Found = BaseValueObject | BaseReferenceObject;

/** The one value that something yields; null where it is a range of several. */
export function singleOf(engine: Vendor['engineFormula'], found: Found): BaseValueObject | null {
  const value = found instanceof engine.BaseReferenceObject ? found.toArrayValueObject() : found;
  if (!(value instanceof engine.ArrayValueObject)) return value;
  const isSingle = value.getRowCount() === 1 && value.getColumnCount() === 1;
  return (isSingle ? value.get(0, 0) : null) ?? null;
}
