import type { Chapter, Table } from './chapter';
import { goalText } from './chapter';

/** The report as Markdown; its plots lie in `folder` beside it. */
export function markdownOf(
  chapters: readonly Chapter[],
  machine: readonly string[],
  folder: string,
): string {
  return [
    '# Benchmarks',
    '',
    '<!-- Written by npm run bench -- --report; not edited by hand. -->',
    '',
    'The work of a year, measured beside what does the same work elsewhere. Every number is of one run on one machine; what was running beside it is said below, so that proportions mean more than seconds. CPU time counts what all threads of a process used, memory is the highest resident size of the whole process.',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    ...chapters.flatMap((chapter) => section(chapter, folder)),
  ].join('\n');
}

/** A report with some of its chapters measured again; the others stand as they were. */
export function markdownWith(
  report: string,
  chapters: readonly Chapter[],
  machine: readonly string[],
  folder: string,
): string {
  const again = `Measured again by itself. ${machine.join('. ')}.`;
  const anew = new Map(
    chapters.map((chapter) => [chapter.title, section(chapter, folder, again).join('\n')]),
  );
  const [head = '', ...sections] = report.split(/^(?=## )/m);
  const known = sections.map((text) => {
    const title = /^## (.*)$/m.exec(text)?.[1] ?? '';
    const replaced = anew.get(title);
    anew.delete(title);
    return replaced === undefined ? text : `${replaced}\n`;
  });
  return [head, ...known, ...[...anew.values()].map((text) => `\n${text}`)].join('');
}

function section(chapter: Chapter, folder: string, again?: string): readonly string[] {
  const { goals, limit, next, plots, tables, title, what } = chapter;
  return [
    `## ${title}`,
    '',
    what,
    '',
    ...(again === undefined ? [] : [again, '']),
    ...tables.flatMap((table) => [...tableLines(table), '']),
    ...plots.flatMap(({ name, title: text }) => [`![${text}](${folder}/${name}.svg)`, '']),
    ...goals.map((goal) => `- Goal: ${goalText(goal)}`),
    ...(goals.length > 0 ? [''] : []),
    `**Limit.** ${limit}`,
    '',
    `**Next.** ${next}`,
    '',
  ];
}

function tableLines({ columns, rows }: Table): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(rule), ...rows.map(line)];
}
