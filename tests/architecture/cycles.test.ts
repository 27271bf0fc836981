import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { preProcessFile } from 'typescript';

/**
 * No file needs itself, by whatever way round, be it for a type: neither of two such files can be understood without the
 * other, and which of them runs first would depend on who asks. ESLint's import-x/no-cycle says the same and takes twenty
 * times as long.
 */

const root = resolve(__dirname, '../..');

/** By file, what it imports: when it runs, at once or later, and for types. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gyokaku-cycles-'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Every file in these folders. */
function importsIn(folder: string, among: readonly string[]): Imports {
  const files = new Set(
    among.flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${name}/${file.replaceAll('\\', '/')}`),
    ),
  );
  const fileAt = (path: string): string | undefined =>
    ['', '.ts', '.tsx', '.d.ts', '/index.ts'].map((end) => path + end).find((at) => files.has(at));
  return new Map(
    [...files].map((file) => {
      const { importedFiles } = preProcessFile(readFileSync(join(folder, file), 'utf8'));
      const own = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
      const found = own.map(({ fileName }) => fileAt(posix.join(posix.dirname(file), fileName)));
      return [file, new Set(found.filter((path) => path !== undefined))];
    }),
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

test('a circle of types alone is one too', () => {
  const planted = written({
    'a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
    'b.ts': "export type B = import('./a').A | 2;\n",
    'c.ts': "import type { A } from './a';\nexport type C = A | 3;\n",
  });
  expect(inCircles(planted)).toEqual(['src/a.ts', 'src/b.ts']);
});
