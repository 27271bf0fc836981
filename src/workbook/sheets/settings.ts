import {
  FORMULA_NAMES,
  SPECIAL_STATUSES,
  approximateEdgeFormula,
  edgeFormula,
  positions,
  progressWords,
  round9,
} from '../../evaluation';
import type { SpecialStatus } from '../../evaluation';
import type { Band } from '../../programme';
import { absoluteArea, absoluteReference, quoteSheetName } from '../address';
import type { WorkbookContext } from '../context';
import {
  asText,
  gridCell,
  headStyle,
  headingStyle,
  hiddenKeyStyle,
  inputCell,
  quietStyle,
  titleStyle,
} from '../design/cells';
import { palette, tints } from '../design/palette';
import type { StyleTable } from '../design/styles';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../keys';
import { portraitA4 } from '../layout/page';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import { LIST_NAMES, SUBMISSION_STATES, VALUE_KINDS } from '../names';
import type { Area, CellStyle, DefinedName, SheetPlan } from '../plan';

const SHEET_NAME = '設定';
/** Room for bands on the sheet; the positions 4 to 11 of the status table. */
export const BAND_SLOTS = 8;
const TABLE_ROW = 6;
const MET = '達成';

const COLUMN = {
  key: 0,
  no: 1,
  symbol: 2,
  label: 3,
  lowestRate: 4,
  met: 5,
  colour: 6,
  display: 7,
  id: 8,
  edge: 9,
  handedLabel: 10,
  handedId: 11,
};
const TOLERANCE_ROW = TABLE_ROW + 17;
const PROGRESS_ROW = TOLERANCE_ROW + 8;

const FIELDS = [
  'symbol',
  'label',
  'lowestRate',
  'met',
  'colour',
  'display',
  'handedLabel',
  'handedId',
] as const;

interface StatusLine {
  readonly rowKey: string;
  readonly id: string;
  readonly symbol: string;
  readonly label: string;
  readonly colour: string;
  readonly band: Band | null;
  readonly isBand: boolean;
}

/** The fourteen positions from best to worst: three that recede, eight slots for bands, three that ask for action. */
function statusLines(context: WorkbookContext): readonly StatusLine[] {
  const special = (id: SpecialStatus): StatusLine => ({
    rowKey: `status:${id}`,
    id,
    symbol: SPECIAL_STATUSES[id].symbol,
    label: SPECIAL_STATUSES[id].label,
    colour: tints[context.colourAt(positions[id])].word,
    band: null,
    isBand: false,
  });
  const bands = Array.from({ length: BAND_SLOTS }, (_, slot): StatusLine => {
    const band = context.scale.bands[slot] ?? null;
    return {
      rowKey: `band:${String(slot + 1)}`,
      id: band?.id ?? `band-${String(slot + 1)}`,
      symbol: band?.symbol ?? '',
      label: band?.label ?? '',
      colour: band === null ? '' : tints[band.colour].word,
      band,
      isBand: true,
    };
  });
  return [
    ...(['future', 'notDue', 'discontinued'] as const).map(special),
    ...bands,
    ...(['notEntered', 'notEvaluable', 'invalid'] as const).map(special),
  ];
}

/** Cells of a column of the table that belong to the eight slots for bands. */
const bandArea = (column: number): Area => ({
  row: TABLE_ROW + positions.firstBand - 1,
  column,
  rows: BAND_SLOTS,
  columns: 1,
});

/** A band keeps its identifier as long as it keeps the name it was handed out with; a new name gets one by its place. */
function bandIdFormula(label: string, slot: number): string {
  const ids = absoluteArea(bandArea(COLUMN.handedId));
  const place = Array.from({ length: BAND_SLOTS }, (_, index) => {
    const handed = absoluteReference(bandArea(0).row + index, COLUMN.handedLabel);
    return `EXACT(${label},${handed})*${String(index + 1)}`;
  }).join('+');
  return `IF(${label}="","band-${String(slot)}",IF(${place}=0,"band-${String(slot)}",INDEX(${ids},${place})))`;
}

/** Labels in use, blanks that hold only spaces left out. */
function bandCountFormula(): string {
  const labels = absoluteArea(bandArea(COLUMN.label));
  return `SUMPRODUCT(--(SUBSTITUTE(SUBSTITUTE(${labels}," ",""),"　","")<>""))`;
}

export interface SettingsSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly DefinedName[];
}

