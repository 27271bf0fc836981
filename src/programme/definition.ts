import * as z from 'zod';
import { DEFINITION_FORMAT } from './newerFormat';

// The task pane's Content-Security-Policy forbids `eval`; zod must not try `new Function`.
z.config({ jitless: true });

const text = z.string().trim().min(1);
const isoDate = z.iso.date();
/** Month and day, `09-30`. */
export const monthDayPattern = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthDay = z.string().regex(monthDayPattern);
/** Ids: they become part of keys, file names and defined names, so ASCII only. */
export const slugPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const slug = z.string().regex(slugPattern);

/**
 * Largest magnitude of a target, baseline or limit. The evaluation calls an actual above it 要確認, so that a ratio of
 * two numbers never overflows in any engine.
 */
export const LARGEST_NUMBER = 1e13;
/** Smallest magnitude other than zero; below it `ROUND(x, 9)` would turn a number into zero. */
export const SMALLEST_NUMBER = 1e-9;

const quantity = z
  .number()
  .refine((n) => Math.abs(n) <= LARGEST_NUMBER && (n === 0 || Math.abs(n) >= SMALLEST_NUMBER), {
    params: { reason: 'magnitude' },
  });

const bandDefinition = z.strictObject({
  id: slug,
  label: text,
  symbol: z.string().trim().min(1).max(2),
  colour: z.enum(['green', 'blue', 'amber', 'orange', 'red', 'grey', 'purple']),
  /** Lowest rate of the band, 1 = 100 %. The last (lowest) band has none. */
  lowestRate: z.number().optional(),
  /** Exactly one band is the one at which a target counts as met (達成). */
  met: z.literal(true).optional(),
});

export const scaleDefinition = z.strictObject({
  id: slug,
  title: text,
  bands: z.array(bandDefinition).min(2).max(8),
  /** How far below a target marked 程度 still counts as met; 0.1 = 10 %. */
  tolerance: z.number().min(0).max(1).optional(),
  /** Band of each progress word of a step; words left out keep the default. */
  progress: z.record(z.string(), slug).optional(),
  source: z.string().optional(),
});

const lifeCycle = z.strictObject({
  state: z.enum(['completed', 'discontinued', 'merged']),
  /** First fiscal year in which the state holds. */
  from: text,
  decidedOn: isoDate.optional(),
  reason: text,
  /** No. of the initiative that goes on with it, for `merged`. */
  into: z.number().int().positive().optional(),
});

/** Decided in mid-programme: before that day the item is not part of the programme. */
const addition = z.strictObject({ decidedOn: isoDate, reason: text });

const disclosure = z.enum(['public', 'council', 'office']);

const baseline = z.strictObject({
  label: text,
  value: quantity,
  /** Measured as the target is, so that progress from the baseline to the last target means something. Default true. */
  comparable: z.boolean().optional(),
});

const kpiDefinition = z.strictObject({
  id: slug,
  name: text,
  unit: z.string(),
  direction: z.enum(['atLeast', 'atMost', 'belowPreviousYear']),
  accumulation: z.enum(['perYear', 'level', 'cumulative']),
  targets: z.record(z.string(), quantity),
  baseline: baseline.optional(),
  /** Lowest believable actual; default 0; null = none (a reduction rate may be negative). */
  minimum: quantity.nullable().optional(),
  maximum: quantity.optional(),
  /** Whole things are counted: a fraction is 要確認. */
  integer: z.boolean().optional(),
  /** The target is printed with 程度 or 概ね. */
  approximate: z.boolean().optional(),
  /** Name or id of the division that types the value; default the initiative's first. */
  owner: text.optional(),
  /** Id of the KPI that this one repeats (再掲). */
  repeats: slug.optional(),
  /** One input each (各1回); the target holds for every part. */
  parts: z
    .array(z.strictObject({ id: slug, name: text }))
    .min(2)
    .max(9)
    .optional(),
  definition: text.optional(),
  method: text.optional(),
  source: text.optional(),
  measuredAt: text.optional(),
  /** Year from which values are not comparable with earlier ones, and why. */
  seriesBreak: z.strictObject({ year: text, reason: text }).optional(),
  added: addition.optional(),
  lifeCycle: lifeCycle.optional(),
  disclosure: disclosure.optional(),
  note: text.optional(),
});

