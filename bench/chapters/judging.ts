import type { EvaluationContext } from '../../src/evaluation';
import { evaluate } from '../../src/evaluation';
import { entriesOf } from '../../src/workbook';
import type { WorkbookOptions } from '../../src/workbook';
import { sideBySide } from '../measure';
import type { Chapter, Point } from '../report/chapter';
import { measuredTable } from '../report/measuredTable';
import { filledMaster, multiplied } from '../subject';

const TIMES = [1, 10, 100];

/** Judging a programme that grows, all of its values typed. */
export async function judging(): Promise<Chapter> {
  const filled = TIMES.map((times) => ({
    initiatives: 57 * times,
    ...subjectOf(filledMaster(multiplied(times))),
  }));
  const lines = await sideBySide(
    Object.fromEntries(
      filled.map(({ context, entries, initiatives }) => [
        `${initiatives.toLocaleString('en')} initiatives`,
        () => evaluate(context, entries),
      ]),
    ),
    7,
  );
  const largest = filled.at(-1);
  const alone = largest === undefined ? null : withoutSteps(largest.context);
  const kpis = await sideBySide({
    'KPIs alone': () =>
      alone === null || largest === undefined ? null : evaluate(alone, largest.entries),
  });
  const kpiYears =
    alone === null || largest === undefined ? 0 : evaluate(alone, largest.entries).kpis.length;
  const perSecond = (kpiYears / (kpis[0]?.median ?? Infinity)) * 1000;
  const points = filled.map(({ initiatives }, index): Point => [
    initiatives,
    (lines[index]?.median ?? Number.NaN) / 1000,
  ]);
  return {
    title: 'Judging',
    what: `KPIs, steps, initiatives and roll-ups of three years, every value typed. KPIs alone: ${Math.round(perSecond).toLocaleString('en')} KPI-years a second.`,
    tables: [measuredTable(lines)],
    goals: [{ what: 'a KPI-year', measured: 1e6 / perSecond, limit: 10, unit: 'µs' }],
    plots: [
      {
        name: 'judging',
        title: 'Judging by initiatives',
        x: 'initiatives',
        y: 'seconds',
        series: [{ name: 'all three years', points }],
        goal: null,
      },
    ],
    limit:
      'Each KPI of each year has to be looked at once: cost that grows with the initiatives and not faster is the best there is.',
    next: 'Nothing for programmes of this kind: 57 initiatives are judged in milliseconds.',
  };
}

interface Judged {
  readonly context: EvaluationContext;
  readonly entries: ReturnType<typeof entriesOf>;
}

function subjectOf({ programme, reportingYear, round, scale, values }: WorkbookOptions): Judged {
  return {
    context: { programme, reportingYear, round, scale },
    entries: entriesOf(values, programme, reportingYear, round),
  };
}

function withoutSteps({ programme, ...context }: EvaluationContext): EvaluationContext {
  const initiatives = programme.initiatives.map((initiative) => ({ ...initiative, steps: [] }));
  return { ...context, programme: { ...programme, initiatives } };
}