/** 設定: the scale, the tolerance and the progress words, from which every judgement in the workbook is calculated live. */
export function settingsSheet(context: WorkbookContext, styles: StyleTable): SettingsSheet {
  const editable = context.division === null;
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.settings,
      name: SHEET_NAME,
      tabColour: '8896A5',
      columns: [3, 5, 8, 24, 16, 12, 8, 22, 18, 14, 14, 14].map((width, column) => ({
        width,
        ...(column === COLUMN.key || column >= COLUMN.edge ? { hidden: true } : {}),
      })),
      protection: PROTECTED,
      page: portraitA4(context.heading, context.audience),
    },
    styles,
  );
  const input = editable ? inputCell : gridCell;
  const centre = (style: CellStyle): CellStyle => ({ ...style, horizontal: 'center' });
  const text = (row: number, value: string, style: CellStyle): void => {
    sheet.value(row, 1, value, style);
  };

  sheet.row(0, { hidden: true });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.settings, hiddenKeyStyle);
  for (const field of FIELDS) sheet.value(0, COLUMN[field], field, hiddenKeyStyle);
  sheet.row(1, { height: 30 });
  text(1, '設定', titleStyle);
  text(
    2,
    editable
      ? 'クリーム色のセルを変えると、このブックのすべての判定がその場で変わります。'
      : 'この表は事務局が定めたものです。取りまとめでは事務局の設定で判定します。',
    quietStyle,
  );
  text(TABLE_ROW - 2, `判定基準（${context.scale.title}）`, headingStyle);
  const heads = [
    '順',
    '記号',
    '名称',
    '下限の達成率',
    '達成とみなす',
    '色',
    '表示',
    '識別子（データ用）',
  ];
  heads.forEach((head, index) => {
    sheet.value(TABLE_ROW - 1, index + 1, head, headStyle);
  });
  sheet.row(TABLE_ROW - 1, { height: 24 });

  const lines = statusLines(context);
  lines.forEach((line, index) => {
    const row = TABLE_ROW + index;
    const cell = line.isBand ? input : gridCell;
    sheet.value(row, COLUMN.key, line.rowKey, hiddenKeyStyle);
    sheet.value(row, COLUMN.no, index + 1, centre(gridCell));
    sheet.value(row, COLUMN.symbol, line.symbol || null, asText(centre(cell)));
    sheet.value(row, COLUMN.label, line.label || null, asText(cell));
    sheet.value(row, COLUMN.lowestRate, line.band?.lowestRate ?? null, {
      ...centre(cell),
      numberFormat: '0.0%',
    });
    sheet.value(row, COLUMN.met, line.band?.met === true ? MET : null, centre(cell));
    sheet.value(row, COLUMN.colour, line.colour || null, centre(cell));
    const [symbol, label] = [
      absoluteReference(row, COLUMN.symbol),
      absoluteReference(row, COLUMN.label),
    ];
    sheet.formula(
      row,
      COLUMN.display,
      `IF(${label}="","",${symbol}&" "&${label})`,
      line.label === '' ? '' : `${line.symbol} ${line.label}`,
      gridCell,
    );
    if (line.isBand) {
      const slot = index - positions.firstBand + 2;
      const lowest = line.band?.lowestRate ?? null;
      const last = slot >= context.scale.bands.length;
      sheet.formula(
        row,
        COLUMN.edge,
        edgeFormula(slot),
        lowest === null || last ? -1e99 : round9(lowest),
        gridCell,
      );
    }
    const idStyle = { ...asText(gridCell), font: { size: 9, colour: palette.quiet } };
    if (line.isBand) {
      const slot = index - positions.firstBand + 2;
      sheet.formula(row, COLUMN.id, bandIdFormula(label, slot), line.id, {
        ...idStyle,
        numberFormat: 'General',
      });
      sheet.value(row, COLUMN.handedLabel, line.label || null, hiddenKeyStyle);
      sheet.value(row, COLUMN.handedId, line.band?.id ?? null, hiddenKeyStyle);
    } else {
      sheet.value(row, COLUMN.id, line.id, idStyle);
    }
  });

  const statusArea = (column: number): Area => ({
    row: TABLE_ROW,
    column,
    rows: lines.length,
    columns: 1,
  });

  // Values worked out from the table.
  sheet.value(TOLERANCE_ROW - 1, COLUMN.label, '計算に使う値', headingStyle);
  const labelled = (row: number, key: string, label: string): void => {
    sheet.value(row, COLUMN.key, key, hiddenKeyStyle);
    sheet.value(row, COLUMN.label, label, gridCell);
  };
  labelled(TOLERANCE_ROW, 'tolerance', '「程度」の許容（目標から）');
  sheet.value(TOLERANCE_ROW, COLUMN.lowestRate, context.scale.tolerance, {
    ...centre(input),
    numberFormat: '0.0%',
  });
  labelled(TOLERANCE_ROW + 1, 'metIndex', '達成とみなす段階（上から）');
  const metIndex = context.scale.bands.findIndex((band) => band.met) + 1;
  sheet.formula(
    TOLERANCE_ROW + 1,
    COLUMN.lowestRate,
    `MAX(1,MIN(IFERROR(MATCH("${MET}",${absoluteArea(bandArea(COLUMN.met))},0),1),${absoluteReference(TOLERANCE_ROW + 2, COLUMN.lowestRate)}))`,
    metIndex,
    centre(gridCell),
  );
  labelled(TOLERANCE_ROW + 2, 'bandCount', '段階の数');
  sheet.formula(
    TOLERANCE_ROW + 2,
    COLUMN.lowestRate,
    bandCountFormula(),
    context.scale.bands.length,
    centre(gridCell),
  );
  labelled(TOLERANCE_ROW + 3, 'approximateEdge', '「程度」の目標を達成とする率');
  sheet.formula(
    TOLERANCE_ROW + 3,
    COLUMN.lowestRate,
    approximateEdgeFormula(),
    round9(1 - context.scale.tolerance),
    { ...centre(gridCell), numberFormat: '0.0%' },
  );

  // Progress words of steps.
  sheet.value(PROGRESS_ROW - 2, COLUMN.label, '工程の進捗と判定', headingStyle);
  sheet.value(PROGRESS_ROW - 1, COLUMN.label, '進捗', headStyle);
  sheet.value(PROGRESS_ROW - 1, COLUMN.lowestRate, '判定', headStyle);
  sheet.value(PROGRESS_ROW - 1, COLUMN.met, '位置', headStyle);
  const words = progressWords(context.scale);
  words.forEach(({ word, position }, index) => {
    const row = PROGRESS_ROW + index;
    const label = absoluteReference(row, COLUMN.lowestRate);
    const discontinues = position === positions.discontinued;
    const band = context.scale.bands[position - positions.firstBand];
    sheet.value(row, COLUMN.key, `progress:${word}`, hiddenKeyStyle);
    sheet.value(row, COLUMN.label, word, gridCell);
    if (discontinues) {
      sheet.value(row, COLUMN.lowestRate, SPECIAL_STATUSES.discontinued.label, asText(gridCell));
    } else {
      // Follows the band's name when that is changed; choosing another band replaces the formula.
      const named = absoluteReference(TABLE_ROW + position - 1, COLUMN.label);
      sheet.formula(row, COLUMN.lowestRate, named, band?.label ?? '', input);
    }
    if (discontinues) {
      sheet.value(row, COLUMN.met, position, centre(gridCell));
    } else {
      const found = `MATCH(${label},${absoluteArea(bandArea(COLUMN.label))},0)`;
      sheet.formula(
        row,
        COLUMN.met,
        `IFERROR(${String(positions.firstBand - 1)}+${found},${String(positions.invalid)})`,
        position,
        centre(gridCell),
      );
    }
  });
  const progressArea = (column: number): Area => ({
    row: PROGRESS_ROW,
    column,
    rows: words.length,
    columns: 1,
  });

  // Lists for the drop-downs, each in its column under the tables.
  const listRow = PROGRESS_ROW + words.length + 3;
  sheet.value(listRow - 2, COLUMN.label, '選択肢の一覧', headingStyle);
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    [LIST_NAMES.valueKinds, '値の区分', VALUE_KINDS],
    [LIST_NAMES.submissionStates, '提出の状態', SUBMISSION_STATES],
    [LIST_NAMES.colours, '色', ['緑', '青', '黄', '橙', '赤', '灰', '紫']],
    [LIST_NAMES.met, '達成', [MET]],
  ];
  const at = (area: Area): string => `${quoteSheetName(SHEET_NAME)}!${absoluteArea(area)}`;
  const listNames = lists.map(([name, head, items], index): DefinedName => {
    const column = COLUMN.label + index;
    sheet.value(listRow - 1, column, head, headStyle);
    items.forEach((item, offset) => {
      sheet.value(listRow + offset, column, item, asText(centre(gridCell)));
    });
    return { name, refersTo: at({ row: listRow, column, rows: items.length, columns: 1 }) };
  });

  if (editable) addValidations(sheet, progressArea);
  for (const tint of Object.values(tints)) {
    const area: Area = { ...statusArea(COLUMN.display) };
    sheet.format({
      area,
      formula: `$G${String(TABLE_ROW + 1)}="${tint.word}"`,
      fill: tint.fill,
      font: { colour: tint.text, bold: true },
    });
  }
  sheet.page({
    area: { row: 1, column: 1, rows: listRow + VALUE_KINDS.length - 1, columns: COLUMN.id },
  });

  const single = (row: number): string =>
    at({ row, column: COLUMN.lowestRate, rows: 1, columns: 1 });
  return {
    sheet: sheet.plan(),
    names: [
      { name: FORMULA_NAMES.lowestRates, refersTo: at(bandArea(COLUMN.lowestRate)) },
      { name: FORMULA_NAMES.edges, refersTo: at(bandArea(COLUMN.edge)) },
      { name: FORMULA_NAMES.approximateEdge, refersTo: single(TOLERANCE_ROW + 3) },
      { name: FORMULA_NAMES.met, refersTo: single(TOLERANCE_ROW + 1) },
      { name: FORMULA_NAMES.bandCount, refersTo: single(TOLERANCE_ROW + 2) },
      { name: FORMULA_NAMES.tolerance, refersTo: single(TOLERANCE_ROW) },
      { name: FORMULA_NAMES.display, refersTo: at(statusArea(COLUMN.display)) },
      { name: STATUS_ID_NAME, refersTo: at(statusArea(COLUMN.id)) },
      { name: COLOUR_NAME, refersTo: at(statusArea(COLUMN.colour)) },
      { name: FORMULA_NAMES.progressWords, refersTo: at(progressArea(COLUMN.label)) },
      { name: FORMULA_NAMES.progressPositions, refersTo: at(progressArea(COLUMN.met)) },
      { name: LIST_NAMES.progress, refersTo: at(progressArea(COLUMN.label)) },
      { name: LIST_NAMES.bandLabels, refersTo: at(bandArea(COLUMN.label)) },
      ...listNames,
    ],
  };
}

