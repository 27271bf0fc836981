// Every test with generated cases, with cases that were not tried before: npm run fuzz [-- SEED [arguments for Jest]]
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';
import { ensureSystemTools } from './system-tools.mjs';

ensureDependencies();
ensureSystemTools();

const [given = String(randomInt(2 ** 31)), ...args] = process.argv.slice(2);
const repeat = `npm run fuzz -- ${given}`;
console.log(repeat);

const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...args,
    '--findRelatedTests',
    'tests/support/property.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GYOKAKU_SEED: given } },
);
child.on('close', (status) => {
  if (status !== 0) console.log(`\nThe same cases again: ${repeat}`);
  process.exitCode = status ?? 1;
});
