import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findLibreOffice } from '../../src/cli/printing/libreOffice';
import { readXlsx } from '../../src/xlsx';
import { pdfToText } from '../support/libreoffice';
import { outlineOf } from './support/outline';
import { temporaryFolder } from './support/folder';
import { ended, gyokaku, start, succeeds } from './support/gyokaku';
import { writeTyped } from './support/typedWorkbook';

/** `gyokaku report` as people run it, on a small programme: four initiatives in R2. */

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const bytes = (name: string): Buffer => readFileSync(at(name));
const text = (name: string): string => readFileSync(at(name), 'utf8');
const report = (...args: readonly string[]) => succeeds(folder, 'report', ...args);

const values = {
  'k:3-1|R1.actual': { kind: 'number', value: 18 },
  'k:3-1|R2.actual': { kind: 'number', value: 31 },
  'k:3-2|R1.actual': { kind: 'number', value: 1300 },
  'k:3-2|R2.actual': { kind: 'number', value: 2600 },
  'k:8-2|R1.actual': { kind: 'number', value: 40 },
  'k:8-2|R2.actual': { kind: 'number', value: 44 },
  'i:105|report': { kind: 'text', text: '窓口の順番を見直した。' },
  's:105-s1|R1.actual': { kind: 'text', text: '計画どおり' },
  's:105-s1|R2.actual': { kind: 'text', text: '計画どおり' },
} as const;

const before = process.env.TMPDIR;

beforeAll(async () => {
  mkdirSync(at('tmp'));
  process.env.TMPDIR = at('tmp');
  await writeTyped(at('R2.xlsx'), values);
});

afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
});

/** A program in LibreOffice's place. */
function stand(name: string, script: string): string {
  writeFileSync(at(name), `#!/bin/sh\n${script}\n`);
  chmodSync(at(name), 0o755);
  return at(name);
}

/** Ended or waiting to be buried by its parent, which a container may not have, is not running. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

/** What stands in the temporary folder of the command line: one of its own, since other tests run beside. */
const leftovers = (): readonly string[] => readdirSync(at('tmp'));

