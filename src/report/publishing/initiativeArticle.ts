import type { Paper, PaperInitiative, ShownStatus } from '../content/paper';
import { statusText } from '../content/statuses';
import { actualText, judgedText, progressText, targetText } from '../parts/cells';
import { kpiName } from '../parts/kpis';
import { headedTexts } from '../parts/texts';
import type { Html } from './element';
import { element, joined, table } from './element';

/** Symbol and word on the colour of the status. */
export function statusMark(status: ShownStatus): Html {
  return element('span', { class: `status ${status.colour}` }, statusText(status));
}

/** Everything that the paper says of an initiative, in the order of its form. */
export function initiativeArticle(paper: Paper, initiative: PaperInitiative): Html {
  const { divisions, goal, no, outline, title, withheld } = initiative;
  const id = `no-${String(no)}`;
  return element(
    'article',
    { 'aria-labelledby': id },
    joined([
      element('h3', { id }, `No.${String(no)}　${title}`),
      element(
        'dl',
        { class: 'facts' },
        joined([
          ...fact('担当課', divisions.join('、')),
          ...fact('判定', judgements(paper, initiative)),
          ...(withheld ? [] : [...fact('取組内容', outline), ...fact('目標', goal)]),
        ]),
      ),
      ...(initiative.kpis.length === 0 ? [] : [kpiTable(paper, initiative)]),
      ...(initiative.steps.length === 0 ? [] : [stepTable(paper, initiative)]),
      ...headedTexts(initiative).flatMap(({ heading, text }) => [
        element('h4', {}, heading),
        element('p', {}, text),
      ]),
    ]),
  );
}

function fact(name: string, content: Html | string): readonly Html[] {
  return content === '' ? [] : [element('dt', {}, name), element('dd', {}, content)];
}

function judgements({ before: year, year: now }: Paper, initiative: PaperInitiative): Html {
  const { before, status } = initiative;
  return joined([
    statusMark(status),
    ...(before === null || year === null
      ? []
      : [element('span', { class: 'quiet' }, `${year}は ${statusText(before)}（今回は${now}）`)]),
  ]);
}

function kpiTable(paper: Paper, { kpis, no }: PaperInitiative): Html {
  const rows = kpis.flatMap((kpi) =>
    kpi.years.map((year) => [
      kpiName(kpi),
      year.year,
      targetText(year),
      actualText(year),
      year.rate,
      year.status.id === 'future' ? '' : statusMark(year.status),
    ]),
  );
  const heads = ['指標', '年度', '目標', '実績', '達成率', '判定'];
  return table(`No.${String(no)} の指標`, heads, rows);
}

function stepTable(paper: Paper, { no, steps }: PaperInitiative): Html {
  const heads = ['工程', ...paper.fiscalYears.flatMap((year) => [`${year} 計画`, `${year} 実績`])];
  const rows = steps.map(({ name, years }) => [
    name,
    ...years.flatMap((year) => [
      [year.plan, year.milestone].filter((text) => text !== '').join('\n'),
      year.status.id === 'future' ? judgedText(year.status) : progressText(year),
    ]),
  ]);
  return table(`No.${String(no)} の工程`, heads, rows);
}