/** Colour words of the statuses by position; the conditional formats of the pillar sheets go by them. */
export const COLOUR_NAME = '判定_色';

/** Identifiers of the statuses by position, for データ. */
export const STATUS_ID_NAME = '判定_識別子';

function addValidations(sheet: SheetBuilder, progressArea: (column: number) => Area): void {
  sheet.validation({
    areas: [bandArea(COLUMN.lowestRate)],
    rule: { kind: 'decimal', minimum: -10, maximum: 10 },
    prompt: {
      title: '下限の達成率',
      text: '上の段階ほど大きい率を入力します（例：80%）。一番下の段階は空欄のままにします。',
    },
    error: {
      level: 'stop',
      title: '下限の達成率',
      text: '率を半角の数字で入力してください（例：80%）。',
    },
    allowBlank: true,
  });
  sheet.validation({
    areas: [{ row: TOLERANCE_ROW, column: COLUMN.lowestRate, rows: 1, columns: 1 }],
    rule: { kind: 'decimal', minimum: 0, maximum: 1 },
    prompt: {
      title: '「程度」の許容',
      text: '目標に「程度」とある指標は、達成率が 100% からこの割合を引いた率以上で達成とします。',
    },
    error: {
      level: 'stop',
      title: '「程度」の許容',
      text: '0% から 100% までの率を入力してください。',
    },
    allowBlank: false,
  });
  const list = (area: Area, source: string, title: string): void => {
    sheet.validation({
      areas: [area],
      rule: { kind: 'list', source },
      error: { level: 'stop', title, text: '一覧から選んでください。' },
      allowBlank: true,
    });
  };
  list(bandArea(COLUMN.met), LIST_NAMES.met, '達成とみなす段階');
  list(bandArea(COLUMN.colour), LIST_NAMES.colours, '色');
  const words = progressArea(COLUMN.lowestRate);
  list({ ...words, rows: words.rows - 1 }, LIST_NAMES.bandLabels, '進捗の判定');
}
