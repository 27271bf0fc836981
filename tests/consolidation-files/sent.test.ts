import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValueKey } from '../../src/workbook';
import type { ConsolidateDocument } from '../cli/support/consolidateDocument';
import { parseConsolidateDocument } from '../cli/support/consolidateDocument';
import { temporaryFolder } from '../cli/support/folder';
import type { Run } from '../cli/support/gyokaku';
import { gyokaku } from '../cli/support/gyokaku';
import { readingOf, shownIn, valueAt, writeMasterFile } from './office';
import { refusedFiles } from './refused';
import { takenBytes, takenFiles, typedInto } from './taken';
import { treated } from './treated';

/** One consolidation of a folder in which everything lies that people really send. */

type SentFile = ConsolidateDocument['files'][number];

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);
let master: Uint8Array;
let shown: Run;
let written: Run;
let document: ConsolidateDocument;

beforeAll(async () => {
  mkdirSync(at('提出'));
  await writeMasterFile(at('R6.xlsx'));
  master = readFileSync(at('R6.xlsx'));
  const files = [
    ...takenFiles.map((file) => ({ ...file, bytes: () => takenBytes(file) })),
    ...refusedFiles,
  ];
  for (const [{ name }, bytes] of await treated(files)) writeFileSync(at('提出', name), bytes);
  writeFileSync(at('提出', '実績.csv'), '指標,実績\r\n');
  const into = ['consolidate', '--into', 'R6.xlsx', '--on-conflict', 'keep'];
  shown = await gyokaku(folder, ...into, '--dry-run', '提出');
  written = await gyokaku(folder, ...into, '--out', '新.xlsx', '--json', '提出');
  document = parseConsolidateDocument(written.stdout);
}, 300_000);

function sent(name: string): SentFile {
  const found = document.files.find(({ file }) => file === `提出/${name}`);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
}

/** What a person reads, without the line breaks and indents of the terminal. */
const onScreen = (): string => `${shown.stdout}${shown.stderr}`.replace(/\s+/g, '');
const unwrapped = (text: string): string => text.replace(/\s+/g, '');

describe.each(takenFiles.map((file) => [file.what, file] as const))('%s', (_, file) => {
  test('is taken; what is not simply taken of it is named with its place and what to do', () => {
    const { division, items, verdict } = sent(file.name);
    expect([division, verdict]).toEqual([file.division, file.verdict ?? 'accepted']);
    if (verdict !== 'accepted') return;
    const exceptions = file.exceptions ?? [];
    const others = items.filter((item) => item.verdict !== 'new');
    expect(others.map((item) => [item.verdict, item.key])).toEqual(
      exceptions.map((expected) => [expected.verdict, expected.key]),
    );
    for (const [index, { place, says }] of exceptions.entries()) {
      const { cell, reason, sheet } = others[index] ?? {};
      expect(reason).toMatch(says);
      expect(onScreen()).toContain(unwrapped(reason ?? ''));
      if (place === null) expect([sheet, cell]).toEqual([null, null]);
      else expect(`${String(sheet)} ${String(cell)}`).toMatch(place);
    }
  });

  test('and what there is to say of it as a whole is said', () => {
    const { cautions, message } = sent(file.name);
    const said = [message, ...cautions];
    if (file.says === undefined) expect(said).toEqual([message]);
    else expect(said).toContainEqual(expect.stringMatching(file.says));
    for (const caution of cautions) expect(onScreen()).toContain(unwrapped(caution));
  });
});

describe.each(refusedFiles.map((file) => [file.what, file] as const))('%s', (_, file) => {
  test('is refused, named, with what to do', () => {
    const { items, message, verdict } = sent(file.name);
    expect([verdict, items]).toEqual(['rejected', []]);
    expect(message).toMatch(file.says);
    if (file.unreadable) expect(message).toContain(`「提出/${file.name}」`);
    expect(message).not.toMatch(/undefined|null|Error| at /);
    expect(onScreen()).toContain(unwrapped(message));
  });
});

describe('the whole run', () => {
  test('ends with 2, because something could not be read, and says what to do next', () => {
    expect([shown.code, written.code]).toEqual([2, 2]);
    expect(written.stderr).toContain(`取り込めないファイルが${refusedFiles.length}個あります`);
    expect(written.stderr).toMatch(/エラーのある値を\d+件、取り込まずに保留しました/);
  });

  test('every file of the folder is listed, and one of another kind passed over with a word', () => {
    const listed = document.files.map(({ file }) => file);
    const names = [...takenFiles, ...refusedFiles].map(({ name }) => `提出/${name}`);
    expect([...listed].sort()).toEqual([...names].sort());
    expect(document.skipped).toEqual([
      expect.objectContaining({ path: join('提出', '実績.csv'), why: 'noWorkbook' }),
    ]);
  });

  test('in the new master stands what the taken files say, value by value, and nothing else', async () => {
    const expected = new Map<ValueKey, number | string | boolean>();
    for (const file of takenFiles) {
      if (file.verdict !== undefined) continue;
      for (const [key, input] of typedInto(file)) expected.set(key, shownIn(input) ?? '');
      for (const [key, value] of Object.entries(file.lands ?? {})) {
        if (value === null) expected.delete(key);
        else expected.set(key, value);
      }
    }
    const reading = await readingOf(at('新.xlsx'));
    const found = [...reading.cells.keys()].flatMap((key) => {
      const value = valueAt(reading, key);
      return value === null ? [] : [[key, value] as const];
    });
    expect(new Map(found)).toEqual(expected);
  });

  test('leaves the old master as it was, and nothing beside the new one', () => {
    expect(readFileSync(at('R6.xlsx')).equals(master)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['R6.xlsx', '提出', '新.xlsx'].sort());
  });
});
