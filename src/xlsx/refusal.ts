import type { Said, Told } from '../programme';

/** Why a file is not read. Every code has a sentence that says what the file is and what to do about it. */
export type RefusalCode = keyof typeof sentences;

const resave: Said = {
  ja: 'Excelで開けるか確かめ、［名前を付けて保存］で「Excel ブック (*.xlsx)」として保存し直してください。',
  en: 'Check that Excel opens it, and save it anew as “Excel Workbook (*.xlsx)” with Save As.',
};
const resend: Said = {
  ja: '送った人に、もう一度送ってもらってください。',
  en: 'Ask the sender to send it again.',
};

const sentences = {
  empty: { ja: `中身が空です（0バイト）。${resend.ja}`, en: `is empty (0 bytes). ${resend.en}` },
  truncated: {
    ja: `途中で切れています（コピーや添付の失敗）。${resend.ja}`,
    en: `is cut off: copying or attaching it has failed. ${resend.en}`,
  },
  damaged: { ja: `壊れています。${resend.ja}`, en: `is damaged. ${resend.en}` },
  passwordProtected: {
    ja: 'パスワードで保護されています。Excelで開き、［ファイル］→［情報］→［ブックの保護］からパスワードを解除して保存し直してください。',
    en: 'is protected by a password. Open it in Excel, take the password off under File, Info, Protect Workbook, and save it.',
  },
  oldExcel: {
    ja: `古い形式のExcelブック（.xls）です。${resave.ja}`,
    en: `is an Excel workbook of the old format (.xls). ${resave.en}`,
  },
  binaryWorkbook: {
    ja: `バイナリ形式のExcelブック（.xlsb）です。${resave.ja}`,
    en: `is a binary Excel workbook (.xlsb). ${resave.en}`,
  },
  openDocument: {
    ja: `OpenDocument形式（.odsなど）です。${resave.ja}`,
    en: `is an OpenDocument file (.ods or the like). ${resave.en}`,
  },
  word: {
    ja: 'Wordの文書です。Excelの報告用ブックを選んでください。',
    en: 'is a Word document. Choose the Excel workbook of the report.',
  },
  powerpoint: {
    ja: 'PowerPointの資料です。Excelの報告用ブックを選んでください。',
    en: 'is a PowerPoint presentation. Choose the Excel workbook of the report.',
  },
  pdf: {
    ja: 'PDFです。PDFにする前のExcelブックを選んでください。',
    en: 'is a PDF. Choose the Excel workbook from which it was made.',
  },
  html: {
    ja: `ウェブページ（HTML）です。拡張子だけが.xlsxになっています。${resave.ja}`,
    en: `is a web page (HTML) that is merely called .xlsx. ${resave.en}`,
  },
  xmlSpreadsheet: { ja: `XML形式の文書です。${resave.ja}`, en: `is an XML document. ${resave.en}` },
  text: {
    ja: 'テキスト（CSVなど）です。配布されたExcelブックに入力したものを選んでください。',
    en: 'is a text (CSV or the like). Choose the Excel workbook that was handed out and filled in.',
  },
  unknownFormat: {
    ja: 'Excelブックではありません。配布されたExcelブック（.xlsx）を選んでください。',
    en: 'is not an Excel workbook. Choose the Excel workbook (.xlsx) that was handed out.',
  },
  zipOfWorkbooks: {
    ja: 'Excelブックを入れたZIPファイルです。展開（解凍）してから、中のブックを選んでください。',
    en: 'is a ZIP file with Excel workbooks in it. Unpack it, and choose the workbooks.',
  },
  zipNotWorkbook: {
    ja: 'ZIPファイルで、Excelブックではありません。中のファイルを取り出してください。',
    en: 'is a ZIP file and no Excel workbook. Take the files out of it.',
  },
  missingPart: {
    ja: `ブックの部品が足りません。${resave.ja}`,
    en: `lacks parts that a workbook needs. ${resave.en}`,
  },
  malformedXml: {
    ja: `ブックの部品の書き方が正しくありません。${resave.ja}`,
    en: `has a part that is not well formed. ${resave.en}`,
  },
  declaresEntities: {
    ja: `文書型宣言（DOCTYPE）を含むため、安全のため読みません。${resave.ja}`,
    en: `holds a document type declaration (DOCTYPE) and is not read, for safety. ${resave.en}`,
  },
  tooManyParts: {
    ja: `部品の数が多すぎます。不要な図や埋め込みを消し、${resave.ja}`,
    en: `has too many parts. Delete pictures and embedded objects that are not needed. ${resave.en}`,
  },
  partTooLarge: {
    ja: `大きすぎる部品を含みます。大きな画像や、使っていない行・列の書式を消し、${resave.ja}`,
    en: `has a part that is too large. Delete large pictures, and the formats of rows and columns that are not used. ${resave.en}`,
  },
  tooLarge: {
    ja: `展開後の大きさが上限を超えます。大きな画像や、使っていない行・列の書式を消し、${resave.ja}`,
    en: `is too large once it is unpacked. Delete large pictures, and the formats of rows and columns that are not used. ${resave.en}`,
  },
  sizeMismatch: {
    ja: `部品の大きさが記録と合わず、壊れているか細工されています。${resend.ja}`,
    en: `has parts of other sizes than it says: it is damaged or was tampered with. ${resend.en}`,
  },
  checksumMismatch: {
    ja: `部品の検査値が合わず、壊れています。${resend.ja}`,
    en: `has a part whose checksum is wrong: it is damaged. ${resend.en}`,
  },
  suspiciousPath: {
    ja: `部品の名前に不正な文字や場所の指定があります。${resave.ja}`,
    en: `has a part whose name holds a forbidden character or place. ${resave.en}`,
  },
  duplicatePart: {
    ja: `同じ名前の部品が二つあります。${resave.ja}`,
    en: `has two parts of the same name. ${resave.en}`,
  },
  overlappingParts: {
    ja: `部品どうしが重なっており、壊れているか細工されています。${resend.ja}`,
    en: `has parts that overlap: it is damaged or was tampered with. ${resend.en}`,
  },
  encryptedPart: {
    ja: `ZIPの暗号化がかかっています。暗号化を解いてから、${resave.ja}`,
    en: `is an encrypted ZIP. Take the encryption off. ${resave.en}`,
  },
  zip64: {
    ja: `大容量用のZIP（ZIP64）です。${resave.ja}`,
    en: `is a ZIP for very large files (ZIP64). ${resave.en}`,
  },
  unsupportedCompression: {
    ja: `Excelが使わない方式で圧縮されています。${resave.ja}`,
    en: `is compressed in a way that Excel does not use. ${resave.en}`,
  },
} as const satisfies Readonly<Record<string, Said>>;

/** Thrown inside src/xlsx and turned into a result at its border. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param detail where: a part, or a sheet and cell */
  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`);
  }
}

/** For the person at the screen: names the file and says what to do. */
export interface Refusal extends Told {
  readonly ok: false;
  readonly code: RefusalCode;
}

/** The refusal as a value; anything but a {@link Refused} is a programmer's error and is thrown on. */
export function asRefusal(error: unknown, fileName: string): Refusal {
  if (!(error instanceof Refused)) throw error;
  const { code, detail } = error;
  const sentence = sentences[code];
  return {
    ok: false,
    code,
    message: `「${fileName}」は、${sentence.ja}${detail === undefined ? '' : `（${detail}）`}`,
    english: `“${fileName}” ${sentence.en}${detail === undefined ? '' : ` (${detail})`}`,
  };
}
