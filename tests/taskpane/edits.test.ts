import { Edits } from '../../src/taskpane/core/edits';
import { WorkbookModel } from '../../src/taskpane/core/workbookModel';
import type { CellWriting } from '../../src/taskpane/host';
import { rowKeyText, valueKey } from '../../src/workbook';
import { number, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';

async function opened() {
  const host = MemoryHost.holding({});
  host.type('k:1-1', 'R6.actual', text('６５％'));
  const workbook = new WorkbookModel(host);
  await workbook.open();
  const edits = new Edits(host, workbook);
  const cell = (id: string, field: string) => {
    const found = workbook.state.get().reading?.cells.get(valueKey({ kind: 'kpi', id }, field));
    if (found === undefined) throw new Error(`No cell ${id} ${field}`);
    return found;
  };
  const writing = (id: string, field: string, value: number): CellWriting => {
    const { sheet, row, column, rowKey } = cell(id, field);
    return { sheet, row, column, rowKey: rowKeyText(rowKey), field, value };
  };
  return { host, workbook, edits, cell, writing };
}

describe('what the pane writes', () => {
  it('shows at once, and is taken back to what stood there', async () => {
    const { edits, cell, writing } = await opened();
    await edits.write('全角を半角に', [
      writing('1-1', 'R6.actual', 65),
      writing('2-1', 'R6.actual', 60),
    ]);
    expect(cell('1-1', 'R6.actual').input).toEqual(number(65));
    expect(edits.state.get().undoable).toEqual({ label: '全角を半角に', cells: 2 });
    await edits.undo();
    expect(cell('1-1', 'R6.actual').input).toEqual(text('６５％'));
    expect(cell('2-1', 'R6.actual').input).toEqual({ kind: 'blank' });
    expect(edits.state.get().undoable).toBeNull();
  });

  it('leaves alone, when taken back, what somebody has typed since', async () => {
    const { host, edits, cell, writing } = await opened();
    await edits.write('直す', [writing('1-1', 'R6.actual', 65), writing('2-1', 'R6.actual', 60)]);
    host.type('k:2-1', 'R6.actual', number(61));
    await edits.undo();
    expect(cell('1-1', 'R6.actual').input).toEqual(text('６５％'));
    expect(cell('2-1', 'R6.actual').input).toEqual(number(61));
    expect(edits.state.get().left).toBe(1);
  });

  it('is taken back one by one, the last first', async () => {
    const { edits, cell, writing } = await opened();
    await edits.write('一', [writing('2-1', 'R6.actual', 1)]);
    await edits.write('二', [writing('2-1', 'R6.actual', 2)]);
    await edits.undo();
    expect(cell('2-1', 'R6.actual').input).toEqual(number(1));
    expect(edits.state.get().undoable?.label).toBe('一');
  });

  it('says why nothing was written, and keeps what could be taken back', async () => {
    const { host, edits, cell, writing } = await opened();
    await edits.write('一', [writing('2-1', 'R6.actual', 1)]);
    host.failure = Object.assign(new Error('busy'), { code: 'ActivityLimitReached' });
    expect(await edits.write('二', [writing('2-1', 'R6.actual', 2)])).toBe(false);
    expect(edits.state.get()).toMatchObject({
      writing: false,
      trouble: { code: 'busy' },
      undoable: { label: '一' },
    });
    expect(cell('2-1', 'R6.actual').input).toEqual(number(1));
  });

  it('may be a formula; taken back, what had overwritten it stands there again', async () => {
    const { host, workbook, edits, writing } = await opened();
    const place = host.book?.place('k:1-1', 'R6.rate');
    if (place === undefined) throw new Error('No cell');
    const { sheet, row, column } = place;
    const formula = sheet.rows[row]?.[column]?.formula ?? '';
    host.type('k:1-1', 'R6.rate', number(1));
    const restoring: CellWriting = {
      ...writing('1-1', 'R6.actual', 0),
      ...{ row, column, field: 'R6.rate', value: '', formula },
    };
    const now = () => workbook.cellAt({ sheet: sheet.name, row, column });
    await edits.write('計算式', [restoring]);
    expect(now()?.formula).toBe(formula);
    expect(sheet.rows[row]?.[column]?.formula).toBe(formula);
    await edits.undo();
    expect(now()).toMatchObject({ input: number(1), formula: null });

    // Over a formula: taken back, it is the formula that comes again.
    await edits.write('計算式', [restoring]);
    await edits.write('上書き', [{ ...writing('1-1', 'R6.actual', 5), column, field: 'R6.rate' }]);
    await edits.undo();
    expect(now()?.formula).toBe(formula);
  });

  it('waits for what is being written', async () => {
    const { host, edits, cell, writing } = await opened();
    let open = (): void => undefined;
    host.pause = new Promise((resolve) => {
      open = resolve;
    });
    const first = edits.write('一', [writing('2-1', 'R6.actual', 1)]);
    const second = edits.write('二', [writing('2-1', 'R6.actual', 2)]);
    open();
    await Promise.all([first, second]);
    expect(cell('2-1', 'R6.actual').input).toEqual(number(2));
    await edits.undo();
    expect(cell('2-1', 'R6.actual').input).toEqual(number(1));
  });
});
