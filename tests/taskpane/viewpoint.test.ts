import { Edits } from '../../src/taskpane/core/edits';
import { formulasModel } from '../../src/taskpane/core/judge/formulas/formulasModel';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { OFFICE, workbookIdentity } from '../../src/taskpane/core/viewpoint';
import { WorkbookModel } from '../../src/taskpane/core/workbookModel';
import type { CellWriting } from '../../src/taskpane/host';
import { rowKeyText } from '../../src/workbook';
import { number, programme, text } from '../workbook/reading/book';
import { MemoryHost, TestMemory, testTools } from './memoryHost';

const jinji = { kind: 'division', division: 'jinji' } as const;

async function opened(host = MemoryHost.holding({}), memory = new TestMemory()) {
  const workbook = new WorkbookModel(host, memory);
  await workbook.open();
  const edits = new Edits(host, workbook);
  const writing = (rowKey: string, field: string, value: number): CellWriting => {
    const cell = workbook.state.get().whole?.cells.get(`${rowKey}|${field}`);
    if (cell === undefined) throw new Error(`No cell ${rowKey} ${field}`);
    const { sheet, row, column } = cell;
    return { sheet, row, column, rowKey, field, value };
  };
  return { host, memory, workbook, edits, writing };
}

const kpiOf = (division: string): string => {
  const kpi = programme.initiatives
    .flatMap(({ kpis }) => kpis)
    .find(({ owner, repeats, parts }) => owner === division && repeats === null && !parts.length);
  if (kpi === undefined) throw new Error(`${division} types nothing`);
  return rowKeyText({ kind: 'kpi', id: kpi.id });
};
const others = programme.divisions.map(({ id }) => id).find((id) => id !== 'jinji') ?? '';

describe('a master', () => {
  it('is the office’s until a division is chosen, then the division’s own part', async () => {
    const { workbook } = await opened();
    expect(workbook.state.get()).toMatchObject({
      viewpoint: { kind: 'office' },
      situation: { kind: 'master' },
    });
    workbook.lookAs(jinji);
    const { situation, reading, whole } = workbook.state.get();
    expect(situation).toMatchObject({ kind: 'division', division: '人事課', shared: true });
    expect(reading?.division).toBe('jinji');
    expect(whole?.division).toBeNull();
    expect(reading?.cells.size).toBeLessThan(whole?.cells.size ?? 0);
  });

  it('stays the division’s on this computer, and another master is not touched by it', async () => {
    const { workbook, memory } = await opened();
    workbook.lookAs(jinji);
    const again = await opened(MemoryHost.holding({}), memory);
    expect(again.workbook.state.get().viewpoint).toEqual(jinji);
    const other = await opened(MemoryHost.holding({ round: 'interim' }), memory);
    expect(other.workbook.state.get().viewpoint).toEqual({ kind: 'office' });
    again.workbook.lookAs({ kind: 'office' });
    expect((await opened(undefined, memory)).workbook.state.get().viewpoint.kind).toBe('office');
  });

  it('forgets a division that it does not know any more', async () => {
    const { workbook, memory } = await opened();
    const { whole } = workbook.state.get();
    if (whole === null) throw new Error('Nothing was read');
    memory.write(`viewpoint.${workbookIdentity(whole)}`, 'gone');
    const again = await opened(MemoryHost.holding({}), memory);
    expect(again.workbook.state.get().viewpoint).toEqual({ kind: 'office' });
  });
});

describe('what a division writes in a shared master', () => {
  it('is its own rows only: others’ are refused as a whole', async () => {
    const { workbook, edits, writing, host } = await opened();
    workbook.lookAs(jinji);
    const [own, foreign] = [kpiOf('jinji'), kpiOf(others)];
    const both = [writing(own, 'R6.actual', 1), writing(foreign, 'R6.actual', 2)];
    expect(await edits.write('直す', both)).toBe(false);
    expect(edits.state.get().trouble?.code).toBe('notYours');
    expect(host.written).toEqual([]);
    expect(await edits.write('直す', both.slice(0, 1))).toBe(true);
    expect(workbook.state.get().reading?.cells.get(`${own}|R6.actual`)?.input).toEqual(number(1));
  });

  it('and restores there is what was overwritten in its own rows, whatever is lost in others’', async () => {
    const host = MemoryHost.holding({});
    const pane = new PaneModel(testTools(host));
    await pane.open();
    const [own, foreign] = [kpiOf('jinji'), kpiOf(others)];
    for (const row of [own, foreign]) host.type(row, 'R6.status', text('済'));
    host.type(own, 'R6.rate', number(1), { formula: '1' });
    const formulas = formulasModel(pane);
    const lost = async () => {
      await formulas.look();
      return formulas.state.get().rows ?? [];
    };
    expect((await lost()).map(({ cells }) => cells.map(({ rowKey }) => rowKey))).toEqual(
      expect.arrayContaining([[own, own], [foreign]]),
    );
    pane.lookAs(jinji);
    const rows = await lost();
    expect(rows.map(({ cells }) => cells.map(({ rowKey }) => rowKey))).toEqual([[own, own]]);
    await formulas.restore('計算式', rows);
    expect(pane.edits.state.get()).toMatchObject({ trouble: null, undoable: { cells: 2 } });
    expect(await lost()).toEqual([]);
    pane.lookAs(OFFICE);
    expect(await lost()).toHaveLength(1);
    await pane.close();
  });

  it('is no restriction for the office', async () => {
    const { edits, writing } = await opened();
    expect(await edits.write('直す', [writing(kpiOf(others), 'R6.actual', 2)])).toBe(true);
  });
});

describe('a division’s workbook', () => {
  it('is the division’s, and the office’s where this computer is', async () => {
    const { workbook, memory } = await opened(MemoryHost.holding({ division: 'jinji' }));
    expect(workbook.state.get().viewpoint).toEqual(jinji);
    workbook.lookAs({ kind: 'office' });
    const { viewpoint, reading, whole } = workbook.state.get();
    expect(viewpoint.kind).toBe('office');
    expect(reading).toBe(whole);
    const next = await opened(MemoryHost.holding({ division: others }), memory);
    expect(next.workbook.state.get().viewpoint.kind).toBe('office');
  });
});
