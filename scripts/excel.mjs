// The add-in in the Excel of this computer: npm run start:excel, npm run stop:excel
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

if (!['win32', 'darwin'].includes(process.platform)) {
  console.error(`Excel for the desktop runs on Windows and macOS only. Here you can
  - see everything in the workbench: npm start
  - use Excel on the web: npm run dev-server, then upload manifest.xml there (Home > Add-ins > More > Upload).`);
  process.exit(1);
}
const [action] = process.argv.slice(2);
const debugging = join(root, 'node_modules/office-addin-debugging/cli.js');
const options = {
  start: ['--app', 'excel', '--dev-server', 'npm run dev-server', '--dev-server-port', '3000'],
  stop: [],
}[action];
if (options === undefined) {
  console.error('Say start or stop.');
  process.exit(1);
}
ensureDependencies({ withPeers: true });
const args = [debugging, action, 'manifest.xml', ...(action === 'start' ? ['desktop'] : [])];
const { status } = spawnSync(process.execPath, [...args, ...options], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
