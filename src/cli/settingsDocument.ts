import { scalePresets, SPECIAL_STATUSES } from '../evaluation';
import type { Area, CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from '../workbook';
import { SHEET_KEYS, tints } from '../workbook';

/** A kind of setting: cells of 設定 in which the office types. */
interface Setting {
  readonly title: string;
  readonly meaning: string;
  /** Whether an input cell is one of it, by the hidden keys of its row and column. */
  readonly covers: (rowKey: string, field: string) => boolean;
}

const isBand = (rowKey: string): boolean => rowKey.startsWith('band:');

/** Every setting, in the order of the sheet; a test requires that no input cell is left out. */
const SETTINGS: readonly Setting[] = [
  {
    title: '記号',
    meaning: '判定の段階の記号。色が分からなくても読めるように、段階ごとに違う記号にします。',
    covers: (row, field) => isBand(row) && field === 'symbol',
  },
  {
    title: '名称',
    meaning: '判定の段階の名称。空けた段階は使われません。良い段階から順に、間を空けずに書きます。',
    covers: (row, field) => isBand(row) && field === 'label',
  },
  {
    title: '下限の達成率',
    meaning:
      'この率以上でその段階になります。最も低い段階は空けます。達成率は小数第9位で比べるので、80% の下限に 80% ちょうどの実績は届きます。',
    covers: (row, field) => isBand(row) && field === 'lowestRate',
  },
  {
    title: '達成とみなす',
    meaning:
      '目標を達成したとみなす最も低い段階に「達成」を選びます。この段階と、それより良い段階が「達成」に数えられます。',
    covers: (row, field) => isBand(row) && field === 'met',
  },
  {
    title: '色',
    meaning: '判定の段階の色。表示、総括、会議資料で使われます。',
    covers: (row, field) => isBand(row) && field === 'colour',
  },
  {
    title: '「程度」の許容',
    meaning:
      '「30か所程度」のように書かれた目標は、達成率が 100% からこの割合を引いた率以上で達成とします。より良い段階の下限に届けば、その段階になります。',
    covers: (row) => row === 'tolerance',
  },
  {
    title: '進捗の判定',
    meaning:
      '工程の進捗の言葉を、どの段階に数えるか。段階の名称を変えると一緒に変わります。「中止」は段階に数えず、変えられません。',
    covers: (row) => row.startsWith('progress:'),
  },
];

interface SettingCell {
  readonly cell: CellPlan;
  readonly rowKey: string;
  readonly field: string;
}

/** The cells of 設定 in which the office of a master types. */
export function settingCells({ sheets, styles }: WorkbookPlan): readonly SettingCell[] {
  const sheet = settingsOf(sheets);
  const textAt = (row: number, column: number): string => {
    const found = sheet.cells.find((cell) => cell.row === row && cell.column === column);
    return typeof found?.value === 'string' ? found.value : '';
  };
  return sheet.cells
    .filter(({ style }) => styles[style]?.input === true)
    .map((cell) => ({
      cell,
      rowKey: textAt(cell.row, 0),
      field: textAt(0, cell.column),
    }));
}

/** The setting of a cell; null for one that this document does not know. */
export function settingTitle({ rowKey, field }: SettingCell): string | null {
  return SETTINGS.find(({ covers }) => covers(rowKey, field))?.title ?? null;
}

function settingsOf(sheets: readonly SheetPlan[]): SheetPlan {
  const found = sheets.find(({ key }) => key === SHEET_KEYS.settings);
  if (found === undefined) throw new Error('The workbook has no settings');
  return found;
}

/** docs/settings.md: what stands on 設定 of a master, with what it is by default and what may be typed. */
export function settingsDocument(plan: WorkbookPlan): string {
  const sheet = settingsOf(plan.sheets);
  const cells = settingCells(plan);
  const lines = SETTINGS.map(({ title, meaning, covers }) => {
    const own = cells.filter(({ rowKey, field }) => covers(rowKey, field));
    const [first] = own;
    const range = first === undefined ? '' : rangeOf(first.cell, sheet, plan);
    return [title, String(own.length), meaning, range];
  });
  return [
    '# 設定',
    '',
    '<!-- 「設定」シートの計画から作られています。手で直さず、node scripts/generate-docs.mjs を実行してください。 -->',
    '',
    '取りまとめ用ブックの「設定」シートで、判定の仕方を変えられます。変えると、そのブックのすべての判定がその場で変わります。担当課用ブックの「設定」は固定されていて、取りまとめでは取りまとめ用ブックの設定で判定します。アドインの［判定］の「判定基準」では、変える前に、判定がいくつ変わるかが示されます。',
    '',
    '## 変えられるもの',
    '',
    ...table(['設定', 'セル', '意味', '入力できるもの'], lines),
    '',
    '## 標準の値',
    '',
    ...table(
      ['順', '記号', '名称', '下限の達成率', '達成とみなす', '色'],
      bandRows(cells).map((row, index) => [String(index + 1), ...row]),
    ),
    '',
    ...table(
      ['設定', '標準'],
      [
        ...valuesOf(cells, (rowKey) => rowKey === 'tolerance').map((value) => [
          '「程度」の許容',
          percent(value),
        ]),
        ...cells
          .filter(({ rowKey }) => rowKey.startsWith('progress:'))
          .map(({ cell, rowKey }) => [
            `進捗「${rowKey.slice('progress:'.length)}」`,
            shown(cell.value),
          ]),
      ],
    ),
    '',
    '## 変えられないもの',
    '',
    '段階でない判定は、どの基準でも同じです。意味は [src/evaluation](../src/evaluation/README.md) にあります。',
    '',
    ...table(
      ['記号', '名称', '識別子'],
      Object.entries(SPECIAL_STATUSES).map(([id, { symbol, label }]) => [symbol, label, id]),
    ),
    '',
    '## 用意されている判定基準',
    '',
    'プログラムの定義の `scale`（様式では「計画」の「判定基準」）に書くと、最初からその基準でブックができます。「概数」は、公表された言葉に、区切りの割合を当てはめたものです。使う前に確かめてください。',
    '',
    ...scalePresets.flatMap(({ id, title, source, exact, bands, tolerance }) => [
      `### ${title}`,
      '',
      `識別子 \`${id}\`。「程度」の許容 ${percent(tolerance)}。${exact ? '' : '概数。'}${source}`,
      '',
      ...table(
        ['記号', '名称', '下限の達成率', '達成とみなす', '色'],
        bands.map((band) => [
          band.symbol,
          band.label,
          band.lowestRate === null ? '' : percent(band.lowestRate),
          band.met ? '達成' : '',
          tints[band.colour].word,
        ]),
      ),
      '',
    ]),
  ].join('\n');
}

const BAND_FIELDS = ['symbol', 'label', 'lowestRate', 'met', 'colour'] as const;

/** The bands that stand on the sheet as it is handed out. */
function bandRows(cells: readonly SettingCell[]): readonly (readonly string[])[] {
  const keys = [...new Set(cells.map(({ rowKey }) => rowKey).filter(isBand))];
  return keys
    .map((key) =>
      BAND_FIELDS.map((field) => {
        const found = cells.find((each) => each.rowKey === key && each.field === field);
        const value = found?.cell.value ?? null;
        return field === 'lowestRate' && value !== null ? percent(value) : shown(value);
      }),
    )
    .filter((row) => row.some((text) => text !== ''));
}

function valuesOf(
  cells: readonly SettingCell[],
  covers: (rowKey: string) => boolean,
): readonly CellPlan['value'][] {
  return cells.filter(({ rowKey }) => covers(rowKey)).map(({ cell }) => cell.value);
}

/** What a cell's validation takes. */
function rangeOf(cell: CellPlan, sheet: SheetPlan, plan: WorkbookPlan): string {
  const rule = sheet.validations.find(({ areas }) => areas.some((area) => contains(area, cell)));
  return rule === undefined ? '文字' : ruleText(rule, sheet, plan);
}

function ruleText(
  { rule, allowBlank }: ValidationPlan,
  sheet: SheetPlan,
  plan: WorkbookPlan,
): string {
  const blank = allowBlank ? '（空欄も可）' : '';
  switch (rule.kind) {
    case 'list':
      return `一覧から選ぶ${listText(rule.source, sheet, plan)}${blank}`;
    case 'custom':
      return '';
    default:
      return `${percent(rule.minimum)} から ${percent(rule.maximum)} まで${blank}`;
  }
}

/** The items of a list with fixed words; a list that follows other cells of the sheet is named only. */
function listText(source: string, sheet: SheetPlan, { names }: WorkbookPlan): string {
  const refersTo = names.find(({ name }) => name === source)?.refersTo ?? '';
  const match = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(refersTo);
  if (match === null) return '';
  const [, letters = '', first = '', last = first] = match;
  const column = letters.charCodeAt(0) - 65;
  const items = sheet.cells
    .filter((cell) => cell.column === column)
    .filter(({ row }) => row + 1 >= Number(first) && row + 1 <= Number(last))
    .map(({ value }) => shown(value))
    .filter((text) => text !== '');
  return items.length === 0 ? '' : `: ${items.join('、')}`;
}

function contains({ row, column, rows, columns }: Area, cell: CellPlan): boolean {
  return (
    cell.row >= row &&
    cell.row < row + rows &&
    cell.column >= column &&
    cell.column < column + columns
  );
}

const shown = (value: CellPlan['value']): string => (value === null ? '' : String(value));

function percent(value: CellPlan['value']): string {
  return typeof value === 'number' ? `${String(Number((value * 100).toPrecision(12)))}%` : '';
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
