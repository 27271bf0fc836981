import type { WorkbookContext } from '../context';

/** 5月12日: the day by which divisions send their workbooks; null where the round names none. */
export function deadlineText({ round, reportingYear }: WorkbookContext): string | null {
  const deadline = round.schedule[reportingYear]?.deadline ?? null;
  if (deadline === null) return null;
  const [, month = '', day = ''] = deadline.split('-');
  return `${String(Number(month))}月${String(Number(day))}日`;
}
