import type { Said } from '../programme';

/** Excel's error codes with what a person can do about them. One sentence each; `{what}` is what was under way. */
const advice: Readonly<Record<string, string>> = {
  AccessDenied:
    'シートまたはブックが保護されています。［校閲］タブでシート保護とブックの保護を解除してから、もう一度実行してください。',
  InvalidOperationInCellEditMode:
    'セルの入力が終わっていません。Enter か Esc を押して入力を確定してから、もう一度実行してください。',
  ActivityLimitReached: 'Excel が混み合っています。1分ほど待ってから、もう一度実行してください。',
  ServiceNotAvailable: 'Excel が応答できません。1分ほど待ってから、もう一度実行してください。',
  RequestAborted: '処理が途中で打ち切られました。もう一度実行してください。',
  InvalidOrTimedOutSession:
    'Excel との接続が切れました。ブックを開き直してから、もう一度実行してください。',
  RequestPayloadSizeLimitExceeded:
    '一度に送れる量を超えました。コマンド（gyokaku generate）で .xlsx を作成してください。',
  ResponsePayloadSizeLimitExceeded:
    '一度に読める量を超えました。ブックを保存し、ファイルとして読み込んでください。',
  ItemNotFound:
    'シートかセルが見つかりません。作業中に削除されたか名前が変わっています。もう一度実行してください。',
  ItemAlreadyExists:
    '同じ名前のシートか名前の定義があります。名前を変えてから、もう一度実行してください。',
  InvalidReference: '参照するセルがありません。もう一度読み込んでから実行してください。',
  InvalidArgument: 'Excel が受け付けない値がありました。下の詳細を事務局に伝えてください。',
  InvalidOperation: 'この状態のブックではできない操作です。下の詳細を事務局に伝えてください。',
  NotImplemented:
    'お使いの Excel にはない機能です。Excel 2021 以降かMicrosoft 365 をお使いください。',
  ApiNotFound: 'お使いの Excel にはない機能です。Excel 2021 以降かMicrosoft 365 をお使いください。',
  UnsupportedOperation:
    'お使いの Excel ではできない操作です。Excel 2021 以降かMicrosoft 365 をお使いください。',
  FormulaLengthExceedsLimit:
    '数式が長すぎます（8,192字まで）。1つの柱の取組を分けて、プログラムの定義を直してください。',
  RangeExceedsLimit: '範囲が大きすぎます。柱を分けて、プログラムの定義を直してください。',
  NonBlankCellOffSheet: 'シートの端からデータがはみ出します。空いている行や列を減らしてください。',
  InsertDeleteConflict:
    '表やフィルターに重なっていて変更できません。フィルターを解除してください。',
  FilteredRangeConflict:
    'フィルターで行が隠れているため変更できません。フィルターを解除してから、もう一度実行してください。',
  MergedRangeConflict:
    'セルの結合に重なっていて変更できません。結合を解除してから、もう一度実行してください。',
  PivotTableRangeConflict:
    'ピボットテーブルに重なっていて変更できません。ピボットテーブルを別のシートに移してください。',
  OperationCellsExceedLimit:
    '一度に扱えるセルの数を超えました。柱を分けて、プログラムの定義を直してください。',
  InvalidSelection:
    '選択できないセルです。シートを表示し、セルを1つ選んでから、もう一度実行してください。',
  InactiveWorkbook:
    '別のブックが前面にあります。このブックを前面に出してから、もう一度実行してください。',
  UnsupportedSheet:
    'グラフなどのシートでは実行できません。通常のシートを開いてから、もう一度実行してください。',
  UnsupportedFeature:
    'このブックではできない操作です。.xlsx 形式で保存し直してから、もう一度実行してください。',
  HostRestartNeeded:
    'Excel の再起動が必要です。ブックを保存して Excel を終了し、開き直してください。',
  ServerError: 'Excel のサーバーで失敗しました。1分ほど待ってから、もう一度実行してください。',
  UnexpectedError: 'Excel の内部で処理に失敗しました。もう一度実行してください。',
  ConflictingChanges: '他の人が同時に変更しました。少し待ってから、もう一度実行してください。',
  Conflict: '他の人が同時に変更しました。少し待ってから、もう一度実行してください。',
  GeneralException: 'Excel の内部で処理に失敗しました。もう一度実行してください。',
  ClientNotReady:
    'Excel の準備ができていません。ブックが開き終わってから、もう一度実行してください。',
};

const unknownAdvice =
  'Excel の処理に失敗しました。もう一度実行し、直らなければ下の詳細を事務局に伝えてください。';

/** What became of the workbook. */
export type Aftermath =
  /** Nothing was written, or all of it was taken back. */
  | 'asBefore'
  /** Contents and protection are back; look and rules of sheets whose former plan is unknown are between old and new. */
  | 'contentsRestored'
  /** Contents and protection are as they were; which rows and columns are shown is between old and new. */
  | 'viewBetween'
  /** Contents are as they were; sheets that were hidden for the time being are still hidden. */
  | 'sheetsHidden'
  /** Contents are as they were; sheets that were made for the time being are still there. */
  | 'sheetsLeft'
  /** Taking back failed as well. */
  | 'unfinished';

