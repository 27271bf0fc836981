import { defaultScale } from '../../src/evaluation';
import { SinceModel, sinceOf } from '../../src/taskpane/core/since/sinceModel';
import type { Reading, WorkbookOptions } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { Book, number } from '../workbook/reading/book';

/** The workbook of an earlier round that somebody chooses in the pane. */

function optionsOf(round: Parameters<typeof townRound>[0]): WorkbookOptions {
  const field = round === 'september' ? 'forecast' : 'actual';
  return {
    ...{ programme: town, definition: revisedTown, scale: defaultScale, division: null },
    ...{ reportingYear: townYear('R6'), round: townRound(round), closedYears: [] },
    values: new Map([[`k:1-1|R6.${field}`, number(410)]]),
    created: '2025-04-10T09:00:00Z',
  };
}

const read = (options: WorkbookOptions): Reading => new Book(buildWorkbook(options)).read();
const final = read(optionsOf('final'));

async function chosen(options: WorkbookOptions): Promise<SinceModel> {
  const model = new SinceModel();
  const bytes = await writeXlsx(buildWorkbook(options));
  await model.choose('前回.xlsx', () => Promise.resolve(bytes));
  return model;
}

test('a file of an earlier round is what the workbook is compared with, until it is left', async () => {
  const model = await chosen(optionsOf('september'));
  const since = sinceOf(model.state.get().chosen, final);
  expect(since).toMatchObject({ state: 'ready', fileName: '前回.xlsx' });
  expect(model.chosenFor(final)?.values.get('k:1-1|R6.forecast')).toEqual(number(410));
  model.forget();
  expect(sinceOf(model.state.get().chosen, final)).toEqual({ state: 'none' });
});

test('a file of the same round, and one that cannot be read, are not', async () => {
  const model = await chosen(optionsOf('final'));
  expect(sinceOf(model.state.get().chosen, final)).toEqual({ state: 'misfit', why: 'notEarlier' });
  expect(model.chosenFor(final)).toBeNull();
  await model.choose('議事録.xlsx', () => Promise.resolve(new TextEncoder().encode('%PDF-1.7')));
  expect(model.state.get().chosen).toMatchObject({ state: 'unreadable' });
});

test('the first round of a year has nothing before it', () => {
  const none = new SinceModel().state.get().chosen;
  expect(sinceOf(none, read(optionsOf('september')))).toEqual({ state: 'first' });
});
