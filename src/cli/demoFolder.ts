import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EXIT, Failure } from './failure';
import { errorCode } from './files/fileFailure';
import { Staging } from './files/staging';

const LIST = '.gyokaku-demo.json';

/**
 * The folder of the demonstration. It remembers what it wrote by content, and replaces only that: a workbook that
 * somebody has filled in since is theirs.
 */
export class DemoFolder {
  readonly #staging = new Staging(true);
  readonly #written = new Map<string, string>();

  private constructor(
    private readonly folder: string,
    private readonly before: ReadonlyMap<string, string>,
  ) {}

  static async at(folder: string): Promise<DemoFolder> {
    return new DemoFolder(folder, parseList(await contentOf(join(folder, LIST))));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** @throws Failure naming the first file there that is not the demonstration's own */
  async refuseForeign(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const content = await contentOf(this.path(name));
      if (content === null || digest(content) === this.before.get(name)) continue;
      throw new Failure(
        `「${this.path(name)}」は前のデモの後に変えられています。残すときは別のフォルダーへ移し、要らないときは削除してから、もう一度実行してください。`,
        EXIT.failed,
      );
    }
  }

  add(path: string, content: Uint8Array): void {
    this.#staging.add(path, content);
    this.#written.set(basename(path), digest(content));
  }

  /** Lets everything added appear at once. */
  commit(): void {
    const list = { files: Object.fromEntries(this.#written) };
    this.#staging.add(
      this.path(LIST),
      new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`),
    );
    this.#staging.commit();
  }

  discard(): void {
    this.#staging.discard();
  }
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A list that cannot be read lists nothing: then nothing is replaced. */
function parseList(content: Uint8Array | null): ReadonlyMap<string, string> {
  if (content === null) return new Map();
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(content));
    const files = typeof list === 'object' && list !== null && 'files' in list ? list.files : null;
    const entries: [string, unknown][] =
      typeof files === 'object' && files !== null ? Object.entries(files) : [];
    return new Map(
      entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch {
    return new Map();
  }
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
