import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { house } from '../../eslint.layers.js';

const root = resolve(__dirname, '../..');

/**
 * A violation: a file that breaks one rule of the house, and the rule that has to catch it. They are
 * linted with the real configuration in a small house of their own, where every floor has an index and
 * an inner file, so the proof does not depend on what the product happens to contain.
 */
interface Violation {
  readonly title: string;
  readonly file: string;
  readonly source: string;
  readonly caughtBy: string;
}

const paths = 'import-x/no-restricted-paths';
const packages = 'no-restricted-imports';

const uses = (from: string): string =>
  `import { it as other } from '${from}';\nexport const copy = other;\n`;

const floors = Object.keys(house);

/** Every pair of floors that the house forbids. */
const upwards: Violation[] = floors.flatMap((from) =>
  floors
    .filter((to) => to !== from && !house[from]?.floors.includes(to))
    .map((to) => ({
      title: `${from} imports ${to}`,
      file: `src/${from}/reaches-${to}.ts`,
      source: uses(`../${to}`),
      caughtBy: paths,
    })),
);

const pureFloors = floors.filter((name) => house[name]?.pure === true);

const violations: Violation[] = [
  ...upwards,
  ...pureFloors.map((floor) => ({
    title: `${floor} imports a module of Node`,
    file: `src/${floor}/node.ts`,
    source: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    caughtBy: packages,
  })),
  ...pureFloors.map((floor) => ({
    title: `${floor} imports a package`,
    file: `src/${floor}/package.ts`,
    source: "import { Command } from 'commander';\nexport const command = new Command();\n",
    caughtBy: packages,
  })),
  ...floors
    .filter((floor) => floor !== 'programme' && floor !== 'workbench')
    .map((floor) => ({
      title: `${floor} imports zod`,
      file: `src/${floor}/zod.ts`,
      source: "import { z } from 'zod';\nexport const schema = z.string();\n",
      caughtBy: packages,
    })),
  ...floors
    .filter((floor) => floor !== 'xlsx' && floor !== 'workbench')
    .map((floor) => ({
      title: `${floor} imports hucre`,
      file: `src/${floor}/hucre.ts`,
      source: "import { readXlsx } from 'hucre/xlsx';\nexport const read = readXlsx;\n",
      caughtBy: packages,
    })),
  {
    title: 'a module of Node without its prefix',
    file: 'src/evaluation/node-bare.ts',
    source: "import { join } from 'path';\nexport const joined = join('a', 'b');\n",
    caughtBy: packages,
  },
  {
    title: 'a module of Node where the code also runs in a browser',
    file: 'src/xlsx/node.ts',
    source: "import { inflateSync } from 'node:zlib';\nexport const inflate = inflateSync;\n",
    caughtBy: packages,
  },
  {
    title: 'a global of Node where the code also runs in a browser',
    file: 'src/xlsx/buffer.ts',
    source: 'export const bytes = Buffer.alloc(1);\n',
    caughtBy: 'no-restricted-globals',
  },
  {
    title: 'a type from a higher floor',
    file: 'src/programme/type.ts',
    source: "import type { It } from '../report';\nexport type Copy = It;\n",
    caughtBy: paths,
  },
  {
    title: 'a type from a foreign package',
    file: 'src/workbook/type.ts',
    source: "import type { Cell } from 'hucre';\nexport type Copy = Cell;\n",
    caughtBy: packages,
  },
  {
    title: 'a type imported inline',
    file: 'src/programme/inline-type.ts',
    source: "export type Copy = import('../report').It;\n",
    caughtBy: '@typescript-eslint/consistent-type-imports',
  },
  {
    title: 'a higher floor exported again',
    file: 'src/programme/again.ts',
    source: "export { it } from '../report';\n",
    caughtBy: paths,
  },
  {
    title: 'a foreign package exported again',
    file: 'src/report/again.ts',
    source: "export { readXlsx } from 'hucre';\n",
    caughtBy: packages,
  },
  {
    title: 'a higher floor imported dynamically',
    file: 'src/programme/dynamic.ts',
    source: "export const later = (): Promise<unknown> => import('../report');\n",
    caughtBy: paths,
  },
  {
    title: 'a foreign package imported dynamically',
    file: 'src/cli/dynamic-package.ts',
    source: "export const later = (): Promise<unknown> => import('hucre/xlsx');\n",
    caughtBy: 'no-restricted-syntax',
  },
  {
    title: 'an import whose path cannot be read',
    file: 'src/cli/dynamic-unknown.ts',
    source: 'export const later = (name: string): Promise<unknown> => import(name);\n',
    caughtBy: 'no-restricted-syntax',
  },
  {
    title: 'a lower floor entered beside its index',
    file: 'src/evaluation/beside-the-index.ts',
    source: uses('../programme/inner'),
    caughtBy: paths,
  },
  {
    title: 'a test imported by the product',
    file: 'src/cli/test.ts',
    source: uses('../../tests/support/it'),
    caughtBy: paths,
  },
  {
    title: 'an any',
    file: 'src/programme/any.ts',
    source: 'export const loose = (value: any): unknown => value;\n',
    caughtBy: '@typescript-eslint/no-explicit-any',
  },
  {
    title: 'a non-null assertion',
    file: 'src/programme/bang.ts',
    source: 'export const first = (values: readonly number[]): number => values[0]!;\n',
    caughtBy: '@typescript-eslint/no-non-null-assertion',
  },
  ...['src/programme/void.ts', 'tests/void.ts'].map((file) => ({
    title: 'a void that discards nothing of a call',
    file,
    source:
      'export const same = (value: number): number => {\n  void value;\n  return value;\n};\n',
    caughtBy: 'no-restricted-syntax',
  })),
];

