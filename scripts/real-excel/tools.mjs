import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../dependencies.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Microsoft's own command lines for add-ins are a quarter of all packages (some 450, 420 MB), and nothing but real Excel and
 * the service that validates needs them: they have a lock of their own and are installed by whoever asks for one.
 *
 * @param name `debugging` or `manifest`
 * @returns the path of its script
 */
export function officeTool(name) {
  ensureDependencies(folder);
  return join(folder, 'node_modules', `office-addin-${name}`, 'cli.js');
}
