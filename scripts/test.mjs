// Everything that must hold before a change is accepted: npm test [-- arguments for Jest]
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';
import { ensureSystemTools } from './system-tools.mjs';
import { testFiles } from './test-groups.mjs';

ensureDependencies();
ensureSystemTools();

const gates = [
  {
    title: 'Types',
    commands: [
      ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'],
      ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.pure.json'],
    ],
  },
  {
    title: 'Lint',
    commands: [
      ['node_modules/oxlint/bin/oxlint'],
      ['scripts/class-instances.mjs'],
      ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    ],
  },
  { title: 'Format', commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']] },
];

/** For the gates' Go programs, which end within seconds: a third of their time went into collecting what they let go. */
const gateEnvironment = { ...process.env, GOGC: '400' };

/**
 * For Jest and its workers, which are more than cores: threads that collect garbage beside them would only take turns with
 * them, and with more room for new objects it is collected less often, a tenth of the time of all.
 */
const jestFlags = ['--single-threaded-gc', '--max-semi-space-size=64'];

// The gates run one after another beside the tests, which often wait for other programs; what they say comes afterwards.
const gated = runGates();
console.log('\n== Tests');
let { passed, failed } = await runTests(process.argv.slice(2));
const ranNone = passed + failed === 0;
if (ranNone) console.log('\nNo test ran.');

for (const { title, said, isClean } of await gated) {
  console.log(`\n== ${title}\n${said.trim() || 'Nothing to say.'}`);
  if (isClean) passed += 1;
  else failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || ranNone ? 1 : 0;

async function runGates() {
  const results = [];
  for (const { title, commands } of gates) {
    const runs = [];
    // Every command runs, so that one run shows every fault.
    for (const command of commands)
      runs.push(await run(command, { isShown: false, env: gateEnvironment }));
    results.push({
      title,
      said: runs.map(({ said }) => said).join(''),
      isClean: runs.every(({ isClean }) => isClean),
    });
  }
  return results;
}

/** Runs a script. What it says is shown at once, or returned. */
function run([script, ...args], { isShown, flags = [], env = process.env }) {
  const child = spawn(process.execPath, [...flags, join(root, script), ...args], {
    cwd: root,
    env,
    stdio: isShown ? ['ignore', 1, 1] : ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status, signal) => {
      if (signal !== null) said += `${script} was ended by ${signal}\n`;
      resolve({ isClean: status === 0, said });
    });
  });
}

/** All tests run in groups; what is asked for, file by file. */
async function runTests(args) {
  const results = join(root, 'build', 'jest-results.json');
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(results, { force: true });
  const isWhole = args.length === 0;
  const which = isWhole ? ['--config', 'jest.groups.config.js'] : args;
  const { isClean } = await run(
    ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${results}`, ...which],
    { isShown: true, flags: jestFlags },
  );
  const suites = read(results);
  const counted = count(suites);
  if (isWhole && suites.length > 0) {
    const silent = filesWithoutTest(suites);
    for (const path of silent) console.log(`No test of ${path} ran.`);
    counted.failed += silent.length;
  }
  // Jest may also fail as a whole, after or without any single test failing.
  return !isClean && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function read(results) {
  try {
    return JSON.parse(readFileSync(results, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** Jest itself would only miss a whole group. */
function filesWithoutTest(suites) {
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  const files = new Set(ran.map(({ ancestorTitles: [file] }) => file));
  return testFiles()
    .map((name) => `tests/${name}`)
    .filter((path) => !files.has(path));
}

function count(suites) {
  const total = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of suites) {
    const having = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
    total.passed += having('passed');
    // A suite can fail without a failing test: when it does not even load.
    total.failed += Math.max(having('failed'), status === 'failed' ? 1 : 0);
  }
  return total;
}
