import type { FileId } from './proposal';
import type { SubmissionSource } from './received';

export function fileId({ fileName, fingerprint }: SubmissionSource): FileId {
  return `${fingerprint}:${fileName}`;
}

/** By name, then content: the same however the files were given. */
export function compareSources(a: SubmissionSource, b: SubmissionSource): number {
  return compareTexts(a.fileName, b.fileName) || compareTexts(a.fingerprint, b.fingerprint);
}

/** By code point: the same on every machine, whatever its language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
