// The guide for divisions as two printed pages: node scripts/print-guide.mjs
// Needs what npm test installs: Chromium and Japanese fonts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const { marked } = await import('marked');
const { chromium } = await import('playwright-core');

const guides = join(root, 'docs', 'guides');
const body = marked.parse(readFileSync(join(guides, 'divisions.md'), 'utf8'), { async: false });
const style = `
  @page { size: A4; margin: 13mm 15mm 11mm; }
  body { font: 8.6pt/1.5 'BIZ UDPGothic', 'BIZ UDPゴシック', 'Noto Sans CJK JP', sans-serif; margin: 0; color: #1b1b1b; }
  h1 { font-size: 16pt; margin: 0 0 1.5mm; }
  h2 { font-size: 11pt; margin: 3mm 0 1mm; padding-bottom: .4mm; border-bottom: .4mm solid #22405f; color: #22405f; }
  h3 { font-size: 9.6pt; margin: 1.8mm 0 .6mm; }
  h1, h2, h3 { break-after: avoid; }
  p { margin: .8mm 0; }
  ol, ul { margin: .6mm 0; padding-left: 5mm; }
  li { margin: .3mm 0; }
  table { border-collapse: collapse; width: 100%; margin: 1mm 0; }
  tr { break-inside: avoid; }
  th, td { border: .2mm solid #8a9bb0; padding: .5mm 1.6mm; text-align: left; vertical-align: top; }
  th { background: #e8edf5; white-space: nowrap; }
  td:first-child { white-space: nowrap; font-weight: bold; }
  hr { display: none; }
  hr + h2 { break-before: page; margin-top: 0; }
`;

const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>担当課の手引</title><style>${style}</style><body>${body}</body></html>`,
  );
  await page.evaluate('document.fonts.ready');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  writeFileSync(join(guides, 'divisions.pdf'), pdf);
} finally {
  await browser.close();
}
