import { positions } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import type { RowField } from '../../keys';
import { OFFICE_FIELDS, OFFICE_REMARK, valueKey, yearField } from '../../keys';
import { cellValueOf, progressField } from '../../values';
import type { CellValue } from '../../plan';
import { asInput, textStyle } from './look';
import {
  DIVISION_TEXTS,
  MISSING_MARK,
  blankFormula,
  isTyped,
  reasonDue,
  reasonDueFormula,
  textOwner,
  textRowKey,
} from './textRules';
import type { PillarRow } from './rows';
import { rowKey } from './rows';
import type { RowWriter } from './writer';

/** 取組実績, 未達の理由, 今後の対応 and 引継メモ of a division, and the office's own judgement. */
export function writeTexts(writer: RowWriter): void {
  const { context, row } = writer;
  const owner = textOwner(row);
  const key = textRowKey(row);
  const base = textStyle(writer.style);
  for (const field of DIVISION_TEXTS) {
    const value = key === null ? null : cellValueOf(context.values.get(valueKey(key, field)));
    const open = owner !== null && context.owns(owner);
    writer.value(field, value, open ? asInput(base) : base);
  }
  for (const field of OFFICE_FIELDS) {
    if (!writer.has(field)) continue;
    const value =
      row.kind === 'initiative'
        ? cellValueOf(
            context.values.get(valueKey({ kind: 'initiative', no: row.initiative.no }, field)),
          )
        : null;
    writer.value(field, value, row.kind === 'initiative' ? asInput(base) : base);
  }
  writeOfficeRemark(writer);
  if (owner !== null && key !== null) writeReasonDue(writer);
  else writer.value('reasonDue', null, writer.style);
}

/** 事務局の指摘: about every row, typed in the master and shown in a division's workbook. */
function writeOfficeRemark(writer: RowWriter): void {
  const { context, row } = writer;
  const base = textStyle(writer.style);
  const remark = cellValueOf(context.values.get(valueKey(rowKey(row), OFFICE_REMARK)));
  writer.value(OFFICE_REMARK, remark, context.division === null ? asInput(base) : base);
}

/** The texts of a row as typed, for the row's height. */
export function typedTexts(
  row: PillarRow,
  context: WorkbookContext,
): readonly { readonly field: RowField; readonly value: CellValue }[] {
  const key = textRowKey(row);
  if (key === null) return [];
  return DIVISION_TEXTS.map((field) => ({
    field,
    value: cellValueOf(context.values.get(valueKey(key, field))),
  }));
}

function writeReasonDue(writer: RowWriter): void {
  const { context, layout } = writer;
  const year = context.reportingYear;
  const formula = reasonDueFormula(
    {
      no: layout.range('no'),
      measure: layout.range('measure'),
      division: layout.range('division'),
      position: layout.range(yearField(year, 'position')),
      progress: layout.range(progressField(year, year, context.round)),
    },
    {
      no: writer.cell('no'),
      division: writer.cell('division'),
      initiativePosition: writer.cell('overall'),
    },
  );
  writer.formula('reasonDue', formula, reasonDue(writer.row, context) ? 1 : 0, writer.style);
}

/** Formula and result of 残 in a row that holds a division's texts. */
export function textMissing(writer: RowWriter): { formula: string; missing: boolean } | null {
  const { context, row } = writer;
  const owner = textOwner(row);
  const key = textRowKey(row);
  if (owner === null || key === null || !context.owns(owner)) return null;
  const position = writer.cell('overall');
  const [report, reason, next] = (['report', 'reason', 'next'] as const).map((field) =>
    blankFormula(writer.cell(field)),
  );
  const formula = `IF(AND(${position}>${String(positions.discontinued)},${report ?? ''}),"${MISSING_MARK}",IF(AND(${writer.cell('reasonDue')}=1,OR(${reason ?? ''},${next ?? ''})),"${MISSING_MARK}",""))`;
  const { status } = context.judgements.initiative(row.initiative.no, context.reportingYear);
  const due = context.judgements.position(status) > positions.discontinued;
  const missing =
    (due && !isTyped(key, 'report', context)) ||
    (reasonDue(row, context) &&
      (!isTyped(key, 'reason', context) || !isTyped(key, 'next', context)));
  return { formula: `IFERROR(${formula},"${MISSING_MARK}")`, missing };
}
