import { spawn } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../tests/support/chromium';

/** `npm start` and a browser, for as long as something is measured in them. */
export async function withWorkbench<T>(
  work: (browser: Browser, address: string) => Promise<T>,
): Promise<T> {
  const served = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', '3430'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    served.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    served.on('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  try {
    return await work(browser, address);
  } finally {
    await browser.close();
    served.kill('SIGTERM');
  }
}
