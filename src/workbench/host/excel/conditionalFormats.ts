import { noLook, toR1C1, withoutArea, type ConditionalFormat, type Sheet } from '../engine';
import {
  HostError,
  invalidArgument,
  isObject,
  notEmulated,
  type HostObject,
  type Property,
} from '../protocol';
import { booleanValue, oneOf, text, textValue, whole } from './args';
import type { AreasSubject, FormatRuleSubject } from './classes';
import { change, find, idsOf, piecesOf } from './conditionalRule';
import { areasOf, itemNotFound, makeRange, type Define } from './context';
import { mayChange } from './guard';
import { makeAreas } from './rangeAreas';
import { readR1C1 } from './rangeContent';

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

let nextId = 1;

function newFormat(self: AreasSubject, type: string): string {
  const { sheet } = self;
  const id = `{00000000-000C-0000-0000-${String(nextId).padStart(12, '0')}}`;
  nextId += 1;
  const rule: ConditionalFormat['rule'] =
    type === 'Custom'
      ? { type: 'Custom', formula: '=FALSE' }
      : { type: 'CellValue', operator: 'EqualTo', formula1: '=""', formula2: null };
  const base = { id, rule, format: noLook, stopIfTrue: false };
  // A new rule comes first.
  sheet.conditionalFormats = [
    ...areasOf(self).map((area) => ({ ...base, area })),
    ...sheet.conditionalFormats,
  ];
  return id;
}

export const conditionalFormatCollectionClass: Define<'ConditionalFormatCollection'> = (
  context,
) => {
  const make = (sheet: Sheet, id: string): HostObject =>
    context.make('ConditionalFormat', { sheet, id });
  const own = (self: AreasSubject): readonly string[] => idsOf(self.sheet, self);
  const byId = (self: AreasSubject, id: unknown): HostObject | null =>
    own(self).some((known) => known === id) ? make(self.sheet, String(id)) : null;
  return {
    items: (self) => own(self).map((id) => make(self.sheet, id)),
    indexer: (self, key) => {
      const found = byId(self, key);
      if (found === null) throw itemNotFound('the conditional format');
      return found;
    },
    methods: {
      add: (self, args) => {
        const type = oneOf(text(args, 0), types);
        if (type !== 'Custom' && type !== 'CellValue') {
          throw notEmulated(`conditional formats of type ${type}`);
        }
        mayChange(self.sheet, null);
        return make(self.sheet, newFormat(self, type));
      },
      clearAll: (self) => {
        mayChange(self.sheet, null);
        self.sheet.conditionalFormats = areasOf(self).reduce(
          withoutArea,
          self.sheet.conditionalFormats,
        );
        return null;
      },
      getCount: (self) => own(self).length,
      getItemAt: (self, args) => {
        const id = own(self)[whole(args, 0)];
        if (id === undefined) throw invalidArgument('the index');
        return make(self.sheet, id);
      },
      getItemOrNullObject: (self, args) => byId(self, args[0]),
    },
  };
};

