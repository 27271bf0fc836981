// Asks Microsoft's service whether it accepts the manifest: npm run validate [-- FILE]. Needs the internet, so it is no
// part of the tests; tests/manifest checks what the documentation says.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies({ withPeers: true });
const [manifest = 'manifest.xml'] = process.argv.slice(2);
const tool = join(root, 'node_modules/office-addin-manifest/cli.js');
const { status } = spawnSync(process.execPath, [tool, 'validate', manifest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
