import type { Initiative, Programme } from '../programme';
import {
  divisionInCharge,
  divisionName,
  initiativeByNo,
  initiativeOfKpi,
  initiativeOfStep,
} from '../programme';
import type { Field, RowKey, ValueKey } from './keys';
import { parseValueKey } from './keys';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  no: 'No.',
  title: '取組項目',
  name: '指標・工程',
  division: '担当課',
  unit: '単位',
  direction: '向き',
  baseline: '基準値',
  baselineLabel: '基準時点',
  target: '目標',
  actual: '実績',
  interim: '時点実績・進捗',
  forecast: '年度末見込',
  kind: '値の区分',
  rate: '達成率',
  status: '判定',
  position: '判定（計算用）',
  colour: '判定の色（計算用）',
  report: '取組実績',
  reason: '未達の理由',
  next: '今後の対応',
  memo: '引継メモ',
  officeRemark: '事務局の指摘',
  officeStatus: '事務局判定',
  officeReason: '事務局判定の理由',
  earlierRemark: '前回の指摘事項',
  earlierAnswer: '前回の指摘への対応',
  remark: '今回の指摘事項',
  answer: '今回の指摘への対応',
};

const SUBMISSION_NAMES: Readonly<Record<string, string>> = {
  state: '提出の状態',
  number: '提出番号',
  submittedOn: '提出日',
  writer: '記入者',
  contact: '連絡先',
  confirmedBy: '課長確認',
  confirmedOn: '確認日',
  explanation: '注意の説明',
  remark: '事務局から',
};

/** How messages and the log name rows, columns and values of a programme. */
export interface ItemNames {
  /** No.6「延べ受講者数」; '' for a row that is none of the programme's. */
  row(key: RowKey): string;
  /** R6年度の「実績」 */
  field(field: Field): string;
  /** No.6「延べ受講者数」のR6年度の実績; the key itself where it is none of ours. */
  value(key: ValueKey): string;
  initiativeOf(key: RowKey): Initiative | null;
}

/**
 * Names of a programme's items.
 *
 * @param programme as in force when the names are shown
 * @param date day (`2025-03-31`) for the names of divisions; without one as of the programme's start
 */
export function itemNames(programme: Programme, date: string | null = null): ItemNames {
  const nameOf = (division: string): string =>
    date === null
      ? divisionName(programme, division)
      : divisionName(programme, divisionInCharge(programme, division, date), date);
  const initiativeOf = (key: RowKey): Initiative | null => initiativeOfRow(programme, key);
  const row = (key: RowKey): string => {
    if (key.kind === 'submission') return nameOf(key.division);
    const initiative = initiativeOf(key);
    if (initiative === null) return '';
    const whose = key.kind === 'report' ? `（${nameOf(key.division)}）` : '';
    return `No.${String(initiative.no)}「${nameWithin(initiative, key)}」${whose}`;
  };
  return {
    row,
    initiativeOf,
    field(field) {
      const { year, name } = fieldParts(field);
      const quoted = `「${FIELD_NAMES[name] ?? name}」`;
      return year === null ? quoted : `${yearName(year)}の${quoted}`;
    },
    value(key) {
      const parsed = parseValueKey(key);
      const named = parsed === null ? '' : row(parsed.rowKey);
      if (parsed === null || named === '') return key;
      const { year, name } = fieldParts(parsed.field);
      const own = valueName(parsed.rowKey.kind, name);
      return year === null ? `${named}の${own}` : `${named}の${yearName(year)}の${own}`;
    },
  };
}

/** The initiative that a row belongs to; null for a row of none. */
export function initiativeOfRow(programme: Programme, key: RowKey): Initiative | null {
  switch (key.kind) {
    case 'initiative':
    case 'report':
      return initiativeByNo(programme, key.no);
    case 'kpi':
      return initiativeOfKpi(programme, key.id);
    case 'part':
      return initiativeOfKpi(programme, key.kpi);
    case 'step':
      return initiativeOfStep(programme, key.id);
    case 'submission':
    case 'correction':
      return null;
  }
}

function nameWithin({ kpis, references, steps, title }: Initiative, key: RowKey): string {
  const kpi = (id: string) => [...kpis, ...references].find((each) => each.id === id);
  switch (key.kind) {
    case 'kpi':
      return kpi(key.id)?.name ?? key.id;
    case 'part': {
      const whole = kpi(key.kpi);
      const part = whole?.parts.find(({ id }) => id === key.part);
      return `${whole?.name ?? key.kpi}（${part?.name ?? key.part}）`;
    }
    case 'step':
      return steps.find(({ id }) => id === key.id)?.name ?? key.id;
    case 'initiative':
    case 'report':
    case 'submission':
    case 'correction':
      return title;
  }
}

function valueName(kind: RowKey['kind'], name: string): string {
  if (kind === 'submission') return SUBMISSION_NAMES[name] ?? name;
  return kind === 'step' && (name === 'actual' || name === 'interim')
    ? '進捗'
    : (FIELD_NAMES[name] ?? name);
}

function fieldParts(field: Field): { readonly year: string | null; readonly name: string } {
  const dot = field.lastIndexOf('.');
  return dot < 0
    ? { year: null, name: field }
    : { year: field.slice(0, dot), name: field.slice(dot + 1) };
}

/** 「R6年度」. */
export function yearName(year: string): string {
  return year.endsWith('年度') ? year : `${year}年度`;
}
