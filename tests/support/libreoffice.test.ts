import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { inTemporaryFolder, pdfToPng, pdfToText, recalculate, toPdf } from './libreoffice';

/** A workbook whose file says that 40 + 2 is 999. */
function workbookWithAWrongCachedValue(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '判定',
        rows: [['達成率', 40, 2]],
        cells: new Map([['0,3', { value: 999, formula: 'B1+C1', formulaResult: 999 }]]),
      },
    ],
  });
}

async function sumIn(xlsx: Uint8Array): Promise<unknown> {
  const workbook = await readXlsx(xlsx);
  return workbook.sheets[0]?.rows[0]?.[3];
}

describe('LibreOffice as judge', () => {
  it('is given a file whose cached value is wrong', async () => {
    expect(await sumIn(await workbookWithAWrongCachedValue())).toBe(999);
  });

  it('corrects a wrong cached value when it saves', async () => {
    expect(await sumIn(await recalculate(await workbookWithAWrongCachedValue()))).toBe(42);
  });

  it('corrects a wrong cached value when it prints', async () => {
    const pdf = await toPdf(await workbookWithAWrongCachedValue());
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'printed.pdf');
      await writeFile(path, pdf);
      const text = await pdfToText(path);
      expect(text).toContain('達成率');
      expect(text).toMatch(/\b42\b/);
      expect(text).not.toContain('999');

      const pages = await pdfToPng(path, 40);
      expect(pages).toHaveLength(1);
      expect(
        Buffer.from(pages[0] ?? [])
          .subarray(1, 4)
          .toString('latin1'),
      ).toBe('PNG');
    });
  });

  it('rejects what it cannot open', async () => {
    const notAWorkbook = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3]);
    await expect(recalculate(notAWorkbook)).rejects.toThrow(/LibreOffice made no xlsx/);
  });
});
