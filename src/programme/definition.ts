import * as z from 'zod/mini';
import { DEFINITION_FORMAT } from './newerFormat';

// The task pane's Content-Security-Policy forbids `eval`; zod must not try `new Function`.
z.config({ jitless: true });

const text = z.string().check(z.trim(), z.minLength(1));
const isoDate = z.iso.date();
/** Month and day, `09-30`. */
export const monthDayPattern = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthDay = z.string().check(z.regex(monthDayPattern));
/** Ids: they become part of keys, file names and defined names, so ASCII only. */
export const slugPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const slug = z.string().check(z.regex(slugPattern));
const wholeNumber = z.int().check(z.positive());

/**
 * Largest magnitude of a target, baseline or limit. The evaluation calls an actual above it 要確認, so that a ratio of
 * two numbers never overflows in any engine.
 */
export const LARGEST_NUMBER = 1e13;
/** Smallest magnitude other than zero; below it `ROUND(x, 9)` would turn a number into zero. */
export const SMALLEST_NUMBER = 1e-9;

const quantity = z.number().check(
  z.refine((n) => Math.abs(n) <= LARGEST_NUMBER && (n === 0 || Math.abs(n) >= SMALLEST_NUMBER), {
    params: { reason: 'magnitude' },
  }),
);

const bandDefinition = z.strictObject({
  id: slug,
  label: text,
  symbol: z.string().check(z.trim(), z.minLength(1), z.maxLength(2)),
  colour: z.enum(['green', 'blue', 'amber', 'orange', 'red', 'grey', 'purple']),
  /** Lowest rate of the band, 1 = 100 %. The last (lowest) band has none. */
  lowestRate: z.optional(z.number()),
  /** Exactly one band is the one at which a target counts as met (達成). */
  met: z.optional(z.literal(true)),
});

export const scaleDefinition = z.strictObject({
  id: slug,
  title: text,
  bands: z.array(bandDefinition).check(z.minLength(2), z.maxLength(8)),
  /** How far below a target marked 程度 still counts as met; 0.1 = 10 %. */
  tolerance: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Band of each progress word of a step; words left out keep the default. */
  progress: z.optional(z.record(z.string(), slug)),
  source: z.optional(z.string()),
});

const lifeCycle = z.strictObject({
  state: z.enum(['completed', 'discontinued', 'merged']),
  /** First fiscal year in which the state holds. */
  from: text,
  decidedOn: z.optional(isoDate),
  reason: text,
  /** No. of the initiative that goes on with it, for `merged`. */
  into: z.optional(wholeNumber),
});

/** Decided in mid-programme: before that day the item is not part of the programme. */
const addition = z.strictObject({ decidedOn: isoDate, reason: text });

const disclosure = z.enum(['public', 'council', 'office']);

const baseline = z.strictObject({
  label: text,
  value: quantity,
  /** Measured as the target is, so that progress from the baseline to the last target means something. Default true. */
  comparable: z.optional(z.boolean()),
});

const kpiDefinition = z.strictObject({
  id: slug,
  name: text,
  unit: z.string(),
  direction: z.enum(['atLeast', 'atMost', 'belowPreviousYear']),
  accumulation: z.enum(['perYear', 'level', 'cumulative']),
  targets: z.record(z.string(), quantity),
  baseline: z.optional(baseline),
  /** Lowest believable actual; default 0; null = none (a reduction rate may be negative). */
  minimum: z.optional(z.nullable(quantity)),
  maximum: z.optional(quantity),
  /** Whole things are counted: a fraction is 要確認. */
  integer: z.optional(z.boolean()),
  /** The target is printed with 程度 or 概ね. */
  approximate: z.optional(z.boolean()),
  /** Name or id of the division that types the value; default the initiative's first. */
  owner: z.optional(text),
  /** Id of the KPI that this one repeats (再掲). */
  repeats: z.optional(slug),
  /** One input each (各1回); the target holds for every part. */
  parts: z.optional(
    z.array(z.strictObject({ id: slug, name: text })).check(z.minLength(2), z.maxLength(9)),
  ),
  definition: z.optional(text),
  method: z.optional(text),
  source: z.optional(text),
  measuredAt: z.optional(text),
  /** Year from which values are not comparable with earlier ones, and why. */
  seriesBreak: z.optional(z.strictObject({ year: text, reason: text })),
  added: z.optional(addition),
  lifeCycle: z.optional(lifeCycle),
  disclosure: z.optional(disclosure),
  note: z.optional(text),
});

