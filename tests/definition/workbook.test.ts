import { definitionWorkbook, emptyDefinition, nextProgramme } from '../../src/definition';
import { cellAddress, readWorkbook, type WorkbookPlan } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { printedTexts, recalculateAll } from '../support/libreoffice';
import { schemaFaults } from '../xlsx/schema';
import { CREATED, definitionOf, exported, saitama } from './support';

const next = nextProgramme(definitionOf(saitama), ['R8', 'R9', 'R10']);
const plans: readonly WorkbookPlan[] = [
  exported(saitama),
  definitionWorkbook({
    definition: emptyDefinition(['R8', 'R9', 'R10']),
    original: null,
    created: CREATED,
  }),
  definitionWorkbook({ ...next, original: null, created: CREATED }),
];
const files = Promise.all(plans.map((plan) => writeXlsx(plan)));

/** Without most of its rows: they differ in nothing, and the check of schemas takes long for each. */
function shortened(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ row }) => row < 7),
  }));
  return { ...plan, sheets };
}

describe('a definition workbook, filled in, empty or as a draft', () => {
  it('follows the schemas of Office', async () => {
    const short = await Promise.all(plans.slice(1).map((plan) => writeXlsx(shortened(plan))));
    expect(await schemaFaults(...short)).toEqual(short.map(() => []));
  });

  it('is no report: whoever opens it as one is told what it is and where it belongs', async () => {
    for (const bytes of await files) {
      const file = await readXlsx(bytes, { fileName: 'x.xlsx' });
      if (!file.ok) throw new Error(file.message);
      const reading = readWorkbook(file.grid);
      if (reading.ok) throw new Error('It was read as a report');
      expect(reading.refusal).toEqual({ kind: 'definitionWorkbook' });
      expect(reading.message).toContain('プログラムの定義を書くブックです');
      expect(reading.message).toContain('［作成］');
    }
  });

  it('prints no number and no day that is too wide for its column', async () => {
    const texts = await printedTexts(await files);
    expect(texts[0]).toContain('2026/10/1');
    for (const text of texts) expect(text).not.toContain('##');
  });

  it('calculates the heads of its years and its counts as planned, and never an error', async () => {
    const saved = await recalculateAll(await files);
    for (const [index, plan] of plans.entries()) {
      const file = await readXlsx(saved[index] ?? new Uint8Array(), { fileName: 'x.xlsx' });
      if (!file.ok) throw new Error(file.message);
      for (const sheet of plan.sheets) {
        const found = file.grid.sheets.find(({ name }) => name === sheet.name);
        for (const { formula, row, column, value } of sheet.cells) {
          if (formula === undefined) continue;
          const input = found?.rows[row]?.[column]?.input;
          const shown =
            input?.kind === 'number' ? input.value : input?.kind === 'text' && input.text;
          expect([sheet.name, cellAddress(row, column), shown]).toEqual([
            sheet.name,
            cellAddress(row, column),
            value,
          ]);
        }
      }
    }
  });

  it.each(plans.map((plan) => [plan.properties.title, plan] as const))(
    'offers a list, or says what is expected, in every cell in which people type (%s)',
    (_title, { sheets, styles, names }) => {
      const known = new Set(names.map(({ name }) => name));
      for (const { cells, name, validations } of sheets) {
        if (name === '使い方' || name === '選択肢') continue;
        const covered = new Set<string>();
        for (const { areas, prompt, rule } of validations) {
          expect(prompt?.text).toMatch(/。|例 /);
          if (rule.kind === 'list') expect(known).toContain(rule.source);
          for (const area of areas) {
            for (let row = area.row; row < area.row + area.rows; row += 1) {
              covered.add(cellAddress(row, area.column));
            }
          }
        }
        const open = cells.filter(({ style }) => styles[style]?.input === true);
        const decide = new Set(
          cells.filter(({ row, value }) => row === 0 && value === 'decide').map((c) => c.column),
        );
        expect(
          open
            .filter(({ column }) => !decide.has(column))
            .map(({ row, column }) => cellAddress(row, column))
            .filter((address) => !covered.has(address)),
        ).toEqual([]);
      }
    },
  );
});
