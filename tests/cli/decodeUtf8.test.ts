import { decodeUtf8 } from '../../src/cli/files/decodeUtf8';
import { cases, fc } from '../support/property';

/** What the platform's decoder says. */
function expected(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Pieces of a part, and bytes that are no UTF-8: a cut character, one written too long, half of a pair, none at all. */
const pieces = [
  ...['<v>65</v>', '', '行財政改革', 'é', '𠮷', '\u{feff}', '\u0000', '\uffff'].map((text) =>
    Buffer.from(text),
  ),
  ...['e8a1', 'c0af', 'eda080', 'ff', '80', 'f4908080'].map((hex) => Buffer.from(hex, 'hex')),
];

it('reads what the platform reads and refuses what it refuses, wherever in a buffer the bytes lie', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
      fc.constantFrom('', '\u{feff}', 'x'),
      (parts, start) => {
        const whole = Buffer.concat([Buffer.from('beside'), Buffer.from(start), ...parts]);
        const bytes = new Uint8Array(whole.buffer, whole.byteOffset + 6, whole.length - 6);
        expect(decodeUtf8(bytes)).toBe(expected(bytes));
      },
    ),
    cases(300),
  );
});