describe('the PDF', () => {
  beforeAll(() =>
    report(
      'R2.xlsx',
      '--kohyo',
      '--date',
      '2021-05-20',
      '--out',
      'paper.pdf',
      '--publish',
      'p.json',
    ),
  );

  test('has text that can be selected, a title, the language and a bookmark for each part', async () => {
    const printed = await pdfToText(at('paper.pdf'));
    expect(printed.replaceAll(/\s+/g, '')).toContain('窓口の順番を見直した。');
    const raw = bytes('paper.pdf').toString('latin1');
    expect(raw).toContain('/Lang(ja-JP)');
    expect(raw).toMatch(/\/StructTreeRoot/);
    const { outline, title } = outlineOf(at('paper.pdf'));
    expect(title).toContain('令和2年度の取組状況');
    expect(outline.map(([name]) => name)).toEqual([
      ...['表紙', '全体の状況', '柱1の一覧', '達成に届いていない取組'],
      ...['個票', '判定の基準と計算の方法'],
    ]);
    const pages = outline.map(([, page]) => page);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  test('is made again from the publication, on the same pages', async () => {
    await report('p.json', '--out', 'again.pdf');
    expect(await pdfToText(at('again.pdf'))).toBe(await pdfToText(at('paper.pdf')));
  });
});

describe('a publication', () => {
  test('gives the same files to the byte after the workbook has changed, and shows what has', async () => {
    const args = ['--audience', 'public', '--date', '2021-07-01'];
    await writeTyped(at('open.xlsx'), values);
    await report('open.xlsx', ...args, '--out', 'public.xlsx', '--publish', 'public.json');
    for (const format of ['html', 'csv']) {
      await report('open.xlsx', ...args, '--out', `public.${format}`);
    }
    await writeTyped(at('open.xlsx'), {
      ...values,
      'k:8-2|R2.actual': { kind: 'number', value: 12 },
    });
    for (const format of ['xlsx', 'html', 'csv']) {
      await report('public.json', '--out', `reprint.${format}`);
      expect(bytes(`reprint.${format}`).equals(bytes(`public.${format}`))).toBe(true);
    }
    await report('open.xlsx', ...args, '--published', 'public.json', '--out', 'corrected.html');
    expect(text('corrected.html')).toContain('【訂正】');
    expect(text('public.html')).not.toContain('【訂正】');
  });

  test('is printed as it was or not at all', async () => {
    const { code, stderr } = await gyokaku(
      ...([folder, 'report', 'public.json', '--pillar', '1', '--out', 'other.html'] as const),
    );
    expect(code).toBe(2);
    expect(stderr).toContain('--pillar を外してください');
    expect(existsSync(at('other.html'))).toBe(false);
  });
});

describe('a selection', () => {
  const made = async (...args: readonly string[]) => {
    await report('R2.xlsx', ...args, '--force', '--out', 'choice.json');
    const { tables } = JSON.parse(text('choice.json')) as {
      readonly tables: {
        readonly initiatives: { readonly rows: readonly { readonly no: number }[] };
      };
    };
    return tables.initiatives.rows.map(({ no }) => no);
  };

  test('of divisions, late or changed initiatives holds those alone', async () => {
    expect(await made()).toEqual([3, 8, 21, 105]);
    expect(await made('--division', '市民課')).toEqual([3]);
    expect(await made('--only', 'late')).toEqual([3]);
    const changed = await made('--only', 'changed');
    expect(changed).toContain(3);
    // What goes on as planned is no change.
    expect(changed).not.toContain(105);
  });

  test('of a pillar that is not there names those that are', async () => {
    const args = ['report', 'R2.xlsx', '--pillar', '柱２', '--out', 'none.pdf'];
    const { stderr } = await gyokaku(folder, ...args);
    expect(stderr).toContain('次から選んでください: 1（職員と仕組みを育てる）');
    expect(existsSync(at('none.pdf'))).toBe(false);
  });

  test('with and without 個票 differs in that part alone', async () => {
    const sheets = async (...args: readonly string[]) => {
      await report('R2.xlsx', ...args, '--force', '--out', 'parts.xlsx');
      const read = await readXlsx(bytes('parts.xlsx'), { fileName: 'parts.xlsx' });
      return read.ok ? read.grid.sheets.map(({ name }) => name) : [];
    };
    const without = await sheets('--no-kohyo');
    expect(without).not.toContain('個票');
    expect((await sheets('--kohyo')).filter((name) => name !== '個票')).toEqual(without);
    expect(await sheets()).toEqual(without);
  });
});

describe('where something is missing or goes wrong', () => {
  test('without LibreOffice it says how to do without', () => {
    expect(() => findLibreOffice(undefined, '/nowhere:/nothing', [])).toThrow(
      /LibreOffice が必要ですが、このパソコンに見つかりません。.*\.xlsx/,
    );
  });

  test('a wrong place, a program that prints nothing: a message, no file, the old one kept', async () => {
    writeFileSync(at('kept.pdf'), 'old');
    const silent = stand('silent', 'exit 0');
    for (const [place, message] of [
      ['/nowhere/soffice', '見つかりません'],
      [silent, 'PDFを作れませんでした'],
    ] as const) {
      const args = ['report', 'R2.xlsx', '--libreoffice', place, '--force', '--out', 'kept.pdf'];
      const { code, stderr } = await gyokaku(folder, ...args, '--publish', 'half.json');
      expect(code).not.toBe(0);
      expect(stderr).toContain(message);
      expect(text('kept.pdf')).toBe('old');
      expect(existsSync(at('half.json'))).toBe(false);
    }
    expect(leftovers()).toEqual([]);
  });

  test('an existing file is kept without --force', async () => {
    writeFileSync(at('mine.html'), 'mine');
    const { code } = await gyokaku(folder, 'report', 'R2.xlsx', '--out', 'mine.html');
    expect(code).not.toBe(0);
    expect(text('mine.html')).toBe('mine');
  });

  test('stopped while it prints, it ends the program and leaves nothing', async () => {
    const endless = stand('endless', `echo $$ > "${at('pid')}"\nsleep 600`);
    const child = start(folder, 'report', 'R2.xlsx', '--libreoffice', endless, '--out', 'cut.pdf');
    const end = ended(child);
    while (!existsSync(at('pid')) || statSync(at('pid')).size === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGINT');
    const { code } = await end;
    expect(code).not.toBe(0);
    expect(existsSync(at('cut.pdf'))).toBe(false);
    expect(leftovers()).toEqual([]);
    expect(isRunning(text('pid').trim())).toBe(false);
  });
});
