import type { Area } from './area';
import { Calculation, type CalculationMode } from './calculation';
import type { CellPatch } from './cellContent';
import { newProperties, type DocumentProperties } from './documentProperties';
import { digitPixels, standardColumnWidth } from './columnWidths';
import type { FormatPatch } from './format';
import type { ExcelLocale } from './locale';
import { Names } from './names';
import { mapReferences } from './references';
import { Sheet } from './sheet';
import { univerStyle } from './univerStyle';
import { UniverCore, type ExistingUniver } from './univer';
import type { Vendor } from './vendorParts';

export type ReferenceStyle = 'A1' | 'R1C1';

export interface BookOptions {
  readonly vendor: Vendor;
  readonly name: string;
  readonly id: string;
  readonly sheetNames: readonly string[];
  /** ISO date and time of the new document. */
  readonly created: string;
  readonly locale: ExcelLocale;
  /** A Univer that a page has already set up with its interface; headless unless given. */
  readonly existing?: ExistingUniver | undefined;
}

const pointsPerPixel = 0.75;

/** A workbook: sheets, names and what the host keeps beside the grid. */
export class Book {
  readonly core: UniverCore;
  readonly calculation: Calculation;
  readonly names: Names;
  readonly properties: DocumentProperties;
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly settings = new Map<string, unknown>();
  name: string;
  /** What 標準 is in this workbook, over the usual one; sheets take it when they are added. */
  normal: FormatPatch;
  /** How formulas that a person types are read; the interface of add-ins is A1 always. */
  referenceStyle: ReferenceStyle = 'A1';
  structureProtection: { readonly password: string | null } | null = null;
  isDirty = false;
  private order: Sheet[] = [];
  private activeSheet: Sheet;
  /** What is selected on each sheet that has been worked on; on the others it is A1. */
  private readonly selections = new WeakMap<Sheet, readonly Area[]>();
  private nextSheet = 1;

  readonly locale: ExcelLocale;

  constructor({ vendor, name, id, sheetNames, created, existing, locale }: BookOptions) {
    this.locale = locale;
    this.normal = locale.normal;
    this.core = new UniverCore(vendor, id, name, existing);
    this.name = name;
    this.calculation = new Calculation(this.core);
    this.names = new Names(this.core);
    const [first = 'Sheet1', ...others] = sheetNames;
    this.activeSheet = this.addSheet(first);
    this.core.dropBlankSheet(this.activeSheet.id);
    for (const other of others) this.addSheet(other);
    this.properties = newProperties(created);
  }

  get sheets(): readonly Sheet[] {
    return this.order;
  }

  get active(): Sheet {
    return this.activeSheet;
  }

  set active(sheet: Sheet) {
    this.activeSheet = sheet;
  }

  get selection(): readonly Area[] {
    return this.selections.get(this.activeSheet) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activeSheet = sheet;
    this.selections.set(sheet, areas);
  }

