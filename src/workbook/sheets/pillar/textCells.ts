import { positions } from '../../../evaluation';
import { isClosedField } from '../../closedField';
import type { WorkbookContext } from '../../context';
import { fittedText } from '../../design/textSize';
import type { RowField, RowKey } from '../../keys';
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

/** A text of a row: what is typed, and whether it is typed here. */
interface TextCell {
  readonly field: RowField;
  readonly value: CellValue;
  readonly isOpen: boolean;
}

/** 取組実績, 未達の理由, 今後の対応 and 引継メモ of a division, the office's own judgement, and 事務局の指摘 about every row. */
function textCellsOf(row: PillarRow, context: WorkbookContext): readonly TextCell[] {
  const owner = textOwner(row);
  const key = textRowKey(row);
  const master = context.division === null;
  const typed = (at: RowKey | null, field: RowField): CellValue =>
    at === null ? null : cellValueOf(context.values.get(valueKey(at, field)));
  const initiative: RowKey | null =
    row.kind === 'initiative' ? { kind: 'initiative', no: row.initiative.no } : null;
  return [
    ...DIVISION_TEXTS.map((field) => ({
      field,
      value: typed(key, field),
      isOpen: owner !== null && context.owns(owner) && !isClosedField(field, context),
    })),
    ...(master
      ? OFFICE_FIELDS.map((field) => ({
          field,
          value: typed(initiative, field),
          isOpen: initiative !== null && !isClosedField(field, context),
        }))
      : []),
    { field: OFFICE_REMARK, value: typed(rowKey(row), OFFICE_REMARK), isOpen: master },
  ];
}

/** Writes the texts of a row; returns the height in points at which all of them show, and whether they can. */
export function writeTexts(writer: RowWriter): { readonly height: number; readonly fits: boolean } {
  const { context, row } = writer;
  let height = 0;
  let fits = true;
  for (const { field, value, isOpen } of textCellsOf(row, context)) {
    const fitted = fittedText(typeof value === 'string' ? value : '', writer.width(field));
    const style = textStyle(writer.style, fitted.size);
    writer.value(field, value, isOpen ? asInput(style) : style);
    height = Math.max(height, fitted.height);
    fits &&= fitted.fits;
  }
  if (textOwner(row) !== null && textRowKey(row) !== null) writeReasonDue(writer);
  else writer.value('reasonDue', null, writer.style);
  return { height, fits };
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
  if (isClosedField('report', context)) return null;
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
