import type { Audience, Orientation, PaperPart, Selection } from '../../../report';

export interface PaperWords {
  readonly noMaster: string;
  readonly parts: string;
  readonly part: Readonly<Record<PaperPart, string>>;
  readonly orientationOf: (part: string) => string;
  readonly orientation: Readonly<Record<Orientation, string>>;
  readonly audience: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly only: string;
  readonly selections: Readonly<Record<Selection, string>>;
  readonly pillars: string;
  readonly pillar: (no: number, title: string) => string;
  readonly division: string;
  readonly allDivisions: string;
  readonly footnotes: string;
  readonly nothing: string;
  readonly print: string;
  readonly open: string;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly opened: string;
  readonly made: string;
  readonly otherWay: string;
  readonly notSupported: string;
  readonly empty: string;
  readonly byHand: string;
  readonly byHandSteps: readonly string[];
}

const ja: PaperWords = {
  noMaster: '取りまとめ用ブックを開いてください。会議資料はそこから作ります。',
  parts: '入れるもの',
  part: {
    cover: '表紙と目次',
    overview: '全体の状況',
    pillars: '柱ごとの一覧',
    late: '達成に届いていない取組',
    remarks: '会議の指摘事項と対応',
    forms: '個票（1取組1枚）',
    corrections: '公表後の訂正',
    appendix: '判定の基準と計算の方法',
  },
  orientationOf: (part) => `${part}の用紙の向き`,
  orientation: { portrait: '縦', landscape: '横' },
  audience: '誰が読みますか',
  audiences: {
    council: '会議（会議限りの値まで載せる）',
    public: '公表（公表できる値だけ）',
    office: '事務局（すべて）',
  },
  only: '載せる取組',
  selections: {
    all: 'すべて',
    late: '達成に届いていない取組だけ',
    changed: '前年度から判定が変わった取組だけ',
  },
  pillars: '柱',
  pillar: (no, title) => `${no}　${title}`,
  division: '担当課',
  allDivisions: 'すべて',
  footnotes: '注を付ける',
  nothing: '入れるものを1つ以上選んでください。',
  print: 'PDFを作る',
  open: '新しいブックとして開く',
  running: '会議資料を作っています…',
  stop: 'やめる',
  stopped: 'やめました。ブックは元のままです。',
  opened: '会議資料を新しいブックとして開きました。',
  made: 'PDFができました。',
  otherWay: '保存できないときは、下の手順でも作れます。',
  notSupported: 'このExcelからは直接PDFを作れません。下の手順で作ってください。',
  empty: 'Excelから空のPDFが返されました。下の手順で作ってください。',
  byHand: 'ExcelでPDFにする手順',
  byHandSteps: [
    '［新しいブックとして開く］を押します。会議資料のシートだけのブックが開きます。',
    'そのブックで［ファイル］→［エクスポート］→［PDF/XPSの作成］を押し、［オプション］で「ブック全体」を選んで［発行］を押します。',
  ],
};

const en: PaperWords = {
  noMaster: 'Open a master workbook: the council paper is made from it.',
  parts: 'Parts',
  part: {
    cover: 'Cover and contents',
    overview: 'Overview',
    pillars: 'Table by pillar',
    late: 'Initiatives below target',
    remarks: "The council's remarks",
    forms: 'One page an initiative',
    corrections: 'Corrections since publication',
    appendix: 'Scale and calculation',
  },
  orientationOf: (part) => `Orientation of: ${part}`,
  orientation: { portrait: 'Portrait', landscape: 'Landscape' },
  audience: 'Readers',
  audiences: {
    council: 'The council',
    public: 'The public',
    office: 'The office (everything)',
  },
  only: 'Initiatives',
  selections: {
    all: 'All',
    late: 'Below target only',
    changed: 'Changed since last year only',
  },
  pillars: 'Pillars',
  pillar: (no, title) => `${no}. ${title}`,
  division: 'Division',
  allDivisions: 'All',
  footnotes: 'With footnotes',
  nothing: 'Choose at least one part.',
  print: 'Make a PDF',
  open: 'Open as a new workbook',
  running: 'Making the paper…',
  stop: 'Stop',
  stopped: 'Stopped. The workbook is as it was.',
  opened: 'The paper has been opened as a new workbook.',
  made: 'The PDF is ready.',
  otherWay: 'Should nothing be saved, use the steps below.',
  notSupported: 'This Excel cannot make a PDF by itself: use the steps below.',
  empty: 'Excel gave an empty PDF: use the steps below.',
  byHand: 'A PDF by hand',
  byHandSteps: [
    'Press “Open as a new workbook”: it holds the sheets of the paper and nothing else.',
    'There, choose File, Export, Create PDF/XPS; under Options choose “Entire workbook”, then Publish.',
  ],
};

export const paper = { ja, en };
