import { callBytes, type Step } from '../session';

/**
 * Calculates what was written: calculation is suspended while writing, and where the user has chosen to calculate by hand,
 * statuses would stay behind their values. The user's choice stays.
 */
export const calculationStep: Step = {
  message: '計算しています',
  bytes: callBytes(1, 1),
  sheets: [],
  queue: ({ workbook: { application } }) => {
    application.calculate(Excel.CalculationType.recalculate);
  },
};
