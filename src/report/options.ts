import type { Disclosure } from '../programme';
import type { EarlierReport, Values } from '../workbook';

/** The parts of the council paper in their order. Each is a sheet of its own; one that has nothing to say is left out. */
export const PAPER_PARTS = [
  'cover',
  'overview',
  'pillars',
  'late',
  'changes',
  'remarks',
  'forms',
  'corrections',
  'appendix',
] as const;

export type PaperPart = (typeof PAPER_PARTS)[number];

export const PART_TITLES: Readonly<Record<PaperPart, string>> = {
  cover: '表紙',
  overview: '全体の状況',
  pillars: '柱ごとの一覧',
  late: '達成に届いていない取組',
  changes: '前回の報告からの変化',
  remarks: '会議の指摘事項と対応',
  forms: '個票',
  corrections: '公表後の訂正',
  appendix: '判定の基準と計算の方法',
};

export type Orientation = 'portrait' | 'landscape';

/**
 * What the paper is printed as, unless told otherwise: tables across, the forms as the programme document has them, and the
 * appendix, which is text, upright on one page.
 */
export const USUAL_ORIENTATION: Readonly<Record<PaperPart, Orientation>> = {
  cover: 'landscape',
  overview: 'landscape',
  pillars: 'landscape',
  late: 'landscape',
  changes: 'landscape',
  remarks: 'landscape',
  forms: 'portrait',
  corrections: 'landscape',
  appendix: 'portrait',
};

/** Who reads: values with a narrower disclosure, and all that follows from them, are withheld. */
export type Audience = Disclosure;

/** `late`: initiatives below 達成. `changed`: those whose status, or that of one of their KPIs, is another than last year's. */
export type Selection = 'all' | 'late' | 'changed';

export type Lines = 'usual' | 'tall';

export interface PaperOptions {
  readonly parts: readonly PaperPart[];
  readonly orientation: Readonly<Record<PaperPart, Orientation>>;
  readonly audience: Audience;
  /** Numbers of the pillars; null for all. */
  readonly pillars: readonly number[] | null;
  /** Ids of the divisions; null for all. A joint initiative is in where one of its divisions is. */
  readonly divisions: readonly string[] | null;
  readonly only: Selection;
  readonly footnotes: boolean;
  /**
   * `tall` where the paper is printed without BIZ UDPゴシック: of the fonts that stand in for it Noto Sans CJK has the
   * tallest lines.
   */
  readonly lines: Lines;
  /** ISO day that is printed on the cover and at the foot of every page. */
  readonly printedOn: string;
  /** What had been published, to tell what has been corrected since; null where nothing has. */
  readonly published: Values | null;
  /** The round before, where it is not the one that was handed on in the workbook; null leaves it at that. */
  readonly since: EarlierReport | null;
}

/** The whole paper for the council, with what is given instead. */
export function paperOptions(
  given: Partial<PaperOptions> & Pick<PaperOptions, 'printedOn'>,
): PaperOptions {
  return {
    parts: PAPER_PARTS,
    audience: 'council',
    pillars: null,
    divisions: null,
    only: 'all',
    footnotes: true,
    lines: 'usual',
    published: null,
    since: null,
    ...given,
    orientation: { ...USUAL_ORIENTATION, ...given.orientation },
  };
}
