// Draws assets/*.png from assets/icons/*.svg. Run after a change there, and look at the result:
//   node scripts/icons.mjs
// The drawings for 24 pixels and less are simpler ones (…-small.svg): fine lines would turn to grey.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const names = ['product', 'create', 'entry', 'check', 'judge', 'submit', 'consolidate', 'paper'];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const profile = await mkdtemp(join(tmpdir(), 'gyokaku-icons-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
    ['background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`),
  ),
});
try {
  const page = await context.newPage();
  for (const name of names) {
    for (const size of sizes) {
      const drawing = `${assets}icons/${name}${size <= 24 ? '-small' : ''}.svg`;
      const svg = await readFile(drawing, 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: `${assets}${name}-${size}.png`, omitBackground: true });
    }
  }
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
console.log(`wrote ${names.length * sizes.length} icons into ${assets}`);
