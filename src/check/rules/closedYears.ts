import type { CellInput } from '../../evaluation';
import type { FiscalYear } from '../../programme';
import type { ValueKey } from '../../workbook';
import { isClosedField, parseValueKey, sameValue, yearName } from '../../workbook';
import type { FindingRule } from '../finding';
import type { Subject } from '../subject';
import { isClosed } from '../subject';
import { KIND_WORDS, numberName, quoted } from '../wording';
import { numberRule } from './byCell';
import { about } from './problemRule';

/** Years that the office has closed. */
export const closedYearRules: readonly FindingRule[] = [
  {
    code: 'closed.changed',
    severity: 'error',
    title: '締めた年度の値が変わっている',
    explains:
      '事務局が締めた年度の値が、締めたとき（配られたブックでは配られたとき）と違います。シートの保護を解除して書き換えたときに起こります。',
    example: '締めたR6年度の実績 118 が 128 に変わっている',
    remedy: '元の値に戻します。改めるときは、事務局が年度を開き直し、値を改めてから締め直します。',
    *check(subject) {
      const { cells, division, metadata } = subject.reading;
      if (metadata.closedYears.length === 0) return;
      for (const [key, cell] of cells) {
        const year = closedYearOf(key, subject);
        if (year === null) continue;
        const before = asClosed(key, subject);
        if (sameValue(before, cell.input)) continue;
        const how =
          division === null
            ? {
                message:
                  '改めるときは、［作成］の「年度を締める・開き直す」（または gyokaku reopen）で年度を開き直してください。',
                english:
                  'To change it, open the year again with “Close a fiscal year, or open it again” in Create (or with gyokaku reopen).',
              }
            : {
                message: '訂正が必要なときは事務局に知らせてください。',
                english: 'If it has to be corrected, tell the programme office.',
              };
        yield {
          site: cell,
          ...about(cell.rowKey, subject),
          year,
          message: `${subject.names.value(key)}は、締めた年度の値です。${before.kind === 'blank' ? '空欄' : quoted(before).ja}に戻してください。${how.message}`,
          english: `The ${subject.names.english.value(key)} is a value of a closed year. ${before.kind === 'blank' ? 'Make it blank again' : `Put back ${quoted(before).en}`}. ${how.english}`,
          suggestion: before.kind === 'number' || before.kind === 'text' ? before : null,
        };
      }
    },
  },
  numberRule({
    code: 'closed.notFinal',
    severity: 'warning',
    title: '締めた年度に確定値でない値がある',
    explains:
      '締めた年度の値が、速報値または集計中のまま残っています。取りまとめ用ブックでだけ調べます。',
    example: 'R6年度を締めたが、値の区分が「速報値」のまま',
    remedy: '確定値が出たら、年度を開き直して入力し、締め直します。',
    find(number, subject) {
      const { role, valueKind, year } = number;
      if (subject.reading.division !== null || role !== 'judged') return null;
      if (!isClosed(year, subject)) return null;
      if (valueKind.kind !== 'preliminary' && valueKind.kind !== 'pending') return null;
      const word = KIND_WORDS[valueKind.kind];
      return {
        message: `${numberName(number).ja}が${word.ja}のまま、${yearName(year)}は締められています。確定した値が出たら、年度を開き直して入力してください。`,
        english: `The ${numberName(number).en} is still ${word.en}, and ${year} is closed. Once the final value is known, open the year again and enter it.`,
      };
    },
  }),
];

/** The closed year that a value belongs to; null for every other value. */
function closedYearOf(key: ValueKey, { reading }: Subject): FiscalYear | null {
  const field = parseValueKey(key)?.field;
  if (field === undefined) return null;
  const { metadata, programme, year: reportingYear } = reading;
  const closed = programme.fiscalYears.filter((each) => metadata.closedYears.includes(each));
  return (
    closed.find((year) => isClosedField(field, { closedYears: [year], reportingYear })) ?? null
  );
}

function asClosed(key: ValueKey, subject: Subject): CellInput {
  return subject.reading.metadata.asClosed.get(key) ?? subject.handedOut(key);
}
