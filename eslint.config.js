import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { foreignPackages, house, zones } from './eslint.layers.js';

const root = import.meta.dirname;

/** Only what a call returns is discarded: the half of no-meaningless-void-operator that tsgolint does not have (.oxlintrc.json). */
const discarding = {
  selector:
    "UnaryExpression[operator='void'] > :not(CallExpression, ChainExpression, AssignmentExpression, Literal[value=0], " +
    "ConditionalExpression[consequent.type='CallExpression'][alternate.type='CallExpression'])",
  message: 'void is for what a call returns.',
};

/** One block a floor: the packages it may import, written statically or dynamically. */
const packagesByFloor = Object.entries(house).map(([name, floor]) => {
  const foreign = foreignPackages(floor);
  const message = `src/${name} may not import this package (eslint.layers.js).`;
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      ...(foreign && {
        'no-restricted-imports': ['error', { patterns: [{ regex: foreign, message }] }],
      }),
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportExpression[source.type!='Literal']",
          message: 'Import a literal path, so that the layering can be checked.',
        },
        discarding,
        ...(foreign ? [{ selector: `ImportExpression[source.value=/${foreign}/]`, message }] : []),
      ],
    },
  };
});

const runsInABrowser = Object.keys(house).filter((name) => name !== 'cli');

export default defineConfig(
  globalIgnores(['node_modules/', 'build/', 'out/', 'coverage/', 'dist/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', discarding],
      // Japanese texts are set with full-width spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: `${root}/tsconfig.json` }),
      ],
    },
    rules: {
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones(house) }],
    },
  },
  ...packagesByFloor,
  {
    files: ['tests/**/*.{ts,tsx}'],
    ignores: ['tests/support/property.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Import tests/support/property, which gives it its seed.' },
      ],
    },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: runsInABrowser.map((name) => `src/${name}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', '__dirname', '__filename'],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        process: 'readonly',
      },
    },
  },
);
