// Writes THIRD-PARTY-NOTICES.txt: the licence of every package that ships, in the add-in's bundles (as webpack says what is
// in them) and with the command line. Reads node_modules only, nothing from a network:
//   node scripts/notices.mjs                          after a change to a dependency
//   node scripts/notices.mjs --check [STATISTICS]     only says whether it is current; STATISTICS: webpack's --json
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

const file = join(root, 'THIRD-PARTY-NOTICES.txt');
const isCheck = process.argv.includes('--check');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

const text = notices(packagesIn(JSON.parse(readFileSync(given ?? statistics(), 'utf8'))));
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  if (isCheck) {
    console.error('THIRD-PARTY-NOTICES.txt is not current: run node scripts/notices.mjs');
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log('wrote THIRD-PARTY-NOTICES.txt');
  }
}

/** Builds the add-in beside dist/ and returns the path of what webpack says about it. */
function statistics() {
  ensureDependencies();
  const folder = join(root, 'build', 'notices');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'statistics.json');
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--output-path', join(folder, 'dist'), '--json', path];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return path;
}

/** Folders below node_modules of every module in the bundles, and of what the command line loads. */
function packagesIn({ modules }) {
  const folders = new Set();
  const visit = ({ nameForCondition, modules: inner = [] }) => {
    const path = (nameForCondition ?? '').replaceAll('\\', '/');
    const at = path.indexOf('/node_modules/');
    if (at >= 0) folders.add(packageFolder(path.slice(at + 1)));
    inner.forEach(visit);
  };
  modules.forEach(visit);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) folders.add(`node_modules/${name}`);
  return [...folders].sort();
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c`. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)[0];
}

function notices(folders) {
  const packages = folders.map(describe);
  const sections = [...grouped(packages)].map(([licenceText, members]) =>
    [...members.map(({ heading }) => heading), '', licenceText].join('\n'),
  );
  return [
    'Third-party notices of gyokaku',
    '',
    'The add-in and the command line contain the packages below, each under its own licence. A build with',
    '--env office=self also contains files of @microsoft/office-js, under the terms in its LICENSE.md.',
    'Written by node scripts/notices.mjs.',
    '',
    ...sections.map((section) => `${'-'.repeat(78)}\n${section}\n`),
  ].join('\n');
}

/** Packages of one licence text stand above it together. */
function grouped(packages) {
  const groups = new Map();
  for (const each of packages) {
    groups.set(each.licenceText, [...(groups.get(each.licenceText) ?? []), each]);
  }
  return groups;
}

function describe(folder) {
  const path = join(root, folder);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  );
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const address = source.replace(/^git\+/, '').replace(/\.git$/, '');
  if (typeof license !== 'string') {
    throw new Error(`${folder} says nothing about its licence: look at it before it ships.`);
  }
  const licenceFile = readdirSync(path).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  const licenceText =
    licenceFile === undefined
      ? `The package states its licence and brings no text of it: ${license}.`
      : readFileSync(join(path, licenceFile), 'utf8')
          .replaceAll('\r\n', '\n')
          .replace(/[ \t]+$/gm, '')
          .trim();
  return { heading: `${name} ${version} (${license})  ${address}`.trim(), licenceText };
}