const stepDefinition = z.strictObject({
  id: slug,
  name: text,
  plan: z.record(z.string(), z.string()),
  due: z.array(text),
  milestones: z.optional(z.record(z.string(), text)),
  owner: z.optional(text),
  added: z.optional(addition),
  lifeCycle: z.optional(lifeCycle),
  note: z.optional(text),
});

const initiativeDefinition = z.strictObject({
  no: wholeNumber,
  title: text,
  pillar: wholeNumber,
  section: z.optional(wholeNumber),
  divisions: z.array(text).check(z.minLength(1)),
  outline: z.optional(z.string()),
  goal: z.optional(z.string()),
  kpis: z.array(kpiDefinition),
  /** Targets read from the goal while the document prints no KPI: shown and judged, never counted. */
  references: z.optional(z.array(kpiDefinition)),
  steps: z.array(stepDefinition),
  added: z.optional(addition),
  lifeCycle: z.optional(lifeCycle),
  disclosure: z.optional(disclosure),
  note: z.optional(text),
});

const roundDefinition = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(['interim', 'yearEnd']),
  /** Month and day to which the values refer. */
  asOf: monthDay,
  /** Dates of one fiscal year: 照会日, 締切, 会議日, 公表日. */
  schedule: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        inquiry: z.optional(isoDate),
        deadline: z.optional(isoDate),
        council: z.optional(isoDate),
        publication: z.optional(isoDate),
      }),
    ),
  ),
});

const revisionDefinition = z.strictObject({
  decidedOn: isoDate,
  reason: text,
  initiative: wholeNumber,
  kpi: z.optional(slug),
  step: z.optional(slug),
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
  $schema: z.optional(z.string()),
  formatVersion: z.literal(DEFINITION_FORMAT),
  id: slug,
  title: text,
  organisation: text,
  /** 事務局: the division that runs the programme. */
  office: z.optional(text),
  fiscalYears: z.array(text).check(z.minLength(1), z.maxLength(12)),
  /** Label of the year before the first; needed by 前年度より減少 in the first year. */
  precedingYear: z.optional(text),
  /** How a fiscal year is printed and when it starts; labels such as R6, H30 or 2026 need no entry. */
  calendar: z.optional(
    z.record(z.string(), z.strictObject({ label: z.optional(text), start: z.optional(isoDate) })),
  ),
  rounds: z.optional(z.array(roundDefinition).check(z.minLength(1))),
  /** Id of a preset scale, or a scale of one's own. */
  scale: z.optional(z.union([slug, scaleDefinition])),
  divisions: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        bureau: z.optional(text),
        /** Later names, each from a date on. */
        renamed: z.optional(z.array(z.strictObject({ from: isoDate, name: text }))),
        /** Id of the division that took over, and from when. */
        successor: z.optional(z.strictObject({ id: slug, from: isoDate })),
      }),
    )
    .check(z.minLength(1)),
  pillars: z
    .array(
      z.strictObject({
        no: wholeNumber,
        title: text,
        sections: z.optional(z.array(z.strictObject({ no: wholeNumber, title: text }))),
      }),
    )
    .check(z.minLength(1)),
  initiatives: z.array(initiativeDefinition).check(z.minLength(1)),
  revisions: z.optional(z.array(revisionDefinition)),
  /** What ended with the programme before: its numbers are not given out again. */
  retired: z.optional(
    z.array(
      z.strictObject({
        kind: z.enum(['initiative', 'kpi', 'step']),
        /** The initiative's No., or the id of the KPI or step. */
        id: text,
        name: text,
        reason: z.optional(text),
      }),
    ),
  ),
  /** Where the programme was published, for the reader of a workbook. */
  source: z.optional(text),
});

export type ProgrammeDefinition = z.infer<typeof programmeDefinition>;
export type KpiDefinition = z.infer<typeof kpiDefinition>;
export type ScaleDefinition = z.infer<typeof scaleDefinition>;
