import { readDefinitionFile } from '../../src/taskpane/core/create/definition';
import type { WorkbookPlan } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { exported } from '../definition/support';
import { madeUp } from '../programme/madeUp';
import { englishFaults } from '../support/english';

const plan = exported(madeUp);

function typedInto(sheet: string, row: number, column: number, value: string): WorkbookPlan {
  const sheets = plan.sheets.map((each) => ({
    ...each,
    cells: each.cells.map((cell) =>
      each.name === sheet && cell.row === row && cell.column === column ? { ...cell, value } : cell,
    ),
  }));
  return { ...plan, sheets };
}

describe('a definition file that somebody chooses in the pane', () => {
  it('may be a definition workbook, and is then the same definition as its JSON', async () => {
    const fromWorkbook = await readDefinitionFile('星見市.xlsx', await writeXlsx(plan));
    const fromJson = await readDefinitionFile('星見市.json', Buffer.from(JSON.stringify(madeUp)));
    if (!fromWorkbook.ok || !fromJson.ok) throw new Error(JSON.stringify(fromWorkbook));
    expect(fromWorkbook.definition).toEqual({ ...fromJson.definition, warnings: [] });
  });

  it('is refused with every fault, by sheet and cell', async () => {
    const bytes = await writeXlsx(typedInto('指標', 5, 8, '２０分'));
    const result = await readDefinitionFile('星見市.xlsx', bytes);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ place }) => place)).toEqual([
      { message: '「指標」I6', english: '“指標” I6' },
    ]);
    expect(faults.flatMap(englishFaults)).toEqual([]);
    expect(faults[0]?.message).toContain('20 でよければ');
  });

  it.each([
    ['計画.xlsx', Buffer.from('%PDF-1.7'), 'PDFです'],
    ['計画.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '「計画.xls」は'],
    ['切れた.xlsx', Buffer.from('PK\u0003\u0004切れた'), '「切れた.xlsx」は'],
    ['計画.json', Buffer.from([0x83, 0x65]), 'UTF-8のJSONでもありません'],
    ['巨大.json', Buffer.alloc(50 * 1024 * 1024 + 1), '大きすぎます'],
    ['空.json', Buffer.alloc(0), 'ファイルが空です'],
  ])('%s is refused by what it is', async (name, bytes, message) => {
    const result = await readDefinitionFile(name, bytes);
    expect(result.ok ? [] : result.faults.map((fault) => fault.message)).toEqual([
      expect.stringContaining(message),
    ]);
    expect(result.ok ? [] : result.faults.flatMap(englishFaults)).toEqual([]);
  });
});
