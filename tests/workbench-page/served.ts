import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** `npm start` as a person runs it, without a browser. */
export interface Served {
  readonly url: string;
  /** What it has printed. */
  readonly said: () => string;
  /** Sends the signal of Ctrl+C or of a closing session; resolves with the exit code. */
  readonly end: (signal?: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
}

export async function serveWorkbench(...args: readonly string[]): Promise<Served> {
  const child: ChildProcess = spawn(
    process.execPath,
    [resolve(root, 'scripts/start.mjs'), '--no-open', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const ended = once(child, 'exit').then(([code]: unknown[]) =>
    typeof code === 'number' ? code : null,
  );
  const url = await new Promise<string>((resolveUrl, reject) => {
    const collect = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolveUrl(address);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
  return {
    url,
    said: () => said,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
