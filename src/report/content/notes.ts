import type { Note, PaperInitiative, PaperKpi, PaperKpiYear } from './paper';

const ORDER: readonly Note[] = [
  'repeat',
  'reference',
  'approximate',
  'parts',
  'forecast',
  'preliminary',
  'pending',
  'notEntered',
  'notEvaluable',
  'notDue',
  'discontinued',
  'seriesBreak',
  'revised',
  'corrected',
  'withheld',
];

/** The footnotes that some initiatives call for, in the order in which they are printed. */
export function notesOf(
  initiatives: readonly PaperInitiative[],
  years: readonly string[],
): readonly Note[] {
  const called = new Set<Note>();
  for (const initiative of initiatives) {
    const { before, kpis, status, steps } = initiative;
    for (const { id } of before === null ? [status] : [status, before]) addStatus(called, id);
    for (const kpi of kpis) addKpi(called, kpi, years);
    for (const step of steps) {
      for (const { correction, status: own, year } of step.years) {
        if (!years.includes(year)) continue;
        addStatus(called, own.id);
        if (correction !== null) called.add('corrected');
      }
    }
  }
  return ORDER.filter((note) => called.has(note));
}

function addKpi(called: Set<Note>, kpi: PaperKpi, years: readonly string[]): void {
  if (kpi.role !== 'kpi') called.add(kpi.role);
  if (kpi.approximate) called.add('approximate');
  if (kpi.parts.length > 0) called.add('parts');
  if (kpi.seriesBreak !== null) called.add('seriesBreak');
  for (const year of kpi.years) if (years.includes(year.year)) addKpiYear(called, year);
}

function addKpiYear(called: Set<Note>, { correction, kind, revision, status }: PaperKpiYear): void {
  addStatus(called, status.id);
  if (kind === 'forecast' || kind === 'preliminary' || kind === 'pending') called.add(kind);
  if (revision !== null) called.add('revised');
  if (correction !== null) called.add('corrected');
}

function addStatus(called: Set<Note>, id: string): void {
  const note = ORDER.find((each) => each === id);
  if (note !== undefined) called.add(note);
}

export const NOTE_TEXTS: Readonly<Record<Note, string>> = {
  repeat:
    '再掲　ほかの取組項目の指標を再び掲げたもの。両方の取組の判定に用い、指標の数には1回だけ数える。',
  reference: '参考　目標の文中の数値。判定は示すが、取組の判定にも指標の数にも含めない。',
  approximate: '程度　おおよその目標。許容幅の中であれば達成とする。',
  parts: '各　　内訳ごとの目標。達成率と判定は最も低い内訳による。',
  forecast: '見込　年度末の見込値とその判定。確定値ではない。',
  preliminary: '速報　速報値。確定値で変わることがある。',
  pending: '集計中　値が後日分かるもの。判定は未入力とする。',
  notEntered: '未入力　実績がまだ報告されていないもの。項目数に含める。',
  notEvaluable: '判定不能　比べる前年度の値などがなく、判定できないもの。項目数に含める。',
  notDue: '対象外　その年度に目標や計画がないもの、既に完了したもの。項目数に含めない。',
  discontinued: '中止　取りやめたもの。項目数に含めない。',
  seriesBreak: '系列の断絶　値の取り方が途中で変わり、前の年度と単純に比べられないもの。',
  revised:
    '【改定】　計画の途中で改めた目標。かっこの中は改定前の値。年度の判定は、その時点で決まっていた目標による。改定の日と理由は「計画の改定の一覧」にある。',
  corrected: '【訂正】　公表後に訂正した値。かっこの中は公表した値。',
  withheld: '非公表　公開の区分により値を示さないもの。集計にも含めない。',
};