const stepDefinition = z.strictObject({
  id: slug,
  name: text,
  plan: z.record(z.string(), z.string()),
  due: z.array(text),
  milestones: z.record(z.string(), text).optional(),
  owner: text.optional(),
  added: addition.optional(),
  lifeCycle: lifeCycle.optional(),
  note: text.optional(),
});

const initiativeDefinition = z.strictObject({
  no: z.number().int().positive(),
  title: text,
  pillar: z.number().int().positive(),
  section: z.number().int().positive().optional(),
  divisions: z.array(text).min(1),
  outline: z.string().optional(),
  goal: z.string().optional(),
  kpis: z.array(kpiDefinition),
  /** Targets read from the goal while the document prints no KPI: shown and judged, never counted. */
  references: z.array(kpiDefinition).optional(),
  steps: z.array(stepDefinition),
  added: addition.optional(),
  lifeCycle: lifeCycle.optional(),
  disclosure: disclosure.optional(),
  note: text.optional(),
});

const roundDefinition = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(['interim', 'yearEnd']),
  /** Month and day to which the values refer. */
  asOf: monthDay,
  /** Dates of one fiscal year: 照会日, 締切, 会議日, 公表日. */
  schedule: z
    .record(
      z.string(),
      z.strictObject({
        inquiry: isoDate.optional(),
        deadline: isoDate.optional(),
        council: isoDate.optional(),
        publication: isoDate.optional(),
      }),
    )
    .optional(),
});

const revisionDefinition = z.strictObject({
  decidedOn: isoDate,
  reason: text,
  initiative: z.number().int().positive(),
  kpi: slug.optional(),
  step: slug.optional(),
  /** `targets.R6`, `title`, `goal`, `outline`, `name`, `plan.R6` … : a field of what is named above. */
  field: text,
  /** null: there was none, or there is none any more. */
  old: z.union([z.string(), z.number(), z.null()]),
  new: z.union([z.string(), z.number(), z.null()]),
});

/**
 * A programme definition as it stands in its JSON file. The JSON Schema that ships with the product is generated from
 * this; what a schema cannot say (references between parts, order of years) is checked by `loadProgramme`.
 */
export const programmeDefinition = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(DEFINITION_FORMAT),
  id: slug,
  title: text,
  organisation: text,
  /** 事務局: the division that runs the programme. */
  office: text.optional(),
  fiscalYears: z.array(text).min(1).max(12),
  /** Label of the year before the first; needed by 前年度より減少 in the first year. */
  precedingYear: text.optional(),
  /** How a fiscal year is printed and when it starts; labels such as R6, H30 or 2026 need no entry. */
  calendar: z
    .record(z.string(), z.strictObject({ label: text.optional(), start: isoDate.optional() }))
    .optional(),
  rounds: z.array(roundDefinition).min(1).optional(),
  /** Id of a preset scale, or a scale of one's own. */
  scale: z.union([slug, scaleDefinition]).optional(),
  divisions: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        bureau: text.optional(),
        /** Later names, each from a date on. */
        renamed: z.array(z.strictObject({ from: isoDate, name: text })).optional(),
        /** Id of the division that took over, and from when. */
        successor: z.strictObject({ id: slug, from: isoDate }).optional(),
      }),
    )
    .min(1),
  pillars: z
    .array(
      z.strictObject({
        no: z.number().int().positive(),
        title: text,
        sections: z
          .array(z.strictObject({ no: z.number().int().positive(), title: text }))
          .optional(),
      }),
    )
    .min(1),
  initiatives: z.array(initiativeDefinition).min(1),
  revisions: z.array(revisionDefinition).optional(),
  /** What ended with the programme before: its numbers are not given out again. */
  retired: z
    .array(
      z.strictObject({
        kind: z.enum(['initiative', 'kpi', 'step']),
        /** The initiative's No., or the id of the KPI or step. */
        id: text,
        name: text,
        reason: text.optional(),
      }),
    )
    .optional(),
  /** Where the programme was published, for the reader of a workbook. */
  source: text.optional(),
});

export type ProgrammeDefinition = z.infer<typeof programmeDefinition>;
export type KpiDefinition = z.infer<typeof kpiDefinition>;
export type ScaleDefinition = z.infer<typeof scaleDefinition>;
