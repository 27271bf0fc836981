import type { Told } from '../../programme';
import type { Grid, GridSheet } from '../../workbook';
import { inspectContainer } from '../guard/inspect';
import { asRefusal, type Refusal } from '../refusal';
import type { Container } from '../guard/inspect';
import type { SizeLimits } from '../guard/limits';
import { submissionLimits } from '../guard/limits';
import { readNumberFormats } from './formats';
import { type QuickWays, WorkbookPackage } from './package';
import { type Bounds, readSheet } from './sheet';
import { readSharedStrings } from './strings';
import { readWorkbookOutline } from './workbook';

export interface ReadOptions extends QuickWays {
  /** Named in every message. */
  readonly fileName: string;
  /** How large it may be; by default what anybody may send. */
  readonly limits?: SizeLimits;
  /** Rows read from the top of each sheet; those of the limits by default. */
  readonly rows?: number;
  /** Columns read from the left of each sheet; 300 by default. */
  readonly columns?: number;
  /** Sheets that are read; all of them by default. */
  readonly only?: (sheet: Pick<GridSheet, 'name' | 'visibility'>) => boolean;
  /** Whether somebody asks for the number formats of cells, which they have by default. */
  readonly withFormats?: boolean;
}

/** Something a person should know about a file that was read. */
export interface ReadWarning extends Told {
  readonly code: 'macros' | 'outsideRange' | 'sheetWithoutCells' | 'datesFrom1904';
  readonly sheet: string | null;
}

export type ReadResult =
  { readonly ok: true; readonly grid: Grid; readonly warnings: readonly ReadWarning[] } | Refusal;

/**
 * Reads the cells of an .xlsx file as they are stored: a number is a number whatever its format, a
 * formula comes with its text and its cached result. Nothing is calculated, no macro and no link is
 * followed. A file that cannot be read without doubt is refused with a sentence for its sender;
 * what is read came out of parts whose checksums hold.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName, limits = submissionLimits } = options;
  const container = inspectContainer(bytes, fileName, limits);
  if (!container.ok) return container;
  try {
    return await readContainer(container, limits, options);
  } catch (error) {
    return asRefusal(error, fileName);
  }
}

/** Where programs usually put the parts that say what is in a workbook. */
const USUAL_OUTLINE = ['_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];

async function readContainer(
  container: Container,
  limits: SizeLimits,
  options: ReadOptions,
): Promise<ReadResult> {
  const source = new WorkbookPackage(container, options);
  source.prepare(USUAL_OUTLINE);
  const outline = await readWorkbookOutline(source);
  const { sharedStrings, from1904 } = outline;
  const styles = options.withFormats === false ? null : outline.styles;
  const entries = outline.sheets.filter(options.only ?? (() => true));
  source.prepare([sharedStrings, styles, ...entries.map(({ part }) => part)]);
  const lookups = {
    strings:
      sharedStrings === null
        ? []
        : readSharedStrings(await source.xml(sharedStrings), sharedStrings),
    formats: styles === null ? [] : readNumberFormats(await source.scannable(styles), styles),
    from1904,
  };
  const bounds: Bounds = {
    rows: options.rows ?? limits.rows,
    columns: options.columns ?? 300,
    cellsLeft: limits.cells,
  };

  const sheets: Grid['sheets'][number][] = [];
  const warnings: ReadWarning[] = [];
  if (container.macros) warnings.push(macros);
  if (from1904) warnings.push(datesFrom1904);
  for (const sheet of outline.withoutCells) warnings.push(sheetWithoutCells(sheet));
  for (const { name, visibility, part } of entries) {
    const { rows, merged, outside } = readSheet(
      await source.scannable(part),
      name,
      lookups,
      bounds,
    );
    sheets.push({ name, visibility, rows, merged });
    if (outside !== null) warnings.push(outsideRange(name, outside.first, outside.cells));
  }
  return { ok: true, grid: { sheets, names: outline.names }, warnings };
}

const macros: ReadWarning = {
  code: 'macros',
  sheet: null,
  message: 'マクロを含むブックです。値だけを読み取り、マクロは読みも実行もしません。',
  english: 'The workbook has macros. Only values are read; macros are neither read nor run.',
};

const datesFrom1904: ReadWarning = {
  code: 'datesFrom1904',
  sheet: null,
  message:
    '1904年から数える日付の設定です。日付の列がある場合は、Excelの［オプション］→［詳細設定］で「1904年から計算する」を外して入力し直してください。',
  english:
    'The workbook counts its dates from 1904. If it has a column of dates, clear “Use 1904 date system” under Options, Advanced of Excel and enter them again.',
};

function sheetWithoutCells(sheet: string): ReadWarning {
  return {
    code: 'sheetWithoutCells',
    sheet,
    message: `シート「${sheet}」はグラフなどのシートで、セルがないため読みません。`,
    english: `The sheet “${sheet}” is a chart or the like: it has no cells and is not read.`,
  };
}

function outsideRange(sheet: string, first: string, cells: number): ReadWarning {
  return {
    code: 'outsideRange',
    sheet,
    message: `シート「${sheet}」の ${first} など ${cells} 個のセルは、読み取る範囲の外にあるため読みません。必要な内容なら様式の欄に移し、不要なら消してください。`,
    english: `On the sheet “${sheet}”, ${cells} cells (${first} and others) lie outside of what is read. Move what is needed into the form, and clear the rest.`,
  };
}
