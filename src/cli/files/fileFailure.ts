import { EXIT, Failure } from '../failure';
import { shownName } from './shownName';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルまたはフォルダーが見つかりません。場所と名前を確かめてください。',
  EEXIST: '同じ名前のファイルがあります。--out を変えてください。',
  EISDIR: 'フォルダーです。ファイルの名前まで指定してください。',
  ENOTDIR: '途中の名前がフォルダーではありません。場所を確かめてください。',
  EACCES: '権限がありません。ファイルとフォルダーの権限を確かめてください。',
  EPERM: '権限がないか、ほかのプログラムが使っています。Excelで開いていれば閉じてください。',
  EBUSY: 'ほかのプログラムが使っています。Excelで開いていれば閉じてください。',
  EROFS: '書き込みできない場所です。ほかのフォルダーを指定してください。',
  ENOSPC: 'ディスクの空きが足りません。空きを増やしてから、もう一度実行してください。',
  ENAMETOOLONG: '名前が長すぎます。短い名前にしてください。',
  EMFILE: '開いているファイルが多すぎます。ほかのプログラムを閉じてください。',
};

/** An error of the file system as a sentence about the file; any other error is a programmer's and is returned as it is. */
export function fileFailure(error: unknown, path: string, doing: 'read' | 'write'): unknown {
  const code = errorCode(error);
  if (code === null) return error;
  const reason = REASONS[code] ?? `ファイルを扱えません（${code}）。`;
  const what = doing === 'read' ? 'を読めません' : 'に書き込めません';
  return new Failure(`「${shownName(path)}」${what}。${reason}`, EXIT.unusable);
}

/** `ENOENT` and the like; null for what is no error of the system. */
export function errorCode(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : null;
}
