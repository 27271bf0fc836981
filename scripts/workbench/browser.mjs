import { spawn } from 'node:child_process';

/** Opens an address in the browser where there is one and somebody can see it; otherwise does nothing. */
export function openBrowser(url) {
  const { platform, env } = process;
  const [program, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const visible =
    platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!visible || env.CI) return false;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
  return true;
}
