import type { Initiative, Programme } from '../programme';
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

/** Works out the names of a programme once; every lookup afterwards takes constant time. */
export function itemNames(programme: Programme): ItemNames {
  const names = new Map<string, { readonly initiative: Initiative; readonly name: string }>();
  for (const initiative of programme.initiatives) {
    names.set(`i:${String(initiative.no)}`, { initiative, name: initiative.title });
    for (const kpi of [...initiative.kpis, ...initiative.references]) {
      names.set(`k:${kpi.id}`, { initiative, name: kpi.name });
      for (const part of kpi.parts) {
        names.set(`p:${kpi.id}:${part.id}`, { initiative, name: `${kpi.name}（${part.name}）` });
      }
    }
    for (const step of initiative.steps) names.set(`s:${step.id}`, { initiative, name: step.name });
  }
  const divisions = new Map(programme.divisions.map(({ id, name }) => [id, name]));
  const find = (key: RowKey) => names.get(nameKey(key)) ?? null;
  const row = (key: RowKey): string => {
    if (key.kind === 'submission') return divisions.get(key.division) ?? key.division;
    const found = find(key);
    if (found === null) return '';
    const whose = key.kind === 'report' ? (divisions.get(key.division) ?? key.division) : null;
    const text = `No.${String(found.initiative.no)}「${found.name}」`;
    return whose === null ? text : `${text}（${whose}）`;
  };
  return {
    row,
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
      const words = parsed.rowKey.kind === 'submission' ? SUBMISSION_NAMES : FIELD_NAMES;
      const own =
        parsed.rowKey.kind === 'step' ? '進捗' : (words[name] ?? FIELD_NAMES[name] ?? name);
      return year === null ? `${named}の${own}` : `${named}の${yearName(year)}の${own}`;
    },
    initiativeOf: (key) => find(key)?.initiative ?? null,
  };
}

function nameKey(key: RowKey): string {
  switch (key.kind) {
    case 'initiative':
    case 'report':
      return `i:${String(key.no)}`;
    case 'kpi':
      return `k:${key.id}`;
    case 'part':
      return `p:${key.kpi}:${key.part}`;
    case 'step':
      return `s:${key.id}`;
    case 'submission':
    case 'correction':
      return '';
  }
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
