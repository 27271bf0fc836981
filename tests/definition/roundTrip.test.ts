import { readDefinitionWorkbook } from '../../src/definition';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { madeUp } from '../programme/madeUp';
import { revisedTown } from '../programme/revisedTown';
import { recalculateAll } from '../support/libreoffice';
import { cases, fc } from '../support/property';
import { Book } from '../workbook/reading/book';
import { definitions } from './generated';
import { accepted, exported, readBook, saitama } from './support';

async function read(bytes: Uint8Array): Promise<unknown> {
  const file = await readXlsx(bytes, { fileName: '定義.xlsx' });
  if (!file.ok) throw new Error(file.message);
  expect(file.warnings).toEqual([]);
  const reading = readDefinitionWorkbook(file.grid);
  expect(reading.warnings).toEqual([]);
  return accepted(reading);
}

/** The same with the order of fields. */
const written = (json: unknown): string => JSON.stringify(json, null, 2);

describe('a definition that goes into a workbook and back is the same JSON', () => {
  it("Saitama's and the made-up one, as files and saved again by LibreOffice", async () => {
    const files = await Promise.all([saitama, madeUp].map((json) => writeXlsx(exported(json))));
    const saved = await recalculateAll(files);
    for (const [index, json] of [saitama, madeUp].entries()) {
      expect(written(await read(files[index] ?? new Uint8Array()))).toBe(written(json));
      expect(written(await read(saved[index] ?? new Uint8Array()))).toBe(written(json));
    }
  });

  it('any other', () => {
    fc.assert(
      fc.property(definitions, (json) => {
        expect(written(accepted(readBook(new Book(exported(json)))))).toBe(written(json));
      }),
      cases(40),
    );
  });

  it('a plan revised in mid-programme, with what was added, in the cells that people read', () => {
    const added = '"no":3,"added":{"decidedOn":"2024-11-05","reason":"要望が多いため。"},';
    const json: unknown = JSON.parse(revisedTown.replace('"no":3,', added));
    const book = new Book(exported(json));
    book.sheets = book.sheets.filter(({ name }) => name !== '元の定義');
    expect(accepted(readBook(book))).toEqual(json);
  });

  it('even without the hidden sheet, but for fields that say nothing', () => {
    const book = new Book(exported(saitama));
    book.sheets = book.sheets.filter(({ name }) => name !== '元の定義');
    expect(accepted(readBook(book))).toEqual(saitama);
  });
});
