import type { Attachments, Refusal } from '../../src/xlsx';
import { readAttachments, unreadAttachments } from '../../src/xlsx';
import { packTexts } from './forge';
import { handmadeParts } from './handmade';

/** What lies beside the cells of a sheet: known by the sheet's relations and what they lead to. */

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';

function relations(...types: readonly string[]): string {
  const links = types.map(
    (type) => `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="../${type}1.xml"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

async function beside(parts: Readonly<Record<string, string>>): Promise<Attachments | Refusal> {
  const bytes = await packTexts(handmadeParts({ sheet: '<sheetData/>', parts }));
  return readAttachments(bytes, { fileName: 'x.xlsx' });
}

const nothing = { sheet: '表', comments: 0, hasDrawings: false, hasPivotTables: false };
const drawing = (content: string): Readonly<Record<string, string>> => ({
  [RELATIONS]: relations('drawing'),
  'xl/drawing1.xml': `<xdr:wsDr xmlns:xdr="x">${content}</xdr:wsDr>`,
});

test('a sheet without relations has nothing', async () => {
  expect(await beside({})).toEqual({ ok: true, hasMacros: false, sheets: [] });
});

test('comments are counted, whatever prefix their program gives them', async () => {
  const comments =
    '<x:comments xmlns:x="x"><x:commentList><x:comment ref="A1"/><x:comment ref="B2"/></x:commentList></x:comments>';
  expect(
    await beside({ [RELATIONS]: relations('comments'), 'xl/comments1.xml': comments }),
  ).toMatchObject({ sheets: [{ ...nothing, comments: 2 }] });
});

test('a picture hangs on an anchor; a drawing in which nothing hangs, as LibreOffice saves it, is nothing', async () => {
  const picture = '<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor>';
  expect(await beside(drawing(picture))).toMatchObject({
    sheets: [{ ...nothing, hasDrawings: true }],
  });
  expect(await beside(drawing(''))).toMatchObject({ sheets: [] });
});

test('a pivot table', async () => {
  expect(await beside({ [RELATIONS]: relations('pivotTable') })).toMatchObject({
    sheets: [{ ...nothing, hasPivotTables: true }],
  });
});

test('a relation that leads nowhere is nothing, and no reason to refuse the file', async () => {
  expect(await beside({ [RELATIONS]: relations('comments', 'drawing') })).toMatchObject({
    ok: true,
    sheets: [],
  });
});

test('what is no workbook is refused by name', async () => {
  const bytes = new TextEncoder().encode('指標,実績');
  expect(await readAttachments(bytes, { fileName: 'x.xlsx' })).toMatchObject({ code: 'text' });
});

describe('of a division’s file is told', () => {
  const told = async (parts: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const bytes = await packTexts(handmadeParts({ sheet: '<sheetData/>', parts }));
    const found = await unreadAttachments(bytes, { fileName: 'x.xlsx' });
    return found.map(({ message }) => message);
  };

  test('how many comments nobody reads, and that there are pictures', async () => {
    const comments = '<comments><commentList><comment ref="A1"/></commentList></comments>';
    expect(
      await told({
        [RELATIONS]: relations('comments', 'drawing'),
        'xl/comments1.xml': comments,
        'xl/drawing1.xml': '<wsDr><oneCellAnchor/></wsDr>',
      }),
    ).toEqual([
      'シート「表」のコメント1件は読みません。必要な内容は取組実績か引継メモに書いてもらってください。',
      'シート「表」の図やテキストボックスは読みません。必要な内容は取組実績か引継メモに書いてもらってください。',
    ]);
  });

  test('nothing where there is nothing, or where it cannot be read', async () => {
    expect(await told({})).toEqual([]);
    expect(await told({ 'xl/comments1.xml': '<comments/>', 'xl/workbook.xml': '<' })).toEqual([]);
  });
});
