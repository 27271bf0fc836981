import { fullRequest, type Step } from '../session';

/**
 * Steps as one that goes with a single request, so that nothing can come in between: not even the end of the pane. Where
 * they are too much for a request they stay as they are.
 */
export function together(steps: readonly Step[]): readonly Step[] {
  const bytes = steps.reduce((sum, step) => sum + step.bytes, 0);
  const [first] = steps;
  if (first === undefined || bytes > fullRequest) return steps;
  return [
    {
      message: first.message,
      bytes,
      sheets: [...new Set(steps.flatMap(({ sheets }) => sheets))],
      queue: (context) => {
        for (const { queue } of steps) queue(context);
      },
    },
  ];
}
