import {
  cellArea,
  cellCount,
  contains,
  invalidCells,
  noPrompt,
  overlaps,
  plainAlert,
  subtract,
  type Area,
  type Sheet,
  type Validation,
} from '../engine';
import { HostError, invalidArgument, isNil, isObject, type JsonObject } from '../protocol';
import { booleanValue, oneOf } from './args';
import type { AreasSubject } from './classes';
import { areasOf, itemNotFound, type Define } from './context';
import { mayChange } from './guard';
import { ruleIn, ruleOut } from './validationRules';
import { makeAreas } from './rangeAreas';

export const dataValidationClass: Define<'DataValidation'> = (context) => ({
  properties: {
    type: {
      get: (self) => {
        const rules = rulesOf(self);
        if (rules === 'none') return 'None';
        return rules === 'mixed' ? 'MixedCriteria' : rules.rule.kind;
      },
    },
    rule: {
      get: (self) => {
        const found = rulesOf(self);
        return found === 'none' || found === 'mixed' ? null : ruleOut(found.rule);
      },
      set: (self, value) => {
        if (!isObject(value)) throw invalidArgument('the rule');
        const areas = areasOf(self);
        const [first] = areas;
        if (first === undefined) return;
        const rule = ruleIn(value);
        // A new rule keeps the texts that the cells had, as in Excel.
        const old = rulesOf(self);
        const base = old === 'none' || old === 'mixed' ? null : old;
        replace(self, [
          {
            areas,
            anchor: { row: first.row, column: first.column },
            rule,
            ignoreBlanks: base?.ignoreBlanks ?? true,
            prompt: base?.prompt ?? noPrompt,
            alert: base?.alert ?? plainAlert,
          },
        ]);
      },
    },
    ignoreBlanks: {
      get: (self) => part(self, ({ ignoreBlanks }) => ignoreBlanks, true),
      set: (self, value) => change(self, { ignoreBlanks: booleanValue(value) }),
    },
    prompt: {
      get: (self) => part(self, ({ prompt }) => prompt, noPrompt),
      set: (self, value) => {
        if (!isObject(value)) throw invalidArgument('the prompt');
        const prompt = { ...noPrompt, ...strings(value, ['title', 'message'], [32, 255]) };
        const showPrompt = value.showPrompt ?? true;
        change(self, { prompt: { ...prompt, showPrompt: booleanValue(showPrompt) } });
      },
    },
    errorAlert: {
      get: (self) => part(self, ({ alert }) => alert, plainAlert),
      set: (self, value) => {
        if (!isObject(value)) throw invalidArgument('the error alert');
        const alert = { ...plainAlert, ...strings(value, ['title', 'message'], [32, 255]) };
        const style = oneOf(value.style ?? 'Stop', ['Stop', 'Warning', 'Information']);
        const showAlert = booleanValue(value.showAlert ?? true);
        change(self, { alert: { ...alert, style, showAlert } });
      },
    },
    valid: {
      get: async (self) => {
        const invalid = await invalidOf(self);
        if (invalid.length === 0) return true;
        const cells = areasOf(self).reduce((sum, area) => sum + cellCount(area), 0);
        return invalid.length === cells ? false : null;
      },
    },
  },
  methods: {
    clear: (self) => {
      replace(self, []);
      return null;
    },
    getInvalidCells: async (self) => {
      const invalid = await invalidOf(self);
      if (invalid.length === 0) throw itemNotFound('every cell is valid');
      return makeAreas(context, self.sheet, invalid);
    },
    getInvalidCellsOrNullObject: async (self) => {
      const invalid = await invalidOf(self);
      return invalid.length === 0 ? null : makeAreas(context, self.sheet, invalid);
    },
  },
});

async function invalidOf(self: AreasSubject): Promise<readonly Area[]> {
  const found: Area[] = [];
  for (const area of areasOf(self)) found.push(...(await invalidCells(self.sheet, area)));
  return found;
}

/** The one rule that all cells have, `mixed`, or `none`. */
function rulesOf(self: AreasSubject): Validation | 'mixed' | 'none' {
  const asked = areasOf(self);
  const touching = self.sheet.validations.filter(({ areas }) => touch(areas, asked));
  const [only] = touching;
  if (only === undefined) return 'none';
  const left = only.areas.reduce<readonly Area[]>(
    (rest, own) => rest.flatMap((piece) => subtract(piece, own)),
    asked,
  );
  return touching.length === 1 && left.length === 0 ? only : 'mixed';
}

const touch = (some: readonly Area[], others: readonly Area[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

function part<T>(self: AreasSubject, pick: (validation: Validation) => T, none: T): T | null {
  const found = rulesOf(self);
  if (found === 'none') return none;
  return found === 'mixed' ? null : pick(found);
}

function replace(self: AreasSubject, rules: readonly Validation[]): void {
  mayChange(self.sheet, null);
  const gone = areasOf(self);
  const { sheet } = self;
  const kept = sheet.validations.flatMap((validation) => {
    if (!touch(validation.areas, gone)) return [validation];
    const areas = gone.reduce<readonly Area[]>(
      (left, hole) => left.flatMap((own) => subtract(own, hole)),
      validation.areas,
    );
    return areas.length === 0 ? [] : [{ ...validation, areas }];
  });
  sheet.validations = [...kept, ...rules];
}

/** Texts can only be set where there is a rule: trap 6 of the platform. */
function change(
  self: AreasSubject,
  texts: Partial<Pick<Validation, 'prompt' | 'alert' | 'ignoreBlanks'>>,
): void {
  mayChange(self.sheet, null);
  const found = rulesOf(self);
  if (found === 'none' || found === 'mixed') {
    throw new HostError('InvalidOperation', 'The cells have no one validation rule to add to.');
  }
  const areas = areasOf(self);
  if (found.areas.every((own) => areas.some((area) => contains(area, own)))) {
    self.sheet.validations = self.sheet.validations.map((validation) =>
      validation === found ? { ...validation, ...texts } : validation,
    );
  } else replace(self, [{ ...found, ...texts, areas }]);
}

function strings(
  source: JsonObject,
  keys: readonly string[],
  limits: readonly number[],
): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const value = source[key];
      if (isNil(value)) return [];
      if (typeof value !== 'string' || value.length > (limits[index] ?? 0)) {
        throw invalidArgument(`${key} is no text of at most ${limits[index] ?? 0} characters`);
      }
      return [[key, value]];
    }),
  );
}

/** The rule that judges one cell. */
export const ruleAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ areas }) =>
    areas.some((area) => contains(area, cellArea(row, column))),
  );
