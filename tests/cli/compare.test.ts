import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { defaultScale } from '../../src/evaluation';
import type { CellInput } from '../../src/evaluation';
import type { ValueKey } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';

/** `compare` and `report --since`: what changed since the report before. */

const folder = temporaryFolder();
const number = (value: number): CellInput => ({ kind: 'number', value });

async function write(
  name: string,
  round: 'september' | 'final',
  values: Readonly<Record<ValueKey, CellInput>>,
): Promise<void> {
  const plan = buildWorkbook({
    ...{ programme: town, definition: revisedTown, scale: defaultScale, division: null },
    ...{ reportingYear: townYear('R6'), round: townRound(round), closedYears: [] },
    values: new Map(Object.entries(values)),
    created: '2025-04-10T09:00:00Z',
  });
  writeFileSync(join(folder, name), await writeXlsx(plan));
}

beforeAll(async () => {
  await write('9月末.xlsx', 'september', { 'k:1-1|R6.forecast': number(410) });
  await write('確定.xlsx', 'final', { 'k:1-1|R6.actual': number(300) });
});

test('people read the counts, what moved and from what to what', async () => {
  const shown = await succeeds(folder, 'compare', '確定.xlsx', '--since', '9月末.xlsx');
  expect(shown).toContain('前回（9月末）からの変化');
  expect(shown).toContain('下がった取組1項目');
  expect(shown).toMatch(/No\.1 窓口のオンライン化\s+○ 概ね達成\s+△ 一部達成\s+▼ 低下/);
  expect(shown).toMatch(/450件 → 400件\s+410件（見込） 91\.1% ○ 概ね達成\s+300件 75\.0%/);
});

test('programs read the same as JSON', async () => {
  const text = await succeeds(folder, 'compare', '確定.xlsx', '--since', '9月末.xlsx', '--json');
  const document: unknown = JSON.parse(text);
  expect(document).toMatchObject({
    programme: 'revised-town',
    before: '9月末',
    round: '年度末確定',
  });
  expect(document).toHaveProperty('counts.initiatives.fell', 1);
  expect(document).toHaveProperty('measures.0', {
    ...{ id: '1-1', initiative: 1, movement: 'fell', lateness: 'stillLate' },
    ...{ retargeted: true, changed: true },
    before: {
      target: 450,
      actual: 410,
      kind: 'forecast',
      rate: 410 / 450,
      status: 'nearlyAchieved',
    },
    now: { target: 400, actual: 300, kind: 'unstated', rate: 0.75, status: 'partlyAchieved' },
  });
});

test('what generate --from has handed on needs no file', async () => {
  const args = ['--year', 'R6', '--round', '年度末確定', '--out', '次.xlsx'];
  await succeeds(folder, 'generate', '--from', '9月末.xlsx', ...args);
  expect(await succeeds(folder, 'compare', '次.xlsx')).toContain('前回（9月末）からの変化');
});

test('the council paper takes the earlier file; the public page only where it is asked for', async () => {
  const page = async (...args: readonly string[]): Promise<string> => {
    const name = `${String(args.length)}.html`;
    await succeeds(folder, 'report', '確定.xlsx', ...args, '--out', name);
    return readFileSync(join(folder, name), 'utf8');
  };
  expect(await page('--since', '9月末.xlsx')).toContain('前回の報告からの変化');
  expect(await page()).not.toContain('前回の報告からの変化');
});

test('a workbook with nothing handed on, and a report that is not an earlier one, are refused with what to do', async () => {
  const said = async (...args: readonly string[]): Promise<string> => {
    const { code, stderr } = await gyokaku(folder, 'compare', ...args);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await said('確定.xlsx')).toContain('--since で');
  expect(await said('9月末.xlsx', '--since', '確定.xlsx')).toContain('後の報告回のブック');
});
