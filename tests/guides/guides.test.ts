import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfToText } from '../support/libreoffice';

/** The guide for divisions is handed out on paper: two pages, which say what the guide says. */

const guides = join(__dirname, '../../docs/guides');
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Paragraphs, entries of lists and cells of tables, without the marks of Markdown. */
const statements = readFileSync(join(guides, 'divisions.md'), 'utf8')
  .split('\n')
  .filter((line) => !/^(?:-+|\|(?: -+ \|)+)$/.test(line))
  .flatMap((line) => line.replace(/^(?:#+|-|\d+\.)\s/, '').split('|'))
  .map((each) => withoutSpace(each.replaceAll('**', '')))
  .filter((each) => each !== '');

test('the printed guide for divisions has two pages and is that of today (node scripts/print-guide.mjs)', async () => {
  const text = await pdfToText(join(guides, 'divisions.pdf'));
  expect(text.split('\f').slice(0, -1)).toHaveLength(2);
  const printed = withoutSpace(text);
  expect(statements.length).toBeGreaterThan(50);
  expect(statements.filter((each) => !printed.includes(each))).toEqual([]);
});
