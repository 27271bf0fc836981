import type { SheetPlan } from '../../workbook';
import type { Step } from '../session';
import type { Targets } from './targets';

/** Makes the steps of one sheet. */
export class SheetSteps {
  constructor(
    readonly plan: Pick<SheetPlan, 'key' | 'name'>,
    private readonly targets: Targets,
  ) {}

  /** @param bytes arguments and calls; finding the sheet is added */
  step(
    bytes: number,
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ): Step {
    const { key, name } = this.plan;
    return {
      message: `シート「${name}」を書いています`,
      bytes: bytes + 400,
      sheets: [key],
      queue: (context) => {
        queue(this.targets.sheet(context, key), context);
      },
    };
  }
}
