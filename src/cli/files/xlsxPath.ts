import { Failure } from '../failure';

/** Refuses a name that Excel would not open. */
export function xlsxPath(out: string): string {
  if (/\.xlsx$/i.test(out)) return out;
  throw new Failure(`--out 「${out}」の名前は .xlsx で終わるようにしてください。`);
}
