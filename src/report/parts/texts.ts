import { underDivision } from '../../workbook';
import { WITHHELD } from '../content/statuses';
import type { PaperInitiative, PaperReport } from '../content/paper';
import { decisionsText } from './decisions';

/** A text of an initiative under its heading. */
export interface HeadedText {
  readonly heading: string;
  readonly text: string;
}

/** What was written in one field, of a joint initiative under the name of each division. */
export function writtenBy(
  { reports }: PaperInitiative,
  field: Exclude<keyof PaperReport, 'division'>,
): string {
  return reports
    .filter((report) => report[field] !== '')
    .map(({ division, ...texts }) =>
      division === null ? texts[field] : underDivision(division, texts[field]),
    )
    .join('\n');
}

/** Stands where the council asks and nobody has answered. */
const UNANSWERED = '（記入なし）';

/** Why an initiative is late and what comes next are asked of each: where nothing was written, that is said. */
export function answeredTexts(initiative: PaperInitiative): readonly HeadedText[] {
  const isHidden = initiative.reports.some(({ report }) => report === WITHHELD.label);
  return allTexts(initiative)
    .map(({ heading, text }) => ({
      heading,
      text: text === '' && ASKED.has(heading) && !isHidden ? UNANSWERED : text,
    }))
    .filter(({ text }) => text !== '');
}

const ASKED: ReadonlySet<string> = new Set(['未達の理由', '今後の対応']);

/** Everything that was written about an initiative, in the order in which it is read; what is empty is left out. */
export function headedTexts(initiative: PaperInitiative): readonly HeadedText[] {
  return allTexts(initiative).filter(({ text }) => text !== '');
}

function allTexts(initiative: PaperInitiative): readonly HeadedText[] {
  const { decisions, ended, office, remarks } = initiative;
  return [
    { heading: '取組実績', text: writtenBy(initiative, 'report') },
    { heading: '未達の理由', text: writtenBy(initiative, 'reason') },
    { heading: '今後の対応', text: writtenBy(initiative, 'next') },
    {
      heading: '事務局の判定',
      text: office === null ? '' : [office.status, office.reason].filter(Boolean).join('　'),
    },
    { heading: '前回の会議の指摘', text: remarks?.earlierRemark ?? '' },
    { heading: '前回の指摘への対応', text: remarks?.earlierAnswer ?? '' },
    { heading: '今回の会議の指摘', text: remarks?.remark ?? '' },
    { heading: '今回の指摘への対応', text: remarks?.answer ?? '' },
    { heading: '計画の改定', text: decisionsText(decisions) },
    { heading: '継続・終了', text: ended ?? '' },
  ];
}
