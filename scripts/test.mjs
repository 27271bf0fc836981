// Everything that must hold before a change is accepted: npm test [-- arguments for Jest]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';
import { ensureSystemTools } from './system-tools.mjs';

ensureDependencies();
ensureSystemTools();

const gates = [
  {
    title: 'Types',
    commands: [
      ['typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['typescript/bin/tsc', '-p', 'tsconfig.pure.json'],
    ],
  },
  { title: 'Lint', commands: [['eslint/bin/eslint.js', '--max-warnings', '0', '.']] },
  { title: 'Format', commands: [['prettier/bin/prettier.cjs', '--check', '.']] },
];

let passed = 0;
let failed = 0;
for (const { title, commands } of gates) {
  console.log(`\n== ${title}`);
  // Every command runs, so that one run shows every fault.
  if (commands.map(run).every(Boolean)) passed += 1;
  else failed += 1;
}

console.log('\n== Tests');
const tests = runTests(process.argv.slice(2));
passed += tests.passed;
failed += tests.failed;
if (tests.passed + tests.failed === 0) console.log('\nNo test ran.');

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || tests.passed + tests.failed === 0 ? 1 : 0;

function run([script, ...args]) {
  const { status, signal } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    // One stream for both, so that the lines of the steps stay in order.
    { cwd: root, stdio: ['ignore', 1, 1] },
  );
  if (signal !== null) console.log(`${script} was ended by ${signal}`);
  return status === 0;
}

function runTests(args) {
  const results = join(root, 'build', 'jest-results.json');
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(results, { force: true });
  const clean = run(['jest/bin/jest.js', '--ci', '--json', `--outputFile=${results}`, ...args]);
  const counted = count(results);
  // Jest may also fail as a whole, after or without any single test failing.
  return !clean && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function count(results) {
  let suites;
  try {
    suites = JSON.parse(readFileSync(results, 'utf8')).testResults;
  } catch {
    return { passed: 0, failed: 0 };
  }
  const total = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of suites) {
    const having = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
    total.passed += having('passed');
    // A suite can fail without a failing test: when it does not even load.
    total.failed += Math.max(having('failed'), status === 'failed' ? 1 : 0);
  }
  return total;
}
