import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * No file needs itself, by whatever way round: which of the files in a circle runs first would depend on who asks. Types are
 * gone by then, so circles of types alone are allowed. ESLint's import-x/no-cycle says the same and takes a fifth of its time.
 */

const root = resolve(__dirname, '../..');

/** By file, what it imports when it runs, at once or later. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

interface Metafile {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string }[] }>
  >;
}

let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gyokaku-cycles-'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What esbuild says of every file in these folders and of all that they import, packages left out. */
function importsIn(folder: string, among: readonly string[]): Imports {
  const files = among.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => `${name}/${file.replaceAll('\\', '/')}`),
  );
  const metafile = join(home, 'imports.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/esbuild/bin/esbuild'),
      '--bundle',
      '--format=esm',
      '--platform=node',
      '--packages=external',
      '--log-level=error',
      '--loader:.css=empty',
      '--tsconfig-raw={"compilerOptions":{"verbatimModuleSyntax":true}}',
      `--metafile=${metafile}`,
      `--outfile=${join(home, 'all.js')}`,
    ],
    {
      cwd: folder,
      input: files.map((file) => `import './${file}';`).join('\n'),
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as Metafile;
  return new Map(
    Object.entries(inputs).map(([file, { imports }]) => [
      file,
      new Set(imports.map(({ path }) => path).filter((path) => path in inputs)),
    ]),
  );
}

/** The files of circles, and those between two circles. */
function inCircles(imports: Imports): readonly string[] {
  const left = new Set(imports.keys());
  for (let before = Infinity; left.size < before;) {
    before = left.size;
    const needed = new Set([...left].flatMap((file) => [...(imports.get(file) ?? [])]));
    for (const file of left) {
      const needsOthers = [...(imports.get(file) ?? [])].some((other) => left.has(other));
      if (!needsOthers || !needed.has(file)) left.delete(file);
    }
  }
  return [...left].sort();
}

function written(files: Readonly<Record<string, string>>): Imports {
  const folder = mkdtempSync(join(home, 'planted-'));
  mkdirSync(join(folder, 'src'));
  for (const [name, source] of Object.entries(files)) {
    writeFileSync(join(folder, 'src', name), source);
  }
  return importsIn(folder, ['src']);
}

test('no file of the house needs itself', () => {
  const imports = importsIn(root, ['src', 'tests', 'bench']);
  expect(imports.size).toBeGreaterThan(800);
  expect(inCircles(imports)).toEqual([]);
});

test('a circle is found, at once or later, however long it is', () => {
  const planted = written({
    'a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
    'b.ts': "export { c as b } from './c';\n",
    'c.ts': "export const c = async () => (await import('./a')).a;\n",
    'above.ts': "import { a } from './a';\nexport const above = a;\n",
  });
  expect(inCircles(planted)).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts']);
});

test('a circle of types alone is none', () => {
  const planted = written({
    'a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
    'b.ts': "import type { A } from './a';\nexport type B = A | 2;\n",
  });
  expect(inCircles(planted)).toEqual([]);
});
