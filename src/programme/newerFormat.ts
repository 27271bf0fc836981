import { fault, type Fault } from './fault';

/** Version of the definition's format that is read and written; there has been no other yet. */
export const DEFINITION_FORMAT = 1;

/** A definition of a later version of the product: what it holds beside what is known would be lost, so none of it is read. */
export function newerFormatFault(json: unknown): Fault | null {
  if (typeof json !== 'object' || json === null || !('formatVersion' in json)) return null;
  const { formatVersion } = json;
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion)) return null;
  if (formatVersion <= DEFINITION_FORMAT) return null;
  return fault(
    ['formatVersion'],
    {
      ja: `この製品の新しい版の形式（${formatVersion}）で書かれた定義です。読めるのは ${DEFINITION_FORMAT} までです。`,
      en: `The definition is written in the format of a newer version (${formatVersion}); up to ${DEFINITION_FORMAT} can be read.`,
    },
    {
      ja: 'アドインまたはコマンドを新しい版に更新してください。',
      en: 'Update the add-in or the command.',
    },
  );
}