const aftermaths: Readonly<Record<Aftermath, Said>> = {
  asBefore: { ja: 'ブックは元のままです。', en: 'The workbook is as it was.' },
  contentsRestored: {
    ja: '入力された内容と保護は元に戻しました。書式、入力規則、色分けは途中の状態です。もう一度実行すると整います。',
    en: 'What was typed and the protection are back. Formats, input rules and colours are half-way: run it once more to put them right.',
  },
  viewBetween: {
    ja: '入力された内容と保護は元のままです。行と列の表示だけが途中の状態です。もう一度実行すると整います。',
    en: 'What was typed and the protection are as they were. Only which rows and columns are shown is half-way: run it once more to put it right.',
  },
  sheetsHidden: {
    ja: '入力された内容は元のままですが、一部のシートが非表示のままです。シート見出しを右クリックし、［再表示］で戻してください。',
    en: 'What was typed is as it was, but some sheets are still hidden. Right-click a sheet tab and choose Unhide.',
  },
  sheetsLeft: {
    ja: '入力された内容は元のままですが、印刷のために作ったシートが残っています。シート見出しを右クリックし、［削除］で消してください。',
    en: 'What was typed is as it was, but sheets that were made for printing are left. Right-click their tabs and choose Delete.',
  },
  unfinished: {
    ja: 'ブックを元に戻せませんでした。ブックを保存せずに閉じ、開き直してください。自動保存がオンのときは［ファイル］→［情報］→［バージョン履歴］から一つ前の版に戻してください。',
    en: 'The workbook could not be put back. Close it without saving it, and open it again. If AutoSave is on, go back to the version before under File, Info, Version History.',
  },
};

/** A failure in Excel as a person is told of it: what was under way, what to do, what became of the workbook. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';

  constructor(
    /** Excel's code, or one of ours: `NotOurs`, `WouldLoseTyped`, `Moved`, `NameTaken`, `StructureProtected`, `Passworded`, `Unwritable`, `FileUnreadable`. */
    readonly code: string,
    message: string,
    /** For the person who gets the report: code, class and member, statement. Contains no contents of cells. */
    readonly detail: string,
    readonly aftermath: Aftermath,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What became of the workbook, for who reads no Japanese: the message says it, too. */
  get english(): string {
    return aftermaths[this.aftermath].en;
  }
}

interface OfficeFault {
  readonly code: string;
  readonly location: string;
  readonly message: string;
}

/** What office.js says of an error; for anything else its own message. */
function officeFault(error: unknown): OfficeFault {
  if (typeof error !== 'object' || error === null) {
    return { code: 'Unknown', location: '', message: String(error) };
  }
  const text = (holder: object, key: string): string => {
    const value: unknown = Reflect.get(holder, key);
    return typeof value === 'string' ? value : '';
  };
  const debug: unknown = Reflect.get(error, 'debugInfo');
  const location = typeof debug === 'object' && debug !== null ? text(debug, 'errorLocation') : '';
  const code = text(error, 'code');
  return { code: code === '' ? 'Unknown' : code, location, message: text(error, 'message') };
}

/** Whether a sheet could not be opened: somebody gave it a password. */
export const isPassworded = (error: unknown): boolean => {
  const { code, location } = officeFault(error);
  return code === 'AccessDenied' && /\bunprotect$/i.test(location);
};

/** What to do about a sheet that could not be opened. Opening it comes before all writing. */
export const passworded = (): ExcelFailure =>
  new ExcelFailure(
    'Passworded',
    '行革進捗管理のシートがパスワードで保護されています。ブックは元のままです。［校閲］→［シート保護の解除］でパスワードを入れて解除してから、もう一度実行してください。',
    'Passworded',
    'asBefore',
  );

/** Whether the request was refused before any of it was done, so that it can be sent again. */
export function mayTryAgain(error: unknown): boolean {
  const { code, location } = officeFault(error);
  const passing = [
    'InvalidOperationInCellEditMode',
    'ActivityLimitReached',
    'ServiceNotAvailable',
    'ConflictingChanges',
    'Conflict',
  ];
  return location === '' && passing.includes(code);
}

/**
 * An error of office.js in the words of a person.
 *
 * @param what was under way, as the subject of a sentence: `シートの作成`
 */
export function failureOf(error: unknown, what: string, aftermath: Aftermath): ExcelFailure {
  if (error instanceof ExcelFailure && error.aftermath === aftermath) return error;
  const { code, location, message } =
    error instanceof ExcelFailure
      ? { code: error.code, location: '', message: error.message }
      : officeFault(error);
  const own = error instanceof ExcelFailure ? error.message : (advice[code] ?? unknownAdvice);
  return new ExcelFailure(
    code,
    `${what}が完了しませんでした。${aftermaths[aftermath].ja}${own}`,
    [code, location, message].filter((part) => part !== '').join(' / '),
    aftermath,
    { cause: error },
  );
}

/** Codes that have a sentence of their own, for the test that none is forgotten. */
export const explainedCodes: readonly string[] = Object.keys(advice);
