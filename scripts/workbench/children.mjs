import { spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';

/** Programs that were started and have not ended. */
const running = new Set();

/**
 * Runs a program to its end, in a process group of its own where the system has groups, so that it can be ended with
 * everything that it has started.
 *
 * @returns {Promise<string>} what it said; rejects when it fails or takes longer than `limitMs`
 */
export function run(program, args, { limitMs = 600_000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      ...options,
    });
    running.add(child);
    let said = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, limitMs);
    const settle = (action) => {
      clearTimeout(timer);
      running.delete(child);
      action();
    };
    child.on('error', (error) => settle(() => reject(new Error(`${program}: ${error.message}`))));
    child.on('close', (code) =>
      settle(() => {
        if (code === 0) resolve(said);
        else if (late) reject(new Error(`${program}: ${limitMs / 1000} s`));
        else reject(new Error(said.trim() || `${program}: ${code}`));
      }),
    );
  });
}

/** Ends everything that was started here. */
export function endAll() {
  for (const child of running) end(child);
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
