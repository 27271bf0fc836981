import { defaultScale, scalePresets } from '../../../src/evaluation';
import type { CellInput } from '../../../src/evaluation';
import type { Scale } from '../../../src/programme';
import { Book, number, text, withScale } from './book';

const blank: CellInput = { kind: 'blank' };

test('the scale as handed out comes back whole', () => {
  const { scale, problems } = Book.of().read();
  expect(problems).toEqual([]);
  expect(scale.bands).toEqual(defaultScale.bands);
  expect(scale.tolerance).toBe(defaultScale.tolerance);
});

test.each(scalePresets.map(({ id }) => id))('so does the preset %s', (id) => {
  const named = withScale(id);
  const { scale, problems } = Book.of({ definition: named }).read();
  expect(problems).toEqual([]);
  expect(scale.bands).toEqual(scalePresets.find((preset) => preset.id === id)?.bands);
});

test('a scale that the office changed on the sheet', () => {
  const { scale, problems } = Book.of()
    .type('band:2', 'lowestRate', number(0.9))
    .type('band:2', 'colour', text('紫'))
    .type('tolerance', 'lowestRate', number(0.2))
    .type('progress:やや遅れ', 'lowestRate', text('未達成'))
    .read();
  expect(problems).toEqual([]);
  expect(scale.bands[1]).toMatchObject({ lowestRate: 0.9, colour: 'purple' });
  expect(scale.tolerance).toBe(0.2);
  expect(scale.progress['やや遅れ']).toBe('notAchieved');
});

test('a band with a new name gets an id by its place, as 識別子 on the sheet does; progress words follow the name', () => {
  const { scale, problems } = Book.of().type('band:1', 'label', text('順調')).read();
  expect(problems).toEqual([]);
  expect(scale.bands[0]).toMatchObject({ id: 'band-1', label: '順調', met: true });
  expect(scale.progress['完了']).toBe('band-1');
});

test('a better band put on top leaves the others their ids', () => {
  const { scale } = Book.of()
    .type('band:1', 'label', text('S'))
    .type('band:2', 'label', text('達成'))
    .read();
  expect(scale.bands.map(({ id }) => id)).toEqual([
    'band-1',
    'achieved',
    'partlyAchieved',
    'notAchieved',
  ]);
});

test('a progress word whose typed name is no band’s is reported', () => {
  const { problems } = Book.of().type('progress:完了', 'lowestRate', text('順調')).read();
  expect(problems).toEqual([
    expect.objectContaining({
      kind: 'scaleInvalid',
      reason: expect.objectContaining({
        ja: '進捗「完了」の判定が段階の名称ではありません',
      }) as unknown,
    }),
  ]);
});

test('a fifth band gets an id of its own', () => {
  const { scale } = Book.of()
    .type('band:4', 'lowestRate', number(0.2))
    .type('band:5', 'label', text('著しく遅れ'))
    .type('band:5', 'symbol', text('▼'))
    .read();
  expect(scale.bands.map(({ id }) => id)).toEqual([
    'achieved',
    'nearlyAchieved',
    'partlyAchieved',
    'notAchieved',
    'band-5',
  ]);
});

const rates = (scale: Scale): readonly (number | null)[] =>
  scale.bands.map(({ lowestRate }) => lowestRate);
const metBands = (scale: Scale): readonly boolean[] => scale.bands.map(({ met }) => met);

// What LibreOffice makes of such sheets is compared in ../settings.test.ts.
test.each<[string, (book: Book) => Book, (scale: Scale) => unknown, unknown]>([
  [
    'rates that do not fall',
    (book) => book.type('band:2', 'lowestRate', number(1)),
    rates,
    [1, 1, 0.5, null],
  ],
  [
    'a rate that is a text',
    (book) => book.type('band:1', 'lowestRate', text('100%')),
    rates,
    [null, 0.8, 0.5, null],
  ],
  [
    'a rate in the lowest band',
    (book) => book.type('band:4', 'lowestRate', number(0.1)),
    rates,
    [1, 0.8, 0.5, null],
  ],
  ['no 達成', (book) => book.type('band:1', 'met', blank), metBands, [true, false, false, false]],
  [
    '達成 twice',
    (book) => book.type('band:2', 'met', text('達成')),
    metBands,
    [true, false, false, false],
  ],
  ['a gap', (book) => book.type('band:2', 'label', blank), rates, [1, 0.8, null]],
  [
    'a name that is there twice',
    (book) => book.type('band:2', 'label', text('達成')),
    (scale) => scale.bands.map(({ id }) => id),
    ['achieved', 'band-2', 'partlyAchieved', 'notAchieved'],
  ],
  [
    'a tolerance that is no share',
    (book) => book.type('tolerance', 'lowestRate', number(5)),
    ({ tolerance }) => tolerance,
    5,
  ],
])('%s is reported, and read as the workbook’s formulas read it', (_, damage, look, expected) => {
  const { scale, problems } = damage(Book.of()).read();
  expect(problems).toEqual([expect.objectContaining({ kind: 'scaleInvalid' })]);
  expect(look(scale)).toEqual(expected);
});

test('a settings sheet that is gone', () => {
  const book = Book.of();
  book.sheets = book.sheets.filter((sheet) => sheet !== book.sheet('settings'));
  const { scale, problems } = book.read();
  expect(problems).toEqual([{ kind: 'sheetMissing', sheetKey: 'settings', title: '設定' }]);
  expect(scale).toEqual(defaultScale);
});
