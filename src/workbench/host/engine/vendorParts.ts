import type * as vendorModule from './vendor';

/** The spreadsheet engine as it has been loaded. */
export type Vendor = typeof vendorModule;

/** Finds out which formulas a calculation consists of. */
export type DependencyGenerator = Vendor['engineFormula']['FormulaDependencyGenerator'];
