import {
  patchCoreProperties,
  patchFonts,
  patchSheet,
  patchWorkbook,
} from '../../src/xlsx/write/patches';
import { StyleNumbers } from '../../src/xlsx/write/styleNumbers';
import { sheetPlan } from './planBuilders';

/** Each step that repairs what the library wrote, and that it complains when there is nothing to repair. */

const data = { xml: '<sheetData><row r="1"/></sheetData>', dimension: 'A1:B2', deepestOutline: 2 };
const written =
  '<worksheet><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/><pageSetup paperSize="8"/></worksheet>';

test('a sheet gets its cells, area, heights, outline depth and tab', () => {
  const plan = sheetPlan('a', 'A', {
    defaultRowHeight: 20,
    zoom: 90,
    columns: [{ width: 1, outlineLevel: 1 }],
  });
  expect(patchSheet(written, plan, data, true)).toBe(
    '<worksheet><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" zoomScaleNormal="90" workbookViewId="0"/></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="20" customHeight="1" outlineLevelRow="2" outlineLevelCol="1"/>' +
      '<sheetData><row r="1"/></sheetData><pageSetup paperSize="8"/></worksheet>',
  );
});

test('a text with $& in it is not taken for a pattern', () => {
  const tricky = { ...data, xml: "<sheetData>$& $1 $'</sheetData>" };
  expect(patchSheet(written, sheetPlan('a', 'A'), tricky, false)).toContain(
    "<sheetData>$& $1 $'</sheetData>",
  );
});

test('a part that does not look as expected is not passed over', () => {
  expect(() => patchSheet('<worksheet/>', sheetPlan('a', 'A'), data, false)).toThrow('hucre');
  expect(() => patchSheet(written + written, sheetPlan('a', 'A'), data, false)).toThrow('hucre');
  expect(() => patchCoreProperties('<x/>', 'ja')).toThrow('hucre');
  expect(() => new StyleNumbers(['a', 'b'], '<c r="B1"><v>0</v></c>', '')).toThrow('stencil');
});

test('filter names become hidden, others do not', () => {
  expect(
    patchWorkbook(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0"/><definedName name="区分"/>',
    ),
  ).toBe(
    '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0"/><definedName name="区分"/>',
  );
});

test('the parts of a font get the order of the schema', () => {
  const font =
    '<font><b/><charset val="128"/><family val="3"/><color rgb="FF000000"/><sz val="10"/><name val="游"/></font>';
  expect(patchFonts(font)).toBe(
    '<font><b/><sz val="10"/><color rgb="FF000000"/><name val="游"/><family val="3"/><charset val="128"/></font>',
  );
});

test('a style gets one twin with the quote prefix, however many texts need it', () => {
  const stencil = '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>0</v></c><c r="C1" s="1"><v>0</v></c>';
  const xfs = '<xf numFmtId="0"/><xf numFmtId="9"><protection locked="0"/></xf>';
  const styles = new StyleNumbers(
    ['a', 'b'],
    stencil,
    `<s><cellXfs count="2">${xfs}</cellXfs></s>`,
  );
  expect([styles.of('a', ''), styles.of('b', ''), styles.ofText('b', '文', '')]).toEqual([0, 1, 1]);
  expect([styles.ofText('b', '=1', ''), styles.ofText('b', '-1', '')]).toEqual([2, 2]);
  expect(styles.toXml()).toBe(
    `<s><cellXfs count="3">${xfs}<xf quotePrefix="1" numFmtId="9"><protection locked="0"/></xf></cellXfs></s>`,
  );
});
