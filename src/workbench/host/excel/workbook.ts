import { cellArea } from '../engine';
import { HostError, type HostObject } from '../protocol';
import { booleanValue, oneOf, optionalText, text, textValue } from './args';
import { itemNotFound, makeRange, type Define } from './context';
import { makeAreas } from './rangeAreas';
import { registrations } from './registrations';

export const workbookClass: Define<'Workbook'> = (context) => {
  const { book, events } = context;
  const eventRange = (args: readonly unknown[]): HostObject | null => {
    const range = events.ranges.get(text(args, 0));
    if (range === undefined) return null;
    const { area, sheet } = range;
    return area === null || sheet.deleted ? null : makeRange(context, sheet, area);
  };
  return {
    properties: {
      name: { get: () => book.name },
      readOnly: { get: () => false },
      isDirty: {
        get: () => book.isDirty,
        set: (_, value) => {
          book.isDirty = booleanValue(value);
        },
      },
      autoSave: { get: () => false },
      previouslySaved: { get: () => false },
      calculationEngineVersion: { get: () => 191_029 },
      usePrecisionAsDisplayed: { get: () => false },
      chartDataPointTrack: { get: () => true },
    },
    navigations: {
      application: () => context.make('Application', book),
      worksheets: () => context.make('WorksheetCollection', book),
      names: () => context.make('NamedItemCollection', { sheet: null }),
      properties: () => context.make('DocumentProperties', book),
      protection: () => context.make('WorkbookProtection', book),
      settings: () => context.make('SettingCollection', book),
      _Runtime: () => context.make('Runtime', book),
    },
    methods: {
      getActiveCell: () => {
        const [first] = book.selection;
        return makeRange(context, book.active, cellArea(first?.row ?? 0, first?.column ?? 0));
      },
      getSelectedRange: () => {
        const [area, ...more] = book.selection;
        if (area === undefined || more.length > 0) {
          throw new HostError('InvalidSelection', 'Several areas are selected.');
        }
        return makeRange(context, book.active, area);
      },
      getSelectedRanges: () => makeAreas(context, book.active, book.selection),
      _GetRangeForEventByReferenceId: (_, args) => {
        const range = eventRange(args);
        if (range === null) throw itemNotFound('the cells are gone');
        return range;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (_, args) => eventRange(args),
      save: () => {
        book.isDirty = false;
        events.flush();
        return null;
      },
      ...registrations,
    },
  };
};

export const runtimeClass: Define<'Runtime'> = ({ events }) => ({
  properties: {
    enableEvents: {
      get: () => events.enabled,
      set: (_, value) => {
        events.enabled = booleanValue(value);
      },
    },
  },
});

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationClass: Define<'Application'> = (context) => {
  const { book, settings } = context;
  const opened = new Map<string, string | null>();
  return {
    properties: {
      calculationMode: {
        get: () => book.calculationMode,
        set: async (_, value) => {
          const wanted = oneOf(value, modes);
          // What is under way ends before the mode changes.
          await book.core.settled();
          book.calculation.mode = modes.find((mode) => mode === wanted) ?? 'Automatic';
        },
      },
      calculationState: { get: () => (book.core.isDirty ? 'Pending' : 'Done') },
      calculationEngineVersion: { get: () => 191_029 },
      decimalSeparator: { get: () => '.' },
      thousandsSeparator: { get: () => ',' },
      useSystemSeparators: { get: () => true },
    },
    navigations: {
      iterativeCalculation: () => context.make('IterativeCalculation', book),
      cultureInfo: () => context.make('CultureInfo', book),
    },
    methods: {
      calculate: async (_, args) => {
        const kind = oneOf(text(args, 0), ['Recalculate', 'Full', 'FullRebuild']);
        if (kind === 'Recalculate') await book.core.calculateOutstanding();
        else await book.core.calculate();
        return null;
      },
      suspendApiCalculationUntilNextSync: () => {
        book.calculation.suspended = true;
        return null;
      },
      suspendScreenUpdatingUntilNextSync: () => null,
      createWorkbook: (_, args) => {
        const id = String(opened.size + 1);
        opened.set(id, optionalText(args, 0));
        return context.make('WorkbookCreated', {
          id,
          open: () => settings.openWorkbook(opened.get(id) ?? null),
        });
      },
      _GetWorkbookCreatedById: (_, args) => {
        const id = textValue(args[0]);
        if (!opened.has(id)) throw itemNotFound('the created workbook');
        return context.make('WorkbookCreated', {
          id,
          open: () => settings.openWorkbook(opened.get(id) ?? null),
        });
      },
    },
  };
};

export const workbookCreatedClass: Define<'WorkbookCreated'> = () => ({
  identity: ({ id }) => ({ Id: id }),
  properties: { id: { get: ({ id }) => id } },
  methods: {
    open: async ({ open }) => {
      await open();
      return null;
    },
  },
});

export const iterativeCalculationClass: Define<'IterativeCalculation'> = () => ({
  properties: {
    enabled: { get: () => false },
    maxIteration: { get: () => 100 },
    maxChange: { get: () => 0.001 },
  },
});

export const cultureInfoClass: Define<'CultureInfo'> = () => ({
  properties: { name: { get: ({ locale }) => locale.name } },
});
