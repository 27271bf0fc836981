import { parseProgressWord } from '../../evaluation';
import { progressWords, yearBefore } from '../../programme';
import { progressField, shownText, SUBMISSION_STATES, valueKey } from '../../workbook';
import type { FindingRule } from '../finding';
import { nearestChoice } from '../nearestChoice';
import type { StepCell, Subject } from '../subject';
import { isClosed, isPast } from '../subject';
import { ifMeant, quoted, stepName } from '../wording';
import { stepRule } from './byCell';

const PROGRESS_CHOICES: readonly string[] = [...progressWords, '中止'];
const COMPLETED = '完了';

/** What is picked from a list, and the steps' progress. */
export const choiceRules: readonly FindingRule[] = [
  stepRule({
    code: 'progress.unknown',
    severity: 'error',
    title: '進捗が一覧にない',
    explains:
      '工程の進捗に、一覧にない言葉があります（空白が付いているだけのものも含みます）。明らかなときは一覧の言葉を提案します。',
    example: '「完了済」→ 完了',
    remedy: '一覧から選び直します。',
    find(each) {
      if (each.status !== 'invalid') return null;
      const word = nearestChoice(shownText(each.cell.input), PROGRESS_CHOICES);
      const proposal = ifMeant(word);
      return {
        message: `${stepName(each).ja}${quoted(each.cell.input).ja}は一覧にありません。一覧から選んでください。${proposal.ja}`,
        english: `${quoted(each.cell.input).en} as the ${stepName(each).en} is not in the list. Choose from the list.${proposal.en}`,
        suggestion: word === null ? null : { kind: 'text', text: word },
      };
    },
  }),
  stepRule({
    code: 'progress.futureYear',
    severity: 'error',
    title: '来ていない年度の進捗',
    explains: '対象年度より後の年度に進捗が入力されています。',
    example: 'R6年度の報告で R7年度の進捗が「計画どおり」',
    remedy: '年度の欄を間違えていないか確かめ、後の年度の欄は空欄にします。',
    find: (each) =>
      each.status === 'future' && each.cell.input.kind !== 'blank'
        ? {
            message: `${stepName(each).ja}が入力されていますが、まだ来ていない年度です。年度の欄を確かめ、ここは空欄にしてください。`,
            english: `The ${stepName(each).en} is filled in, but that year has not come yet. Check the year of the column and leave this cell blank.`,
          }
        : null,
  }),
  stepRule({
    code: 'progress.wentBack',
    severity: 'warning',
    title: '完了した工程が戻っている',
    explains:
      '前の年度、または配られたときに「完了」だった工程に、完了でない進捗が入力されています。',
    example: 'R5年度「完了」、R6年度「やや遅れ」',
    remedy: '前の年度の完了が正しいか、この年度の進捗が正しいかを確かめます。',
    find(each, subject) {
      const parsed = parseProgressWord(each.cell.input);
      if (parsed.kind !== 'word' || parsed.word === COMPLETED) return null;
      return completedBefore(each, subject)
        ? {
            message: `${stepName(each).ja}が「${parsed.word}」ですが、前に「完了」と報告された工程です。どちらが正しいか確かめてください。`,
            english: `The ${stepName(each).en} is “${parsed.word}”, but the step was reported as “完了” (completed) before. Check which of the two is right.`,
          }
        : null;
    },
  }),
  stepRule({
    code: 'progress.finalChanged',
    severity: 'error',
    title: '前の年度の進捗が変わっている',
    explains:
      '担当課のブックで、配られたときに入っていた、対象年度より前の年度の進捗が、いまは違います。締めた年度のものは closed.changed です。',
    example: 'R5年度の進捗「完了」が「遅れ」に変わっている',
    remedy: '元の進捗に戻します。訂正が必要なときは事務局に知らせます。',
    find({ cell, key, ...each }, subject) {
      const before = subject.handedOut(key);
      if (subject.reading.division === null || !isPast(each.year, subject)) return null;
      if (isClosed(each.year, subject)) return null;
      if (before.kind !== 'text' || !cell.owned) return null;
      if (cell.input.kind === 'text' && cell.input.text === before.text) return null;
      return {
        message: `${stepName({ cell, key, ...each }).ja}は報告済みです。配られたときの${quoted(before).ja}に戻してください。訂正が必要なときは事務局に知らせてください。`,
        english: `The ${stepName({ cell, key, ...each }).en} has been reported already. Put back ${quoted(before).en}, as handed out. If it has to be corrected, tell the programme office.`,
        suggestion: before,
      };
    },
  }),
  {
    code: 'submission.stateUnknown',
    severity: 'error',
    title: '提出の状態が一覧にない',
    explains: '提出欄の状態に、一覧にない言葉があります。明らかなときは一覧の言葉を提案します。',
    example: '「提出済」→ 提出',
    remedy: '一覧から選び直します。',
    *check({ reading }) {
      const cell = reading.submission.get('state');
      if (cell === undefined || cell.input.kind === 'blank') return;
      const typed = shownText(cell.input);
      if (cell.input.kind === 'text' && SUBMISSION_STATES.some((state) => state === typed)) return;
      const word = nearestChoice(typed, SUBMISSION_STATES);
      yield {
        site: cell,
        message: `提出欄の状態${quoted(cell.input).ja}は一覧にありません。一覧から選んでください。`,
        english: `The 状態 (state) of the submission, ${quoted(cell.input).en}, is not in the list. Choose from the list.`,
        suggestion: word === null ? null : { kind: 'text', text: word },
      };
    },
  },
  {
    code: 'office.statusUnknown',
    severity: 'error',
    title: '事務局判定が段階の名称ではない',
    explains: '事務局判定に、判定基準の段階にない言葉があります。',
    example: '判定基準に「達成」があるとき「達成 」→ 達成',
    remedy: '設定シートの段階の名称から選びます。',
    *check(subject) {
      const labels = subject.reading.scale.bands.map(({ label }) => label);
      for (const { initiative, cell } of officeCells(subject)) {
        const typed = shownText(cell.input);
        if (typed === '' || labels.includes(typed)) continue;
        const word = nearestChoice(typed, labels);
        yield {
          site: cell,
          initiative,
          year: subject.reading.year,
          message: `No.${initiative} の事務局判定${quoted(cell.input).ja}は判定基準にありません。${labels.join('・')}から選んでください。`,
          english: `The 事務局判定 (status set by the office) of No. ${initiative}, ${quoted(cell.input).en}, is not in the scale. Choose one of ${labels.map((label) => `“${label}”`).join(', ')}.`,
          suggestion: word === null ? null : { kind: 'text', text: word },
        };
      }
    },
  },
  {
    code: 'office.reasonMissing',
    severity: 'warning',
    title: '事務局判定の理由がない',
    explains: '事務局判定があるのに、その理由がありません。',
    example: '事務局判定「一部達成」、理由は空欄',
    remedy: '理由を書くか、事務局判定を消します。',
    *check(subject) {
      for (const { initiative, cell } of officeCells(subject)) {
        if (cell.input.kind === 'blank') continue;
        const key = valueKey({ kind: 'initiative', no: initiative }, 'officeReason');
        const reason = subject.reading.cells.get(key);
        if (reason?.input.kind !== 'blank') continue;
        yield {
          site: reason,
          initiative,
          year: subject.reading.year,
          message: `No.${initiative} に事務局判定がありますが、理由がありません。理由を書くか、事務局判定を消してください。`,
          english: `No. ${initiative} has a 事務局判定 (status set by the office) but no reason for it. Write the reason, or clear the status.`,
        };
      }
    },
  },
];

function* officeCells({ initiatives, reading }: Subject) {
  for (const { no } of initiatives) {
    const cell = reading.cells.get(valueKey({ kind: 'initiative', no }, 'officeStatus'));
    if (cell !== undefined) yield { initiative: no, cell };
  }
}

/** 完了 in an earlier year, or in this cell when it was handed out. */
function completedBefore({ key, step, year }: StepCell, subject: Subject): boolean {
  const { programme, reading } = subject;
  const isCompleted = (text: string): boolean => text === COMPLETED;
  if (isCompleted(shownText(subject.handedOut(key)))) return true;
  const field = (of: typeof year): string => progressField(of, reading.year, reading.round);
  for (
    let before = yearBefore(programme, year);
    before !== null && before !== programme.precedingYear;
    before = yearBefore(programme, before)
  ) {
    const earlier = valueKey({ kind: 'step', id: step.id }, field(before));
    const input = reading.cells.get(earlier)?.input ?? subject.handedOut(earlier);
    if (isCompleted(shownText(input))) return true;
  }
  return false;
}
