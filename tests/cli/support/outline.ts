import { spawnSync } from 'node:child_process';

/** The title of a PDF and its bookmarks: name and page. Asked of poppler, which made neither. */
export function outlineOf(pdf: string): {
  readonly title: string;
  readonly outline: readonly (readonly [name: string, page: number])[];
} {
  const title = /^Title:\s*(.*)$/m.exec(run('pdfinfo', ['-enc', 'UTF-8', pdf]))?.[1] ?? '';
  const xml = run('pdftohtml', ['-xml', '-i', '-stdout', '-enc', 'UTF-8', pdf]);
  const outline = [...xml.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(
    ([, page, name]): readonly [string, number] => [name ?? '', Number(page)],
  );
  return { title, outline };
}

function run(program: string, args: readonly string[]): string {
  const { error, status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program}: ${stderr}`);
  return stdout;
}
