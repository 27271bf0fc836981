import { buildWorkbook } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { optionsOf } from '../consolidation/office';
import { cases, fc } from '../support/property';
import { packTexts, partsOf } from './forge';

/** Parts of a real workbook that a program may have written wrongly, or somebody forged. */
const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet3.xml',
];

/** What is done to one piece of markup, chosen by its number. */
type Change = readonly [
  kind: 'drop' | 'repeat' | 'swap' | 'attribute' | 'text' | 'cut',
  at: number,
  value: string,
];

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    '-1',
    '1e999',
    'A1048577',
    'XFE1',
    'A1:A1048576',
    '&#0;',
    '&amp',
    ']]>',
    '<!--',
  ),
);
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('drop', 'repeat', 'swap', 'attribute', 'text', 'cut'),
  fc.nat(5000),
  value,
);

function changed(xml: string, [kind, at, with_]: Change): string {
  const pieces = xml.split(/(?=<)/);
  const index = at % pieces.length;
  const piece = pieces[index] ?? '';
  const [before, after] = [pieces.slice(0, index), pieces.slice(index + 1)];
  const instead = (...these: readonly string[]): string => [...before, ...these, ...after].join('');
  switch (kind) {
    case 'drop':
      return instead();
    case 'repeat':
      return instead(piece, piece);
    case 'swap':
      return [...after, piece, ...before].join('');
    case 'attribute':
      return instead(piece.replace(/="[^"]*"/, () => `="${with_}"`));
    case 'text':
      return instead(piece.replace(/>[^<]*$/, () => `>${with_}`));
    case 'cut':
      return before.join('');
  }
}

it('a workbook whose parts somebody wrote wrongly is read or refused with a sentence, never thrown about', async () => {
  const sound = await writeXlsx(buildWorkbook(optionsOf({ division: 'kocho' })));
  const parts = await partsOf(sound);
  expect(PARTS.filter((part) => !parts.has(part))).toEqual([]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PARTS),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (part, changes) => {
        const forged = changes.reduce(changed, parts.get(part) ?? '');
        const bytes = await packTexts(new Map([...parts, [part, forged]]));
        const result = await readXlsx(bytes, { fileName: '人事課.xlsx' });
        if (!result.ok) expect(result.message).toMatch(/^「人事課\.xlsx」は、.*。/su);
      },
    ),
    cases(100),
  );
});