  /** By id, or by name without regard to case. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return (
      this.order.find((sheet) => sheet.id === key) ??
      this.order.find((sheet) => sheet.name.toLowerCase() === wanted)
    );
  }

  addSheet(name: string, index = this.order.length): Sheet {
    const id = `{00000000-0001-0000-${this.nextSheet.toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
    this.nextSheet += 1;
    this.core.mutate(this.core.vendor.sheets.InsertSheetMutation.id, {
      index,
      sheet: {
        id,
        name,
        rowCount: 1000,
        columnCount: 60,
        defaultRowHeight: this.locale.rowHeight / pointsPerPixel,
        defaultColumnWidth: standardColumnWidth(digitPixels(this.normal)) / pointsPerPixel,
        cellData: {},
        rowData: {},
        columnData: {},
        mergeData: [],
        freeze: { startRow: -1, startColumn: -1, xSplit: 0, ySplit: 0 },
        tabColor: '',
        hidden: 0,
        zoomRatio: 1,
        scrollTop: 0,
        scrollLeft: 0,
        rowHeader: { width: 46, hidden: 0 },
        columnHeader: { height: 20, hidden: 0 },
        showGridlines: 1,
        ...(Object.keys(this.normal).length > 0 && { defaultStyle: univerStyle(this.normal) }),
        rightToLeft: 0,
      },
    });
    const sheet = new Sheet(this.core, id, this.locale, this.normal);
    this.order.splice(index, 0, sheet);
    this.core.reparse();
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const at = this.order.indexOf(sheet);
    const { name } = sheet;
    for (const local of this.names.inScope(sheet.id)) this.names.remove(local.id);
    this.order = this.order.filter((other) => other !== sheet);
    sheet.deleted = true;
    this.rewriteFormulas((formula) =>
      mapReferences(
        formula,
        () => null,
        (used) => (used.toLowerCase() === name.toLowerCase() ? { to: null } : null),
      ),
    );
    const shown = this.core.workbook.getActiveSheet(true)?.getSheetId();
    const [other] = this.order.filter(({ visibility }) => visibility === 'Visible');
    if (shown === sheet.id && other !== undefined) this.core.show(other.id);
    this.core.mutate(this.core.vendor.sheets.RemoveSheetMutation.id, {
      subUnitId: sheet.id,
      subUnitName: name,
    });
    if (this.activeSheet === sheet) {
      const visible = this.order.filter((other) => other.visibility === 'Visible');
      const next = visible.find((other) => this.order.indexOf(other) >= at) ?? visible.at(-1);
      if (next !== undefined) this.active = next;
    }
    this.core.reparse();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name.toLowerCase();
    this.core.mutate(this.core.vendor.sheets.SetWorksheetNameMutation.id, {
      subUnitId: sheet.id,
      name,
    });
    this.rewriteFormulas((formula) =>
      mapReferences(
        formula,
        () => null,
        (used) => (used.toLowerCase() === old ? { to: name } : null),
      ),
    );
    this.core.reparse();
  }

  moveSheet(sheet: Sheet, position: number): void {
    const from = this.order.indexOf(sheet);
    this.order.splice(from, 1);
    this.order.splice(position, 0, sheet);
    this.core.mutate(this.core.vendor.sheets.SetWorksheetOrderMutation.id, {
      subUnitId: sheet.id,
      fromOrder: from,
      toOrder: position,
    });
  }

  /** Runs over every formula of the workbook: cells, names and rules. `sheet` is where an unqualified reference points. */
  rewriteFormulas(map: (formula: string, sheet: Sheet | null) => string): void {
    for (const sheet of this.order) {
      const changed: CellPatch[] = [];
      sheet.cells.each((row, column) => {
        const { formula, value } = sheet.cells.get(row, column);
        if (formula === null) return;
        const rewritten = map(formula, sheet);
        if (rewritten !== formula) changed.push([row, column, { formula: rewritten, value }]);
      });
      sheet.cells.put(changed);
      const text = (formula: string): string =>
        formula.startsWith('=') ? map(formula, sheet) : formula;
      sheet.validations = sheet.validations.map((validation) => ({
        ...validation,
        rule: {
          ...validation.rule,
          formula1: text(validation.rule.formula1),
          formula2: validation.rule.formula2 === null ? null : text(validation.rule.formula2),
        },
      }));
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
        ...format,
        rule:
          format.rule.type === 'Custom'
            ? { ...format.rule, formula: text(format.rule.formula) }
            : {
                ...format.rule,
                formula1: text(format.rule.formula1),
                formula2: format.rule.formula2 === null ? null : text(format.rule.formula2),
              },
      }));
    }
    this.names.rewrite(({ formula, scope }) =>
      map(formula, scope === null ? null : (this.findSheet(scope) ?? null)),
    );
  }

  get calculationMode(): CalculationMode {
    return this.calculation.mode;
  }

  dispose(): void {
    this.core.dispose();
  }
}
