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
  readonly divisions: (chosen: number) => string;
  readonly footnotes: string;
  readonly nothing: string;
  readonly print: string;
  readonly open: string;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly done: Readonly<Record<'opened' | 'pdf' | 'public', string>>;
  readonly otherWay: Readonly<Record<'pdf' | 'public', string>>;
  readonly notSupported: string;
  readonly empty: string;
  readonly byHand: string;
  readonly byHandSteps: readonly string[];
  readonly byHandElsewhere: string;
  readonly publishing: string;
  readonly publishingWhat: string;
  readonly publish: string;
  readonly recordWhat: string;
  readonly chooseRecord: string;
  readonly record: (title: string, day: string) => string;
  readonly printRecord: string;
  readonly openRecord: string;
  readonly forgetRecord: string;
}

const ja: PaperWords = {
  noMaster: '取りまとめ用ブックを開いてください。会議資料はそこから作ります。',
  parts: '入れるもの',
  part: {
    cover: '表紙と目次',
    overview: '全体の状況',
    pillars: '柱ごとの一覧',
    late: '達成に届いていない取組',
    changes: '前回の報告からの変化',
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
  divisions: (chosen) => `担当課：${chosen === 0 ? 'すべて' : `${chosen}課`}`,
  footnotes: '注を付ける',
  nothing: '入れるものを1つ以上選んでください。',
  print: 'PDFを作る',
  open: '新しいブックとして開く',
  running: '会議資料を作っています…',
  stop: 'やめる',
  stopped: 'やめました。ブックは元のままです。',
  done: {
    opened: '会議資料を新しいブックとして開きました。',
    pdf: 'PDFができました。',
    public: '公表用のファイルができました。',
  },
  otherWay: {
    pdf: '保存できないときは、下の手順でも作れます。',
    public: '保存できないときは、コマンド gyokaku report の --publish で作れます。',
  },
  notSupported: 'このExcelからは直接PDFを作れません。下の手順で作ってください。',
  empty: 'Excelから空のPDFが返されました。下の手順で作ってください。',
  byHand: 'ExcelでPDFにする手順',
  byHandSteps: [
    '［新しいブックとして開く］を押します。会議資料のシートだけのブックが開きます。',
    'そのブックで［ファイル］→［エクスポート］→［PDF/XPSの作成］を押し、［オプション］で「ブック全体」を選んで［発行］を押します。',
  ],
  byHandElsewhere:
    'Macでは［ファイル］→［名前を付けて保存］で形式「PDF」と「ブック」を、Web版では［ファイル］→［印刷］で「ブック全体」を選びます。',
  publishing: '公表',
  publishingWhat:
    '公表できる値だけで、ウェブページ（HTML）、オープンデータの表（CSV、JSON）、公表の記録を作り、1つのzipにまとめます。上で選んだ柱、担当課、取組が対象です。',
  publish: '公表用のファイルを作る',
  recordWhat:
    '前に公表したときの記録を選ぶと、公表したとおりにもう一度作れます。選んでいる間に上で作る資料では、公表後に変わった値に【訂正】と公表した値が載ります。',
  chooseRecord: '公表の記録を選ぶ…',
  record: (title, day) => `${title}（${day} 公表）`,
  printRecord: '公表したとおりにPDFを作る',
  openRecord: '公表したとおりに開く',
  forgetRecord: '記録を外す',
};

const en: PaperWords = {
  noMaster: 'Open a master workbook: the council paper is made from it.',
  parts: 'Parts',
  part: {
    cover: 'Cover and contents',
    overview: 'Overview',
    pillars: 'Table by pillar',
    late: 'Initiatives below target',
    changes: 'Changes since the last round',
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
  divisions: (chosen) => `Divisions: ${chosen === 0 ? 'all' : chosen}`,
  footnotes: 'With footnotes',
  nothing: 'Choose at least one part.',
  print: 'Make a PDF',
  open: 'Open as a new workbook',
  running: 'Making the paper…',
  stop: 'Stop',
  stopped: 'Stopped. The workbook is as it was.',
  done: {
    opened: 'The paper has been opened as a new workbook.',
    pdf: 'The PDF is ready.',
    public: 'The files for the public are ready.',
  },
  otherWay: {
    pdf: 'Should nothing be saved, use the steps below.',
    public: 'Should nothing be saved, use gyokaku report with --publish.',
  },
  notSupported: 'This Excel cannot make a PDF by itself: use the steps below.',
  empty: 'Excel gave an empty PDF: use the steps below.',
  byHand: 'A PDF by hand',
  byHandSteps: [
    'Press “Open as a new workbook”: it holds the sheets of the paper and nothing else.',
    'There, choose File, Export, Create PDF/XPS; under Options choose “Entire workbook”, then Publish.',
  ],
  byHandElsewhere:
    'On a Mac choose File, Save As, PDF and “Workbook”; on the web File, Print and “Entire workbook”.',
  publishing: 'Publication',
  publishingWhat:
    'Makes the web page (HTML), the open-data tables (CSV, JSON) and a record of the publication with public values alone, in one zip. The pillars, divisions and initiatives chosen above are in it.',
  publish: 'Make the files for the public',
  recordWhat:
    'With the record of an earlier publication it can be made again as it was. While one is chosen, values that have changed since are marked as corrected, with the published value, in what is made above.',
  chooseRecord: 'Choose a record…',
  record: (title, day) => `${title} (published ${day})`,
  printRecord: 'PDF as published',
  openRecord: 'Open as published',
  forgetRecord: 'Forget the record',
};

export const paper = { ja, en };
