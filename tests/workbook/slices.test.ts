import { fittedText } from '../../src/workbook/design/textSize';
import { slices } from '../../src/workbook/sheets/slices';
import { cases, fc } from '../support/property';

const SIZES = [9, 8, 7];
const sentence = fc.constantFrom(
  '手順を見直し、',
  '関係課と協議した。\n',
  '𠮷野',
  'Web 会議 12回',
  '\n\n',
);
const texts = fc.array(sentence, { maxLength: 900 }).map((parts) => parts.join(''));

test('a text is linked in rows that each show whole and together are the text', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 12, max: 80 }), (text, width) => {
      const parts = slices({ formula: 'A1', text }, width, SIZES);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const part of parts) {
        expect(fittedText(part.text, width, SIZES).fits).toBe(true);
        expect(part.text).not.toMatch(/[\ud800-\udbff]$/);
      }
      if (parts.length === 1) expect(parts[0]?.formula).toBe('A1');
      else {
        const cut = parts.map(({ formula }) => {
          const [, start, length] = /^MID\(A1,(\d+),(\d+)\)$/.exec(formula) ?? [];
          return text.slice(Number(start) - 1, Number(start) - 1 + Number(length));
        });
        expect(cut.join('')).toBe(text);
      }
    }),
    cases(60),
  );
});
