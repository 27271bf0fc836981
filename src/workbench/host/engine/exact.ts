import type { Univer } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { teach } from './teach';
import type { Vendor } from './vendorParts';

/** To Excel's EXACT an empty cell and an empty text are the same; to the engine's they are not. */
export function takeBlanksForEmptyTexts(vendor: Vendor, univer: Univer): void {
  const { StringValueObject } = vendor.engineFormula;
  const single = (value: BaseValueObject): BaseValueObject =>
    value.isNull() ? StringValueObject.create('') : value;
  const texts = (value: BaseValueObject): BaseValueObject =>
    value.isArray() ? value.mapValue((part) => single(part)) : single(value);
  teach(
    vendor,
    univer,
    'EXACT',
    (compare) =>
      (...given: BaseValueObject[]) =>
        compare(...given.map(texts)),
  );
}
