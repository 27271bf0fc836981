/**
 * The house, one entry a floor: what each folder of src/ may import.
 *
 * `floors` are other folders of src/, reached only through their index. `packages` are npm packages and
 * `node:` modules; a package also covers its subpaths, `node:*` covers all of Node. What is not
 * listed is refused. A pure floor runs anywhere, so it has neither Node nor the DOM nor Office.
 *
 * @typedef {object} Floor
 * @property {boolean} pure
 * @property {readonly string[]} floors
 * @property {readonly string[] | 'any'} packages
 * @property {readonly string[]} [outside] folders and files beside src/ that it may import
 */

/** @type {Readonly<Record<string, Floor>>} */
export const house = {
  programme: { pure: true, floors: [], packages: ['zod'] },
  evaluation: { pure: true, floors: ['programme'], packages: [] },
  workbook: { pure: true, floors: ['programme', 'evaluation'], packages: [] },
  check: { pure: true, floors: ['programme', 'evaluation', 'workbook'], packages: [] },
  consolidation: {
    pure: true,
    floors: ['programme', 'evaluation', 'workbook', 'check'],
    packages: [],
  },
  // Closing a year and opening it again.
  closing: {
    pure: true,
    floors: ['programme', 'evaluation', 'workbook', 'check', 'consolidation'],
    packages: [],
  },
  report: { pure: true, floors: ['programme', 'evaluation', 'workbook', 'check'], packages: [] },
  // The workbook in which a municipality writes its programme down.
  definition: {
    pure: true,
    floors: ['programme', 'evaluation', 'workbook', 'check'],
    packages: [],
  },
  excel: {
    pure: false,
    floors: ['programme', 'evaluation', 'workbook', 'check', 'consolidation', 'report'],
    packages: [],
  },
  // In Node and in the browser: no node: modules here.
  xlsx: { pure: false, floors: ['programme', 'evaluation', 'workbook'], packages: ['hucre'] },
  taskpane: {
    pure: false,
    floors: [
      'programme',
      'evaluation',
      'workbook',
      'check',
      'consolidation',
      'closing',
      'report',
      'definition',
      'excel',
      'xlsx',
    ],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
    outside: ['programmes'],
  },
  cli: {
    pure: false,
    floors: [
      'programme',
      'evaluation',
      'workbook',
      'check',
      'consolidation',
      'closing',
      'report',
      'definition',
      'xlsx',
    ],
    packages: ['node:*', 'commander'],
    outside: ['programmes', 'package.json'],
  },
  // Stands apart: it meets the rest only as the built product.
  workbench: { pure: false, floors: [], packages: 'any', outside: ['build', 'dist'] },
};

const beside = ['tests', 'bench', 'scripts', 'build', 'dist', 'programmes', 'package.json'];

/**
 * Zones for import-x/no-restricted-paths: what a floor may reach by a relative import.
 *
 * @param {Readonly<Record<string, Floor>>} floors
 */
export function zones(floors) {
  return Object.entries(floors).flatMap(([name, floor]) => [
    {
      target: `./src/${name}`,
      from: './src',
      except: [`./${name}`, ...floor.floors.map((other) => `./${other}/index.ts`)],
      message:
        `src/${name} may import ` +
        (floor.floors.length === 0
          ? 'no other floor'
          : `only the index of ${floor.floors.join(', ')}`) +
        ' (eslint.layers.js).',
    },
    {
      target: `./src/${name}`,
      from: beside
        .filter((path) => !(floor.outside ?? []).includes(path))
        .map((path) => `./${path}`),
      message: `src/${name} may not import this from outside src (eslint.layers.js).`,
    },
  ]);
}

/**
 * A regular expression that matches every bare module name a floor may not import, or undefined when
 * it may import any. It contains no slash, so that it also fits into a syntax selector.
 *
 * @param {Floor} floor
 * @returns {string | undefined}
 */
export function foreignPackages(floor) {
  if (floor.packages === 'any') return undefined;
  const slash = '\\x2F';
  const allowed = floor.packages.map((name) =>
    name === 'node:*' ? 'node:' : `${name.replaceAll('/', slash)}(?:${slash}|$)`,
  );
  return `^(?!${[`\\.{1,2}(?:${slash}|$)`, ...allowed].join('|')})`;
}
