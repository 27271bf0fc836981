import { codeOf, newSheet, useSession } from './support';

useSession();

test('formats of cells, rows, columns and the whole sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '書式');
    sheet.getRange().format.font.name = 'BIZ UDゴシック';
    sheet.getRange('B:B').format.font.color = 'red';
    sheet.getRange('2:2').format.fill.color = '#ddeeff';
    const range = sheet.getRange('A1:C2');
    range.format.wrapText = true;
    range.format.horizontalAlignment = 'CenterAcrossSelection';
    range.format.verticalAlignment = 'Top';
    range.format.indentLevel = 1;
    range.format.shrinkToFit = true;
    range.format.protection.locked = false;
    range.numberFormat = [
      ['0.0', '@', 'yyyy/m/d'],
      ['0', '0', '0'],
    ];
    const single = sheet.getRange('B2');
    single.format.font.bold = true;
    single.load(
      'numberFormat,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/shrinkToFit',
    );
    single.format.font.load('name,color,bold,size');
    single.format.fill.load('color');
    single.format.protection.load('locked');
    const mixed = sheet.getRange('A1:B2').format.fill.load('color');
    const empty = sheet.getRange('A9').format.fill.load('color');
    await context.sync();
    expect(single.numberFormat).toEqual([['0']]);
    expect(single.format.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'CenterAcrossSelection',
      verticalAlignment: 'Top',
      indentLevel: 1,
      shrinkToFit: true,
    });
    expect(single.format.font.toJSON()).toMatchObject({
      name: 'BIZ UDゴシック',
      color: '#FF0000',
      bold: true,
      size: 11,
    });
    expect(single.format.fill.color).toBe('#DDEEFF');
    expect(single.format.protection.locked).toBe(false);
    expect(mixed.color).toBe('');
    expect(empty.color).toBe('#FFFFFF');
  });
});

test('borders are drawn around and inside a range', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '罫線').getRange('B2:C3');
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      range.format.borders.getItem(edge).style = 'Continuous';
      range.format.borders.getItem(edge).color = '#888888';
    }
    range.format.borders.getItem('EdgeTop').weight = 'Medium';
    const top = range.format.borders.getItem('EdgeTop').load('style,weight,color');
    const inner = range.worksheet
      .getRange('B2')
      .format.borders.getItem('EdgeRight')
      .load('style,weight,color');
    const all = range.format.borders.load('items/sideIndex,items/style');
    await context.sync();
    expect(top.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Medium', color: '#888888' });
    expect(inner.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Thin' });
    expect(all.items.find(({ sideIndex }) => sideIndex === 'DiagonalUp')?.style).toBe('None');
  });
});

test('sizes are whole pixels, as on screen', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '寸法');
    const range = sheet.getRange('B2:C3');
    const before = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
    range.format.columnWidth = 100.1;
    range.format.rowHeight = 30;
    sheet.getRange('E:E').columnHidden = true;
    sheet.getRange('5:6').rowHidden = true;
    range.load('format/columnWidth,format/rowHeight,top,left,width');
    const hidden = sheet.getRange('A5:E6').load('rowHidden,columnHidden');
    await context.sync();
    expect(before.format.columnWidth).toBe(54);
    expect(before.format.rowHeight).toBe(18.75);
    expect(range.format.columnWidth).toBe(99.75);
    expect([range.top, range.left, range.width]).toEqual([18.75, 54, 199.5]);
    expect(hidden.rowHidden).toBe(true);
    expect(hidden.columnHidden).toBeNull();
  });
});

test('many formats at once', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '一括');
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([
      [
        {
          format: {
            fill: { color: '#010203' },
            font: { bold: true },
            borders: { top: { style: 'Continuous', color: '#000000' } },
          },
        },
        { format: { protection: { locked: false } } },
      ],
    ]);
    sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
    sheet
      .getRange('A1:B1')
      .setColumnProperties([{ format: { columnWidth: 75 } }, { columnHidden: true }]);
    const cells = range.getCellProperties({
      format: { fill: { color: true }, font: { bold: true } },
    });
    const rows = sheet
      .getRange('A1:A2')
      .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    await context.sync();
    expect(cells.value).toEqual([
      [
        { format: { fill: { color: '#010203' }, font: { bold: true } } },
        { format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
    ]);
    expect(rows.value).toEqual([
      { rowHidden: false, format: { rowHeight: 39.75 } },
      { rowHidden: true, format: { rowHeight: 18.75 } },
    ]);
  });
});

test('rows and columns are grouped, and outline levels shown', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '区分');
    sheet.getRange('2:4').group('ByRows');
    sheet.getRange('3:3').group('ByRows');
    sheet.showOutlineLevels(2, 0);
    const rows = sheet.getRange('A1:A5').getRowProperties({ rowHidden: true });
    await context.sync();
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});

test('colours and sizes that do not exist are refused', async () => {
  const refused = (change: (range: Excel.Range) => void): Promise<string> =>
    codeOf(async (context) => {
      change(context.workbook.worksheets.getItem('Sheet1').getRange('A1'));
      await context.sync();
    });
  expect(await refused((range) => (range.format.fill.color = 'nosuch'))).toBe('InvalidArgument');
  expect(await refused((range) => (range.format.rowHeight = 500))).toBe('InvalidArgument');
  expect(await refused((range) => (range.format.font.size = 0))).toBe('InvalidArgument');
});
