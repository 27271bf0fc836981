import { defaultScale, scalePresets } from '../../../src/evaluation';
import type { CellInput } from '../../../src/evaluation';
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

test('a band that was renamed keeps its id; progress words that still name the old one are reported', () => {
  const { scale, problems } = Book.of().type('band:1', 'label', text('順調')).read();
  expect(scale.bands[0]).toMatchObject({ id: 'achieved', label: '順調', met: true });
  expect(scale.progress['完了']).toBe('achieved');
  expect(problems).toEqual([
    expect.objectContaining({
      kind: 'scaleInvalid',
      reason: '進捗「完了」の判定が段階の名称ではありません',
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

test.each<[string, (book: Book) => Book]>([
  ['rates that do not fall', (book) => book.type('band:2', 'lowestRate', number(1))],
  ['a rate that is a text', (book) => book.type('band:1', 'lowestRate', text('100%'))],
  ['a rate in the lowest band', (book) => book.type('band:4', 'lowestRate', number(0.1))],
  ['no 達成', (book) => book.type('band:1', 'met', blank)],
  ['達成 twice', (book) => book.type('band:2', 'met', text('達成'))],
  ['a gap', (book) => book.type('band:2', 'label', blank)],
  ['a name that is there twice', (book) => book.type('band:2', 'label', text('達成'))],
  ['a tolerance that is no share', (book) => book.type('tolerance', 'lowestRate', number(5))],
])('%s is reported, and the programme’s own scale stands in', (_, damage) => {
  const { scale, problems } = damage(Book.of()).read();
  expect(problems).toEqual([expect.objectContaining({ kind: 'scaleInvalid' })]);
  expect(scale).toEqual(defaultScale);
});

test('a settings sheet that is gone', () => {
  const book = Book.of();
  book.sheets = book.sheets.filter((sheet) => sheet !== book.sheet('settings'));
  const { scale, problems } = book.read();
  expect(problems).toEqual([{ kind: 'sheetMissing', sheetKey: 'settings', title: '設定' }]);
  expect(scale).toEqual(defaultScale);
});
