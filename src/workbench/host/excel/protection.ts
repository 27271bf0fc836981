import { isNil, isObject, type JsonObject } from '../protocol';
import { booleanValue, oneOf, optionalText } from './args';
import { accessDenied, alive, type Define } from './context';
import type { Allowance } from './guard';

const allowances: readonly Allowance[] = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

/** Excel.WorksheetProtectionOptions with everything that was not given. */
function optionsOf(given: JsonObject): Readonly<Record<string, boolean | string>> {
  const options: Record<string, boolean | string> = {
    allowEditObjects: given.allowEditObjects === true,
    allowEditScenarios: given.allowEditScenarios === true,
    selectionMode: oneOf(given.selectionMode ?? 'Normal', ['Normal', 'Unlocked', 'None']),
  };
  for (const key of allowances) options[key] = isNil(given[key]) ? false : booleanValue(given[key]);
  return options;
}

export const worksheetProtectionClass: Define<'WorksheetProtection'> = (context) => ({
  properties: {
    protected: { get: (sheet) => alive(sheet).protection !== null },
    options: { get: (sheet) => alive(sheet).protection?.options ?? null },
  },
  methods: {
    protect: (sheet, args) => {
      if (alive(sheet).protection !== null) {
        if (context.settings.strictProtection) throw accessDenied('the sheet is already protected');
        return null;
      }
      const password = optionalText(args, 1);
      sheet.protection = {
        options: optionsOf(isObject(args[0]) ? args[0] : {}),
        password: password === '' ? null : password,
      };
      context.events.raise('protectionChanged', sheet, { isProtected: true, source: 'Local' });
      return null;
    },
    unprotect: (sheet, args) => {
      const { protection } = alive(sheet);
      if (protection === null) {
        if (context.settings.strictProtection) throw accessDenied('the sheet is not protected');
        return null;
      }
      if (protection.password !== null && protection.password !== optionalText(args, 0)) {
        throw accessDenied('the password is wrong');
      }
      sheet.protection = null;
      context.events.raise('protectionChanged', sheet, { isProtected: false, source: 'Local' });
      return null;
    },
  },
});

export const workbookProtectionClass: Define<'WorkbookProtection'> = (context) => ({
  properties: { protected: { get: (book) => book.structureProtection !== null } },
  methods: {
    protect: (book, args) => {
      if (book.structureProtection !== null) {
        if (context.settings.strictProtection)
          throw accessDenied('the workbook is already protected');
        return null;
      }
      book.structureProtection = { password: optionalText(args, 0) };
      return null;
    },
    unprotect: (book, args) => {
      const { structureProtection: protection } = book;
      if (protection === null) {
        if (context.settings.strictProtection) throw accessDenied('the workbook is not protected');
        return null;
      }
      if (protection.password !== null && protection.password !== optionalText(args, 0)) {
        throw accessDenied('the password is wrong');
      }
      book.structureProtection = null;
      return null;
    },
  },
});
