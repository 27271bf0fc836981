import type { ConditionalLook } from '../engine';
import type { Property } from '../protocol';
import { booleanValue, colour, textValue } from './args';
import type { FormatRuleSubject } from './classes';
import { change, find } from './conditionalRule';
import type { Define } from './context';

const look = (self: FormatRuleSubject, patch: Partial<ConditionalLook>): void =>
  change(self, (format) => ({ ...format, format: { ...format.format, ...patch } }));

export const conditionalRangeFormatClass: Define<'ConditionalRangeFormat'> = (context) => ({
  properties: {
    numberFormat: {
      get: (self) => find(self).format.numberFormat,
      set: (self, value) => look(self, { numberFormat: textValue(value) }),
    },
  },
  navigations: {
    font: (self) => context.make('ConditionalRangeFont', self),
    fill: (self) => context.make('ConditionalRangeFill', self),
  },
});

export const conditionalRangeFillClass: Define<'ConditionalRangeFill'> = () => ({
  properties: {
    color: {
      get: (self) => find(self).format.fill ?? '',
      set: (self, value) => look(self, { fill: colour(value) }),
    },
  },
  methods: {
    clear: (self) => {
      look(self, { fill: null });
      return null;
    },
  },
});

export const conditionalRangeFontClass: Define<'ConditionalRangeFont'> = () => {
  const boolean = (key: 'bold' | 'italic' | 'strikethrough'): Property<FormatRuleSubject> => ({
    get: (self) => find(self).format[key],
    set: (self, value) => look(self, { [key]: booleanValue(value) }),
  });
  return {
    properties: {
      bold: boolean('bold'),
      italic: boolean('italic'),
      strikethrough: boolean('strikethrough'),
      underline: {
        get: (self) => find(self).format.underline,
        set: (self, value) => look(self, { underline: textValue(value) }),
      },
      color: {
        get: (self) => find(self).format.fontColor ?? '',
        set: (self, value) => look(self, { fontColor: colour(value) }),
      },
    },
    methods: {
      clear: (self) => {
        look(self, {
          fontColor: null,
          bold: null,
          italic: null,
          underline: null,
          strikethrough: null,
        });
        return null;
      },
    },
  };
};
