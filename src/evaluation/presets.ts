import type { Band, BandColour, Scale } from '../programme';

/** A scale that ships with the product, and where it comes from. */
export interface ScalePreset extends Scale {
  /** Who judges so, and what of it was published. */
  readonly source: string;
  /** false: words or thresholds are our approximation of a published practice; look before relying on them. */
  readonly exact: boolean;
}

type BandRow = readonly [
  id: string,
  label: string,
  symbol: string,
  colour: BandColour,
  lowestRate: number | null,
];

/** Progress words of steps, 中止 apart, from the best. */
type ProgressRow = readonly [string, string, string, string, string, string];

function preset(
  head: Pick<ScalePreset, 'id' | 'title' | 'source' | 'exact'>,
  met: string,
  rows: readonly BandRow[],
  steps: ProgressRow,
): ScalePreset {
  const bands: readonly Band[] = rows.map(([id, label, symbol, colour, lowestRate]) => ({
    id,
    label,
    symbol,
    colour,
    lowestRate,
    met: id === met,
  }));
  const [done, onPlan, nearly, behind, late, untouched] = steps;
  const progress = {
    完了: done,
    計画どおり: onPlan,
    概ね計画どおり: nearly,
    やや遅れ: behind,
    遅れ: late,
    未着手: untouched,
  };
  return { ...head, bands, tolerance: 0.1, progress };
}

export const defaultScale: ScalePreset = preset(
  {
    id: 'default',
    title: '標準（4段階）',
    source: '本製品の標準。10割・8割・5割で区切る。',
    exact: true,
  },
  'achieved',
  [
    ['achieved', '達成', '◎', 'green', 1],
    ['nearlyAchieved', '概ね達成', '○', 'blue', 0.8],
    ['partlyAchieved', '一部達成', '△', 'amber', 0.5],
    ['notAchieved', '未達成', '×', 'red', null],
  ],
  ['achieved', 'achieved', 'nearlyAchieved', 'partlyAchieved', 'notAchieved', 'notAchieved'],
);

const ibaraki = preset(
  {
    id: 'ibaraki',
    title: '茨城県型（A・B+・B・C）',
    source:
      '茨城県総合計画・総合戦略の数値目標の評価: 実績値が期待値以上 A、80〜99% B+、50〜79% B、50%未満 C。',
    exact: true,
  },
  'A',
  [
    ['A', '順調', 'A', 'green', 1],
    ['Bplus', '概ね順調', 'B+', 'blue', 0.8],
    ['B', 'やや遅れ', 'B', 'amber', 0.5],
    ['C', '遅れ', 'C', 'red', null],
  ],
  ['A', 'A', 'Bplus', 'B', 'C', 'C'],
);

const osaka = preset(
  {
    id: 'osaka',
    title: '大阪府型（S〜D）',
    source: '大阪府の達成状況の評価（110%以上を S とする5段階）。90%と70%の区切りは概数。',
    exact: false,
  },
  'A',
  [
    ['S', '目標を大きく上回る', 'S', 'purple', 1.1],
    ['A', '目標達成', 'A', 'green', 1],
    ['B', '概ね達成', 'B', 'blue', 0.9],
    ['C', 'やや不十分', 'C', 'amber', 0.7],
    ['D', '不十分', 'D', 'red', null],
  ],
  ['A', 'A', 'B', 'C', 'D', 'D'],
);

const kizugawa = preset(
  {
    id: 'kizugawa',
    title: '木津川市型（S〜C）',
    source:
      '木津川市行財政改革行動計画の進捗状況: S 特に良好に進捗、A 良好に進捗、B 概ね進捗、C 進捗に課題あり。言葉は公表どおり、割合の区切りは概数。',
    exact: false,
  },
  'A',
  [
    ['S', '特に良好に進捗', 'S', 'purple', 1.2],
    ['A', '良好に進捗', 'A', 'green', 1],
    ['B', '概ね進捗', 'B', 'blue', 0.7],
    ['C', '進捗に課題あり', 'C', 'red', null],
  ],
  ['A', 'A', 'B', 'B', 'C', 'C'],
);

const saitamaCity = preset(
  {
    id: 'saitama-city',
    title: 'さいたま市型（4つの言葉）',
    source:
      'さいたま市行財政改革推進プラン2013の達成状況: 目標を上回って達成／目標をおおむね達成／時期の遅れはあるが目標をおおむね達成／目標を未達成。言葉は公表どおり、割合の区切りは概数。',
    exact: false,
  },
  'achieved',
  [
    ['exceeded', '目標を上回って達成', '☆', 'purple', 1.1],
    ['achieved', '目標をおおむね達成', '◎', 'green', 0.9],
    ['achievedLate', '時期の遅れはあるが目標をおおむね達成', '△', 'amber', 0.8],
    ['notAchieved', '目標を未達成', '×', 'red', null],
  ],
  ['achieved', 'achieved', 'achieved', 'achievedLate', 'notAchieved', 'notAchieved'],
);

const sano = preset(
  {
    id: 'sano',
    title: '佐野市型（7段階）',
    source: '佐野市の施策・基本事業評価: 100%以上7点、以下10%きざみで50%以上2点、50%未満1点。',
    exact: true,
  },
  'p7',
  [
    ['p7', '7点', '7', 'green', 1],
    ['p6', '6点', '6', 'blue', 0.9],
    ['p5', '5点', '5', 'blue', 0.8],
    ['p4', '4点', '4', 'amber', 0.7],
    ['p3', '3点', '3', 'amber', 0.6],
    ['p2', '2点', '2', 'orange', 0.5],
    ['p1', '1点', '1', 'red', null],
  ],
  ['p7', 'p7', 'p5', 'p3', 'p1', 'p1'],
);

const metOrNot = preset(
  {
    id: 'met-or-not',
    title: '達成・未達成（2段階）',
    source: '目標に届いたかどうかだけを示す、多くの団体の公表の形。',
    exact: true,
  },
  'met',
  [
    ['met', '達成', '○', 'green', 1],
    ['notMet', '未達成', '×', 'red', null],
  ],
  ['met', 'met', 'notMet', 'notMet', 'notMet', 'notMet'],
);

/** 判定基準 that ship with the product, the default first. */
export const scalePresets: readonly ScalePreset[] = [
  defaultScale,
  ibaraki,
  osaka,
  kizugawa,
  saitamaCity,
  sano,
  metOrNot,
];
