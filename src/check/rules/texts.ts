import type { FindingRule, Draft } from '../finding';
import type { ReportLine, Subject } from '../subject';
import { lineName, quoted } from '../wording';
import {
  fieldHeading,
  headingName,
  PREVIOUS_REPORT,
  REPORT_LIMIT,
  rowKeyText,
  shownText,
  valueKey,
  yearName,
} from '../../workbook';

const FIELDS = [
  ['report', headingName(fieldHeading('report'))],
  ['reason', headingName(fieldHeading('reason'))],
  ['next', headingName(fieldHeading('next'))],
] as const;

/** What divisions write. A text may start with = or -: it is a text. */
export const textRules: readonly FindingRule[] = [
  {
    code: 'text.tooLong',
    severity: 'warning',
    title: '文章が長すぎる',
    explains: `取組実績・未達の理由・今後の対応が ${REPORT_LIMIT} 文字を超えています。`,
    example: '取組実績が 520 文字',
    remedy: `${REPORT_LIMIT} 文字以内に要約します。`,
    *check(subject) {
      for (const { line, cell, label } of texts(subject)) {
        const length = Array.from(shownText(cell.input)).length;
        if (length <= REPORT_LIMIT) continue;
        yield {
          ...about(line, subject),
          site: cell,
          message: `${lineName(line).ja}の${label.ja}が ${length} 文字あります。${REPORT_LIMIT} 文字以内にしてください（あと ${length - REPORT_LIMIT} 文字減らす）。`,
          english: `The ${label.en} of ${lineName(line).en} has ${length} characters. Keep it within ${REPORT_LIMIT} (${length - REPORT_LIMIT} fewer).`,
        };
      }
    },
  },
  {
    code: 'text.excelError',
    severity: 'error',
    title: '文章の欄がエラー値',
    explains: '取組実績・未達の理由・今後の対応が Excel のエラー値になっています。',
    example: '取組実績が #NAME?（「=」で始まる文を入力したとき）',
    remedy: "文章を入力し直します。「=」で始めるときは先頭に「'」を付けます。",
    *check(subject) {
      for (const { line, cell, label } of texts(subject)) {
        if (cell.input.kind !== 'error') continue;
        yield {
          ...about(line, subject),
          site: cell,
          message: `${lineName(line).ja}の${label.ja}が${quoted(cell.input).ja}になっています。文章を入力し直してください。`,
          english: `The ${label.en} of ${lineName(line).en} is ${quoted(cell.input).en}. Write the text again.`,
        };
      }
    },
  },
  {
    code: 'report.sameAsLastYear',
    severity: 'warning',
    title: '取組実績が前年度と同じ',
    explains:
      '取組実績が前年度のものと同じです（空白、句読点、年度の数字の違いは同じとみなします）。前年度の文がブックに入っているときに調べます。',
    example: '前年度の文をそのまま貼り付けた',
    remedy: 'この年度に何をしたかを書きます。',
    *check(subject) {
      for (const line of subject.lines) {
        const { report, rowKey } = line;
        if (report === null) continue;
        const previous =
          subject.context.previousReports?.get(rowKeyText(rowKey)) ??
          shownText(subject.handedOut(valueKey(rowKey, PREVIOUS_REPORT)));
        const plain = essence(shownText(report.input));
        if (plain === '' || plain !== essence(previous)) continue;
        yield {
          ...about(line, subject),
          site: report,
          message: `${lineName(line).ja}の取組実績が前年度と同じ文です。${yearName(subject.reading.year)}に何をしたかを書いてください。`,
          english: `The 取組実績 (report) of ${lineName(line).en} is the same text as the year before. Write what was done in ${subject.reading.year}.`,
        };
      }
    },
  },
];

function about(
  { initiative }: ReportLine,
  { reading }: Subject,
): Pick<Draft, 'initiative' | 'year'> {
  return { initiative: initiative.no, year: reading.year };
}

function texts({ lines }: Subject) {
  return lines.flatMap((line) =>
    FIELDS.flatMap(([field, label]) => {
      const cell = line[field];
      return cell === null ? [] : [{ line, cell, label }];
    }),
  );
}

/** A text without what changes when only the year is replaced. */
function essence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?:令和|平成|[RH])\s*(?:元|\d+)\s*(?:年度?)?|\d{4}年度?/g, '')
    .replace(/[\s、。,.・「」()]/g, '');
}
