import { classify, holdsNoValue } from '../../evaluation';
import type { CellInput, InvalidReason } from '../../evaluation';
import type { Said } from '../../programme';
import { isPlausibleDay, isoDate, showsDate } from '../dates';
import type { FindingRule, Suggestion } from '../finding';
import type { NumberCell } from '../subject';
import { recedes } from '../subject';
import { typedNumber } from '../typedNumber';
import { numberName, printedNumber, quoted } from '../wording';
import { numberRule } from './byCell';

/**
 * What cannot be judged. For a judged cell these errors are exactly the evaluation's 要確認 (a test holds them together);
 * a date is told by its format, which the evaluation does not look at.
 */
export const numberRules: readonly FindingRule[] = [
  numberRule({
    code: 'actual.excelError',
    severity: 'error',
    title: '数値の欄がエラー値',
    explains:
      '実績・年度末見込・時点実績の欄に Excel のエラー値（#N/A、#REF!、#DIV/0! など）があります。',
    example: '実績が #REF!',
    remedy: '数値を入力し直します。',
    find: (number) =>
      invalid(number) === 'error'
        ? {
            message: `${numberName(number).ja}が${quoted(number.cell.input).ja}になっています。数値を入力し直してください。`,
            english: `The ${numberName(number).en} is ${quoted(number.cell.input).en}. Enter the number again.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.boolean',
    severity: 'error',
    title: '数値の欄が TRUE / FALSE',
    explains: '数値の欄に TRUE または FALSE があります。',
    example: '実績が TRUE',
    remedy: '数値を入力します。',
    find: (number) =>
      invalid(number) === 'boolean'
        ? {
            message: `${numberName(number).ja}が${quoted(number.cell.input).ja}になっています。${unitJa(number)}数値を入力してください。`,
            english: `The ${numberName(number).en} is ${quoted(number.cell.input).en}. Enter a number${unitEn(number)}.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.numberAsText',
    severity: 'error',
    title: '数値が文字で入力されている',
    explains:
      '全角の数字、桁区切り、単位、「約」などのため文字として扱われています。意味がはっきりしているときだけ数値を提案します（指標の単位と違う単位があるときは提案しません）。',
    example: '「６５％」→ 65、「1,234件」→ 1234',
    remedy: '提案された数値でよいか確かめ、半角の数字だけにします。',
    find(number) {
      const value = meantNumber(number);
      if (value === null) return null;
      return {
        message: `${numberName(number).ja}の${quoted(number.cell.input).ja}は文字として入力されています。数値 ${printedNumber(value)} でよければ、半角の数字だけにしてください。`,
        english: `${quoted(number.cell.input).en} in the ${numberName(number).en} is text, not a number. If ${printedNumber(value)} is meant, type it in half-width digits only.`,
        suggestion: { kind: 'number', value },
      };
    },
  }),
  numberRule({
    code: 'actual.notNumber',
    severity: 'error',
    title: '数値ではない',
    explains: '数値の欄に、数値と読み取れない文字があります。',
    example: '実績が「集計中」「－」「5円」（単位は千円）',
    remedy: '数値だけを入力します。値がまだなければ空欄にし、値の区分で集計中を選びます。',
    find: (number) =>
      invalid(number) === 'text' && meantNumber(number) === null
        ? {
            message: `${numberName(number).ja}の${quoted(number.cell.input).ja}は数値ではありません。${unitJa(number)}半角の数字だけを入力してください（値がまだないときは空欄のままにします）。`,
            english: `${quoted(number.cell.input).en} in the ${numberName(number).en} is not a number. Type half-width digits only${unitEn(number)}; leave it blank while there is no value.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.belowMinimum',
    severity: 'error',
    title: '下限より小さい',
    explains:
      '指標の下限（ふつうは 0。増減する率などには下限がないものもあります）より小さい値です。',
    example: '研修の受講者数が -3',
    remedy: '値を確かめて直します。',
    find: (number) =>
      invalid(number) === 'belowMinimum'
        ? {
            message: `${numberName(number).ja}の ${typedValue(number).ja} は、下限の ${limit(number.limits.minimum)} より小さい値です。値を確かめてください。`,
            english: `${typedValue(number).en} in the ${numberName(number).en} is below the minimum of ${limit(number.limits.minimum)}. Check the value.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.aboveMaximum',
    severity: 'error',
    title: '上限より大きい',
    explains: '指標の上限（割合は 100、63市町村なら 63 など）より大きい値です。',
    example: '利用率（%）が 350',
    remedy: '値を確かめて直します。',
    find: (number) =>
      invalid(number) === 'aboveMaximum'
        ? {
            message: `${numberName(number).ja}の ${typedValue(number).ja} は、上限の ${limit(number.limits.maximum)} を超えています。値を確かめてください。`,
            english: `${typedValue(number).en} in the ${numberName(number).en} is above the maximum of ${limit(number.limits.maximum)}. Check the value.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.fraction',
    severity: 'error',
    title: '端数がある',
    explains: '人・件・回など、整数で数える指標に小数があります。',
    example: '受講者数が 3000.5',
    remedy: '整数で入力します。',
    find: (number) =>
      invalid(number) === 'fraction'
        ? {
            message: `${numberName(number).ja}の ${typedValue(number).ja} に端数があります。${unitJa(number)}整数を入力してください。`,
            english: `${typedValue(number).en} in the ${numberName(number).en} has decimals. Enter a whole number${unitEn(number)}.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.magnitude',
    severity: 'error',
    title: '桁が大きすぎる、または小さすぎる',
    explains: '10兆（1E13）を超える値、または 0 でないのに 0.000000001（1E-9）に満たない値です。',
    example: '実績が 1E+20',
    remedy: '値を確かめて直します。',
    find: (number) =>
      invalid(number) === 'magnitude'
        ? {
            message: `${numberName(number).ja}の ${typedValue(number).ja} は扱える大きさの数値ではありません。値を確かめてください。`,
            english: `${typedValue(number).en} in the ${numberName(number).en} is too large or too small to be handled. Check the value.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.date',
    severity: 'error',
    title: '数値の欄が日付',
    explains:
      '数値の欄が日付の表示形式になっていて、値も 2000年から 2100年までの日付です。「6/5」のような入力を Excel が日付に直したときに起こります。',
    example: '実績が 2025/6/5（45813）',
    remedy: '数値を入力し直します。表示が日付のままなら、隣の実績欄の書式を写します。',
    find(number) {
      const value = dateValue(number);
      return value === null || !isPlausibleDay(value)
        ? null
        : {
            message: `${numberName(number).ja}が日付（${isoDate(value)}）になっています。${unitJa(number)}数値を入力し直してください。`,
            english: `The ${numberName(number).en} has become a date (${isoDate(value)}). Enter the number again${unitEn(number)}.`,
          };
    },
  }),
  numberRule({
    code: 'actual.shownAsDate',
    severity: 'warning',
    title: '数値が日付の形で表示されている',
    explains: '値は数値ですが、日付や時刻の表示形式のため、別の値に見えます。',
    example: '65 が 1900/3/5 と表示されている',
    remedy: '隣の実績欄の書式を写します（値は変わりません）。',
    find(number) {
      const value = dateValue(number);
      return value === null || isPlausibleDay(value)
        ? null
        : {
            message: `${numberName(number).ja}は ${printedNumber(value)} ですが、日付や時刻の形で表示されています。ほかの実績欄の書式を写してください。`,
            english: `The ${numberName(number).en} is ${printedNumber(value)}, but is shown as a date or a time. Copy the format of another 実績 (actual) cell.`,
          };
    },
  }),
];

/** Something is judged or shown there, so what is typed must be a number. */
function counts({ judgement, role, valueKind }: NumberCell): boolean {
  if (role === 'preceding') return true;
  return judgement !== null && !recedes(judgement.status) && !holdsNoValue(valueKind);
}

function invalid(number: NumberCell): InvalidReason | null {
  return number.classified.kind === 'invalid' && counts(number) ? number.classified.reason : null;
}

/** The number plainly meant by a text, if it would be a valid one. */
function meantNumber(number: NumberCell): number | null {
  const { input } = number.cell;
  if (invalid(number) !== 'text' || input.kind !== 'text') return null;
  const value = typedNumber(input.text, number.kpi.unit);
  return value !== null && isValid({ kind: 'number', value }, number) ? value : null;
}

/** Whether a proposed value would stand in the cell. */
export function isValid(suggestion: Suggestion, { limits }: NumberCell): boolean {
  return classify(suggestion, limits).kind === 'number';
}

/** A number that its cell shows as a date; null for any other and for one that is an error already. */
function dateValue(number: NumberCell): number | null {
  const { cell, classified } = number;
  if (classified.kind !== 'number' || !counts(number)) return null;
  return showsDate(cell.numberFormat) ? classified.value : null;
}

function typedValue({ cell }: NumberCell): Said {
  const { input }: { input: CellInput } = cell;
  if (input.kind !== 'number') return quoted(input);
  const printed = printedNumber(input.value);
  return { ja: printed, en: printed };
}

function unitJa({ kpi }: NumberCell): string {
  return kpi.unit === '' ? '' : `${kpi.unit}を単位とする`;
}

function unitEn({ kpi }: NumberCell): string {
  return kpi.unit === '' ? '' : ` (unit: ${kpi.unit})`;
}

function limit(value: number | null): string {
  return value === null ? '' : printedNumber(value);
}
