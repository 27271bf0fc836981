import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The rule that scripts/class-instances.mjs asks tsgolint for, since Oxlint does not know it. */
const beside = 'no-unsafe-class-instance-assignment';

/** A violation of each rule that knows types, linted in a folder of its own with the real configuration. */
const violations: Readonly<Record<string, string>> = {
  'await-thenable': 'export const it = async (): Promise<number> => await 1;',
  'dot-notation': "export const it = (of: { a: number }): number => of['a'];",
  'no-array-delete':
    'export const it = (of: number[], at: number): void => {\n  delete of[at];\n};',
  'no-base-to-string': 'export const it = (of: { a: number }): string => String(of);',
  'no-confusing-void-expression':
    'export const it = (run: () => void): unknown => {\n  const done = run();\n  return done;\n};',
  'no-deprecated':
    '/** @deprecated */\nconst old = (): number => 1;\nexport const it = (): number => old();',
  'no-duplicate-type-constituents': "export type It = 'a' | 'b' | 'a';",
  'no-floating-promises':
    'export const it = (of: Promise<number>): void => {\n  of.then(String);\n};',
  'no-for-in-array':
    'export const it = (of: number[]): void => {\n  for (const at in of) console.log(at);\n};',
  'no-generated-empty-object-type':
    'interface Named {\n  name: string;\n}\nexport type It = Omit<Named, keyof Named>;',
  'no-implied-eval': "export const it = (): unknown => setTimeout('alert(1)', 1);",
  'no-meaningless-void-operator': 'export const it = (run: () => void): void => void run();',
  'no-misused-promises':
    'export const it = (of: Promise<boolean>): string => {\n  if (of) return "a";\n  return "b";\n};',
  'no-misused-spread': 'export const it = (of: Map<string, number>): object => ({ ...of });',
  'no-mixed-enums': "export enum It {\n  a = 1,\n  b = 'b',\n}",
  'no-redundant-type-constituents': 'export type It = string | unknown;',
  'no-unnecessary-boolean-literal-compare':
    'export const it = (of: boolean): boolean => of === true;',
  'no-unnecessary-condition': "export const it = (of: string): string => of ?? 'a';",
  'no-unnecessary-template-expression': 'export const it = (of: string): string => `${of}`;',
  'no-unnecessary-type-arguments':
    'const of = <T = number>(value: T): T => value;\nexport const it = of<number>(1);',
  'no-unnecessary-type-assertion': 'export const it = (of: string): string => of as string;',
  'no-unnecessary-type-conversion': 'export const it = (of: string): string => String(of);',
  'no-unnecessary-type-parameters': 'export const it = <T>(of: T): string => typeof of;',
  'no-unsafe-argument': 'export const it = (text: string): number => Math.abs(JSON.parse(text));',
  'no-unsafe-assignment':
    'export const it = (text: string): unknown => {\n  const of = JSON.parse(text);\n  return of;\n};',
  'no-unsafe-call': 'export const it = (text: string): unknown => JSON.parse(text)();',
  [beside]:
    'class Open {\n  constructor(readonly a: number) {}\n}\nexport const it: Open = { a: 1 };\nexport const open = new Open(1);',
  'no-unsafe-enum-assignment':
    'enum Of {\n  a,\n  b,\n}\nexport const it = (): Of => {\n  let of: Of = Of.a;\n  of = 1;\n  return of;\n};',
  'no-unsafe-enum-comparison':
    'enum Of {\n  a,\n  b,\n}\nexport const it = (of: Of): boolean => of === 1;',
  'no-unsafe-member-access': 'export const it = (text: string): unknown => JSON.parse(text).a;',
  'no-unsafe-return': 'export const it = (text: string): string => JSON.parse(text);',
  'no-unsafe-unary-minus': 'export const it = (of: string): number => -of;',
  'no-useless-default-assignment': 'export const it = ({ a = 1 }: { a: number }): number => a;',
  'non-nullable-type-assertion-style':
    'export const it = (of: string | undefined): string => of as string;',
  'only-throw-error': "export const it = (): never => {\n  throw 'a';\n};",
  'prefer-find':
    'export const it = (of: number[]): number | undefined => of.filter((one) => one > 1)[0];',
  'prefer-includes': "export const it = (of: string): boolean => of.indexOf('a') !== -1;",
  'prefer-nullish-coalescing': "export const it = (of: string | undefined): string => of || 'a';",
  'prefer-optional-chain':
    'export const it = (of: { a: number } | undefined): number | undefined => of && of.a;',
  'prefer-promise-reject-errors': "export const it = (): Promise<never> => Promise.reject('a');",
  'prefer-reduce-type-parameter':
    'export const it = (of: string[]): string[] => of.reduce((all, one) => [...all, one], [] as string[]);',
  'prefer-regexp-exec': 'export const it = (of: string): unknown => of.match(/a/);',
  'prefer-return-this-type': 'export class It {\n  on(): It {\n    return this;\n  }\n}',
  'prefer-string-starts-ends-with': "export const it = (of: string): boolean => of[0] === 'a';",
  'related-getter-setter-pairs':
    'export class It {\n  #a = 1;\n  get a(): string {\n    return String(this.#a);\n  }\n  set a(of: number) {\n    this.#a = of;\n  }\n}',
  'require-await': 'export const it = async (): Promise<number> => 1;',
  'restrict-plus-operands': "export const it = (of: number): string => of + 'a';",
  'restrict-template-expressions': 'export const it = (of: { a: number }): string => `${of}`;',
  'return-await':
    'export const it = async (of: Promise<number>): Promise<number> => {\n  try {\n    return of;\n  } catch {\n    return await Promise.resolve(1);\n  }\n};',
  'switch-exhaustiveness-check':
    "export const it = (of: 'a' | 'b'): number => {\n  switch (of) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};",
  'unbound-method':
    'class Of {\n  a = 1;\n  get(): number {\n    return this.a;\n  }\n}\nexport const it = new Of().get;',
  'use-unknown-in-catch-callback-variable':
    'export const it = (of: Promise<number>): Promise<unknown> => of.catch((fault) => String(fault));',
};

