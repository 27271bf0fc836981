import type { Preview } from '../../core/create/order';
import type { Purpose } from '../../core/create/purpose';
import type { Count, Named } from '../words';

export interface CreateWords {
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly handOut: (year: string, round: string) => string;
  /** Which report the next workbooks are for, what they carry on, and what is said where there is no later one. */
  readonly nextReport: string;
  readonly carriesOn: string;
  readonly noNextReport: string;
  /** Forecasts of a year whose end was never reported. */
  readonly leftOut: Count;
  readonly showMore: Count;
  /** Values that stand twice or in rows mixed up would not be carried on. */
  readonly unreadable: Count;
  readonly makeZip: Count;
  readonly doneZip: string;
  readonly making: string;
  readonly save: (name: string, kilobytes: number) => string;
  /** The other way to empty workbooks, and to filled-in ones. */
  readonly zipOther: string;
  readonly zipOtherFilled: string;
  readonly ownFileNotKept: string;
  readonly programme: string;
  readonly ownFile: string;
  readonly ownFileChosen: Named;
  readonly loading: string;
  readonly refused: (name: string, count: number) => string;
  readonly copyFaults: string;
  readonly year: string;
  readonly round: string;
  readonly recipient: string;
  readonly master: string;
  readonly division: string;
  readonly eachDivision: string;
  readonly divisionName: string;
  readonly divisionChoice: (name: string, count: number) => string;
  readonly destination: string;
  readonly here: string;
  readonly newWorkbook: string;
  readonly hereTaken: string;
  readonly preview: string;
  readonly previewing: string;
  readonly counts: (preview: Preview) => string;
  readonly sheets: string;
  readonly hidden: string;
  readonly button: string;
  readonly buttonNew: string;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly doneHere: string;
  readonly doneNew: string;
  readonly each: string;
  readonly openOne: string;
  readonly openFor: Named;
  readonly opened: string;
}

const ja: CreateWords = {
  purpose: '何を作りますか',
  purposes: {
    handOut: '担当課用ブック（このブックの値を入れる）',
    next: '次の報告回のブック（このブックから引き継ぐ）',
    close: '年度を締める・開き直す',
    renew: 'このブックを作り直す',
    new: '定義から新しいブックを作る',
  },
  handOut: (year, round) =>
    `${year}　${round}報告の担当課用ブックを、このブックにいま入っている値を入れて作ります。`,
  nextReport: '次の報告回',
  carriesOn:
    '取りまとめ用と担当課用のブックを作ります。各年度の実績と進捗、引継メモ、訂正、判定基準、会議の指摘と対応（「前回」の欄に入ります）を引き継ぎます。取組実績などの文章、事務局の判定と指摘、提出の記録は引き継ぎません。',
  noNextReport:
    'このブックの後の報告回は、このプログラムにありません。次のプログラムの定義があるときは、「定義から新しいブックを作る」を選んでください。',
  showMore: (count) => `ほか${count}件を表示`,
  leftOut: (count) =>
    `次の${count}件は、年度の途中の見込みと進捗で、実績ではないため引き継ぎません。その年度の実績は空欄のままになります。`,
  unreadable: (count) =>
    `このブックには、行や列が変えられていて読み取れない値が${count}件あり、引き継げません。［点検］に出るところを直してから作ってください。`,
  makeZip: (count) => `全${count}冊を1つのzipにする`,
  doneZip: 'zipファイルができました。下のリンクから保存してください。',
  making: '作成中…',
  save: (name, kilobytes) => `${name} を保存する（${kilobytes} KB）`,
  zipOther:
    'リンクを押しても保存されないときは、下の一覧から1つずつ開いて保存するか、コマンド gyokaku generate --divisions を使ってください。',
  zipOtherFilled: 'リンクを押しても保存されないときは、下の一覧から1つずつ開いて保存してください。',
  ownFileNotKept: '読み込んだファイルはこのペインの中だけで使い、どこにも保存しません。',
  programme: 'プログラム',
  ownFile: '自団体の定義ファイル（ExcelかJSON）を読み込む…',
  ownFileChosen: (name) => `読み込んだファイル: ${name}`,
  loading: '定義を読み込んでいます…',
  refused: (name, count) => `「${name}」は使えません。${count}か所を直してください。`,
  copyFaults: '一覧をコピー',
  year: '対象年度',
  round: '報告回',
  recipient: 'どのブックを作りますか',
  master: '取りまとめ用（事務局）',
  division: '担当課用（1課）',
  eachDivision: '担当課用（全課）',
  divisionName: '担当課',
  divisionChoice: (name, count) => `${name}（${count}項目）`,
  destination: 'どこに作りますか',
  here: 'このブックにシートを追加する',
  newWorkbook: '新しいブックとして開く',
  hereTaken: 'このブックにはもうプログラムのシートがあるため、新しいブックとして開きます。',
  preview: '作られるもの',
  previewing: '内容を確かめています…',
  counts: ({ initiatives, kpis, steps, inputs }) =>
    `取組項目 ${initiatives}、指標 ${kpis}、工程 ${steps}、入力できるセル ${inputs}`,
  sheets: 'シート',
  hidden: '（非表示）',
  button: '作成する',
  buttonNew: '作成して開く',
  running: '作成しています…',
  stop: 'やめる',
  stopped: '作成をやめました。',
  doneHere: 'シートを作りました。［判定］で達成状況を確かめられます。',
  doneNew: '新しいブックを開きました。名前を付けて保存してください。',
  each: '開くブックを1つずつ選んでください。開いたら名前を付けて保存します。',
  openOne: '開く',
  openFor: (name) => `${name}のブックを開く`,
  opened: '開きました',
};

