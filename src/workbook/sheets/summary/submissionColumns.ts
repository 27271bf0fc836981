import { asText, inputCell } from '../../design/cells';
import type { SUBMISSION_TABLE_FIELDS } from '../../keys';
import type { CellStyle } from '../../plan';

const centred: CellStyle = { ...inputCell, horizontal: 'center', font: { size: 9 } };
const written = asText({ ...inputCell, horizontal: 'left', font: { size: 9 } });
const day: CellStyle = { ...centred, numberFormat: 'm"月"d"日"' };

export interface SubmissionColumn {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
}

/** Columns of the submissions beside the divisions. */
export const SUBMISSION_COLUMNS: Readonly<
  Record<(typeof SUBMISSION_TABLE_FIELDS)[number], SubmissionColumn>
> = {
  state: { header: '提出の\n状態', width: 9, style: asText(centred) },
  number: { header: '提出\n番号', width: 5.2, style: { ...centred, numberFormat: '0' } },
  submittedOn: { header: '提出日', width: 9.6, style: day },
  writer: { header: '記入者', width: 14, style: written },
  contact: { header: '連絡先', width: 14, style: written },
  confirmedBy: { header: '課長確認', width: 14, style: written },
  confirmedOn: { header: '確認日', width: 11, style: day },
  explanation: { header: '注意の説明', width: 40, style: written },
  remark: { header: '事務局から', width: 40, style: written },
};

/** Columns that are printed; the rest is for whoever works with the sheet. */
export const PRINTED_SUBMISSION_COLUMNS = 3;
