import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Chapter } from '../report/chapter';
import { ratio } from '../report/chapter';

/** What a browser has to fetch to read and write .xlsx files, compressed. */
export async function bundleSize(): Promise<Chapter> {
  const { outputFiles } = await build({
    entryPoints: ['src/xlsx/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const xlsx = outputFiles[0]?.contents ?? new Uint8Array();
  const sizes: readonly (readonly [string, number])[] = [
    ['src/xlsx: reader, writer and guard (this product)', gzipSync(xlsx).length],
    [
      'exceljs 4.4.0, its browser bundle',
      gzipSync(readFileSync('node_modules/exceljs/dist/exceljs.min.js')).length,
    ],
  ];
  const first = sizes[0]?.[1] ?? Number.NaN;
  return {
    title: 'Bundle size',
    what: 'Minified and gzipped. The task pane as a whole has its own limit of 250 kB until a tab works, kept by a test (tests/taskpane); Microsoft’s template ships 13.6 MiB.',
    tables: [
      {
        columns: ['', 'gzip', 'first = 1'],
        rows: sizes.map(([name, size]) => [
          name,
          `${(size / 1000).toFixed(0)} kB`,
          ratio(size, first),
        ]),
      },
    ],
    goals: [],
    plots: [],
    limit:
      'Inflating and deflating are the platform’s own and cost nothing; what remains is the format itself.',
    next: 'Writing the frame by ourselves as the cells are (docs/decisions/0004).',
  };
}
