import { z } from 'zod';

const value = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.strictObject({ error: z.string() }),
]);
const count = z.number().int().nonnegative();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const item = z.strictObject({
  verdict: z.enum([
    ...(['new', 'changed', 'withdrawn', 'conflict', 'blanked', 'heldBack'] as const),
    ...(['closed', 'notOwned', 'unknown', 'missing'] as const),
  ]),
  decision: z.enum(['taken', 'kept', 'open']).nullable(),
  key: z.string(),
  name: z.string(),
  base: value,
  before: value,
  submitted: value,
  after: value,
  sheet: z.string().nullable(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}\d+$/)
    .nullable(),
  reason: z.string().nullable(),
});

/** The whole of what `consolidate --json` writes, as docs/cli.md describes it. */
const shape = z.strictObject({
  programme: z.string(),
  reportingYear: z.string(),
  round: z.string(),
  master: z.string(),
  out: z.string().nullable(),
  dryRun: z.boolean(),
  run: count.nullable(),
  changed: count,
  undecided: count.nullable(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      fingerprint: z.string().regex(/^(?:[0-9a-f]{64})?$/),
      division: z.string().nullable(),
      divisionName: z.string(),
      number: count.nullable(),
      state: z.string(),
      verdict: z.enum(['accepted', 'again', 'older', 'copy', 'duplicate', 'rejected']),
      message: z.string(),
      cautions: z.array(z.string()),
      counts: z.record(z.string(), count),
      errors: z.array(
        z.strictObject({
          sheet: z.string().nullable(),
          cell: z.string().nullable(),
          message: z.string(),
        }),
      ),
      items: z.array(item),
    }),
  ),
  skipped: z.array(z.strictObject({ path: z.string(), why: z.string(), message: z.string() })),
  divisions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      standing: z.enum(['notSubmitted', 'draft', 'submitted', 'returned', 'accepted', 'final']),
      number: count.nullable(),
      submittedOn: day,
      deadline: day,
      late: z.boolean(),
      file: z.string().nullable(),
      errors: count,
      conflicts: count,
      heldBack: count,
      unfilled: count,
      reminder: z.string().nullable(),
    }),
  ),
  missingDivisions: z.array(z.string()),
});

export type ConsolidateDocument = z.infer<typeof shape>;

export function parseConsolidateDocument(stdout: string): ConsolidateDocument {
  return shape.parse(JSON.parse(stdout));
}
