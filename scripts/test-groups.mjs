import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './dependencies.mjs';
import { secondsOf } from './test-seconds.mjs';

/**
 * Jest gives every test file a context of its own, in which each module is loaded and each function optimised anew: a third
 * of the time of all. The files of a group are one file for it, each a `describe` of its path in a context that they share.
 */
const folder = join(root, 'build', 'test-groups');

/** Groups as long as this let the cores end together; each more loads everything once more. */
const SECONDS_OF_A_GROUP = 50;

/** The files that share with none, and why. */
const ALONE = {
  'workbench-page/journeys.test.ts': 'waits for its browser, from the beginning, beside all others',
  'taskpane/page.test.ts': 'waits for webpack and a browser, beside the others',
};

/** By folder, what its tests load that others do not; a new folder's load what the pure floors do. */
const LOADED = {
  cli: 'processes',
  excel: 'excel',
  taskpane: 'excel',
  workbench: 'excel',
  'workbench-page': 'excel',
};

/** Every test file, by its path below tests/. */
export function testFiles() {
  return readdirSync(join(root, 'tests'), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * Puts every file into one group, beside neighbours that load the same.
 *
 * @param {string[]} files of `testFiles`
 * @returns {{ name: string, environment: string, files: string[], seconds: number }[]}
 */
export function groupsOf(files) {
  const kinds = new Map();
  for (const file of files) {
    const environment = environmentOf(file);
    const kind = ALONE[file]
      ? file.replace(/\.test\.tsx?$/, '').replaceAll('/', '-')
      : environment === 'node'
        ? (LOADED[file.split('/')[0]] ?? 'floors')
        : environment;
    const { files: same } = kinds.get(kind) ?? { files: [] };
    kinds.set(kind, { environment, files: [...same, file] });
  }
  return [...kinds].flatMap(([kind, { environment, files }]) =>
    inParts(files).map((part, at) => ({
      name: `${kind}-${at + 1}`,
      environment,
      files: part,
      seconds: secondsOfAll(part),
    })),
  );
}

function environmentOf(file) {
  const text = readFileSync(join(root, 'tests', file), 'utf8');
  return /@jest-environment (\w+)/.exec(text)?.[1] ?? 'node';
}

const secondsOfAll = (files) => files.reduce((sum, file) => sum + secondsOf(file), 0);

/** In their order, in parts that take about the same time. */
function inParts(files) {
  const whole = secondsOfAll(files);
  const count = Math.ceil(whole / SECONDS_OF_A_GROUP);
  const parts = Array.from({ length: count }, () => []);
  let before = 0;
  for (const file of files) {
    const middle = before + secondsOf(file) / 2;
    parts[Math.floor((middle / whole) * count)].push(file);
    before += secondsOf(file);
  }
  return parts.filter((part) => part.length > 0);
}

/** Writes the groups as files for Jest (jest.groups.config.js). */
export function writeGroups() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const group of groupsOf(testFiles())) {
    writeFileSync(join(folder, `${group.name}.test.cjs`), textOf(group));
  }
}

const tests = relative(folder, join(root, 'tests')).split(sep).join('/');

/** What tidies up after each test says so when it is first loaded: here for all files, in one of them for that one only. */
const TIDYING = { node: '', jsdom: "require('@testing-library/react');\n" };

const textOf = ({ environment, files }) => `/** @jest-environment ${environment} */
${TIDYING[environment]}
// A file that does not load fails, and no other with it.
function file(path, load) {
  describe(path, () => {
    try {
      load();
    } catch (error) {
      test('loads', () => {
        throw error;
      });
    }
  });
}

${files.map((name) => `file('tests/${name}', () => require('${tests}/${name}'));\n`).join('')}`;
