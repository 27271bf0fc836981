import { spawnSync } from 'node:child_process';

/**
 * Whether the paper's font is there to print with. Windows and macOS bring it; elsewhere fontconfig is asked, and where
 * that is not there either, the font is taken for missing: lines then get more room than they need.
 */
export function hasPaperFont(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  const asked = spawnSync('fc-list', [':family=BIZ UDPGothic', 'family'], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.trim() !== '';
}
