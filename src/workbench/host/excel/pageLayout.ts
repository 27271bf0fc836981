import { formatArea, parseAddress, type Area, type PageLayout, type Sheet } from '../engine';
import {
  invalidArgument,
  isNil,
  isObject,
  subjectOf,
  isHostObject,
  type HostObject,
  type JsonObject,
  type Property,
} from '../protocol';
import { booleanValue, numberValue, oneOf, rangeArgument, text } from './args';
import type { AreasSubject } from './classes';
import { alive, areaOf, itemNotFound, makeRange, type Define, type ExcelContext } from './context';
import { makeAreas } from './rangeAreas';

type Key<T> = { [K in keyof PageLayout]: PageLayout[K] extends T ? K : never }[keyof PageLayout];

const paperSizes = [
  'A3',
  'A4',
  'A5',
  'B4',
  'B5',
  'Letter',
  'Legal',
  'Tabloid',
  'Executive',
  'Statement',
];

export const pageLayoutClass: Define<'PageLayout'> = (context) => {
  const titles =
    (key: 'titleRows' | 'titleColumns', orNull: boolean) =>
    (sheet: Sheet): HostObject | null => {
      const area = alive(sheet).page[key];
      if (area !== null) return makeRange(context, sheet, area);
      if (orNull) return null;
      throw itemNotFound('nothing is repeated on every page');
    };
  const printArea = (sheet: Sheet): HostObject | null =>
    alive(sheet).page.printArea.length === 0
      ? null
      : makeAreas(context, sheet, sheet.page.printArea);
  return {
    properties: {
      blackAndWhite: boolean('blackAndWhite'),
      centerHorizontally: boolean('centerHorizontally'),
      centerVertically: boolean('centerVertically'),
      draftMode: boolean('draftMode'),
      printGridlines: boolean('printGridlines'),
      printHeadings: boolean('printHeadings'),
      leftMargin: points('leftMargin'),
      rightMargin: points('rightMargin'),
      topMargin: points('topMargin'),
      bottomMargin: points('bottomMargin'),
      headerMargin: points('headerMargin'),
      footerMargin: points('footerMargin'),
      orientation: name('orientation', ['Portrait', 'Landscape']),
      paperSize: name('paperSize', paperSizes),
      printComments: name('printComments', ['NoComments', 'EndSheet', 'InPlace']),
      printErrors: name('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
      printOrder: name('printOrder', ['DownThenOver', 'OverThenDown']),
      firstPageNumber: {
        get: ({ page }) => page.firstPageNumber,
        set: ({ page }, value) => {
          page.firstPageNumber = value === '' ? '' : numberValue(value);
        },
      },
      zoom: {
        get: ({ page }) => page.zoom,
        set: ({ page }, value) => {
          if (!isObject(value)) throw invalidArgument('the zoom');
          page.zoom = zoomOf(value);
        },
      },
    },
    navigations: { headersFooters: (sheet) => context.make('HeaderFooterGroup', sheet) },
    methods: {
      setPrintArea: (sheet, args) => {
        alive(sheet).page.printArea = areasArgument(context, sheet, args[0]);
        return null;
      },
      getPrintArea: (sheet) => {
        const found = printArea(sheet);
        if (found === null) throw itemNotFound('there is no print area');
        return found;
      },
      getPrintAreaOrNullObject: printArea,
      setPrintTitleRows: (sheet, args) => {
        alive(sheet).page.titleRows = titleArgument(context, sheet, args[0], 'rows');
        return null;
      },
      setPrintTitleColumns: (sheet, args) => {
        alive(sheet).page.titleColumns = titleArgument(context, sheet, args[0], 'columns');
        return null;
      },
      getPrintTitleRows: titles('titleRows', false),
      getPrintTitleRowsOrNullObject: titles('titleRows', true),
      getPrintTitleColumns: titles('titleColumns', false),
      getPrintTitleColumnsOrNullObject: titles('titleColumns', true),
      setPrintMargins: (sheet, args) => {
        setMargins(alive(sheet).page, text(args, 0), isObject(args[1]) ? args[1] : {});
        return null;
      },
    },
  };
};

function boolean(key: Key<boolean>): Property<Sheet> {
  return {
    get: (sheet) => alive(sheet).page[key],
    set: (sheet, value) => {
      alive(sheet).page[key] = booleanValue(value);
    },
  };
}

function points(
  key:
    'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin' | 'headerMargin' | 'footerMargin',
): Property<Sheet> {
  return {
    get: (sheet) => alive(sheet).page[key],
    set: (sheet, value) => {
      const length = numberValue(value);
      if (length < 0) throw invalidArgument('a margin');
      alive(sheet).page[key] = length;
    },
  };
}

function name(
  key: 'orientation' | 'paperSize' | 'printComments' | 'printErrors' | 'printOrder',
  names: readonly string[],
): Property<Sheet> {
  return {
    get: (sheet) => alive(sheet).page[key],
    set: (sheet, value) => {
      alive(sheet).page[key] = oneOf(value, names);
    },
  };
}

/** A scale, or numbers of pages; one excludes the other. */
function zoomOf(value: JsonObject): PageLayout['zoom'] {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = value;
  if (!isNil(scale)) {
    const percent = numberValue(scale);
    if (percent < 10 || percent > 400) throw invalidArgument('a scale from 10 to 400');
    return { scale: percent };
  }
  return {
    ...(!isNil(across) && { horizontalFitToPages: numberValue(across) }),
    ...(!isNil(down) && { verticalFitToPages: numberValue(down) }),
  };
}

function areasArgument(context: ExcelContext, sheet: Sheet, value: unknown): readonly Area[] {
  if (isHostObject(value) && value.className === 'RangeAreas') {
    return (subjectOf(value) as AreasSubject).ranges.map(areaOf);
  }
  if (typeof value !== 'string') return [rangeArgument(context.book, sheet, value).area];
  const parsed = parseAddress(value);
  if (parsed === null) throw invalidArgument(`${value} is not an address`);
  return parsed.areas;
}

/** Titles are whole rows (columns), whatever cells are given. */
function titleArgument(
  context: ExcelContext,
  sheet: Sheet,
  value: unknown,
  kind: 'rows' | 'columns',
): Area {
  const { area } = rangeArgument(context.book, sheet, value);
  const whole = kind === 'rows' ? `${area.row + 1}:${area.row + area.rows}` : null;
  const address = whole ?? formatArea({ ...area, row: 0, rows: 1_048_576 });
  const [found] = parseAddress(address)?.areas ?? [];
  if (found === undefined) throw invalidArgument('the title');
  return found;
}

/** Excel.PrintMarginUnit → points. */
const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(page: PageLayout, unit: string, margins: JsonObject): void {
  const factor = units[oneOf(unit, Object.keys(units))] ?? 1;
  const keys = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
  for (const key of keys) {
    const value = margins[key];
    if (!isNil(value)) page[`${key}Margin`] = numberValue(value) * factor;
  }
}
