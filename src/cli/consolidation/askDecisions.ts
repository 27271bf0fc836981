import type { Decisions, FileId, FileReport, ItemId, ProposalItem } from '../../consolidation';
import type { Dialogue, Style } from '../terminal/terminal';
import { placeText, shownValue } from './itemText';
import type { OpenQuestions } from './policy';
import { conflictsOf } from './policy';

/**
 * Asks a person which of contending files counts, then value by value which side of a conflict does.
 *
 * @returns null where the person breaks off: then nothing is written
 */
export async function askDecisions(
  { conflicts, contending }: OpenQuestions,
  fileName: (item: ProposalItem) => string,
  dialogue: Dialogue,
  style: Style,
): Promise<Decisions | null> {
  const files = new Map<FileId, 'take' | 'skip'>();
  const chosen: FileReport[] = [];
  for (const group of contending) {
    const answer = await askNumber(dialogue, fileQuestion(group, style), group.length);
    if (answer === null) return null;
    for (const [index, file] of group.entries()) {
      files.set(file.id, index + 1 === answer ? 'take' : 'skip');
      if (index + 1 === answer) chosen.push(file);
    }
  }
  const open = [...conflicts, ...chosen.flatMap(conflictsOf)];
  const items = new Map<ItemId, 'take' | 'keep'>();
  for (const [index, item] of open.entries()) {
    const question = conflictQuestion(item, `${index + 1}/${open.length}`, fileName(item), style);
    const answer = await askNumber(dialogue, question, CHOICES.length);
    if (answer === null) return null;
    const { choice = null, forAll = false } = CHOICES[answer - 1] ?? {};
    const meant = forAll ? open.slice(index) : [item];
    if (choice !== null) for (const { id } of meant) items.set(id, choice);
    if (forAll) break;
  }
  return { conflicts: 'leave', items, files };
}

const CHOICES: readonly {
  readonly text: string;
  readonly choice: 'take' | 'keep' | null;
  readonly forAll: boolean;
}[] = [
  { text: '提出された値を使う', choice: 'take', forAll: false },
  { text: '取りまとめ用の値を残す', choice: 'keep', forAll: false },
  { text: '残り全部、提出された値を使う', choice: 'take', forAll: true },
  { text: '残り全部、取りまとめ用の値を残す', choice: 'keep', forAll: true },
];

function conflictQuestion(
  item: ProposalItem,
  count: string,
  file: string,
  { bold, quiet }: Style,
): string {
  return lines([
    '',
    bold(`競合 ${count}　${item.name}`),
    quiet(`　${file}${placeText(item.site)}`),
    `　配付時・前回　${shownValue(item.base)}`,
    `　取りまとめ用　${shownValue(item.before)}`,
    `　提出　　　　　${shownValue(item.after)}`,
    ...(item.reason === null ? [] : [quiet(`　${item.reason.message}`)]),
    ...CHOICES.map(({ text }, index) => `　${index + 1}: ${text}`),
    '　0: 今は決めない　　q: やめる（何も書かない）',
  ]);
}

function fileQuestion(group: readonly FileReport[], { bold, quiet }: Style): string {
  const [first] = group;
  return lines([
    '',
    bold(`${first?.divisionName ?? ''}のどのファイルを使いますか`),
    ...group.map(({ counts, number, source, state }, index) => {
      const about = [
        number === null ? '提出番号なし' : `提出番号 ${number}`,
        ...(state === '' ? [] : [state]),
        `新規 ${counts.new}　変更 ${counts.changed}　競合 ${counts.conflict}`,
      ];
      return `　${index + 1}: ${source.fileName}　${quiet(about.join('　'))}`;
    }),
    '　0: どれも使わない　　q: やめる（何も書かない）',
  ]);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** 0 to `highest`, in whatever width it is typed; null where the person breaks off. */
async function askNumber(
  dialogue: Dialogue,
  question: string,
  highest: number,
): Promise<number | null> {
  let asked = question;
  for (;;) {
    const answer = await dialogue.ask(`${asked}番号を入力してください > `);
    const typed = answer?.normalize('NFKC').toLowerCase() ?? 'q';
    if (typed === 'q') return null;
    if (/^\d{1,6}$/.test(typed) && Number(typed) <= highest) return Number(typed);
    asked = `0から${highest}までの番号か、q を入力してください。\n`;
  }
}
