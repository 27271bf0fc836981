// Only instances of a class where its instances are expected: the one rule of tsgolint that Oxlint does not know yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { root } from './dependencies.mjs';

const RULE = 'no-unsafe-class-instance-assignment';

const files = run(['oxlint/bin/oxlint', '--debug=files'], '')
  .toString()
  .split('\n')
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => resolve(name));
const asked = { version: 2, configs: [{ file_paths: files, rules: [{ name: RULE }] }] };
const answers = answersIn(
  run(['oxlint-tsgolint/bin/tsgolint.js', 'headless'], JSON.stringify(asked)),
);
for (const answer of answers) console.log(lineOf(answer));
if (answers.length > 0 || files.length === 0) process.exitCode = 1;
console.log(`${RULE}: ${answers.length} found in ${files.length} files`);

function run([script, ...args], input) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    { input, maxBuffer: 2 ** 30 },
  );
  if (status === 0) return stdout;
  console.error(`${script} failed:\n${stderr}`);
  process.exit(1);
}

/** Each answer is its length in four bytes, a byte for its kind, and JSON: what was found, or why nothing could be. */
function answersIn(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 5 + bytes.readUInt32LE(at);
    found.push(JSON.parse(bytes.subarray(at + 5, end).toString()));
    at = end;
  }
  return found;
}

function lineOf({ error, message, file_path: path, range }) {
  if (!path) return error ?? message.description;
  const before = readFileSync(path).subarray(0, range?.pos ?? 0);
  const line = before.toString().split('\n').length;
  return `${relative('', path)}:${line}: ${message.description} (${RULE})`;
}