const en: CreateWords = {
  purpose: 'What do you want to make?',
  purposes: {
    handOut: "Divisions' workbooks, with the values of this one",
    next: 'Workbooks of the next report, carrying this one on',
    close: 'Close a fiscal year, or open it again',
    renew: 'This workbook anew',
    new: 'A new workbook from a definition',
  },
  handOut: (year, round) =>
    `Makes the divisions' workbooks for ${year}, round ${round}, with the values that stand in this workbook now.`,
  nextReport: 'Next report',
  carriesOn:
    'Makes the master and the workbooks of the divisions. They carry on actuals and progress of the years, handover notes, corrections, the scale, and the remarks of the council with their answers, as those of the time before. Texts about this report, judgements and remarks of the office, and who submitted are left behind.',
  noNextReport:
    'The programme has no report after the one of this workbook. If you have the definition of the next programme, choose a new workbook from a definition.',
  showMore: (count) => `Show ${count} more`,
  leftOut: (count) =>
    `${count === 1 ? 'This is a forecast or progress' : `These ${count} are forecasts and progress`} from the middle of the year and no actual, so it is not carried on: the actuals of that year stay blank.`,
  unreadable: (count) =>
    `${count === 1 ? 'A value' : `${count} values`} of this workbook cannot be read, since rows or columns were changed, and would not be carried on. Correct first what the check shows.`,
  makeZip: (count) => `Make one zip of all ${count}`,
  doneZip: 'The zip is ready. Save it by the link below.',
  making: 'being made…',
  save: (name, kilobytes) => `Save ${name} (${kilobytes} KB)`,
  zipOther:
    'If nothing is saved, open them one by one below, or use the command gyokaku generate --divisions.',
  zipOtherFilled: 'If nothing is saved, open them one by one below and save each.',
  ownFileNotKept: 'The file is used in this pane only and kept nowhere.',
  programme: 'Programme',
  ownFile: 'Load your own definition file (Excel or JSON)…',
  ownFileChosen: (name) => `Loaded file: ${name}`,
  loading: 'Loading the definition…',
  refused: (name, count) =>
    `“${name}” cannot be used: ${count === 1 ? 'one place needs' : `${count} places need`} correcting.`,
  copyFaults: 'Copy the list',
  year: 'Fiscal year',
  round: 'Round',
  recipient: 'Which workbook?',
  master: 'Master (programme office)',
  division: 'One division',
  eachDivision: 'Every division',
  divisionName: 'Division',
  divisionChoice: (name, count) => `${name} (${count})`,
  destination: 'Where?',
  here: 'Add sheets to this workbook',
  newWorkbook: 'Open as a new workbook',
  hereTaken: 'This workbook already holds a programme, so a new workbook will be opened.',
  preview: 'What will be made',
  previewing: 'Working it out…',
  counts: ({ initiatives, kpis, steps, inputs }) =>
    `${initiatives} initiatives, ${kpis} KPIs, ${steps} steps, ${inputs} cells to fill in`,
  sheets: 'Sheets',
  hidden: ' (hidden)',
  button: 'Create',
  buttonNew: 'Create and open',
  running: 'Creating…',
  stop: 'Stop',
  stopped: 'Stopped.',
  doneHere: 'The sheets are there. Judge shows the results.',
  doneNew: 'A new workbook has been opened. Save it under a name.',
  each: 'Open the workbooks one by one, and save each under a name.',
  openOne: 'Open',
  openFor: (name) => `Open the workbook of ${name}`,
  opened: 'Opened',
};

export const create = { ja, en };