const lawful = `export const it = async (of: () => Promise<number>): Promise<string> => {
  const found = await of();
  return \`\${found} items\`;
};
export const unknown = async (of: Promise<number>): Promise<void> => {
  // oxlint-disable-next-line typescript/no-floating-promises -- as a comment would do it
  of.then(String);
  await of;
};
`;

const unused = `// oxlint-disable-next-line typescript/no-floating-promises -- there is none
export const it = 1;
`;

interface Configuration {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, unknown>>;
  }[];
}

/** The rules that a preset of typescript-eslint switches on and that know types. */
async function typedRulesOf(preset: string): Promise<readonly string[]> {
  const file = join(
    root,
    `node_modules/@typescript-eslint/eslint-plugin/dist/configs/flat/${preset}-type-checked-only.js`,
  );
  const { default: configs } = (await import(file)) as {
    readonly default: (
      plugin: object,
      parser: object,
    ) => readonly { readonly rules?: Readonly<Record<string, unknown>> }[];
  };
  return configs({}, {})
    .flatMap(({ rules }) => Object.entries(rules ?? {}))
    .filter(([name, level]) => name.startsWith('@typescript-eslint/') && level !== 'off')
    .map(([name]) => name.slice('@typescript-eslint/'.length));
}

describe('the rules that know types', () => {
  let home = '';
  let found = '';

  const linted = (args: readonly string[]): string => {
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout;
  };

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'gyokaku-typed-'));
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, file), join(home, file));
    }
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'dir');
    mkdirSync(join(home, 'src'));
    const files = { ...violations, lawful, unused };
    for (const [name, source] of Object.entries(files)) {
      writeFileSync(join(home, 'src', `${name}.ts`), source);
    }
    found =
      linted([join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix']) +
      linted([join(root, 'scripts/class-instances.mjs')]);
  });

  afterAll(() => {
    if (home !== '') rmSync(home, { recursive: true, force: true });
  });

  const reportsOf = (name: string): readonly string[] =>
    found.split('\n').filter((line) => line.includes(`${name}.ts:`));

  it('are those of typescript-eslint’s strict and stylistic presets and one more', async () => {
    const presets = [...(await typedRulesOf('strict')), ...(await typedRulesOf('stylistic'))];
    const text = readFileSync(join(root, '.oxlintrc.json'), 'utf8');
    const { overrides } = JSON.parse(text) as Configuration;
    const [{ files, rules } = { files: [], rules: {} }] = overrides;
    expect(files).toEqual(['**/*.{ts,tsx}']);
    expect([...Object.keys(rules), `typescript/${beside}`].sort()).toEqual(
      [...new Set([...presets, 'switch-exhaustiveness-check'])]
        .map((name) => `typescript/${name}`)
        .sort(),
    );
    expect(
      Object.keys(violations)
        .map((name) => `typescript/${name}`)
        .sort(),
    ).toEqual([...Object.keys(rules), `typescript/${beside}`].sort());
  });

  it.each(Object.keys(violations))('finds: %s', (name) => {
    expect(reportsOf(name).join('\n')).toContain(name === beside ? beside : `(${name})`);
  });

  it('find nothing where nothing is, and a comment excuses', () => {
    expect(reportsOf('lawful')).toEqual([]);
  });

  it('report a comment that excuses nothing', () => {
    expect(reportsOf('unused').join('\n')).toContain('Unused oxlint-disable directive');
  });
});
