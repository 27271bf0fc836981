import type { ValueKind } from '../../evaluation';
import { parseValueKind } from '../../evaluation';
import type { FiscalYear, Initiative, Kpi, Said, Told } from '../../programme';
import { asOfDate } from '../../programme';
import type { PeopleCell } from '../../workbook';
import { fieldHeading, headingName, VALUE_KINDS, valueKey, yearField } from '../../workbook';
import type { Draft, FindingRule } from '../finding';
import { nearestChoice } from '../nearestChoice';
import type { NumberCell, Subject } from '../subject';
import { isClosed, isFilled, isPast, recedes } from '../subject';
import { ifMeant, itemName, KIND_WORDS, numberName, quoted, valueName } from '../wording';
import { numberRule } from './byCell';

/** 値の区分: 確定値, 速報値, 集計中 with its month, 取消. */
export const kindRules: readonly FindingRule[] = [
  kindRule({
    code: 'kind.unknown',
    severity: 'error',
    title: '値の区分が一覧にない',
    explains: '値の区分に、一覧にない言葉があります。明らかなときは一覧の言葉を提案します。',
    example: '「確定」→ 確定値',
    remedy: '一覧から選び直します。',
    find({ cell, kind, name }) {
      if (kind.kind !== 'unknown') return null;
      const word = nearestChoice(kind.text, VALUE_KINDS);
      const proposal = ifMeant(word);
      return {
        message: `${name.ja}の値の区分${quoted(cell.input).ja}は一覧にありません。一覧から選んでください。${proposal.ja}`,
        english: `${quoted(cell.input).en} as the 値の区分 (kind of value) of the ${name.en} is not in the list. Choose from the list.${proposal.en}`,
        suggestion: word === null ? null : { kind: 'text', text: word },
      };
    },
  }),
  kindRule({
    code: 'kind.pendingWithoutMonth',
    severity: 'warning',
    title: '集計中の月がない',
    explains: '値の区分が集計中ですが、値が出る月が書かれていません。',
    example: '「集計中」',
    remedy: '「集計中（6月）」のように、値が出る月のあるものを選びます。',
    find: ({ kind, name }) =>
      kind.kind === 'pending' && kind.month === null
        ? {
            message: `${name.ja}は集計中ですが、値が出る月がありません。「集計中（6月）」のように月のあるものを選んでください。`,
            english: `The ${name.en} is 集計中 (being counted), but the month in which its value comes is missing. Choose one with a month, such as “集計中（6月）”.`,
          }
        : null,
  }),
  kindRule({
    code: 'kind.pendingPastMonth',
    severity: 'warning',
    title: '集計中の月が過ぎている',
    explains: '集計中として書かれた月が終わっています。今日の日付がわかるときだけ調べます。',
    example: '7月になっても「集計中（6月）」',
    remedy: '値を入力して区分を確定値か速報値にします。遅れるときは月を直します。',
    find({ kind, name, year }, subject) {
      if (kind.kind !== 'pending' || kind.month === null) return null;
      const end = endOfMonth(kind.month, year, subject);
      const { today } = subject.context;
      return end === null || today === undefined || today <= end
        ? null
        : {
            message: `${name.ja}は${kind.month}月に値が出ることになっていましたが、その月が過ぎています。値を入力するか、月を直してください。`,
            english: `The ${name.en} was to be known in ${kind.month}月 (${MONTHS[kind.month - 1] ?? ''}), which is over. Enter the value, or correct the month.`,
          };
    },
  }),
  numberRule({
    code: 'kind.pendingWithValue',
    severity: 'warning',
    title: '集計中なのに値がある',
    explains:
      '値の区分が集計中または取消なのに、値が入力されています。この値は判定に使われません。',
    example: '実績 118、値の区分「集計中（6月）」',
    remedy: '値が出ていれば区分を確定値か速報値にし、まだなら値を消します。',
    find(number) {
      const { cell, judgement, role, valueKind } = number;
      if (role !== 'judged' || cell.input.kind === 'blank') return null;
      if (judgement === null || recedes(judgement.status)) return null;
      if (valueKind.kind !== 'pending' && valueKind.kind !== 'withdrawn') return null;
      const word = KIND_WORDS[valueKind.kind];
      return {
        message: `${numberName(number).ja}に値がありますが、値の区分は${word.ja}です。値を使うときは区分を確定値か速報値にし、使わないときは値を消してください。`,
        english: `The ${numberName(number).en} has a value, but its 値の区分 (kind of value) is ${word.en}. To use the value, choose 確定値 (final) or 速報値 (preliminary); if it is not to be used, clear it.`,
      };
    },
  }),
  {
    code: 'kind.notFinal',
    severity: 'warning',
    title: '前の年度が確定値になっていない',
    explains:
      '対象年度より前の年度の値が、速報値・集計中・見込のまま残っています。配られた後に値が直されていれば報告しません。締めた年度のものは closed.notFinal です。',
    example: 'R6年度の報告で R5年度の値が速報値のまま',
    remedy: '確定した値を入力します。変わらないときは事務局に知らせます。',
    *check(subject) {
      for (const number of subject.numbers) {
        const draft = notFinal(number, subject);
        if (draft !== null) yield draft;
      }
    },
  },
];

