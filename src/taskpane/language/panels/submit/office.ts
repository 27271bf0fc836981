import type { RemarkRow } from '../../../core/submit/remarkRows';
import type { Count, Named } from '../../words';

/** What the programme office sees of the submissions, and says about them. */
export interface OfficeWords {
  readonly heading: string;
  readonly list: string;
  readonly back: string;
  readonly division: string;
  readonly state: string;
  readonly nothingYet: string;
  readonly unsubmitted: string;
  readonly remarks: string;
  readonly remarksHint: string;
  readonly remarkFor: Readonly<Record<RemarkRow['kind'], Named>>;
  readonly remarkLabel: Named;
  readonly saveRemarks: string;
  readonly overall: string;
  readonly overallHint: string;
  readonly returns: string;
  readonly returnsInMaster: string;
  readonly acceptDespite: Count;
  readonly isOffice: string;
  readonly isOfficeHint: string;
}

const ja: OfficeWords = {
  heading: '担当課の提出',
  list: '担当課ごとの提出の状態',
  back: '一覧に戻る',
  division: '担当課',
  state: '状態',
  nothingYet: '未提出',
  unsubmitted: 'まだ提出されていません。提出されると、差し戻すか受理できます。',
  remarks: '項目ごとの指摘',
  remarksHint:
    '担当課のペインと、「柱」のシートの「事務局の指摘」の列に表示されます。印刷はされません。',
  remarkFor: {
    report: () => '取組実績・全体',
    kpi: (name) => `指標「${name}」`,
    step: (name) => `工程「${name}」`,
  },
  remarkLabel: (about) => `${about}への指摘`,
  saveRemarks: '指摘だけを書き込む',
  overall: '事務局から（全体への連絡）',
  overallHint: '提出の欄の「事務局から」に入ります。',
  returns: '差し戻すと入力欄が開きます。保存して、ファイルを担当課へ返してください。',
  returnsInMaster:
    'このブックに記録します。ファイルで受け取った提出は、そのファイルを事務局として開いて差し戻すと、担当課に指摘が伝わります。',
  acceptDespite: (count) => `エラーと空欄が${count}件残っています。`,
  isOffice: '事務局として開く',
  isOfficeHint: 'このパソコンで覚えておきます。差戻しと受理ができます。',
};

const en: OfficeWords = {
  heading: 'Submissions of the divisions',
  list: 'Submission by division',
  back: 'Back to the list',
  division: 'Division',
  state: 'State',
  nothingYet: 'Nothing yet',
  unsubmitted: 'Not submitted yet. Once it is, it can be returned or accepted.',
  remarks: 'Remarks by item',
  remarksHint:
    'Shown in the division’s pane and in the column of the office’s remarks on the pillar sheets; not printed.',
  remarkFor: {
    report: () => 'Report, as a whole',
    kpi: (name) => `KPI: ${name}`,
    step: (name) => `Step: ${name}`,
  },
  remarkLabel: (about) => `Remark on ${about}`,
  saveRemarks: 'Write the remarks only',
  overall: 'From the office (about the whole)',
  overallHint: 'Goes into the office’s line of the submission block.',
  returns: 'Returning opens the inputs. Save the file and send it back to the division.',
  returnsInMaster:
    'Recorded in this workbook. To send remarks to a division, open its own file as the office and return it there.',
  acceptDespite: (count) => `${count} errors and blanks remain.`,
  isOffice: 'Open as the programme office',
  isOfficeHint: 'Remembered on this computer. Lets you return and accept.',
};

export const office = { ja, en };
