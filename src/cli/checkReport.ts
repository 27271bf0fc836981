import type { Finding, Severity } from '../check';
import { findingRules } from '../check';
import type { CheckedFile, ReadableFile } from './checkedFile';
import { suggestedValue } from './checkedFile';
import { tableLines } from './terminal/table';
import type { Terminal } from './terminal/terminal';
import { padEnd, wrap } from './terminal/width';

const SEVERITIES = [
  ['error', 'エラー', 'red'],
  ['warning', '注意', 'amber'],
  ['note', '参考', 'grey'],
] as const satisfies readonly (readonly [Severity, string, string])[];

const LABEL_WIDTH = 6;
const INDENT = ' '.repeat(4 + LABEL_WIDTH + 2);

/** What the check found in a file, for people: by initiative, notes only counted unless they are wanted. */
export function checkReport(checked: ReadableFile, withNotes: boolean, terminal: Terminal): string {
  const { file, findings, heading, titles } = checked;
  const { bold, quiet } = terminal.style;
  const shown = findings.filter(({ severity }) => withNotes || severity !== 'note');
  const lines = [
    `${bold(file)}　${quiet(heading)}`,
    `  ${countsText(findings, terminal)}`,
    ...byInitiative(shown).flatMap(([no, group]) => [
      '',
      `  ${bold(groupTitle(no, titles))}`,
      ...group.flatMap((finding) => findingLines(finding, terminal)),
    ]),
    ...(withNotes ? [] : notesSummary(findings, terminal)),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line a file, for several. */
export function checkTotals(checked: readonly CheckedFile[], { style }: Terminal): string {
  const count = (each: CheckedFile, severity: Severity): string =>
    each.findings === undefined
      ? '－'
      : String(each.findings.filter((finding) => finding.severity === severity).length);
  const lines = tableLines(
    [
      { header: 'ファイル', align: 'left' },
      ...SEVERITIES.map(([, header]) => ({ header, align: 'right' as const })),
      { header: '', align: 'left' },
    ],
    checked.map((each) => [
      each.file,
      ...SEVERITIES.map(([severity]) => count(each, severity)),
      each.findings === undefined ? '読めません' : '',
    ]),
  );
  return `${style.bold('まとめ')}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

export function countsText(findings: readonly Finding[], { style }: Terminal): string {
  return SEVERITIES.map(([severity, label, colour]) => {
    const count = findings.filter((each) => each.severity === severity).length;
    const text = `${label} ${count}件`;
    return count === 0 ? style.quiet(text) : style.colour(colour, text);
  }).join('　');
}

/** What is not tied to an initiative first, then by No. */
function byInitiative(
  findings: readonly Finding[],
): readonly (readonly [number | null, readonly Finding[]])[] {
  const groups = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.initiative);
    if (group === undefined) groups.set(finding.initiative, [finding]);
    else group.push(finding);
  }
  return [...groups].sort(([a], [b]) => (a ?? -1) - (b ?? -1));
}

function groupTitle(no: number | null, titles: ReadonlyMap<number, string>): string {
  return no === null ? 'ブック全体' : `No.${no}　${titles.get(no) ?? ''}`;
}

function findingLines(finding: Finding, terminal: Terminal): readonly string[] {
  const { cell, message, severity, sheet } = finding;
  const [, label, colour] = SEVERITIES.find(([each]) => each === severity) ?? SEVERITIES[2];
  const place = sheet === null ? '' : `［${sheet}${cell === null ? '' : ` ${cell}`}］`;
  const suggestion = suggestedValue(finding);
  const [first = '', ...rest] = wrap(place + message, terminal.width - INDENT.length);
  return [
    `    ${terminal.style.colour(colour, padEnd(label, LABEL_WIDTH))}  ${first}`,
    ...rest.map((line) => INDENT + line),
    ...(suggestion === null ? [] : [`${INDENT}→ 修正案: ${suggestion}`]),
  ];
}

/** 「参考: 実績が未入力 40件、…」 */
function notesSummary(findings: readonly Finding[], terminal: Terminal): readonly string[] {
  const notes = findings.filter(({ severity }) => severity === 'note');
  if (notes.length === 0) return [];
  const titles = findingRules.flatMap(({ code, title }) => {
    const count = notes.filter((note) => note.code === code).length;
    return count === 0 ? [] : [`${title} ${count}件`];
  });
  const text = `参考: ${titles.join('、')}（--notes で1件ずつ）`;
  return ['', ...wrap(text, terminal.width - 2).map((line) => `  ${terminal.style.quiet(line)}`)];
}
