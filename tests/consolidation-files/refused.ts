import { resolveScale } from '../../src/evaluation';
import type { WorkbookOptions } from '../../src/workbook';
import { loaded, madeUp } from '../programme/madeUp';
import { packTexts, forgeZip } from '../xlsx/forge';
import { handmadeParts } from '../xlsx/handmade';
import { programme } from '../workbook/reading/book';
import { compoundFile, encryptedWorkbook, oldWorkbook } from './compoundFile';
import { bomb, withColumnOfFormats, withEntities } from './forgeries';
import { divisionBytes, plausible, workbookBytes } from './office';
import type { Treatment } from './treated';

/** A file of which nothing is taken. */
export interface RefusedFile extends Treatment {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** What it is and what to do. */
  readonly says: RegExp;
  /** Whether it is no workbook of ours that could be read; else one that does not belong here. */
  readonly unreadable: boolean;
}

const DIVISION = 'kaikei';
let made: Promise<Uint8Array> | undefined;
const filled = (): Promise<Uint8Array> =>
  (made ??= divisionBytes(DIVISION, plausible(DIVISION, 1)));
const utf8 = (text: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(text));

/** A workbook of the same division of another year or round, or of another programme. */
function elsewhere(more: Partial<WorkbookOptions>): Promise<Uint8Array> {
  return workbookBytes({ division: DIVISION, ...more });
}

function otherProgramme(): Promise<Uint8Array> {
  const other = loaded();
  const [reportingYear, round, division] = [
    other.fiscalYears[2],
    other.rounds[2],
    other.divisions[0]?.id,
  ];
  if (reportingYear === undefined || round === undefined || division === undefined) {
    throw new Error('The made-up programme has become smaller');
  }
  return workbookBytes({
    programme: other,
    definition: JSON.stringify(madeUp),
    scale: resolveScale(other),
    reportingYear,
    round,
    division,
  });
}

function interim(): Promise<Uint8Array> {
  const round = programme.rounds.find(({ kind }) => kind === 'interim');
  if (round === undefined) throw new Error('No interim round');
  return elsewhere({ round });
}

function lastYear(): Promise<Uint8Array> {
  const [reportingYear] = programme.fiscalYears;
  if (reportingYear === undefined) throw new Error('No years');
  return elsewhere({ reportingYear });
}

