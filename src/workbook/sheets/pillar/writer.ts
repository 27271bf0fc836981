import type { FiscalYear } from '../../../programme';
import { displayFormula } from '../../../evaluation';
import { rowReference, textLiteral } from '../../address';
import type { WorkbookContext } from '../../context';
import type { Field, RowKey, YearField } from '../../keys';
import { rowKeyText, yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle, CellValue } from '../../plan';
import { COLOUR_NAME } from '../settings';
import { tints } from '../../design/palette';
import { rowStyle, statusStyle } from './look';
import type { PillarRow } from './rows';

/** Writes the cells of one row of a pillar sheet: knows where its columns are and how cells refer to one another. */
export class RowWriter {
  readonly style: CellStyle;
  readonly #written = new Set<Field>();

  constructor(
    private readonly sheet: SheetBuilder,
    readonly layout: PillarLayout,
    readonly context: WorkbookContext,
    readonly row: PillarRow,
    private readonly index: number,
  ) {
    this.style = rowStyle(row);
  }

  has(field: Field): boolean {
    return this.layout.columns.columns.some((column) => column.field === field);
  }

  /** `$T9`: the field's cell in this row; moves with the row when people sort. */
  cell(field: Field): string {
    return rowReference(this.index, this.layout.columns.at(field));
  }

  /** Width of the field's column, in characters. */
  width(field: Field): number {
    const { columns } = this.layout;
    return columns.columns[columns.at(field) - 1]?.width ?? 10;
  }

  value(field: Field, value: CellValue, style: CellStyle): void {
    this.#written.add(field);
    this.sheet.value(this.index, this.layout.columns.at(field), value, style);
  }

  formula(field: Field, formula: string, cached: CellValue, style: CellStyle): void {
    this.#written.add(field);
    this.sheet.formula(this.index, this.layout.columns.at(field), formula, cached, style);
  }

  /** The field's cell in another row of this sheet, found by key wherever sorting has put it. */
  inRow(key: RowKey, field: Field): string {
    const { layout } = this;
    return `INDEX(${layout.range(field)},MATCH(${textLiteral(rowKeyText(key))},${layout.range('key')},0))`;
  }

  /** Hidden position, the status that people see, and the colour that the conditional formats go by. */
  status(year: FiscalYear, positionFormula: string, position: number): void {
    const field = (name: YearField): Field => yearField(year, name);
    const { judgements } = this.context;
    this.formula(field('position'), positionFormula, position, this.style);
    const cell = this.cell(field('position'));
    const style = statusStyle(this.style);
    this.formula(field('status'), displayFormula(cell), judgements.displayOf(position), style);
    const colour = this.context.colourAt(position);
    this.formula(field('colour'), `INDEX(${COLOUR_NAME},${cell})`, tints[colour].word, this.style);
  }

  /** The same for a KPI or step, whose own position stands in a column that its initiative counts over. */
  measuredStatus(year: FiscalYear, positionFormula: string, position: number): void {
    const measured = yearField(year, 'measured');
    this.formula(measured, positionFormula, position, this.style);
    this.status(year, this.cell(measured), position);
  }

  /** Position and status of the round before, in the row of an initiative. */
  earlierStatus(positionFormula: string, position: number): void {
    const { judgements, reportingYear } = this.context;
    const field = (name: YearField): Field => yearField(reportingYear, name);
    this.formula(field('earlierPosition'), positionFormula, position, this.style);
    const cell = this.cell(field('earlierPosition'));
    const shown = judgements.displayOf(position);
    this.formula(field('earlierStatus'), displayFormula(cell), shown, statusStyle(this.style));
  }

  /** The same for a KPI or step, whose own position its initiative counts over. */
  measuredEarlier(positionFormula: string, position: number): void {
    const measured = yearField(this.context.reportingYear, 'earlierMeasured');
    this.formula(measured, positionFormula, position, this.style);
    this.earlierStatus(this.cell(measured), position);
  }

  /** The key cell of the row. */
  key(key: RowKey, style: CellStyle): void {
    this.sheet.value(this.index, 0, rowKeyText(key), style);
  }

  /** Gives every cell of the row that nothing was written to the row's ground and border. */
  fillGaps(): void {
    for (const { field } of this.layout.columns.columns) {
      if (!this.#written.has(field)) this.value(field, null, this.style);
    }
  }

  /** @param grows whether the row becomes higher as people type into it */
  height(points: number, outlineLevel: number, grows: boolean): void {
    this.sheet.row(this.index, {
      height: points,
      ...(grows ? { grows } : {}),
      ...(outlineLevel > 0 ? { outlineLevel } : {}),
    });
  }
}
