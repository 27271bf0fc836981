import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedAt, writeWhole } from './bundle.mjs';
import { root } from './dependencies.mjs';

/**
 * Packages of many files, which Jest would load one by one for each test file: the components of the pane and what looks at
 * them in a test are some 2,500. As one file they take a tenth of the time.
 */
const BUNDLES = {
  pane: {
    packages: [
      '@fluentui/react-components',
      '@testing-library/dom',
      '@testing-library/react',
      '@testing-library/user-event',
    ],
    // React itself are a few files, and its `act` looks for Node beside them.
    external: ['react', 'react-dom'],
    platform: 'browser',
  },
  hucre: { packages: ['hucre', 'hucre/xlsx'], platform: 'node' },
  zod: { packages: ['zod'], platform: 'node' },
};

const folder = join(root, 'build', 'test-packages');
const partOf = (name) => join(folder, 'by-name', `${name}.cjs`);
const madeOf = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];

/** For Jest's `moduleNameMapper`: a file of a package's name takes its part of the one. */
export const packageFiles = {
  [`^(${Object.values(BUNDLES)
    .flatMap(({ packages }) => packages)
    .join('|')})$`]: '<rootDir>/build/test-packages/by-name/$1.cjs',
};

/** Jest's `globalSetup`: the files are made again when the versions of packages change (about 2 s). */
export default async function bundlePackages() {
  for (const [name, bundle] of Object.entries(BUNDLES)) await bundlePackagesOf(name, bundle);
}

async function bundlePackagesOf(name, { packages, ...options }) {
  const whole = join(folder, `${name}.cjs`);
  const oldest = Math.min(...[...packages.map(partOf), whole].map(changedAt));
  if (madeOf.every((path) => changedAt(path) < oldest)) return;

  const { build } = await import('esbuild');
  const started = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      // Imported rather than required: what nothing of a package uses, such as most of its icons, stays out.
      contents: packages.map((each, at) => `export * as package${at} from '${each}';`).join('\n'),
      resolveDir: root,
    },
    outfile: whole,
    bundle: true,
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    // What Jest tells them.
    define: { 'process.env.NODE_ENV': '"test"' },
    write: false,
    logLevel: 'warning',
    ...options,
  });
  for (const { contents } of outputFiles) writeWhole(whole, contents, started);
  for (const [at, each] of packages.entries()) {
    const part = partOf(each);
    writeWhole(
      part,
      `Object.defineProperty(exports, '__esModule', { value: true });
const { package${at} } = require('${relative(dirname(part), whole).replaceAll('\\', '/')}');
Object.defineProperties(exports, Object.getOwnPropertyDescriptors(package${at}));
`,
      started,
    );
  }
}
