import type { Audience, Orientation, PaperPart, PublicTable } from '../report';
import { PAPER_PARTS, USUAL_ORIENTATION } from '../report';
import type { Reading } from '../workbook';
import { chooseDivision } from './choices';
import { Failure } from './failure';

/** Japanese names of the parts, as people give them. */
export const PART_NAMES: Readonly<Record<PaperPart, string>> = {
  cover: '表紙',
  overview: '全体',
  pillars: '一覧',
  late: '遅れ',
  changes: '変化',
  remarks: '指摘',
  forms: '個票',
  corrections: '訂正',
  appendix: '付録',
};

/** What a file is, by the end of its name. */
export type PaperFormat = 'pdf' | 'xlsx' | 'html' | 'csv' | 'json';

const FORMATS: Readonly<Record<string, PaperFormat>> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  json: 'json',
};

/** @throws Failure for a name that ends with none of them */
export function formatOf(out: string): PaperFormat {
  const format = FORMATS[/\.([^.\\/]+)$/.exec(out)?.[1]?.toLowerCase() ?? ''];
  if (format !== undefined) return format;
  throw new Failure(
    `--out 「${out}」の名前は .pdf、.xlsx、.html、.csv、.json のどれかで終わるようにしてください。`,
  );
}

/** Parts by their Japanese or English names; without any those of the usual paper, with or without 個票. */
export function chooseParts(
  named: readonly string[],
  withForms: boolean | undefined,
): readonly PaperPart[] {
  const chosen = listed(named).map((name) => partOf(name, '--parts'));
  const asked = chosen.length > 0 ? chosen : PAPER_PARTS.filter((part) => part !== 'forms');
  if (withForms === undefined) return asked;
  const others = asked.filter((part) => part !== 'forms');
  return withForms ? [...others, 'forms'] : others;
}

function partOf(name: string, option: string): PaperPart {
  const found = PAPER_PARTS.find((part) => part === name || PART_NAMES[part] === name);
  if (found !== undefined) return found;
  const known = PAPER_PARTS.map((part) => PART_NAMES[part]).join('、');
  throw new Failure(
    `${option} 「${name}」という部分はありません。次から選んでください: ${known}。`,
  );
}

/** @param named parts to be printed upright, and parts to be printed across */
export function chooseOrientation(
  named: Readonly<Record<Orientation, readonly string[]>>,
): Readonly<Record<PaperPart, Orientation>> {
  const chosen = { ...USUAL_ORIENTATION };
  for (const name of listed(named.portrait)) chosen[partOf(name, '--portrait')] = 'portrait';
  for (const name of listed(named.landscape)) chosen[partOf(name, '--landscape')] = 'landscape';
  return chosen;
}

/** Numbers of pillars; null for all. */
export function choosePillars(
  { programme }: Reading,
  named: readonly string[],
): readonly number[] | null {
  const wanted = listed(named);
  if (wanted.length === 0) return null;
  return wanted.map((text) => {
    const no = Number(text.normalize('NFKC').replace(/^柱/, ''));
    if (programme.pillars.some((pillar) => pillar.no === no)) return no;
    const known = programme.pillars.map((pillar) => `${String(pillar.no)}（${pillar.title}）`);
    throw new Failure(
      `--pillar 「${text}」という柱はありません。次から選んでください: ${known.join('、')}。`,
    );
  });
}

/** Ids of divisions; null for all. */
export function chooseDivisions(
  { programme, round, year }: Reading,
  named: readonly string[],
): readonly string[] | null {
  const wanted = listed(named);
  if (wanted.length === 0) return null;
  return wanted.map((name) => chooseDivision(programme, name, year, round));
}

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  public: '公表',
  council: '会議',
  office: '事務局',
};

export const TABLE_NAMES: Readonly<Record<PublicTable, string>> = {
  initiatives: '取組',
  kpis: '指標',
  steps: '工程',
};

/** Several in one, divided by commas of either width. */
function listed(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text
      .split(/[,、，]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}
