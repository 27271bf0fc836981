import { Selection } from '../../src/taskpane/core/selection';
import { MemoryHost } from './memoryHost';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function opened() {
  const host = MemoryHost.holding({});
  const selection = new Selection(host);
  return { host, selection, now: () => selection.state.get() };
}

describe('the selected cell', () => {
  it('is known as long as somebody wants to know it, and not watched otherwise', async () => {
    const { host, selection, now } = opened();
    expect(host.selectionWatchers).toBe(0);
    const [first, second] = [selection.follow(), selection.follow()];
    await settled();
    host.select('k:1-1', 'R6.actual');
    expect(now()).toMatchObject({
      cell: { rowKey: 'k:1-1', field: 'R6.actual' },
      following: true,
    });
    first();
    first();
    await settled();
    expect(host.selectionWatchers).toBe(1);
    second();
    await settled();
    expect(host.selectionWatchers).toBe(0);
    expect(now().following).toBe(false);
  });

  it('is followed once however quickly panels come and go', async () => {
    const { host, selection } = opened();
    selection.follow()();
    const end = selection.follow();
    await settled();
    expect(host.selectionWatchers).toBe(1);
    end();
    await settled();
    expect(host.selectionWatchers).toBe(0);
  });

  it('is nothing on a sheet that is none of ours', async () => {
    const { host, selection, now } = opened();
    selection.follow();
    await settled();
    host.select('k:1-1');
    host.select(null);
    expect(now()).toEqual({ cell: null, following: true });
  });

  it('stays unknown in an Excel that tells no events', async () => {
    const { host, selection, now } = opened();
    host.watchSelection = () => Promise.reject(new Error('ApiNotFound'));
    selection.follow();
    await settled();
    expect(now()).toEqual({ cell: null, following: false });
  });
});
