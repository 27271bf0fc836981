import { checkWorkbook } from '../../src/check';
import { checkModel } from '../../src/taskpane/core/check/checkModel';
import { inspectorOf } from '../../src/taskpane/core/inspector';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { number, text } from '../workbook/reading/book';
import { MemoryHost, TestMemory, testTools } from './memoryHost';

async function opened(host: MemoryHost, memory = new TestMemory()) {
  const pane = new PaneModel(
    testTools(host, { memory, now: () => new Date('2025-04-15T00:00:00Z') }),
  );
  const check = checkModel(pane);
  await pane.open();
  await checked(pane);
  return { host, memory, pane, check, found: () => inspectorOf(pane).state.get() };
}

/** Resolves once what is open now has been checked. */
async function checked(pane: PaneModel): Promise<void> {
  const { state } = inspectorOf(pane);
  for (;;) {
    const { reading, share, trouble } = state.get();
    const workbook = pane.workbook.state.get();
    const settled = share === null && !workbook.refreshing && reading === workbook.reading;
    if (settled || trouble !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** R6 年度末 of a division, with 「６５％」 pasted into No.1 and 「3,300人」 into No.6. */
function pasted(): MemoryHost {
  const host = MemoryHost.holding({ division: 'gyokaku' });
  host.type('k:1-1', 'R6.actual', text('６５％'));
  host.type('k:6-1', 'R6.actual', text('3,300人'));
  return host;
}

const asText = (code: string) => code === 'actual.numberAsText';

describe('the check of the open workbook', () => {
  it("finds what the library's own check finds, on the office's day", async () => {
    const { pane, found } = await opened(pasted());
    const { reading } = pane.workbook.state.get();
    if (reading === null) throw new Error('Nothing is open');
    expect(found().findings).toEqual(checkWorkbook(reading, { today: '2025-04-15' }));
    expect(found().findings.some(({ code }) => asText(code))).toBe(true);
  });

  it('goes on with every entry: a finding disappears as soon as its cell is right', async () => {
    const { host, pane, found } = await opened(pasted());
    const wrong = () => found().findings.filter(({ code }) => asText(code)).length;
    expect(wrong()).toBe(2);
    host.type('k:1-1', 'R6.actual', number(78));
    await checked(pane);
    expect(wrong()).toBe(1);
    host.type('k:6-1', 'R6.actual', number(3300));
    await checked(pane);
    expect(wrong()).toBe(0);
  });

  it('shows the outcome of the last of several entries in quick succession', async () => {
    const { host, pane, found } = await opened(MemoryHost.holding({ division: 'gyokaku' }));
    for (const value of [text('あ'), text('い'), number(78)]) {
      host.type('k:1-1', 'R6.actual', value);
    }
    await checked(pane);
    expect(found().reading).toBe(pane.workbook.state.get().reading);
    expect(found().findings.filter(({ code }) => code === 'actual.notNumber')).toEqual([]);
  });

  it('counts what is unfinished: what is filled in is counted no more', async () => {
    const { host, pane, found } = await opened(MemoryHost.holding({ division: 'jinji' }));
    const before = found().unfinished.length;
    expect(before).toBeGreaterThan(0);
    const first = found().unfinished.find(({ code }) => code === 'report.missing');
    if (first?.initiative === null || first === undefined) throw new Error('No report is missing');
    host.type(`i:${String(first.initiative)}`, 'report', text('研修を行った。'));
    await checked(pane);
    expect(found().unfinished).toHaveLength(before - 1);
  });

  it('finds what was changed without being told only when everything is checked', async () => {
    const { host, pane, check, found } = await opened(MemoryHost.holding({ division: 'gyokaku' }));
    host.book?.type('k:1-1', 'R6.actual', text('未定'));
    expect(found().findings.some(({ code }) => code === 'actual.notNumber')).toBe(false);
    await check.checkAll();
    await checked(pane);
    expect(found().findings.some(({ code }) => code === 'actual.notNumber')).toBe(true);
  });

  it('has nothing to say where no programme workbook is open', async () => {
    const { found } = await opened(new MemoryHost());
    expect(found()).toMatchObject({ reading: null, findings: [], unfinished: [] });
  });
});

describe('a proposed correction', () => {
  it('is written only on demand, and taken back to what was typed', async () => {
    const { host, pane, check, found } = await opened(pasted());
    expect(host.written).toEqual([]);
    const finding = found().findings.find(
      ({ initiative, code }) => initiative === 1 && asText(code),
    );
    if (finding === undefined) throw new Error('Not found');
    expect(check.correction(finding)).toMatchObject({ before: '６５％', after: '65' });
    expect(await check.correct([finding], '直す')).toBe(true);
    await checked(pane);
    const value = () => pane.workbook.state.get().reading?.cells.get('k:1-1|R6.actual')?.input;
    expect(value()).toEqual(number(65));
    expect(found().findings.filter(({ code }) => asText(code))).toHaveLength(1);
    await pane.edits.undo();
    await checked(pane);
    expect(value()).toEqual(text('６５％'));
    expect(found().findings.filter(({ code }) => asText(code))).toHaveLength(2);
  });

  it('can be one of several that are written together and taken back together', async () => {
    const { host, pane, check, found } = await opened(pasted());
    await check.correct(
      found().findings.filter(({ code }) => asText(code)),
      '直す',
    );
    expect(host.written.map((writings) => writings.length)).toEqual([2]);
    expect(pane.edits.state.get().undoable).toEqual({ label: '直す', cells: 2 });
    await pane.edits.undo();
    await checked(pane);
    expect(found().findings.filter(({ code }) => asText(code))).toHaveLength(2);
  });

  it('puts back targets, headers and dates of the 提出 block as well', async () => {
    const host = MemoryHost.holding({ division: 'jinji' });
    const { book } = host;
    if (book === null) throw new Error('Nothing is open');
    const numberFormat = 'yyyy"年"m"月"d"日"';
    book.type('submission:confirmedOn', 'value', text('令和7年4月18日'), { numberFormat });
    const { pane, check, found } = await opened(host);
    const target = pane.workbook.state
      .get()
      .reading?.targets.find(({ year, input }) => year === 'R6' && input.kind === 'number');
    const header = pane.workbook.state
      .get()
      .reading?.headers.find(({ field }) => field === 'R6.actual');
    if (target === undefined || header === undefined) throw new Error('Nothing to spoil');
    book.sheetNamed(target.sheet).put(target.row, target.column, number(1));
    book.sheetNamed(header.sheet).put(header.row, header.column, text('決算'));
    await check.checkAll();
    await checked(pane);
    const proposed = found().findings.filter(({ suggestion }) => suggestion !== null);
    expect(proposed.map(({ code }) => code).sort()).toEqual([
      'structure.headerAltered',
      'structure.targetAltered',
      'submission.notDate',
    ]);
    const date = proposed.find(({ code }) => code === 'submission.notDate');
    expect(date && check.correction(date)).toMatchObject({ after: '2025/04/18' });
    expect(await check.correct(proposed, '直す')).toBe(true);
    await checked(pane);
    expect(found().findings.filter(({ suggestion }) => suggestion !== null)).toEqual([]);
  });

  it('is not followed once rows have moved: it was for another cell', async () => {
    const { host, pane, check, found } = await opened(pasted());
    const finding = found().findings.find(({ code }) => asText(code));
    if (finding === undefined) throw new Error('Not found');
    host.change((book) => book.place('k:1-1', 'R6.actual').sheet.insertRow(5));
    await checked(pane);
    expect(await check.correct([finding], '直す')).toBe(false);
    expect(host.written).toEqual([]);
  });
});

describe('how somebody wants to see the findings', () => {
  it('is remembered when the pane is opened again', async () => {
    const { check, memory } = await opened(pasted());
    check.show({ grouping: 'severity', severities: ['error'], text: '受講' });
    check.open('error', false);
    const again = await opened(pasted(), memory);
    expect(again.check.state.get().view).toEqual({
      grouping: 'severity',
      severities: ['error'],
      onlyCorrectable: false,
      text: '受講',
      opened: { error: false },
    });
  });

  it.each(['', 'nonsense', '{"severities":[],"opened":[1],"text":3}', '[]', 'null'])(
    'starts with everything where what was remembered makes no sense: %s',
    async (kept) => {
      const memory = new TestMemory();
      memory.write('check', kept);
      const { check } = await opened(pasted(), memory);
      expect(check.state.get().view).toMatchObject({
        grouping: 'initiative',
        severities: ['error', 'warning', 'note'],
        text: '',
      });
    },
  );
});
