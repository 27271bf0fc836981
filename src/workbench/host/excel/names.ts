import { firstOf, parseAddress, qualified, type DefinedName, type Sheet } from '../engine';
import { HostError, invalidArgument, type HostObject } from '../protocol';
import { booleanValue, optionalText, rangeSubject, resolveAddress, text, textValue } from './args';
import type { ScopeSubject } from './classes';
import { areaOf, itemNotFound, makeRange, type Define, type ExcelContext } from './context';
import { checkFormula } from './rangeContent';
import { structureMayChange } from './worksheets';

export const namedItemCollectionClass: Define<'NamedItemCollection'> = (context) => {
  const { names } = context.book;
  const find = ({ sheet }: ScopeSubject, key: unknown): DefinedName | undefined => {
    const name = textValue(key);
    const scope = sheet?.id ?? null;
    return names.find(name, scope) ?? names.all.find(({ id }) => id === name);
  };
  const make = (name: DefinedName): HostObject => context.make('NamedItem', name);
  const add = (self: ScopeSubject, args: readonly unknown[]): HostObject => {
    structureMayChange(context);
    const name = text(args, 0);
    checkName(name);
    const scope = self.sheet?.id ?? null;
    if (names.find(name, scope) !== undefined) {
      throw new HostError('ItemAlreadyExists', `The name ${name} exists.`);
    }
    const formula = formulaOf(context, args[1]);
    return make(names.add(name, scope, formula, optionalText(args, 2) ?? ''));
  };
  return {
    // A workbook's names include those of its sheets only through the sheets.
    items: ({ sheet }) => names.inScope(sheet?.id ?? null).map(make),
    indexer: (self, key) => {
      const found = find(self, key);
      if (found === undefined) throw itemNotFound(`the name ${String(key)}`);
      return make(found);
    },
    methods: {
      add,
      addFormulaLocal: add,
      getCount: ({ sheet }) => names.inScope(sheet?.id ?? null).length,
      getItemOrNullObject: (self, args) => {
        const found = find(self, args[0]);
        return found === undefined ? null : make(found);
      },
    },
  };
};

/** A range, a formula or a constant. */
function formulaOf({ book }: ExcelContext, reference: unknown): string {
  const range = rangeSubject(reference);
  if (range !== null) return `=${qualified(range.sheet.name, areaOf(range), true)}`;
  if (typeof reference === 'number' || typeof reference === 'boolean')
    return `=${String(reference)}`;
  const given = textValue(reference);
  if (!given.startsWith('=')) return `="${given.replaceAll('"', '""')}"`;
  checkFormula(book.active, given);
  return given;
}

/** Names start with a letter or an underscore, have no spaces, and are no cell. */
function checkName(name: string): void {
  const plain = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const cell = parseAddress(name) !== null || /^(?:[rc]|r\d*c\d*)$/i.test(name);
  if (!plain || cell) throw invalidArgument(`${name} cannot be a name`);
}

export const namedItemClass: Define<'NamedItem'> = (context) => {
  const { names } = context.book;
  const current = ({ id }: DefinedName): DefinedName => {
    const found = names.byId(id);
    if (found === undefined) throw itemNotFound('the name was deleted');
    return found;
  };
  const sheetOf = (name: DefinedName): Sheet | null => {
    const { scope } = current(name);
    return scope === null ? null : (context.book.findSheet(scope) ?? null);
  };
  const range = (name: DefinedName): HostObject | null => {
    const address = parseAddress(current(name).formula);
    if (address?.areas.length !== 1) return null;
    const sheet = sheetOf(name) ?? context.book.active;
    const found = resolveAddress(context.book, sheet, current(name).formula.slice(1));
    return makeRange(context, found.sheet, found.area);
  };
  return {
    identity: ({ id }) => ({ _Id: id }),
    properties: {
      _Id: { get: ({ id }) => id },
      name: { get: (self) => current(self).name },
      formula: {
        get: (self) => current(self).formula,
        set: (self, value) => {
          structureMayChange(context);
          names.change(self.id, { formula: formulaOf(context, value) });
        },
      },
      comment: {
        get: (self) => current(self).comment,
        set: (self, value) => names.change(self.id, { comment: textValue(value) }),
      },
      visible: {
        get: (self) => current(self).visible,
        set: (self, value) => names.change(self.id, { visible: booleanValue(value) }),
      },
      scope: { get: (self) => (current(self).scope === null ? 'Workbook' : 'Worksheet') },
      type: {
        get: async (self) => {
          if (parseAddress(current(self).formula) !== null) return 'Range';
          const value = await evaluate(context, current(self));
          if (typeof value === 'string') return value.startsWith('#') ? 'Error' : 'String';
          return typeof value === 'boolean' ? 'Boolean' : 'Double';
        },
      },
      value: {
        get: (self) => {
          const { formula } = current(self);
          const isRange = parseAddress(formula) !== null;
          return isRange ? formula.slice(1) : evaluate(context, current(self));
        },
      },
    },
    navigations: {
      worksheet: (self) => {
        const sheet = sheetOf(self);
        if (sheet === null) throw itemNotFound('the name belongs to the workbook');
        return context.make('Worksheet', sheet);
      },
      worksheetOrNullObject: (self) => {
        const sheet = sheetOf(self);
        return sheet === null ? null : context.make('Worksheet', sheet);
      },
    },
    methods: {
      delete: (self) => {
        structureMayChange(context);
        names.remove(current(self).id);
        return null;
      },
      getRange: (self) => {
        const found = range(self);
        if (found === null) throw itemNotFound('the name is no range');
        return found;
      },
      getRangeOrNullObject: range,
    },
  };
};

async function evaluate({ book }: ExcelContext, { formula }: DefinedName): Promise<unknown> {
  const sheetId = book.active.id;
  const [value = null] = await book.core.evaluate([{ sheetId, row: 0, column: 0, formula }]);
  return firstOf(value);
}
