import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium as npm test installs it. */
export function browserPath() {
  const found = ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => process.env.PATH.split(delimiter).map((part) => join(part, name)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('Chromium is not installed (npm test installs it).');
  return found;
}
