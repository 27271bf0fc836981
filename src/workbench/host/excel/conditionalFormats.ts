import {
  contains,
  noLook,
  overlaps,
  subtract,
  type ConditionalFormat,
  type Sheet,
} from '../engine';
import {
  invalidArgument,
  isObject,
  notEmulated,
  type HostObject,
  type Property,
} from '../protocol';
import { booleanValue, oneOf, text, textValue, whole } from './args';
import type { FormatRuleSubject, RangeSubject } from './classes';
import { change, find } from './conditionalRule';
import { areaOf, itemNotFound, makeRange, type Define } from './context';
import { mayChange } from './guard';

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

function newFormat(sheet: Sheet, area: ConditionalFormat['area'], type: string): ConditionalFormat {
  const id = `{00000000-000C-0000-0000-${String(nextId).padStart(12, '0')}}`;
  nextId += 1;
  const rule: ConditionalFormat['rule'] =
    type === 'Custom'
      ? { type: 'Custom', formula: '=FALSE' }
      : { type: 'CellValue', operator: 'EqualTo', formula1: '=""', formula2: null };
  const format = { id, area, rule, format: noLook, stopIfTrue: false };
  // A new rule comes first.
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  return format;
}

export const conditionalFormatCollectionClass: Define<'ConditionalFormatCollection'> = (
  context,
) => {
  const make = (sheet: Sheet, id: string): HostObject =>
    context.make('ConditionalFormat', { sheet, id });
  const own = (self: RangeSubject): readonly ConditionalFormat[] => {
    const area = areaOf(self);
    return self.sheet.conditionalFormats.filter((format) => overlaps(format.area, area));
  };
  const byId = (self: RangeSubject, id: unknown): HostObject | null =>
    own(self).some((format) => format.id === id) ? make(self.sheet, String(id)) : null;
  return {
    items: (self) => own(self).map(({ id }) => make(self.sheet, id)),
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
        return make(self.sheet, newFormat(self.sheet, areaOf(self), type).id);
      },
      clearAll: (self) => {
        mayChange(self.sheet, null);
        const area = areaOf(self);
        self.sheet.conditionalFormats = self.sheet.conditionalFormats.flatMap((format) =>
          contains(area, format.area)
            ? []
            : subtract(format.area, area).map((part, index) => ({
                ...format,
                area: part,
                id: index === 0 ? format.id : `${format.id}.${index}`,
              })),
        );
        return null;
      },
      getCount: (self) => own(self).length,
      getItemAt: (self, args) => {
        const format = own(self)[whole(args, 0)];
        if (format === undefined) throw invalidArgument('the index');
        return make(self.sheet, format.id);
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
        get: (self) => self.sheet.conditionalFormats.findIndex(({ id }) => id === self.id),
        set: (self, value) => {
          mayChange(self.sheet, null);
          const moved = find(self);
          const others = self.sheet.conditionalFormats.filter((format) => format !== moved);
          const at = whole([value], 0);
          self.sheet.conditionalFormats = [...others.slice(0, at), moved, ...others.slice(at)];
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
        const format = find(self);
        self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter(
          (item) => item !== format,
        );
        return null;
      },
      getRange: (self) => makeRange(context, self.sheet, find(self).area),
      getRangeOrNullObject: (self) => makeRange(context, self.sheet, find(self).area),
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
  return { properties: { formula, formulaLocal: formula } };
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