export const refusedFiles: readonly RefusedFile[] = [
  {
    what: 'last year’s workbook',
    name: '会計管理課R5.xlsx',
    bytes: lastYear,
    says: /R5 のブックです。R6 のブックを提出してもらって/,
    unreadable: false,
  },
  {
    what: 'the workbook of another round',
    name: '会計管理課（9月末）.xlsx',
    bytes: interim,
    says: /「9月末」の報告のブックです。「年度末」の報告のブックを提出/,
    unreadable: false,
  },
  {
    what: 'the workbook of another programme',
    name: '他市.xlsx',
    bytes: otherProgramme,
    says: /別のプログラム「.+」のブックです。このプログラムで配られたブックを/,
    unreadable: false,
  },
  {
    what: 'the empty form',
    name: '会計管理課（未記入）.xlsx',
    bytes: () => elsewhere({}),
    says: /何も入力されていません.*入力したブックを選んで/,
    unreadable: false,
  },
  {
    what: 'a copy of the master',
    name: 'R6のコピー.xlsx',
    bytes: () => workbookBytes(),
    says: /取りまとめ用のブックです。担当課用のブックを選んで/,
    unreadable: false,
  },
  {
    what: 'sorted without the hidden keys',
    name: '会計管理課（並べ替え）.xlsx',
    bytes: filled,
    edits: [['sort', 2]],
    says: /構造が壊れているため.*入力し直して.*並べ替えで行がずれた/,
    unreadable: false,
  },
  {
    what: 'a workbook of somebody else',
    name: '予算要求.xlsx',
    bytes: () => packTexts(handmadeParts({ sheet: '<sheetData/>' })),
    says: /行革進捗管理のブックではありません/,
    unreadable: true,
  },
  {
    what: 'an .xls that was renamed',
    name: '管財課.xls.xlsx',
    bytes: () => Promise.resolve(oldWorkbook()),
    says: /古い形式のExcelブック（\.xls）です。.*「Excel ブック \(\*\.xlsx\)」として保存し直して/,
    unreadable: true,
  },
  {
    what: 'an .xls as it is',
    name: '管財課.xls',
    bytes: () => Promise.resolve(oldWorkbook()),
    says: /古い形式のExcelブック（\.xls）です。.*保存し直して/,
    unreadable: true,
  },
  {
    what: 'a .csv that was renamed, with a byte order mark',
    name: '広報課（CSV）.xlsx',
    bytes: () => utf8('\ufeff指標,実績\r\nユーザー数,820000\r\n'),
    says: /テキスト（CSVなど）です。配布されたExcelブックに入力したもの/,
    unreadable: true,
  },
  {
    what: 'a web page that was renamed',
    name: '広報課（HTML）.xls',
    bytes: () => utf8('<html><body><table><tr><td>820000</td></tr></table></body></html>'),
    says: /ウェブページ（HTML）です。/,
    unreadable: true,
  },
  {
    what: 'an OpenDocument spreadsheet that was renamed',
    name: '広報課（ODS）.xlsx',
    bytes: () =>
      Promise.resolve(
        forgeZip([
          {
            name: 'mimetype',
            content: 'application/vnd.oasis.opendocument.spreadsheet',
            method: 0,
          },
          { name: 'content.xml', content: '<office:document-content/>' },
        ]),
      ),
    says: /OpenDocument形式（\.odsなど）です。.*保存し直して/,
    unreadable: true,
  },
  {
    what: 'a Word document that was renamed',
    name: '鑑.xlsx',
    bytes: () =>
      Promise.resolve(
        forgeZip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: '<w:document/>' },
        ]),
      ),
    says: /Wordの文書です。Excelの報告用ブックを選んで/,
    unreadable: true,
  },
  {
    what: 'a workbook behind a password',
    name: '人事課（パスワード）.xlsx',
    bytes: async () => encryptedWorkbook(await filled()),
    says: /パスワードで保護されています。Excelで開き.*パスワードを解除して保存し直して/,
    unreadable: true,
  },
  {
    what: 'something else in the container of an .xls',
    name: '会議メモ.xlsx',
    bytes: () => Promise.resolve(compoundFile({ WordDocument: new Uint8Array(0) })),
    says: /Excelブックではありません。配布されたExcelブック/,
    unreadable: true,
  },
  {
    what: 'a file that was cut off on its way',
    name: '財政課（途中）.xlsx',
    bytes: async () => (await filled()).subarray(0, -20_000),
    says: /途中で切れています（コピーや添付の失敗）。送った人に、もう一度/,
    unreadable: true,
  },
  {
    what: 'an empty file',
    name: '空.xlsx',
    bytes: () => Promise.resolve(new Uint8Array(0)),
    says: /中身が空です（0バイト）。送った人に、もう一度/,
    unreadable: true,
  },
  {
    what: 'a zip bomb that says how large it is',
    name: '爆弾1.xlsx',
    bytes: async () => bomb(await filled(), 'truly'),
    says: /大きすぎる部品を含みます。.*保存し直して.*sheet\d+\.xml/,
    unreadable: true,
  },
  {
    what: 'a zip bomb that does not',
    name: '爆弾2.xlsx',
    bytes: async () => bomb(await filled(), 'falsely'),
    says: /部品の大きさが記録と合わず、壊れているか細工されています。/,
    unreadable: true,
  },
  {
    what: 'an entity that grows to a billion characters',
    name: '実体1.xlsx',
    bytes: async () => withEntities(await filled(), 'laughs'),
    says: /文書型宣言（DOCTYPE）を含むため、安全のため読みません/,
    unreadable: true,
  },
  {
    what: 'an entity that stands for a file of the reader’s',
    name: '実体2.xlsx',
    bytes: async () => withEntities(await filled(), 'outside'),
    says: /文書型宣言（DOCTYPE）を含むため、安全のため読みません/,
    unreadable: true,
  },
  {
    what: 'a million stray cells that hold nothing but a format',
    name: '税務課（書式）.xlsx',
    bytes: async () => withColumnOfFormats(await filled()),
    says: /大きすぎる部品を含みます。.*使っていない行・列の書式を消し/,
    unreadable: true,
  },
];
