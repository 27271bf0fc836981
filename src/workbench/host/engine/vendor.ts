/**
 * The spreadsheet engine, in one place: a page imports this file, Node loads it as one bundle (the packages depend on
 * packages that exist as ES modules only). The facade entries register themselves on FUniver.
 */
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets/facade';

export * as conditionalFormatting from '@univerjs/sheets-conditional-formatting';
export * as core from '@univerjs/core';
export * as dataValidation from '@univerjs/data-validation';
export * as engineFormula from '@univerjs/engine-formula';
export { FUniver } from '@univerjs/core/facade';
export * as numfmt from '@univerjs/sheets-numfmt';
export * as sheets from '@univerjs/sheets';
export * as sheetsDataValidation from '@univerjs/sheets-data-validation';
export * as sheetsFormula from '@univerjs/sheets-formula';
