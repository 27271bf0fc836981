import { readXlsx } from 'hucre/xlsx';
import { fileBytes, newSheet, useSession } from './support';

const { session } = useSession();

beforeAll(async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '実績 1');
    sheet.getRange('A1:C3').values = [
      ['番号', '実績', '判定'],
      [1, 0.75, '=IF(B2>=下限,"達成","未達成")'],
      [2, 0.9, '=IF(B3>=下限,"達成","未達成")'],
    ];
    newSheet(context, '設定').getRange('B5').values = [[0.8]];
    context.workbook.names.add('下限', '=設定!$B$5');
    const head = sheet.getRange('A1:C1');
    head.format.font.bold = true;
    head.format.fill.color = '#DDEEFF';
    head.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('B2:B3').numberFormat = [['0.0%'], ['0.0%']];
    sheet.getRange('B2:B3').format.protection.locked = false;
    const { dataValidation } = sheet.getRange('B2:B3');
    dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '範囲外',
      message: '0〜1',
    };
    const format = sheet.getRange('A2:C3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$C2="未達成"';
    format.custom.format.fill.color = '#FFCCCC';
    sheet.getRange('A:A').format.columnWidth = 60;
    sheet.getRange('2:3').group('ByRows');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:C3');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.freezePanes.freezeRows(1);
    sheet.protection.protect({ allowAutoFilter: true });
    context.workbook.worksheets.getItem('設定').visibility = 'VeryHidden';
    context.workbook.properties.title = '題';
    sheet.activate();
    await context.sync();
  });
});

test('the compressed file is a workbook of what is in the grid', async () => {
  const book = await readXlsx(await fileBytes(Office.FileType.Compressed), { readStyles: true });
  const sheet = book.sheets.find(({ name }) => name === '実績 1');
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '実績 1', '設定']);
  expect(book.properties?.title).toBe('題');
  expect(sheet?.rows[1]).toEqual([1, 0.75, '未達成']);
  const cell = sheet?.cells?.get('2,2');
  expect([cell?.formula, cell?.formulaResult ?? cell?.value]).toEqual([
    'IF(B3>=下限,"達成","未達成")',
    '達成',
  ]);
  expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
  expect(sheet?.cells?.get('1,1')?.style?.protection?.locked).toBe(false);
  expect(sheet?.dataValidations?.[0]).toMatchObject({
    type: 'decimal',
    range: 'B2:B3',
    errorMessage: '0〜1',
  });
  expect(sheet?.conditionalRules?.[0]).toMatchObject({ type: 'expression', range: 'A2:C3' });
  expect(sheet?.protection).toMatchObject({ sheet: true, autoFilter: true, formatCells: false });
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true });
  expect(sheet?.freezePane?.rows).toBe(1);
  expect(sheet?.rowDefs?.get(1)?.outlineLevel).toBe(1);
  expect(book.namedRanges?.find(({ name }) => name === '下限')?.range).toBe('設定!$B$5');
});

test('a workbook is opened from bytes and is the same again', async () => {
  const bytes = await fileBytes(Office.FileType.Compressed);
  await Excel.createWorkbook(Buffer.from(bytes).toString('base64'));
  const [opened] = session().openedWorkbooks;
  const sheet = opened?.book.findSheet('実績 1');
  await opened?.book.core.settled();
  expect(opened?.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Sheet1', 'Visible'],
    ['実績 1', 'Visible'],
    ['設定', 'VeryHidden'],
  ]);
  expect(sheet?.cells.get(1, 2)).toMatchObject({
    formula: '=IF(B2>=下限,"達成","未達成")',
    value: '未達成',
  });
  expect(sheet?.cells.formatAt(0, 0)).toMatchObject({ bold: true, fill: '#DDEEFF' });
  expect(sheet?.columns.size(0)).toBe(60);
  expect(sheet?.rows.level(1)).toBe(1);
  expect(sheet?.page.titleRows).toMatchObject({ row: 0, rows: 1 });
  expect(sheet?.page.headersFooters.texts.get('defaultForAllPages.centerFooter')).toBe('&P / &N');
  expect(sheet?.conditionalFormats[0]).toMatchObject({
    rule: { formula: '=$C2="未達成"' },
    format: { fill: '#FFCCCC' },
  });
  expect(sheet?.protection?.options.allowAutoFilter).toBe(true);
});

test('rules over several areas stay one rule, whichever area comes first', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '複数');
    sheet.getRange('A1:D3').values = [
      [1, 2, 3, 4],
      [1, 0, 3, 0],
      [1, 2, 3, 4],
    ];
    for (const address of ['B1:B2,D2', 'D3,B3']) {
      const areas = sheet.getRanges(address);
      const first = address.slice(0, 2);
      const left = `${first === 'B1' ? 'A' : 'C'}${first.slice(1)}`;
      areas.dataValidation.rule = { custom: { formula: `=${first}>${left}` } };
      areas.conditionalFormats.add('Custom').custom.rule.formula = `=${first}<${left}`;
    }
    sheet.getRange('F1:G2').merge();
    await context.sync();
  });
  const bytes = await fileBytes(Office.FileType.Compressed);
  const file = (await readXlsx(bytes)).sheets.find(({ name }) => name === '複数');
  expect(file?.dataValidations?.map(({ range, formula1 }) => [range, formula1])).toEqual([
    ['B1:B2 D2', 'B1>A1'],
    // A file counts from the first cell of all: an area before the first would shift the rule.
    ['D3', 'D3>C3'],
    ['B3', 'B3>A3'],
  ]);
  expect(file?.conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual([
    ['D3', 'D3<C3'],
    ['B3', 'B3<A3'],
    ['B1:B2 D2', 'B1<A1'],
  ]);
  await Excel.createWorkbook(Buffer.from(bytes).toString('base64'));
  const opened = session().openedWorkbooks.at(-1)?.book.findSheet('複数');
  expect(opened?.conditionalFormats.at(-1)?.rule).toEqual({ type: 'Custom', formula: '=D2<C2' });
  expect(opened?.merges).toEqual([{ row: 0, column: 5, rows: 2, columns: 2 }]);
});

test('the printed file is a PDF', async () => {
  const bytes = await fileBytes(Office.FileType.Pdf);
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
}, 60_000);
