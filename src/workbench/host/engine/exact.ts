import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import type { Univer } from '@univerjs/core';
import type { Vendor } from './univer';

/** What has been taught already. */
const done = new WeakSet<BaseFunction>();

/** To Excel's EXACT an empty cell and an empty text are the same; to the engine's they are not. */
export function takeBlanksForEmptyTexts({ engineFormula }: Vendor, univer: Univer): void {
  const { IFunctionService, StringValueObject } = engineFormula;
  const exact = univer.__getInjector().get(IFunctionService).getExecutor('EXACT');
  if (exact === null || exact === undefined || done.has(exact)) return;
  done.add(exact);
  const compare = exact.calculate.bind(exact);
  const single = (value: BaseValueObject): BaseValueObject =>
    value.isNull() ? StringValueObject.create('') : value;
  const texts = (value: BaseValueObject): BaseValueObject =>
    value.isArray() ? value.mapValue((part) => single(part)) : single(value);
  exact.calculate = (...given: BaseValueObject[]) => compare(...given.map(texts));
}
