import { scalePresets } from '../../src/evaluation';
import { applyPlan } from '../../src/excel';
import { scaleModel } from '../../src/taskpane/core/judge/scale/scaleModel';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { excelHost } from '../../src/taskpane/office/excelHost';
import {
  SHEET_KEYS,
  buildWorkbook,
  sampleValues,
  shownText,
  standingCells,
  workbookOptionsOf,
} from '../../src/workbook';
import { useExcel } from '../excel/emulated';
import { madeUp, optionsOf } from '../workbook/support/orders';
import { testTools } from './memoryHost';

// 判定基準 over Microsoft's own office.js: every formula of the master follows another scale.

const excel = useExcel();
const options = optionsOf({ of: madeUp, year: 'R2', round: '年度末' });
const { reportingYear: year, round } = options;
const values = sampleValues(madeUp.programme, { year, round, division: null, seed: 3 });
const pane = new PaneModel(testTools(excelHost));

beforeAll(async () => {
  await applyPlan(buildWorkbook({ ...options, values }));
  await pane.open();
});
afterAll(() => pane.close());

/** What formulas show, beside what the library says to the workbook as it is read. 総括 has lines of the scale it was made with. */
function results(): readonly (readonly [place: string, shown: string, expected: string])[] {
  const { whole } = pane.workbook.state.get();
  const { grid } = pane.workbook;
  if (whole === null || grid === null) throw new Error('Nothing is open');
  return standingCells(buildWorkbook(workbookOptionsOf(whole)), grid).flatMap((cell) => {
    if (cell.formula === null || cell.sheetKey === SHEET_KEYS.summary) return [];
    const shown = cell.found === undefined ? '' : shownText(cell.found.input);
    const expected = typeof cell.value === 'boolean' ? '' : String(cell.value ?? '');
    return [[`${cell.sheet} ${cell.rowKey} ${cell.field}`, shown, expected] as const];
  });
}

const errors = (): readonly string[] =>
  (pane.workbook.grid?.sheets ?? []).flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      (row ?? []).flatMap((cell) =>
        cell?.input.kind === 'error' ? [`${name} ${cell.input.code}`] : [],
      ),
    ),
  );

it('is as before where the session is lost, says so, and keeps what was drafted', async () => {
  const model = scaleModel(pane);
  model.choosePreset('osaka');
  const { draft } = model.state.get();
  const { faults } = excel().host;
  for (let request = 2; request < 30; request += 1) faults.failRequest(request, 'sessionLost');
  await model.apply('判定基準');
  faults.clear();
  expect(pane.edits.state.get()).toMatchObject({
    writing: false,
    undoable: null,
    trouble: { code: 'sessionLost' },
  });
  expect(model.state.get()).toEqual({ draft, applying: false });
  await pane.workbook.refresh();
  const labels = pane.workbook.state.get().whole?.scale.bands.map(({ label }) => label);
  expect(labels).toEqual(options.scale.bands.map(({ label }) => label));
});

// More bands than before, and fewer.
it.each(['osaka', 'met-or-not'])('judges by %s as the library does, in every cell', async (id) => {
  const preset = scalePresets.find((each) => each.id === id);
  const model = scaleModel(pane);
  model.choosePreset(id);
  await model.apply('判定基準');
  expect(pane.edits.state.get().trouble).toBeNull();
  await pane.workbook.refresh();
  expect(pane.workbook.state.get().whole?.scale.bands.map(({ label }) => label)).toEqual(
    preset?.bands.map(({ label }) => label),
  );
  const all = results();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, shown, expected]) => shown !== expected)).toEqual([]);
  expect(errors()).toEqual([]);
});
