import { parseValueKind } from '../../evaluation';
import type { Said } from '../../programme';
import { sameValue, valueKey, yearField, yearName } from '../../workbook';
import type { FindingRule } from '../finding';
import type { NumberCell } from '../subject';
import { isClosed, isPast, recedes } from '../subject';
import { numberName, printedNumber } from '../wording';
import { numberRule } from './byCell';
import { isValid } from './numbers';

/** Values that are numbers and are probably not the number that was meant. */
export const magnitudeRules: readonly FindingRule[] = [
  numberRule({
    code: 'actual.percentAsFraction',
    severity: 'warning',
    title: '割合が小数で入力されている',
    explains:
      '単位が % の指標に 0 を超え 1 以下の値があり、100倍すると目標や前年度の値に見合います。目標そのものが小さい指標では報告しません。',
    example: '目標 65% に対して 0.65',
    remedy: '65% なら 65 と入力します。',
    find(number) {
      const meant = meantPercentage(number);
      return meant === null
        ? null
        : {
            message: `${numberName(number).ja}が ${printedNumber(meant / 100)} です。${printedNumber(meant)}% のことであれば ${printedNumber(meant)} と入力してください。`,
            english: `The ${numberName(number).en} is ${printedNumber(meant / 100)}. If ${printedNumber(meant)}% is meant, enter ${printedNumber(meant)}.`,
            suggestion: { kind: 'number', value: meant },
          };
    },
  }),
  numberRule({
    code: 'actual.tenfold',
    severity: 'warning',
    title: '桁違いのおそれ',
    explains:
      '目標とも前年度の値とも5倍以上（どちらか一方しかないときは8倍以上）違います。千円を円で入力したときなどに起こります。0 と、時点実績が小さいことは報告しません。',
    example: '目標 85,000千円、前年度 80,000千円に対して 84,000,000',
    remedy: '桁と単位を確かめます。正しければそのままでかまいません。',
    find(number) {
      const factor = tenfold(number);
      const typed = valueOf(number);
      if (factor === null || typed === null) return null;
      const { unit } = number.kpi;
      const compared = references(number).map(({ name, value }): Said => {
        const printed = printedNumber(value);
        return { ja: `${name.ja} ${printed}`, en: `${name.en} ${printed}` };
      });
      const others = {
        ja: compared.map(({ ja }) => ja).join('、'),
        en: compared.map(({ en }) => en).join(' and '),
      };
      return {
        message: `${numberName(number).ja}の ${printedNumber(typed)} は、${others.ja} と桁が違います（約${factor.ja}）。桁と単位${unit === '' ? '' : `（単位：${unit}）`}を確かめてください。`,
        english: `${printedNumber(typed)} in the ${numberName(number).en} is of another order of magnitude than ${others.en} (about ${factor.en}). Check the digits and the unit${unit === '' ? '' : ` (${unit})`}.`,
      };
    },
  }),
  numberRule({
    code: 'actual.decreasing',
    severity: 'warning',
    title: '累計が前年度より減っている',
    explains: '累計値の指標の値が、前年度の値より小さくなっています。',
    example: 'R5年度 1,716、R6年度 1,500（累計）',
    remedy: 'その年度だけの値を入力していないか確かめ、累計を入力します。',
    find(number) {
      const { kpi, previous } = number;
      const typed = valueOf(number);
      if (kpi.accumulation !== 'cumulative' || typed === null || previous === null) return null;
      return typed >= previous
        ? null
        : {
            message: `${numberName(number).ja}の ${printedNumber(typed)} は、前年度の ${printedNumber(previous)} より小さい値です。累計で入力する指標です。その年度だけの値でないか確かめてください。`,
            english: `${printedNumber(typed)} in the ${numberName(number).en} is less than ${printedNumber(previous)} of the year before. This KPI is cumulative: check that it is not the value of this year alone.`,
          };
    },
  }),
  numberRule({
    code: 'actual.futureYear',
    severity: 'error',
    title: '来ていない年度の実績',
    explains: '対象年度より後の年度に実績が入力されています。',
    example: 'R6年度の報告で R7年度の実績が 100',
    remedy: '年度の欄を間違えていないか確かめ、後の年度の欄は空欄にします。',
    find: (number, { reading }) =>
      number.cell.input.kind !== 'blank' && number.judgement?.status === 'future'
        ? {
            message: `${numberName(number).ja}が入力されていますが、報告するのは${yearName(reading.year)}です。年度の欄を確かめ、ここは空欄にしてください。`,
            english: `The ${numberName(number).en} is filled in, but the report is for ${reading.year}. Check the year of the column and leave this cell blank.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.notDue',
    severity: 'note',
    title: '目標のない年度の実績',
    explains:
      '目標がない年度、または完了・統合の後の年度に値があります。値は残りますが、判定には使われません。',
    example: 'R5年度に目標がない指標に R5年度の実績がある',
    remedy: '年度の欄を間違えていないか確かめます。',
    find: (number) =>
      number.cell.owned &&
      number.cell.input.kind !== 'blank' &&
      number.judgement?.status === 'notDue'
        ? {
            message: `${numberName(number).ja}が入力されていますが、この年度は判定の対象外です。年度の欄を間違えていないか確かめてください。`,
            english: `The ${numberName(number).en} is filled in, but nothing is judged in that year. Check that it is the right year.`,
          }
        : null,
  }),
  numberRule({
    code: 'actual.finalChanged',
    severity: 'error',
    title: '前の年度の確定値が変わっている',
    explains:
      '配られたときに確定していた、対象年度より前の年度の値が、いまは違います。配られたときに速報値や集計中だった値、空欄や数字でなかった値、締めた年度の値（closed.changed）は報告しません。',
    example: 'R5年度の実績 118 が 128 に変わっている',
    remedy: '元の値に戻します。訂正が必要なときは事務局に知らせます。',
    find(number, subject) {
      const { cell, key, kpi, year } = number;
      const before = subject.handedOut(key);
      if (before.kind !== 'number' || !isPast(year, subject) || isClosed(year, subject))
        return null;
      const kindKey = valueKey({ kind: 'kpi', id: kpi.id }, yearField(year, 'kind'));
      const kind = parseValueKind(subject.handedOut(kindKey)).kind;
      if (kind === 'preliminary' || kind === 'pending') return null;
      if (sameValue(before, cell.input)) return null;
      return {
        message: `${numberName(number).ja}は確定した値です。配られたときの ${printedNumber(before.value)} に戻してください。訂正が必要なときは事務局に知らせてください。`,
        english: `The ${numberName(number).en} is final. Put back ${printedNumber(before.value)}, as handed out. If it has to be corrected, tell the programme office.`,
        suggestion: before,
      };
    },
  }),
];

/** The number that stands in a cell and counts; null for any other cell. */
function valueOf({ classified, judgement }: NumberCell): number | null {
  if (classified.kind !== 'number' || judgement === null || recedes(judgement.status)) return null;
  return classified.value;
}

interface Reference {
  readonly name: Said;
  readonly value: number;
}

/** What a value can be held against: its target and last year's, where they are above 0. */
function references({ judgement, previous }: NumberCell): readonly Reference[] {
  return [
    { name: { ja: '目標', en: 'the target' }, value: judgement?.target ?? 0 },
    { name: { ja: '前年度', en: 'last year’s' }, value: previous ?? 0 },
  ].filter(({ value }) => value > 0);
}

/** From here up a share that should be reached is hardly ever 1 % or less. */
const SUBSTANTIAL_SHARE = 20;

function meantPercentage(number: NumberCell): number | null {
  const { kpi } = number;
  const value = valueOf(number);
  if (value === null || value <= 0 || value > 1 || !/^[%％]$/.test(kpi.unit.trim())) return null;
  const meant = Number((value * 100).toPrecision(15));
  if (meant <= 1 || !isValid({ kind: 'number', value: meant }, number)) return null;
  const fits = references(number).some(
    ({ value: reference }) =>
      (kpi.direction === 'atLeast' && reference >= SUBSTANTIAL_SHARE) ||
      (value < reference / 10 && meant > reference / 5 && meant < reference * 5),
  );
  return fits ? meant : null;
}

/** Times that a value is off; null where it is not about 10, 100 or 1000 times too large or too small. */
function tenfold(number: NumberCell): Said | null {
  const value = valueOf(number);
  const compared = references(number);
  const [first] = compared;
  if (value === null || value <= 0 || first === undefined) return null;
  if (meantPercentage(number) !== null) return null;
  // Among single-digit counts 1 of 5 is a bad year and no slip of the decimal point.
  if (number.kpi.integer && Math.max(value, first.value) < 10) return null;
  const apart = compared.length > 1 ? 5 : 8;
  const tooLarge = compared.every((reference) => value / reference.value >= apart);
  const tooSmall = compared.every((reference) => reference.value / value >= apart);
  if (!tooLarge && !(tooSmall && number.role === 'judged')) return null;
  const power = Math.round(Math.log10(tooLarge ? value / first.value : first.value / value));
  if (power < 1 || power > 3) return null;
  const exact = (tooLarge ? value / first.value : first.value / value) / 10 ** power;
  if (exact < 0.5 || exact > 2) return null;
  const times = 10 ** power;
  return tooLarge
    ? { ja: `${times}倍`, en: `${times} times` }
    : { ja: `${times}分の1`, en: `1/${times}` };
}
