import { cellArea, wholeSheet, type Sheet } from '../engine';
import { HostError, invalidArgument, isNil, type HostObject, type Property } from '../protocol';
import {
  booleanValue,
  colour,
  flag,
  numberValue,
  oneOf,
  optionalText,
  resolveAddress,
  resolveAreas,
  textValue,
  whole,
} from './args';
import { alive, itemNotFound, makeRange, type Define } from './context';
import { copySheet } from './copySheet';
import { findAll } from './finding';
import { mayChange } from './guard';
import { makeAreas } from './rangeAreas';
import { activate } from './rangeEdits';
import { registrations } from './registrations';
import { checkSheetName } from './sheetNames';
import { mayVanish, positionValue, structureMayChange } from './worksheets';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheetClass: Define<'Worksheet'> = (context) => {
  const { book, events } = context;
  const property = (
    get: (sheet: Sheet) => unknown,
    set?: (sheet: Sheet, value: unknown) => void,
  ): Property<Sheet> => ({
    get: (sheet) => get(alive(sheet)),
    ...(set && { set: (sheet: Sheet, value: unknown) => set(alive(sheet), value) }),
  });
  const used = (sheet: Sheet, args: readonly unknown[]): HostObject | null => {
    const area = alive(sheet).cells.used(flag(args, 0));
    return area === null ? null : makeRange(context, sheet, area);
  };
  const neighbour = (sheet: Sheet, args: readonly unknown[], step: 1 | -1): HostObject | null => {
    const among = flag(args, 0)
      ? book.sheets.filter((other) => other === sheet || other.visibility === 'Visible')
      : book.sheets;
    const found = among[among.indexOf(sheet) + step];
    return found === undefined ? null : context.make('Worksheet', found);
  };
  const orFail = (found: HostObject | null): HostObject => {
    if (found === null) throw itemNotFound('there is no such sheet');
    return found;
  };
  return {
    identity: ({ id }) => ({ Id: id }),
    properties: {
      id: property(({ id }) => id),
      name: property(
        ({ name }) => name,
        (sheet, value) => {
          structureMayChange(context);
          const name = textValue(value);
          checkSheetName(book, name, sheet);
          const before = sheet.name;
          book.renameSheet(sheet, name);
          events.raise('nameChanged', sheet, {
            nameBefore: before,
            nameAfter: name,
            source: 'Local',
          });
        },
      ),
      position: property(
        (sheet) => book.sheets.indexOf(sheet),
        (sheet, value) => {
          structureMayChange(context);
          book.moveSheet(sheet, positionValue(value, book));
        },
      ),
      visibility: property(
        ({ visibility }) => visibility,
        (sheet, value) => {
          structureMayChange(context);
          const wanted = oneOf(value, visibilities);
          const next = visibilities.find((item) => item === wanted) ?? 'Visible';
          if (next !== 'Visible') mayVanish(book, sheet);
          sheet.setVisibility(next);
          if (book.active === sheet && next !== 'Visible') {
            const shown = book.sheets.find(({ visibility }) => visibility === 'Visible');
            if (shown !== undefined) activate(context, shown);
          }
        },
      ),
      tabColor: property(
        ({ tabColor }) => tabColor,
        (sheet, value) => {
          structureMayChange(context);
          sheet.setTabColor(value === '' ? '' : colour(value));
        },
      ),
      // Read under one name, set under another.
      gridlines: property(
        ({ showGridlines }) => showGridlines,
        (sheet, value) => sheet.setShowGridlines(booleanValue(value)),
      ),
      headings: property(
        ({ showHeadings }) => showHeadings,
        (sheet, value) => {
          sheet.showHeadings = booleanValue(value);
        },
      ),
      showGridlines: property(
        ({ showGridlines }) => showGridlines,
        (sheet, value) => sheet.setShowGridlines(booleanValue(value)),
      ),
      showHeadings: property(
        ({ showHeadings }) => showHeadings,
        (sheet, value) => {
          sheet.showHeadings = booleanValue(value);
        },
      ),
      standardWidth: property(
        // Characters of the standard font, and 5 pixels around them.
        ({ columns, digitPixels }) => (columns.standard / 0.75 - 5) / digitPixels,
        (sheet, value) => {
          mayChange(sheet, 'allowFormatColumns');
          sheet.columns.standard = Math.round(numberValue(value) * sheet.digitPixels + 5) * 0.75;
        },
      ),
      standardHeight: property(({ rows }) => rows.standard),
      enableCalculation: property(
        ({ enableCalculation }) => enableCalculation,
        (sheet, value) => {
          sheet.enableCalculation = booleanValue(value);
        },
      ),
    },
    navigations: {
      names: (sheet) => context.make('NamedItemCollection', { sheet }),
      protection: (sheet) => context.make('WorksheetProtection', sheet),
      freezePanes: (sheet) => context.make('WorksheetFreezePanes', sheet),
      pageLayout: (sheet) => context.make('PageLayout', sheet),
      autoFilter: (sheet) => context.make('AutoFilter', sheet),
      customProperties: (sheet) => context.make('WorksheetCustomPropertyCollection', sheet),
      horizontalPageBreaks: (sheet) => context.make('PageBreakCollection', { sheet, axis: 'rows' }),
      verticalPageBreaks: (sheet) =>
        context.make('PageBreakCollection', { sheet, axis: 'columns' }),
    },
    methods: {
      activate: (sheet) => {
        if (alive(sheet).visibility !== 'Visible') {
          throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
        }
        activate(context, sheet);
        return null;
      },
      calculate: async () => {
        await book.core.calculate();
        return null;
      },
      copy: (sheet, args) => {
        structureMayChange(context);
        const copy = copySheet(context, alive(sheet), args);
        events.raise('added', copy, { source: 'Local' });
        return context.make('Worksheet', copy);
      },
      delete: (sheet) => {
        structureMayChange(context);
        // A very hidden sheet has to be shown first, as in Excel.
        if (alive(sheet).visibility === 'VeryHidden') {
          throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
        }
        if (sheet.visibility === 'Visible') mayVanish(book, sheet);
        events.raise('deleted', sheet, { source: 'Local' });
        book.removeSheet(sheet);
        return null;
      },
      getRange: (sheet, args) => {
        const address = optionalText(args, 0);
        if (address === null || address === '') return makeRange(context, alive(sheet), wholeSheet);
        const found = resolveAddress(book, alive(sheet), address);
        return makeRange(context, found.sheet, found.area);
      },
      getRanges: (sheet, args) => {
        const address = optionalText(args, 0);
        const areas =
          address === null || address === ''
            ? [wholeSheet]
            : resolveAreas(book, alive(sheet), address);
        return makeAreas(context, alive(sheet), areas);
      },
      findAll: async (sheet, args) => {
        const found = await findAll(alive(sheet), args);
        if (found.length === 0) throw itemNotFound('the text was not found');
        return makeAreas(context, sheet, found);
      },
      findAllOrNullObject: async (sheet, args) => {
        const found = await findAll(alive(sheet), args);
        return found.length === 0 ? null : makeAreas(context, sheet, found);
      },
      getCell: (sheet, args) =>
        makeRange(context, alive(sheet), cellArea(whole(args, 0), whole(args, 1))),
      getRangeByIndexes: (sheet, args) => {
        const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => whole(args, index));
        if (
          isNil(row) ||
          isNil(column) ||
          isNil(rows) ||
          isNil(columns) ||
          rows < 1 ||
          columns < 1
        ) {
          throw invalidArgument('the indexes');
        }
        return makeRange(context, alive(sheet), { row, column, rows, columns });
      },
      // An empty sheet has A1 for a used range.
      getUsedRange: (sheet, args) => used(sheet, args) ?? makeRange(context, sheet, cellArea(0, 0)),
      getUsedRangeOrNullObject: used,
      getNext: (sheet, args) => orFail(neighbour(sheet, args, 1)),
      getNextOrNullObject: (sheet, args) => neighbour(sheet, args, 1),
      getPrevious: (sheet, args) => orFail(neighbour(sheet, args, -1)),
      getPreviousOrNullObject: (sheet, args) => neighbour(sheet, args, -1),
      showOutlineLevels: (sheet, args) => {
        mayChange(sheet, null);
        showLevels(sheet, 'rows', whole(args, 0));
        showLevels(sheet, 'columns', whole(args, 1));
        return null;
      },
      ...registrations,
    },
  };
};

/** Shows the levels up to the given one; 0 leaves the axis alone. */
function showLevels(sheet: Sheet, kind: 'rows' | 'columns', shown: number): void {
  const area = sheet.cells.bounded(wholeSheet);
  if (shown === 0 || area === null) return;
  for (let index = 0; index < area[kind]; index += 1) {
    const level = sheet[kind].level(index);
    if (level > 0) sheet[kind].hide(index, index, level >= shown);
  }
}