export const conditionalFormatClass: Define<'ConditionalFormat'> = (context) => {
  const only =
    (
      type: string,
      name: 'CustomConditionalFormat' | 'CellValueConditionalFormat',
      orNull: boolean,
    ) =>
    (self: FormatRuleSubject): HostObject | null => {
      if (find(self).rule.type === type) return context.make(name, self);
      if (orNull) return null;
      throw itemNotFound(`the rule is not of type ${type}`);
    };
  const none = (): null => null;
  return {
    identity: ({ id }) => ({ Id: id }),
    properties: {
      id: { get: ({ id }) => id },
      type: { get: (self) => find(self).rule.type },
      stopIfTrue: {
        get: (self) => find(self).stopIfTrue,
        set: (self, value) => {
          const stopIfTrue = booleanValue(value);
          change(self, (format) => ({ ...format, stopIfTrue }));
        },
      },
      priority: {
        get: ({ sheet, id }) => idsOf(sheet).indexOf(id),
        set: (self, value) => {
          const { sheet, id } = self;
          mayChange(sheet, null);
          const others = idsOf(sheet).filter((other) => other !== find(self).id);
          const at = whole([value], 0);
          const order = [...others.slice(0, at), id, ...others.slice(at)];
          sheet.conditionalFormats = order.flatMap((one) => piecesOf({ sheet, id: one }));
        },
      },
    },
    navigations: {
      custom: only('Custom', 'CustomConditionalFormat', false),
      customOrNullObject: only('Custom', 'CustomConditionalFormat', true),
      cellValue: only('CellValue', 'CellValueConditionalFormat', false),
      cellValueOrNullObject: only('CellValue', 'CellValueConditionalFormat', true),
      dataBarOrNullObject: none,
      iconSetOrNullObject: none,
      colorScaleOrNullObject: none,
      topBottomOrNullObject: none,
      presetOrNullObject: none,
      textComparisonOrNullObject: none,
    },
    methods: {
      delete: (self) => {
        mayChange(self.sheet, null);
        const { id } = find(self);
        self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter(
          (format) => format.id !== id,
        );
        return null;
      },
      getRange: (self) => {
        const [first, ...more] = piecesOf(self);
        if (more.length > 0) throw new HostError('InvalidOperation', 'It has several ranges.');
        return makeRange(context, self.sheet, first.area);
      },
      getRangeOrNullObject: (self) => {
        const [first, ...more] = piecesOf(self);
        return more.length > 0 ? null : makeRange(context, self.sheet, first.area);
      },
      getRanges: (self) =>
        makeAreas(
          context,
          self.sheet,
          piecesOf(self).map(({ area }) => area),
        ),
    },
  };
};

export const customConditionalFormatClass: Define<'CustomConditionalFormat'> = (context) => ({
  navigations: {
    rule: (self) => context.make('ConditionalFormatRule', self),
    format: (self) => context.make('ConditionalRangeFormat', self),
  },
});

export const conditionalFormatRuleClass: Define<'ConditionalFormatRule'> = () => {
  const formula: Property<FormatRuleSubject> = {
    get: (self) => {
      const { rule } = find(self);
      return rule.type === 'Custom' ? rule.formula : '';
    },
    set: (self, value) => {
      const given = textValue(value);
      if (given === '') throw invalidArgument('the formula');
      const written = given.startsWith('=') ? given : `="${given}"`;
      change(self, (format) => ({ ...format, rule: { type: 'Custom', formula: written } }));
    },
  };
  const formulaR1C1: Property<FormatRuleSubject> = {
    get: (self) => {
      const { rule, area } = find(self);
      return rule.type === 'Custom' ? toR1C1(rule.formula, area.row, area.column) : '';
    },
    set: (self, value) => {
      const { row, column } = find(self).area;
      return formula.set?.(self, readR1C1(value, row, column));
    },
  };
  return { properties: { formula, formulaLocal: formula, formulaR1C1 } };
};

export const cellValueConditionalFormatClass: Define<'CellValueConditionalFormat'> = (context) => ({
  properties: {
    rule: {
      get: (self) => {
        const { rule } = find(self);
        if (rule.type !== 'CellValue') return null;
        const { operator, formula1, formula2 } = rule;
        return { operator, formula1, ...(formula2 !== null && { formula2 }) };
      },
      set: (self, value) => {
        if (!isObject(value)) throw invalidArgument('the rule');
        const formula1 = String(value.formula1);
        const formula2 = value.formula2 === undefined ? null : textValue(value.formula2);
        const operator = textValue(value.operator);
        change(self, (format) => ({
          ...format,
          rule: { type: 'CellValue', operator, formula1, formula2 },
        }));
      },
    },
  },
  navigations: { format: (self) => context.make('ConditionalRangeFormat', self) },
});
