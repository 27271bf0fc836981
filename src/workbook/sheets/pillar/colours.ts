import { positions } from '../../../evaluation';
import { yearBefore } from '../../../programme';
import { columnLetters } from '../../address';
import type { WorkbookContext } from '../../context';
import { palette, tints } from '../../design/palette';
import type { Field } from '../../keys';
import { OFFICE_REMARK, yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PILLAR_ROWS } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { Area } from '../../plan';
import { PRECEDING_FIELD, judgedField, progressField } from '../../values';
import { inputFields } from './kpiCells';
import { ROW_TYPES } from './rows';
import { MISSING_MARK, blankFormula } from './textRules';

/**
 * Conditional formats of a pillar sheet. Each rule covers one column over all rows, looks at its own row only and
 * excludes the others: LibreOffice applies only the first that matches, and nobody keeps `stopIfTrue`.
 */
export function writeColours(
  sheet: SheetBuilder,
  layout: PillarLayout,
  context: WorkbookContext,
): void {
  const { columns } = layout;
  const area = (field: Field): Area => ({
    row: PILLAR_ROWS.first,
    column: columns.at(field),
    rows: layout.rows.length,
    columns: 1,
  });
  const first = String(PILLAR_ROWS.first + 1);
  const cell = (field: Field): string => `$${columnLetters(columns.at(field))}${first}`;

  for (const year of context.current.fiscalYears) {
    const colour = cell(yearField(year, 'colour'));
    for (const tint of Object.values(tints)) {
      sheet.format({
        area: area(yearField(year, 'status')),
        formula: `${colour}="${tint.word}"`,
        ...(tint.word === tints.none.word ? {} : { fill: tint.fill }),
        font: { colour: tint.text },
      });
    }
  }
  const { reportingYear } = context;
  const position = cell(yearField(reportingYear, 'position'));
  const missing = `${cell('missing')}="${MISSING_MARK}"`;
  const judged = judgedField(reportingYear, reportingYear, context.round);
  const progress = progressField(reportingYear, reportingYear, context.round);
  const isStep = `${cell('type')}="${ROW_TYPES.step}"`;
  for (const field of inputFields(reportingYear, context)) {
    const blank = blankFormula(cell(field));
    const kinds = [
      ROW_TYPES.initiative,
      ROW_TYPES.report,
      ...(field === progress ? [] : [ROW_TYPES.step]),
    ];
    const typedHere = kinds.map((kind) => `${cell('type')}<>"${kind}"`);
    sheet.format({
      area: area(field),
      formula: `AND(${missing},${typedHere.join(',')},${blank})`,
      fill: palette.inputDue,
    });
    // What is wrong is the value that was judged: of a step its progress, of a KPI its actual or forecast.
    const here = [
      ...(field === progress ? [isStep] : []),
      ...(field === judged ? [`NOT(${isStep})`] : []),
    ];
    sheet.format({
      area: area(field),
      formula: `AND(${position}=${String(positions.invalid)},OR(${here.join(',')}),NOT(${blank}))`,
      fill: palette.inputWrong,
      font: { colour: palette.wrongText, bold: true },
    });
  }
  const before = yearBefore(context.current, reportingYear);
  if (before !== null) {
    // 判定不能: what is asked for is last year's value.
    const field =
      before === context.current.precedingYear ? PRECEDING_FIELD : yearField(before, 'actual');
    const asked = `${position}=${String(positions.notEvaluable)},${missing}`;
    const blank = blankFormula(cell(field));
    sheet.format({
      area: area(field),
      formula: `AND(${asked},${blank})`,
      fill: palette.inputDue,
    });
    sheet.format({
      area: area(field),
      formula: `AND(${asked},NOT(${blank}))`,
      fill: palette.inputWrong,
      font: { colour: palette.wrongText, bold: true },
    });
  }
  sheet.format({
    area: area('report'),
    formula: `AND(${missing},OR(${cell('type')}="取組",${cell('type')}="報告"),${blankFormula(cell('report'))})`,
    fill: palette.inputDue,
  });
  sheet.format({
    area: area(OFFICE_REMARK),
    formula: `NOT(${blankFormula(cell(OFFICE_REMARK))})`,
    fill: palette.inputWrong,
    font: { colour: palette.wrongText },
  });
  for (const field of ['reason', 'next'] as const) {
    sheet.format({
      area: area(field),
      formula: `AND(${missing},${cell('reasonDue')}=1,${blankFormula(cell(field))})`,
      fill: palette.inputDue,
    });
  }
}
