import type { Kpi, KpiDefinition } from '../../programme';
import type { Mark } from '../plan/marks';
import type { Succession } from './succession';

/** A KPI that goes on: what it measures stays, what it aims at is open. */
export function nextKpi(
  { last, years, divisionNow }: Succession,
  written: KpiDefinition,
  now: Kpi,
  sourceEnded: boolean,
): { readonly kpi: KpiDefinition; readonly mark: Omit<Mark, 'path'> } {
  const { id, direction, accumulation, integer, approximate, parts, disclosure, note } = written;
  const { repeats, owner } = written;
  const isRepeat = repeats !== undefined && !sourceEnded;
  return {
    kpi: {
      id,
      name: now.name,
      unit: now.unit,
      direction,
      accumulation,
      targets: {},
      ...(isRepeat ? { repeats } : limits(written, now)),
      ...(integer === undefined ? {} : { integer }),
      ...(approximate === undefined ? {} : { approximate }),
      ...(parts === undefined ? {} : { parts }),
      ...texts(now),
      ...(owner === undefined ? {} : { owner: divisionNow(owner) }),
      ...(disclosure === undefined ? {} : { disclosure }),
      ...(note === undefined ? {} : { note }),
    },
    mark: {
      fields: ['targets', 'baseline', ...(repeats !== undefined && sourceEnded ? ['repeats'] : [])],
      note: noteOf(),
    },
  };

  function noteOf(): string {
    const span = years.length > 1 ? `${years[0] ?? ''}～${years.at(-1) ?? ''}` : (years[0] ?? '');
    const before = last.fiscalYears.flatMap((year) => {
      const target = now.targets[year];
      return target === undefined ? [] : [`${year} ${String(target)}`];
    });
    const was = before.length === 0 ? '' : `（前の計画 ${before.join('、')}）`;
    const ended =
      repeats !== undefined && sourceEnded
        ? `。再掲元の ${repeats} が終わったので、ここで値を入力する指標にした`
        : '';
    if (isRepeat) return `再掲元の ${repeats} と同じ目標値にする${was}`;
    if (now.direction === 'belowPreviousYear') return `続けるかを決める（前年度より減少）${ended}`;
    const from = `、${last.fiscalYears.at(-1) ?? ''}の実績を基準値に`;
    return `${span}の目標値を決める${was}${from}${ended}`;
  }
}

/** As they were last decided; a minimum of 0 goes without saying, unless it was said. */
function limits(written: KpiDefinition, { minimum, maximum }: Kpi): Partial<KpiDefinition> {
  return {
    ...(minimum === 0 && written.minimum === undefined ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
  };
}

/** As they were last decided. */
function texts({
  definition,
  method,
  source,
  measuredAt,
}: Kpi): Pick<KpiDefinition, 'definition' | 'method' | 'source' | 'measuredAt'> {
  return {
    ...(definition === null ? {} : { definition }),
    ...(method === null ? {} : { method }),
    ...(source === null ? {} : { source }),
    ...(measuredAt === null ? {} : { measuredAt }),
  };
}