/** What the house allows, so that the rules cannot pass by refusing everything. */
const lawful: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    floors.flatMap((from) =>
      (house[from]?.floors ?? []).map((to) => [`src/${from}/may-use-${to}.ts`, uses(`../${to}`)]),
    ),
  ),
  'src/programme/may-use-zod.ts': "import { z } from 'zod';\nexport const schema = z.string();\n",
  'src/xlsx/may-use-hucre.ts':
    "import { readXlsx } from 'hucre/xlsx';\nexport const read = readXlsx;\n",
  'src/cli/may-use-node.ts':
    "import { Command } from 'commander';\nimport { readFileSync } from 'node:fs';\nexport const both = [Command, readFileSync];\n",
  'src/taskpane/may-load-lazily.ts':
    "export const later = (): Promise<unknown> => import('../xlsx');\n",
  'src/evaluation/may-use-its-own-files.ts': uses('./inner'),
  'tests/may-look-inside.ts': uses('../src/evaluation/inner'),
};

const scenery: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    floors.flatMap((floor) => [
      [`src/${floor}/index.ts`, 'export const it = 1;\nexport type It = typeof it;\n'],
      [`src/${floor}/inner.ts`, 'export const it = 2;\n'],
    ]),
  ),
  'tests/support/it.ts': 'export const it = 3;\n',
};

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('the layering', () => {
  let home = '';
  let linted: ReadonlyMap<string, LintedFile['messages']> = new Map();

  const messagesOf = (file: string): LintedFile['messages'] => {
    const messages = linted.get(file);
    if (messages === undefined) throw new Error(`${file} was not linted`);
    return messages;
  };

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'gyokaku-house-'));
    for (const file of ['eslint.config.js', 'eslint.layers.js', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, file), join(home, file));
    }
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'dir');
    const files = {
      ...scenery,
      ...lawful,
      ...Object.fromEntries(violations.map(({ file, source }) => [file, source])),
    };
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      writeFileSync(join(home, file), source);
    }
    const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [eslint, '--format', 'json', 'src', 'tests'],
      { cwd: home, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (!stdout.startsWith('[')) throw new Error(`ESLint did not run: ${stderr}`);
    const results = JSON.parse(stdout) as readonly LintedFile[];
    linted = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(filePath.lastIndexOf(home) + home.length + 1).replaceAll('\\', '/'),
        messages,
      ]),
    );
  });

  afterAll(() => {
    if (home !== '') rmSync(home, { recursive: true, force: true });
  });

  it.each(violations)('refuses: $title ($file)', ({ file, caughtBy }) => {
    expect(messagesOf(file).map(({ ruleId }) => ruleId)).toContain(caughtBy);
  });

  it.each(Object.keys(lawful))('allows: %s', (file) => {
    expect(messagesOf(file)).toEqual([]);
  });

  it('lists every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true });
    for (const entry of folders) {
      expect(entry.isDirectory()).toBe(true);
      expect(floors).toContain(entry.name);
    }
  });
});
