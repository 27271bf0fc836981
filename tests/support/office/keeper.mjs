// Runs LibreOffice with a profile until whoever started this ends, or says so: node keeper.mjs PROFILE
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [profile] = process.argv.slice(2);
const said = openSync(join(profile, 'said'), 'w');
const office = spawn(
  'soffice',
  [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    join(profile, 'open.fods'),
  ],
  // soffice is a script around other processes: its own group lets one signal end all of them.
  { detached: true, stdio: ['ignore', said, said] },
);

function end() {
  if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid, 'SIGKILL');
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  process.exit();
}
office.on('error', end);
office.on('exit', end);
process.on('SIGTERM', end);
// Closed by the system, however the other end came to its end.
process.stdin.on('end', end).resume();
