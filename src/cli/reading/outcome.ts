/** What became of one job. A worker that was ended on the way is replaced, so one job's fate is no other's. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'tooMuchMemory' }
  /** A fault of the program in the worker. */
  | { readonly kind: 'crashed'; readonly error: Error };
