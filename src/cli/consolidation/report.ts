import type { FileReport, ItemVerdict, ProposalItem } from '../../consolidation';
import { FILE_VERDICT_NAMES, fileVerdictText, ITEM_VERDICT_NAMES } from '../../consolidation';
import { tableLines } from '../terminal/table';
import type { Terminal } from '../terminal/terminal';
import { padEnd, wrap } from '../terminal/width';
import { divisionLines } from './divisionTable';
import { skippedText } from './givenFiles';
import { placeText, shownValue } from './itemText';
import type { ConsolidationResult, ItemOutcome } from './result';
import { itemOutcomes } from './result';

/** Columns of the table of files. */
const COUNTED: readonly ItemVerdict[] = [
  'new',
  'changed',
  'withdrawn',
  'conflict',
  'heldBack',
  'blanked',
];
/** What a person should look at, the most pressing first. */
const LOOKED_AT: readonly ItemVerdict[] = [
  ...(['conflict', 'heldBack', 'withdrawn', 'blanked'] as const),
  ...(['closed', 'notOwned', 'unknown', 'missing'] as const),
];
const WRITTEN: readonly ItemVerdict[] = ['new', 'changed'];
/** Lines of one kind in one file; JSON has all of them. */
const MOST_LINES = 10;
const LABEL_WIDTH = 12;
const INDENT = ' '.repeat(4 + LABEL_WIDTH + 2);

/** A consolidation for people: file by file, what to look at, division by division, and what was written. */
export function consolidationReport(
  result: ConsolidationResult,
  withValues: boolean,
  terminal: Terminal,
): string {
  const { divisions, master, proposal, skipped } = result;
  const { options } = master;
  const { bold, quiet } = terminal.style;
  const year = options.programme.yearLabels[options.reportingYear] ?? options.reportingYear;
  const sections = [
    [bold(options.programme.title), `${year}　${options.round.name}　取りまとめ`],
    skipped.map((each) => quiet(skippedText(each))),
    fileTable(proposal.files, terminal),
    ...detailSections(result, withValues, terminal),
    divisionLines(divisions, terminal.style, terminal.width),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function fileTable(files: readonly FileReport[], { style }: Terminal): readonly string[] {
  const lines = tableLines(
    [
      { header: 'ファイル', align: 'left' },
      { header: '担当課', align: 'left' },
      { header: '番号', align: 'right' },
      { header: '結果', align: 'left' },
      ...COUNTED.map((verdict) => ({
        header: ITEM_VERDICT_NAMES[verdict],
        align: 'right' as const,
      })),
    ],
    files.map(({ counts, divisionName, number, source, verdict }) => [
      source.fileName,
      divisionName,
      number === null ? '' : String(number),
      FILE_VERDICT_NAMES[verdict.kind],
      ...COUNTED.map((each) => (counts[each] === 0 ? '' : String(counts[each]))),
    ]),
  );
  return [style.bold(`ファイル（${files.length}）`), ...lines.map((line) => `  ${line}`)];
}

function detailSections(
  result: ConsolidationResult,
  withValues: boolean,
  terminal: Terminal,
): readonly (readonly string[])[] {
  const outcomeOf = itemOutcomes(result);
  return result.proposal.files.flatMap((file) => {
    const lines = [
      ...fileWords(file).flatMap(([label, text]) => labelled(label, text, terminal)),
      ...LOOKED_AT.flatMap((verdict) =>
        verdictLines(file, verdict, MOST_LINES, outcomeOf, terminal),
      ),
      ...(withValues
        ? WRITTEN.flatMap((each) => verdictLines(file, each, Infinity, outcomeOf, terminal))
        : []),
    ];
    const division = file.divisionName === '' ? '' : `　${terminal.style.quiet(file.divisionName)}`;
    const title = terminal.style.bold(file.source.fileName) + division;
    return lines.length === 0 ? [] : [[title, ...lines]];
  });
}

/** What is to be said of the file as a whole, each with its label. */
function fileWords({ cautions, verdict }: FileReport): readonly (readonly [string, string])[] {
  const isUsual = verdict.kind === 'accepted' || verdict.kind === 'again';
  return [
    ...(isUsual ? [] : [[FILE_VERDICT_NAMES[verdict.kind], fileVerdictText(verdict)] as const]),
    ...cautions.map(({ message }) => ['注意', message] as const),
  ];
}

function verdictLines(
  { items }: FileReport,
  verdict: ItemVerdict,
  most: number,
  outcomeOf: (item: ProposalItem) => ItemOutcome,
  terminal: Terminal,
): readonly string[] {
  const found = items.filter((item) => item.verdict === verdict);
  const rest = found.length - Math.min(found.length, most);
  return [
    ...found
      .slice(0, most)
      .flatMap((item) =>
        labelled(ITEM_VERDICT_NAMES[verdict], itemText(item, outcomeOf(item)), terminal),
      ),
    ...(rest > 0 ? labelled('', `ほか${rest}件（--json ですべて見られます）`, terminal) : []),
  ];
}

function itemText(item: ProposalItem, outcome: ItemOutcome): string {
  const { after, base, before, name, reason, site, submitted, verdict } = item;
  const text = `${placeText(site)}${name}`;
  const why = reason === null ? '' : `　${reason.message}`;
  switch (verdict) {
    case 'new':
    case 'changed':
      return `${text}　${shownValue(before)} → ${shownValue(after)}`;
    case 'conflict': {
      const values = `配付時・前回 ${shownValue(base)}　取りまとめ用 ${shownValue(before)}　提出 ${shownValue(after)}`;
      return `${text}　${values}　${decidedText(outcome) ?? reason?.message ?? ''}`;
    }
    case 'withdrawn':
      return `${text}　${shownValue(before)} → ${shownValue(after)}${why}`;
    case 'blanked':
      return `${text}　取りまとめ用 ${shownValue(before)}${why}`;
    case 'heldBack':
    case 'closed':
    case 'notOwned':
    case 'unknown':
      return `${text}　${shownValue(submitted)}${why}`;
    case 'missing':
      return `${text}${why}`;
  }
}

/** null where it is still to be decided. */
function decidedText(outcome: ItemOutcome): string | null {
  if (outcome === 'taken') return '→ 提出された値を使います。';
  return outcome === 'kept' ? '→ 取りまとめ用の値を残します。' : null;
}

function labelled(label: string, text: string, { style, width }: Terminal): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - INDENT.length);
  return [
    `    ${style.colour('amber', padEnd(label, LABEL_WIDTH))}  ${first}`,
    ...rest.map((line) => INDENT + line),
  ];
}
