import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * 0 = always recalculate. Without it LibreOffice keeps the cached values of an .xlsx file, so a
 * wrong formula goes unnoticed (docs/decisions/0001-toolchain.md).
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** An empty document that stays open: without one LibreOffice would end after the first order. */
const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="1"/></office:spreadsheet></office:body>
</office:document>
`;

/** Of this process of Jest, whose test files come and go: one after the other they find the same. */
const profile = join(tmpdir(), `gyokaku-office-${String(process.pid)}`);

let starting: Promise<void> | null = null;

/**
 * The argument that leads to a LibreOffice which recalculates every formula. Starting one takes longer than most files, so it
 * runs on until this process of Jest ends and takes one order after the other, each document closed after it.
 *
 * @param patience in milliseconds
 */
export async function residentOffice(patience: number): Promise<string> {
  if (!isThere()) await (starting ??= start(patience));
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

/** What it has said, to nobody in particular. */
export function saidByOffice(): Promise<string> {
  return readFile(join(profile, 'said'), 'utf8').catch(() => '');
}

/** For one that answers no more: the next order goes to another. */
export async function endOffice(): Promise<void> {
  const keeper = Number(await readFile(join(profile, 'keeper'), 'utf8').catch(() => ''));
  if (keeper > 0) process.kill(keeper, 'SIGTERM');
}

/** It locks the document when it opens it, and takes orders only afterwards. */
function isThere(): boolean {
  return existsSync(join(profile, '.~lock.open.fods#'));
}

async function start(patience: number): Promise<void> {
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    await writeFile(join(profile, 'open.fods'), document);
    const keeper = spawn(process.execPath, [join(__dirname, 'keeper.mjs'), profile], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await writeFile(join(profile, 'keeper'), String(keeper.pid));
    // Neither keeps this process from ending; with its end the pipe closes.
    keeper.unref();
    if (keeper.stdin instanceof Socket) keeper.stdin.unref();
    const end = Date.now() + patience;
    while (!isThere()) {
      if (keeper.exitCode !== null) throw new Error('soffice could not be started');
      if (Date.now() > end) throw new Error('LibreOffice takes no orders');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    starting = null;
  }
}
