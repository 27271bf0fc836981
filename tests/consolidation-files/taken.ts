import type { Values } from '../../src/workbook';
import { withMacros, withStrayValues } from './forgeries';
import { divisionBytes, plausible } from './office';
import type { Treatment } from './treated';

/** What is to be known about a value of a file that is not simply taken. */
export interface Exception {
  readonly verdict: 'heldBack' | 'missing' | 'unknown';
  readonly key: string;
  /** 柱2 R14; null where the row is gone. */
  readonly place: RegExp | null;
  readonly says: RegExp;
}

/** A file that is taken, whatever somebody has done to it. */
export interface TakenFile extends Treatment {
  readonly what: string;
  readonly name: string;
  readonly division: string;
  readonly through?: (xlsx: Uint8Array) => Promise<Uint8Array>;
  /** Of the plausible values; 1 unless told otherwise. */
  readonly seed?: number;
  readonly verdict?: 'copy' | 'duplicate';
  readonly exceptions?: readonly Exception[];
  /** Values that are not in the master afterwards, or others than those in which the file began: all else is. */
  readonly lands?: Readonly<Record<string, number | string | null>>;
  /** What is said of the file as a whole, in the report or beside it. */
  readonly says?: RegExp;
}

export const takenFiles: readonly TakenFile[] = [
  {
    what: 'a filter on every pillar that hides all rows; a name in decomposed characters, as from a Mac',
    name: 'データ（文書課）.xlsx'.normalize('NFD'),
    division: 'bunsho',
    edits: [['filter']],
  },
  {
    what: 'sheets renamed; emoji and full-width characters in the name of the file',
    name: '📊ＳＵＩＴＯ　出納総務課🈟（最終版）.XLSX',
    division: 'suito',
    edits: [['rename']],
  },
  {
    what: 'a comment on a value, its row and column hidden',
    name: '職員健康支援課.xlsx',
    division: 'kenko',
    edits: [
      ['comment', 'k:21-1|R6.actual', '課長確認済み'],
      ['hide', 'k:21-1|R6.actual'],
    ],
    says: /シート「柱1」のコメント1件は読みません/,
  },
  {
    what: 'cells of two rows merged: the second has no value any more',
    name: '共助社会づくり課.xlsx',
    division: 'kyojo',
    edits: [['merge', 'k:31-1|R6.actual', 's:31-s1|R6.actual']],
    lands: { 's:31-s1|R6.actual': null },
    says: /［柱2 [A-Z]+\d+］.*の欄が結合されています。結合を解除し/,
  },
  {
    what: 'values pasted with their formats, some as texts',
    name: '地域政策課.xlsx',
    division: 'chiiki',
    edits: [
      ['paste', 'k:32-2|R6.actual', 62, 'yyyy"年"m"月"d"日"'],
      ['paste', 'k:35-1|R6.actual', '３０か所', '@'],
    ],
    lands: { 'k:32-2|R6.actual': 62, 'k:35-1|R6.actual': null, 'k:35-1|R6.kind': null },
    exceptions: [
      {
        verdict: 'heldBack',
        key: 'k:35-1|R6.actual',
        place: /^柱2 [A-Z]+\d+$/,
        says: /「３０か所」は文字として入力されています。数値 30 でよければ、半角の数字だけに/,
      },
      {
        verdict: 'heldBack',
        key: 'k:35-1|R6.kind',
        place: /^柱2 [A-Z]+\d+$/,
        says: /同じ指標の値を取り込めないため/,
      },
    ],
  },
  {
    what: 'formulas for actuals, calculated by LibreOffice',
    name: '県民広聴課.xlsx',
    division: 'kocho',
    edits: [
      ['type', 'k:33-1|R6.actual', '=2000+510'],
      ['type', 'k:34-1|R6.actual', '=SUM(2,4)'],
    ],
    byLibreOffice: true,
    lands: { 'k:33-1|R6.actual': 2510, 'k:34-1|R6.actual': 6 },
    says: /［柱2 [A-Z]+\d+］.*数式があります。計算された値を読みました/,
  },
  {
    what: 'a formula for an actual that no program has calculated',
    name: '広報課.xlsx',
    division: 'koho',
    edits: [['type', 'k:37-1|R6.actual', '=800000+5000']],
    lands: { 'k:37-1|R6.actual': null },
    exceptions: [
      {
        verdict: 'heldBack',
        key: 'k:37-1|R6.actual',
        place: /^柱2 [A-Z]+\d+$/,
        says: /計算された値が保存されていません。Excelで開いて保存し直すか、値を直接入力/,
      },
    ],
  },
  {
    what: 'rows inserted, one with a note in it, and a column',
    name: '税務課.xlsx',
    division: 'zeimu',
    edits: [['insert', '来年度に検討']],
    exceptions: [
      {
        verdict: 'unknown',
        key: '来年度に検討',
        place: /^柱3 [A-Z]+\d+$/,
        says: /挿入した行のため、この行は読みません。必要な内容は取組実績か/,
      },
    ],
  },
  {
    what: 'rows deleted',
    name: '管財課.xlsx',
    division: 'kanzai',
    edits: [['delete', 'k:55-1']],
    lands: Object.fromEntries(
      ['R5.actual', 'R6.actual', 'R6.kind'].map((field) => [`k:55-1|${field}`, null]),
    ),
    exceptions: [
      { verdict: 'missing', key: 'k:55-1', place: null, says: /この行がありません.*行を戻して/ },
    ],
  },
  {
    what: 'sorted the other way round, the hidden keys with it',
    name: '財政課.xlsx',
    division: 'zaisei',
    edits: [['sort', 1]],
  },
  {
    what: 'saved by LibreOffice',
    name: '会計管理課.xlsx',
    division: 'kaikei',
    byLibreOffice: true,
  },
  {
    what: 'the same once more, as Excel had saved it',
    name: '会計管理課（控え）.xlsx',
    division: 'kaikei',
    verdict: 'copy',
    says: /「提出\/会計管理課\.xlsx」と同じ内容です/,
  },
  {
    what: 'a workbook with macros',
    name: '情報システム戦略課.xlsm',
    division: 'joho',
    through: withMacros,
    says: /マクロを含むブックです。値だけを読み取り、マクロは読みも実行もしません/,
  },
  {
    what: 'a hundred thousand numbers far below the list',
    name: '計画調整課.xlsx',
    division: 'keikaku',
    through: (xlsx) => withStrayValues(xlsx, 100_000),
    says: /など 100000 個のセルは、読み取る範囲の外にあるため読みません.*不要なら消して/,
  },
  {
    what: 'one of two that differ under one number',
    name: '人事課①.xlsx',
    division: 'jinji',
    verdict: 'duplicate',
    says: /どれが正しいか担当課に確かめ、使うファイルを選んで/,
  },
  {
    what: 'the other of them',
    name: '人事課②.xlsx',
    division: 'jinji',
    seed: 2,
    verdict: 'duplicate',
    says: /どれが正しいか担当課に確かめ、使うファイルを選んで/,
  },
];

/** What the division typed into a file, before anything happened to it. */
export function typedInto({ division, seed = 1 }: TakenFile): Values {
  return plausible(division, seed);
}

/** How the file comes about. */
export async function takenBytes(file: TakenFile): Promise<Uint8Array> {
  const bytes = await divisionBytes(file.division, typedInto(file));
  return file.through === undefined ? bytes : file.through(bytes);
}
