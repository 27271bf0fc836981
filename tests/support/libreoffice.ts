import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { endOffice, residentOffice, saidByOffice } from './office/resident';

/** Long enough for a cold start on a busy machine; a hung office must not hang the tests. */
const timeLimitMs = 110_000;

export type OfficeFormat = 'xlsx' | 'ods' | 'fods' | 'pdf' | 'csv' | 'html';

/**
 * Converts a file with LibreOffice, which recalculates every formula on the way in. Calls may run side by side and are
 * answered one after the other.
 *
 * @param input path of a document LibreOffice can open
 * @param outputFolder an existing folder other than the input's
 * @param options of soffice, before the others
 * @returns the path of the converted file
 */
export async function convert(
  input: string,
  format: OfficeFormat,
  outputFolder: string,
  options: readonly string[] = [],
): Promise<string> {
  const [output] = await convertAll([input], format, outputFolder, options);
  if (output === undefined) throw new Error(`LibreOffice made no ${format} of ${input}`);
  return output;
}

/** Converts several files, of different names, in one run. */
async function convertAll(
  inputs: readonly string[],
  format: OfficeFormat,
  outputFolder: string,
  options: readonly string[],
): Promise<string[]> {
  const office = await residentOffice(timeLimitMs);
  const order = ['--convert-to', format, '--outdir', outputFolder, ...inputs];
  const args = [office, '--headless', '--norestore', ...options, ...order];
  const said = await run('soffice', args).catch(async (error: unknown) => {
    await endOffice();
    throw error;
  });
  const made = await readdir(outputFolder);
  const outputs = inputs.map((input) => `${basename(input, extname(input))}.${format}`);
  // soffice exits with 0 even when it could not load or store the document.
  for (const [index, output] of outputs.entries()) {
    if (made.includes(output)) continue;
    const all = `${said}${await saidByOffice()}`.trim().split('\n').slice(-3).join('; ');
    throw new Error(`LibreOffice made no ${format} of ${inputs[index] ?? ''}: ${all}`);
  }
  return outputs.map((output) => join(outputFolder, output));
}

/** Opens an .xlsx in LibreOffice and saves it as .xlsx: the cached values are now LibreOffice's. */
export function recalculate(xlsx: Uint8Array): Promise<Uint8Array> {
  return convertBytes(xlsx, 'xlsx');
}

/** The same for several files, in their order, in one run. */
export function recalculateAll(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convertAllBytes(files, 'xlsx');
}

/** Prints an .xlsx as LibreOffice prints it, freshly recalculated. */
export function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  return convertBytes(xlsx, 'pdf');
}

/** The same for several files, in their order, in one run. */
export function toPdfs(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convertAllBytes(files, 'pdf');
}

/**
 * Draws every page of a PDF.
 *
 * @param pdf path of the file
 * @returns one PNG a page, in order
 */
export function pdfToPng(pdf: string, dpi: number): Promise<Uint8Array[]> {
  return inTemporaryFolder(async (folder) => {
    await run('pdftoppm', ['-png', '-r', String(dpi), pdf, join(folder, 'page')]);
    // pdftoppm pads page numbers to one width, so names sort in page order.
    const pages = (await readdir(folder)).sort();
    return Promise.all(pages.map((page) => readFile(join(folder, page))));
  });
}

/**
 * The text of a PDF as laid out on its pages; pages are separated by form feeds.
 *
 * @param pdf path of the file
 */
export function pdfToText(pdf: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const text = join(folder, 'text.txt');
    await run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, text]);
    return readFile(text, 'utf8');
  });
}

/** What some .xlsx files say once they are printed, in their order; pages are separated by form feeds. */
export async function printedTexts(files: readonly Uint8Array[]): Promise<string[]> {
  const pdfs = await toPdfs(files);
  return inTemporaryFolder((folder) =>
    Promise.all(
      pdfs.map(async (pdf, index) => {
        const path = join(folder, `printed${String(index)}.pdf`);
        await writeFile(path, pdf);
        return pdfToText(path);
      }),
    ),
  );
}

/** Runs `work` with an empty folder that is removed afterwards, whatever happens. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gyokaku-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convertBytes(xlsx: Uint8Array, format: OfficeFormat): Promise<Uint8Array> {
  const [converted] = await convertAllBytes([xlsx], format);
  if (converted === undefined) throw new Error(`LibreOffice made no ${format}`);
  return converted;
}

function convertAllBytes(
  files: readonly Uint8Array[],
  format: OfficeFormat,
): Promise<Uint8Array[]> {
  return inTemporaryFolder(async (folder) => {
    const outputFolder = join(folder, 'out');
    await mkdir(outputFolder);
    const inputs = files.map((_, index) => join(folder, `document${String(index)}.xlsx`));
    await Promise.all(inputs.map((input, index) => writeFile(input, files[index] ?? '')));
    const outputs = await convertAll(inputs, format, outputFolder, []);
    return Promise.all(outputs.map((output) => readFile(output)));
  });
}

/** Resolves with what the program said; rejects when it fails, is missing, or takes too long. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // soffice is a script around other processes: its own group lets a timeout end all of them.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let late = false;
    const collect = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeLimitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${program} could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(said);
      else if (late) reject(new Error(`${program} took longer than ${timeLimitMs} ms`));
      else reject(new Error(`${program} ended with ${String(code)}: ${said.trim()}`));
    });
  });
}
