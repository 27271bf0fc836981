import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedAt, writeWhole } from './bundle.mjs';
import { root } from './dependencies.mjs';

/**
 * The components of the pane and what looks at them in a test: some 2,500 files, which Jest would load one by one for each
 * test file. As one file they take a tenth of the time.
 */
const PACKAGES = [
  '@fluentui/react-components',
  '@testing-library/dom',
  '@testing-library/react',
  '@testing-library/user-event',
];

const folder = join(root, 'build', 'test-packages');
const whole = join(folder, 'packages.cjs');
const madeOf = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];

/** For Jest's `moduleNameMapper`: a file of a package's name takes its part of the one. */
export const packageFiles = {
  [`^(${PACKAGES.join('|')})$`]: '<rootDir>/build/test-packages/$1.cjs',
};

/** Jest's `globalSetup`: the file is made again when the versions of packages change (about 2 s). */
export default async function bundlePackages() {
  const parts = PACKAGES.map((name) => join(folder, `${name}.cjs`));
  const oldest = Math.min(...[...parts, whole].map(changedAt));
  if (madeOf.every((path) => changedAt(path) < oldest)) return;

  const { build } = await import('esbuild');
  const started = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      // Imported rather than required: what nothing of a package uses, such as most of its icons, stays out.
      contents: PACKAGES.map((name, at) => `export * as package${at} from '${name}';`).join('\n'),
      resolveDir: root,
    },
    outfile: whole,
    bundle: true,
    // React itself are a few files, and its `act` looks for Node beside them.
    external: ['react', 'react-dom'],
    platform: 'browser',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    // What Jest tells them.
    define: { 'process.env.NODE_ENV': '"test"' },
    write: false,
    logLevel: 'warning',
  });
  for (const { contents } of outputFiles) writeWhole(whole, contents, started);
  parts.forEach((path, at) =>
    writeWhole(
      path,
      `Object.defineProperty(exports, '__esModule', { value: true });
const { package${at} } = require('../packages.cjs');
Object.defineProperties(exports, Object.getOwnPropertyDescriptors(package${at}));
`,
      started,
    ),
  );
}
