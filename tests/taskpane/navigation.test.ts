import { Navigation } from '../../src/taskpane/core/navigation';
import { WorkbookModel } from '../../src/taskpane/core/workbookModel';
import { Book, planOf } from '../workbook/reading/book';
import { MemoryHost, TestMemory } from './memoryHost';

async function opened(
  host: MemoryHost,
  asked: 'judge' | 'create' | null,
  memory = new TestMemory(),
) {
  const workbook = new WorkbookModel(host);
  const navigation = new Navigation(asked, memory, workbook.state);
  navigation.follow();
  await workbook.refresh();
  return { workbook, navigation, memory, now: () => navigation.state.get() };
}

describe('which job the pane shows', () => {
  it('is making a workbook where none is open, and judging where one is', async () => {
    expect((await opened(new MemoryHost(), null)).now().current).toBe('create');
    expect((await opened(MemoryHost.holding({}), null)).now().current).toBe('judge');
  });

  it('is filling in where a division opens its workbook', async () => {
    const { now } = await opened(MemoryHost.holding({ division: 'jinji' }), null);
    expect(now().current).toBe('entry');
    expect(now().jobs[0]).toBe('entry');
  });

  it('offers a division nothing that only the office does', async () => {
    const { now } = await opened(MemoryHost.holding({ division: 'jinji' }), null);
    expect(now().jobs).not.toContain('create');
  });

  it('is what the button in the ribbon asked for, whatever is open', async () => {
    const { now } = await opened(MemoryHost.holding({ division: 'jinji' }), 'create');
    expect(now().current).toBe('create');
    expect(now().jobs).toContain('create');
  });

  it('is what was done last with such a workbook', async () => {
    const { navigation, memory } = await opened(MemoryHost.holding({}), null);
    navigation.choose('create');
    expect((await opened(MemoryHost.holding({}), null, memory)).now().current).toBe('create');
    const division = MemoryHost.holding({ division: 'jinji' });
    expect((await opened(division, null, memory)).now().current).toBe('entry');
  });

  it('does not change under somebody who has just made sheets', async () => {
    const host = new MemoryHost();
    const { workbook, now } = await opened(host, null);
    host.book = new Book(planOf());
    await workbook.refresh();
    expect(now().current).toBe('create');
    expect(now().jobs).toContain('judge');
  });
});
