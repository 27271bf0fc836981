/** Why a file is not read. Every code has a sentence that says what the file is and what to do about it. */
export type RefusalCode = keyof typeof sentences;

const resave =
  'Excelで開けるか確かめ、［名前を付けて保存］で「Excel ブック (*.xlsx)」として保存し直してください。';
const resend = '送った人に、もう一度送ってもらってください。';

const sentences = {
  empty: `中身が空です（0バイト）。${resend}`,
  truncated: `途中で切れています（コピーや添付の失敗）。${resend}`,
  damaged: `壊れています。${resend}`,
  passwordProtected:
    'パスワードで保護されています。Excelで開き、［ファイル］→［情報］→［ブックの保護］からパスワードを解除して保存し直してください。',
  oldExcel: `古い形式のExcelブック（.xls）です。${resave}`,
  binaryWorkbook: `バイナリ形式のExcelブック（.xlsb）です。${resave}`,
  openDocument: `OpenDocument形式（.odsなど）です。${resave}`,
  word: 'Wordの文書です。Excelの報告用ブックを選んでください。',
  powerpoint: 'PowerPointの資料です。Excelの報告用ブックを選んでください。',
  pdf: 'PDFです。PDFにする前のExcelブックを選んでください。',
  html: `ウェブページ（HTML）です。拡張子だけが.xlsxになっています。${resave}`,
  xmlSpreadsheet: `XML形式の文書です。${resave}`,
  text: 'テキスト（CSVなど）です。配布されたExcelブックに入力したものを選んでください。',
  unknownFormat: 'Excelブックではありません。配布されたExcelブック（.xlsx）を選んでください。',
  zipOfWorkbooks:
    'Excelブックを入れたZIPファイルです。展開（解凍）してから、中のブックを選んでください。',
  zipNotWorkbook: 'ZIPファイルで、Excelブックではありません。中のファイルを取り出してください。',
  missingPart: `ブックの部品が足りません。${resave}`,
  malformedXml: `ブックの部品の書き方が正しくありません。${resave}`,
  declaresEntities: `文書型宣言（DOCTYPE）を含むため、安全のため読みません。${resave}`,
  tooManyParts: `部品の数が多すぎます。不要な図や埋め込みを消し、${resave}`,
  partTooLarge: `大きすぎる部品を含みます。大きな画像や、使っていない行・列の書式を消し、${resave}`,
  tooLarge: `展開後の大きさが上限を超えます。大きな画像や、使っていない行・列の書式を消し、${resave}`,
  sizeMismatch: `部品の大きさが記録と合わず、壊れているか細工されています。${resend}`,
  checksumMismatch: `部品の検査値が合わず、壊れています。${resend}`,
  suspiciousPath: `部品の名前に不正な文字や場所の指定があります。${resave}`,
  duplicatePart: `同じ名前の部品が二つあります。${resave}`,
  overlappingParts: `部品どうしが重なっており、壊れているか細工されています。${resend}`,
  encryptedPart: `ZIPの暗号化がかかっています。暗号化を解いてから、${resave}`,
  zip64: `大容量用のZIP（ZIP64）です。${resave}`,
  unsupportedCompression: `Excelが使わない方式で圧縮されています。${resave}`,
} as const;

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

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** A sentence for the person at the screen: names the file and says what to do. */
  readonly message: string;
}

/** The refusal as a value; anything but a {@link Refused} is a programmer's error and is thrown on. */
export function asRefusal(error: unknown, fileName: string): Refusal {
  if (!(error instanceof Refused)) throw error;
  const where = error.detail === undefined ? '' : `（${error.detail}）`;
  return {
    ok: false,
    code: error.code,
    message: `「${fileName}」は、${sentences[error.code]}${where}`,
  };
}
