import { readSubmission, type PickedFile } from '../core/consolidate/readSubmission';

/** Answers each file with what it submits, or with why the program failed. */
addEventListener('message', ({ data }: MessageEvent<PickedFile>) => {
  readSubmission(data).then(
    (received) => postMessage({ received }),
    (error: unknown) => {
      postMessage({ failure: error instanceof Error ? error.message : String(error) });
    },
  );
});