const ACTUAL = headingName(fieldHeading('actual'));

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

interface KindCell {
  readonly cell: PeopleCell;
  readonly kind: ValueKind;
  readonly year: FiscalYear;
  readonly name: Said;
}

/** A rule about one 値の区分 cell. */
function kindRule(
  rule: Omit<FindingRule, 'check'> & {
    readonly find: (
      cell: KindCell,
      subject: Subject,
    ) => Pick<Draft, keyof Told | 'suggestion'> | null;
  },
): FindingRule {
  const { find, ...words } = rule;
  return {
    ...words,
    *check(subject) {
      for (const initiative of subject.initiatives) {
        for (const { cell, kpi, year } of kindCells(initiative, subject)) {
          const name = valueName(itemName(initiative.no, kpi.name), year, ACTUAL);
          const said = find({ cell, kind: parseValueKind(cell.input), year, name }, subject);
          if (said === null) continue;
          yield { site: cell, initiative: initiative.no, measure: kpi.id, year, ...said };
        }
      }
    },
  };
}

function kindCells(
  { kpis, references }: Initiative,
  { reading }: Subject,
): readonly { cell: PeopleCell; kpi: Kpi; year: FiscalYear }[] {
  return [...kpis, ...references].flatMap((kpi) =>
    reading.programme.fiscalYears.flatMap((year) => {
      const cell = reading.cells.get(
        valueKey({ kind: 'kpi', id: kpi.id }, yearField(year, 'kind')),
      );
      return cell === undefined ? [] : [{ cell, kpi, year }];
    }),
  );
}

/** Last day of the first such month that ends after the values' as-of date: values of March come in the months after it. */
function endOfMonth(month: number, year: FiscalYear, { reading }: Subject): string | null {
  const asOf = asOfDate(reading.programme, year, reading.round);
  if (asOf === null) return null;
  const asOfYear = Number(asOf.slice(0, 4));
  const lastDay = (calendarYear: number): string =>
    new Date(Date.UTC(calendarYear, month, 0)).toISOString().slice(0, 10);
  return lastDay(asOfYear) > asOf ? lastDay(asOfYear) : lastDay(asOfYear + 1);
}

function notFinal(number: NumberCell, subject: Subject): Draft | null {
  const { cell, initiative, judgement, key, kpi, role, valueKind, year } = number;
  if (role !== 'judged' || !cell.owned || !isPast(year, subject)) return null;
  if (isClosed(year, subject)) return null;
  if (judgement === null || recedes(judgement.status)) return null;
  if (valueKind.kind !== 'preliminary' && valueKind.kind !== 'pending') return null;
  const before = subject.handedOut(key);
  if (isFilled(cell) && JSON.stringify(before) !== JSON.stringify(cell.input)) return null;
  const word = KIND_WORDS[valueKind.kind];
  return {
    site: cell,
    initiative: initiative.no,
    measure: kpi.id,
    year,
    message: `${numberName(number).ja}が${word.ja}のままです。確定した値を入力してください。値が変わらないときは事務局に知らせてください。`,
    english: `The ${numberName(number).en} is still ${word.en}. Enter the final value. If it stays the same, tell the programme office.`,
  };
}
