/** @jest-environment jsdom */
import axe from 'axe-core';
import { makePaper, paperOptions, publicHtml } from '../../src/report';
import { madeUp } from '../programme/madeUp';
import { text } from '../workbook/reading/book';
import { filledReading } from './support/readings';

/** The public page: one file that fetches nothing and that everybody can read. */

// A small programme: axe looks at every element.
const html = publicHtml(
  makePaper(
    filledReading({
      definition: JSON.stringify(madeUp),
      year: 'R2',
      changed: [['i:8|report', text('<script>alert(1)</script> & "台帳"')]],
    }),
    paperOptions({ printedOn: '2021-05-20', audience: 'public' }),
  ),
);

const before = document.documentElement;

beforeAll(() => {
  const { documentElement: made } = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.importNode(made, true), before);
});

// Other files may be tested in this document.
afterAll(() => document.replaceChild(before, document.documentElement));

test('axe finds nothing wrong', async () => {
  // Colours need a real page; the contrast of the statuses is proved in tests/workbook/colours.test.ts.
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('it has a language, a title, headings in order, and heads and a caption on every table', () => {
  expect(document.documentElement.lang).toBe('ja');
  expect(document.title).toContain('令和2年度の取組状況');
  const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) =>
    Number(tagName[1]),
  );
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => {
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });
  for (const table of document.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).toBeTruthy();
    expect(table.querySelectorAll('th[scope]').length).toBeGreaterThan(0);
  }
  const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
    document.getElementById(link.getAttribute('href')?.slice(1) ?? ''),
  );
  expect(targets.length).toBeGreaterThan(3);
  expect(targets).not.toContain(null);
});

test('it fetches nothing and runs nothing; what was typed stays text', () => {
  expect(document.querySelectorAll('script,link,img,iframe,[onload],[onclick]')).toHaveLength(0);
  expect(html).not.toMatch(/\burl\(|@import|https?:\/\//);
  expect(document.body.textContent).toContain('<script>alert(1)</script> & "台帳"');
});
