// Asks Microsoft's service whether it accepts the manifest: npm run validate [-- FILE]. Needs the internet, so it is no
// part of the tests; tests/manifest checks what the documentation says.
import { spawnSync } from 'node:child_process';
import { root } from '../dependencies.mjs';
import { officeTool } from './tools.mjs';

const [manifest = 'manifest.xml'] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [officeTool('manifest'), 'validate', manifest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
