import type { Said } from '../programme';

/** A heading or label of the workbook, and what it means to who reads no Japanese; '' where it says so itself. */
export interface Heading {
  readonly ja: string;
  readonly gloss: string;
}

const heading = (ja: string, gloss: string): Heading => ({ ja, gloss });

const FIELDS: Readonly<Record<string, Heading>> = {
  missing: heading('残', 'left to do'),
  no: heading('No.', ''),
  title: heading('取組項目', 'initiative'),
  type: heading('区分', 'type'),
  name: heading('指標・工程', 'KPI or step'),
  division: heading('担当課', 'division'),
  plan: heading('目標・計画', 'goal or plan'),
  unit: heading('単位', 'unit'),
  direction: heading('向き', 'direction'),
  baseline: heading('基準値', 'baseline'),
  baselineLabel: heading('基準時点', 'time of the baseline'),
  target: heading('目標', 'target'),
  actual: heading('実績', 'actual'),
  interim: heading('時点実績・進捗', 'actual so far, or progress'),
  forecast: heading('年度末見込', 'forecast'),
  kind: heading('値の区分', 'kind of value'),
  rate: heading('達成率', 'rate'),
  status: heading('判定', 'status'),
  position: heading('判定（計算用）', 'status, for calculation'),
  colour: heading('判定の色（計算用）', 'colour, for calculation'),
  progress: heading('終期への進捗', 'progress to the end'),
  overall: heading('取組の判定（計算用）', 'status of the initiative, for calculation'),
  reasonDue: heading('理由の要否（計算用）', 'whether a reason is due, for calculation'),
  measure: heading('種類（計算用）', 'kind of row, for calculation'),
  measured: heading('指標・工程の判定（計算用）', 'status of the KPI or step, for calculation'),
  report: heading('取組実績', 'report'),
  reason: heading('未達の理由', 'reason'),
  next: heading('今後の対応', 'next steps'),
  memo: heading('引継メモ', 'handover note'),
  officeRemark: heading('事務局の指摘', 'remark of the office'),
  officeStatus: heading('事務局判定', 'status set by the office'),
  officeReason: heading('事務局判定の理由', 'reason of the status set by the office'),
  earlierRemark: heading('前回の指摘事項', 'remark of the last meeting'),
  earlierAnswer: heading('前回の指摘への対応', 'answer to the last remark'),
  remark: heading('今回の指摘事項', 'remark of this meeting'),
  answer: heading('今回の指摘への対応', 'answer to this remark'),
};

/** What a step's column of 実績 holds. */
export const PROGRESS_HEADING = heading('進捗', 'progress');
/** What a KPI's column of 時点実績・進捗 holds. */
export const INTERIM_HEADING = heading('時点実績', 'actual so far');

const SUBMISSION_LINES: Readonly<Record<string, Heading>> = {
  state: heading('提出の状態', 'state of the submission'),
  number: heading('提出番号', 'submission no.'),
  submittedOn: heading('提出日', 'day of submission'),
  writer: heading('記入者', 'written by'),
  contact: heading('連絡先', 'contact'),
  confirmedBy: heading('課長確認', 'confirmed by'),
  confirmedOn: heading('確認日', 'day of confirmation'),
  explanation: heading('注意の説明', 'explanation'),
  remark: heading('事務局から', 'from the office'),
};

/** @param name last part of a field's key: `actual` of `R6.actual` */
export function fieldHeading(name: string): Heading {
  return FIELDS[name] ?? heading(name, '');
}

/** Of a line of the 提出 block. */
export function submissionHeading(field: string): Heading {
  return SUBMISSION_LINES[field] ?? heading(field, '');
}

/** 実績; 実績 (actual). */
export function headingName({ ja, gloss }: Heading): Said {
  return { ja, en: withGloss(ja, gloss) };
}

/** 「実績」; “実績” (actual). */
export function quotedHeading({ ja, gloss }: Heading): Said {
  return { ja: `「${ja}」`, en: withGloss(`“${ja}”`, gloss) };
}

function withGloss(words: string, gloss: string): string {
  return gloss === '' ? words : `${words} (${gloss})`;
}
