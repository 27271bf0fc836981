import { bindClass, makeObject, type BoundClass } from '../protocol';
import type { ExcelClasses } from './classes';
import { autoFilterClass } from './autoFilter';
import * as conditional from './conditionalFormats';
import * as looks from './conditionalLooks';
import type { ContextSettings, Define, ExcelContext } from './context';
import { dataValidationClass } from './dataValidation';
import type { EventHub } from './events';
import { namedItemClass, namedItemCollectionClass } from './names';
import { pageBreakClass, pageBreakCollectionClass } from './pageBreaks';
import { headerFooterClass, headerFooterGroupClass } from './headersFooters';
import { pageLayoutClass } from './pageLayout';
import * as properties from './properties';
import { workbookProtectionClass, worksheetProtectionClass } from './protection';
import { rangeClass } from './range';
import { rangeAreasClass, rangeCollectionClass } from './rangeAreas';
import { rangeBorderClass, rangeBorderCollectionClass } from './rangeBorders';
import * as format from './rangeFormat';
import { rangeSortClass } from './rangeSort';
import { worksheetFreezePanesClass } from './freezePanes';
import * as workbook from './workbook';
import { worksheetClass } from './worksheet';
import { worksheetCollectionClass } from './worksheets';
import type { Book } from '../engine';

const definitions: { readonly [K in keyof ExcelClasses]: Define<K> } = {
  AddinInternalService: () => ({ methods: { notifyActionHandlerReady: () => null } }),
  Workbook: workbook.workbookClass,
  Application: workbook.applicationClass,
  IterativeCalculation: workbook.iterativeCalculationClass,
  CultureInfo: workbook.cultureInfoClass,
  WorkbookCreated: workbook.workbookCreatedClass,
  Runtime: workbook.runtimeClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  AutoFilter: autoFilterClass,
  PageLayout: pageLayoutClass,
  HeaderFooterGroup: headerFooterGroupClass,
  HeaderFooter: headerFooterClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageBreak: pageBreakClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: format.rangeFormatClass,
  RangeFont: format.rangeFontClass,
  RangeFill: format.rangeFillClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: format.formatProtectionClass,
  RangeSort: rangeSortClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditional.conditionalFormatCollectionClass,
  ConditionalFormat: conditional.conditionalFormatClass,
  CustomConditionalFormat: conditional.customConditionalFormatClass,
  CellValueConditionalFormat: conditional.cellValueConditionalFormatClass,
  ConditionalFormatRule: conditional.conditionalFormatRuleClass,
  ConditionalRangeFormat: looks.conditionalRangeFormatClass,
  ConditionalRangeFont: looks.conditionalRangeFontClass,
  ConditionalRangeFill: looks.conditionalRangeFillClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  DocumentProperties: properties.documentPropertiesClass,
  CustomPropertyCollection: properties.customPropertyCollectionClass,
  CustomProperty: properties.customPropertyClass,
  SettingCollection: properties.settingCollectionClass,
  Setting: properties.settingClass,
  WorksheetCustomPropertyCollection: properties.worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: properties.worksheetCustomPropertyClass,
};

type Bound = { [K in keyof ExcelClasses]: BoundClass<ExcelClasses[K]> };

/** The classes over one workbook. A class is bound when its first object is made. */
export function createContext(
  book: Book,
  events: EventHub,
  settings: ContextSettings,
): ExcelContext {
  const bound: Partial<Bound> = {};
  const bind = <K extends keyof ExcelClasses>(name: K): Bound[K] => {
    const known = bound[name];
    if (known !== undefined) return known;
    const define: Define<K> = definitions[name];
    const made = bindClass(name, define(context)) as Bound[K];
    bound[name] = made;
    return made;
  };
  const context: ExcelContext = {
    book,
    events,
    settings,
    liveRanges: new Set(),
    make: <K extends keyof ExcelClasses>(name: K, subject: ExcelClasses[K]) =>
      makeObject<ExcelClasses[K]>(bind(name), subject),
  };
  return context;
}

export const emulatedClasses: readonly string[] = Object.keys(definitions);
