import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const macOffice = '/Applications/LibreOffice.app/Contents/MacOS';
const macBrowsers = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Everything the tests need beside Node, how to see that it is there, and what brings it. */
const tools = [
  {
    name: 'LibreOffice with Calc',
    present: hasCalc,
    debian: ['libreoffice-calc'],
    fedora: ['libreoffice-calc'],
    mac: '--cask libreoffice',
  },
  {
    name: 'pdftoppm and pdftotext (Poppler)',
    present: () => inPath('pdftoppm') && inPath('pdftotext'),
    debian: ['poppler-utils'],
    fedora: ['poppler-utils'],
    mac: 'poppler',
  },
  {
    name: 'fc-list (fontconfig)',
    present: () => inPath('fc-list'),
    debian: ['fontconfig'],
    fedora: ['fontconfig'],
    mac: 'fontconfig',
  },
  {
    name: 'the font BIZ UDGothic',
    present: () => hasFont('BIZ UDGothic'),
    debian: ['fonts-morisawa-bizud-gothic'],
    fedora: ['morisawa-biz-ud-gothic-fonts', 'morisawa-biz-ud-pgothic-fonts'],
    mac: '--cask font-biz-udgothic font-biz-udpgothic',
  },
  {
    name: 'the font Noto Sans CJK JP',
    present: () => hasFont('Noto Sans CJK JP'),
    debian: ['fonts-noto-cjk'],
    fedora: ['google-noto-sans-cjk-fonts'],
    mac: '--cask font-noto-sans-cjk-jp',
  },
  {
    name: 'Chromium',
    present: () =>
      ['chromium', 'chromium-browser', 'google-chrome'].some(inPath) ||
      macBrowsers.some(existsSync),
    debian: ['chromium'],
    fedora: ['chromium'],
    mac: '--cask chromium',
  },
  {
    name: 'Python 3 with openpyxl and lxml',
    // As in tests/support/python.ts: the first on the path may be one without the system's packages.
    present: () =>
      ['python3', '/usr/bin/python3'].some((python) =>
        succeeds(python, ['-c', 'import openpyxl, lxml.etree']),
      ),
    debian: ['python3', 'python3-openpyxl', 'python3-lxml'],
    fedora: ['python3', 'python3-openpyxl', 'python3-lxml'],
    mac: 'python && python3 -m pip install --user openpyxl lxml',
  },
  {
    name: 'xmllint',
    present: () => inPath('xmllint'),
    debian: ['libxml2-utils'],
    fedora: ['libxml2'],
    mac: 'libxml2',
  },
];

/** Installs what is missing where that is possible; otherwise says what to install and ends. */
export function ensureSystemTools() {
  if (existsSync(macOffice)) process.env.PATH += delimiter + macOffice;
  const missing = findMissing();
  if (missing.length === 0) return;
  console.error(`Missing: ${missing.map(({ name }) => name).join(', ')}.`);

  const elevate = rootPrefix();
  if (inPath('apt-get') && elevate !== undefined) {
    const packages = namesOf(missing, 'debian');
    console.error(`Installing ${packages.join(' ')} …`);
    const apt = (...args) =>
      spawnSync(
        elevate[0] ?? 'env',
        [
          ...elevate.slice(1),
          ...(elevate.length > 0 ? ['env'] : []),
          'DEBIAN_FRONTEND=noninteractive',
          'apt-get',
          '-q',
          ...args,
        ],
        { stdio: ['ignore', 2, 2] },
      ).status === 0;
    // A failing update may concern a source that is not needed: the install decides.
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }

  const still = findMissing();
  if (still.length === 0) return;
  console.error(`
The tests need programs that are not on this machine: ${still.map(({ name }) => name).join(', ')}.
Install them and run npm test again:

  Debian, Ubuntu   sudo apt-get update && sudo apt-get install -y --no-install-recommends ${namesOf(still, 'debian').join(' ')}
  Fedora           sudo dnf install -y ${namesOf(still, 'fedora').join(' ')}
  macOS            ${[...new Set(still.map(({ mac }) => `brew install ${mac}`))].join('\n                   ')}
`);
  process.exit(1);
}

function findMissing() {
  return tools.filter(({ present }) => !present());
}

function namesOf(wanted, system) {
  return [...new Set(wanted.flatMap((tool) => tool[system]))];
}

/** What to put before a command to run it as root, or undefined when that needs a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return inPath('sudo') && succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function hasCalc() {
  const soffice = pathOf('soffice');
  if (soffice === undefined) return false;
  const folder = dirname(realpathSync(soffice));
  return ['libsclo.so', '../Frameworks/libsclo.dylib'].some((file) =>
    existsSync(join(folder, file)),
  );
}

function hasFont(family) {
  const { stdout } = spawnSync('fc-list', [`:family=${family}`, 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function inPath(program) {
  return pathOf(program) !== undefined;
}

function pathOf(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
