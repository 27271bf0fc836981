import type { GridCell } from '../../src/workbook';
import { readXlsx } from '../../src/xlsx';
import { crc32 } from '../../src/xlsx/zip/crc32';
import { cases, fc } from '../support/property';
import { handmade } from './handmade';
import { plainCell } from './plainCell';

/** What is read of the first row of a sheet, or the code of the refusal. */
async function read(
  cells: string,
  item: string,
): Promise<string | readonly (GridCell | undefined)[]> {
  const bytes = await handmade({
    sheet: `<sheetData><row r="1">${cells}</row></sheetData>`,
    strings: item,
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
  const result = await readXlsx(bytes, { fileName: 'R6.xlsx' });
  return result.ok ? (result.grid.sheets[0]?.rows[0] ?? []).map(plainCell) : result.code;
}

const content = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '12.5',
      'A2',
      '"',
      '&amp;',
      '&lt;',
      '&#x3042;',
      '&',
      '&nbsp;',
      '柱1',
      ' ',
      '_x0041_',
    ),
    { maxLength: 3 },
  )
  .map((pieces) => pieces.join(''));

const cell = fc.record({
  address: fc.constantFrom('A1', 'B1', 'XFD1', 'XFE1', 'A2', 'A01', 'A0'),
  style: fc.constantFrom('', ' s="1"', ' s="0"'),
  type: fc.constantFrom('', ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="x"'),
  formula: fc.option(content, { nil: null }),
  value: fc.option(content, { nil: null }),
});

const inTags = (tag: string, text: string | null): string =>
  text === null ? '' : `<${tag}>${text}</${tag}>`;

it('a cell says the same however its tags are spaced', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 3 }), content, async (cells, text) => {
      const written = (space: string): string =>
        cells
          .map(({ address, formula, style, type, value }) => {
            const inside = inTags('f', formula) + inTags('v', value);
            return `<c r="${address}"${style}${type}${space}>${inside}</c${space}>`;
          })
          .join('');
      const item = (space: string): string => `<si><t${space}>${text}</t></si>`;
      expect(await read(written(''), item(''))).toEqual(await read(written(' '), item(' ')));
    }),
    cases(75),
  );
});

it('the checksum of a part is that of the standard, whatever its length', () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  expect(crc32(ascii('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
  expect(crc32(ascii(''))).toBe(0);
});
