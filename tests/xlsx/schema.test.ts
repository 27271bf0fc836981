import { writeXlsx } from '../../src/xlsx';
import { everyFeature } from './everyFeature';
import { withPart } from './forge';
import { columnOf, sheetPlan, workbookPlan } from './planBuilders';
import { schemaFaults } from './schema';

/** Valid by the Open XML SDK, which also proves here that it would see a fault. */
test('what is written follows the schemas of Office, and the check sees what does not', async () => {
  const book = await writeXlsx(everyFeature());
  const empty = await writeXlsx(workbookPlan([sheetPlan('a', '空')], { styles: {} }));
  const texts = await writeXlsx(columnOf(['=1', ' 空白 ', 1, true, null, '']));
  const sheet = 'xl/worksheets/sheet2.xml';
  const wrongValue = await withPart(book, sheet, (xml) =>
    xml.replace('state="frozen"', 'state="icy"'),
  );
  const wrongOrder = await withPart(book, sheet, (xml) =>
    xml.replace(/(<autoFilter [^>]*>)(.*)(<pageMargins [^>]*>)/s, '$3$2$1'),
  );
  const wrongStyle = await withPart(book, sheet, (xml) =>
    xml.replace('<c r="A1" s="3"', '<c r="A1" s="999"'),
  );

  const [all, none, few, ...broken] = await schemaFaults(
    book,
    empty,
    texts,
    wrongValue,
    wrongOrder,
    wrongStyle,
  );

  expect({ all, none, few }).toEqual({ all: [], none: [], few: [] });
  expect(broken).toHaveLength(3);
  expect(broken[0]?.join()).toContain('icy');
  expect(broken[1]?.join()).toContain('unexpected child element');
  expect(broken[2]?.join()).toContain('999');
});
