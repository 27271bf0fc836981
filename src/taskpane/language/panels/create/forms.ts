import type { FormKind } from '../../../core/create/definitionForms';
import type { Named } from '../../words';

/** 作成: the workbook in which a programme's definition is written down. These words come with their panel. */
export interface FormWords {
  readonly summary: string;
  readonly explain: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<FormKind, string>>;
  readonly years: string;
  readonly yearCount: (count: number, span: string) => string;
  readonly button: string;
  readonly done: Named;
  readonly decide: (count: number) => string;
  /** The other way, should the link not save it. */
  readonly other: string;
}

const ja: FormWords = {
  summary: '定義をExcelで書く',
  explain:
    '計画を書き込む様式を、新しいブックとして開きます。書き終えたら保存して、「自団体の定義ファイルを読み込む」で選んでください。直すところがあれば、シートとセルの番地を示します。',
  kind: 'どの様式を開きますか',
  kinds: {
    empty: '空の様式',
    chosen: '選んだ定義を書き出したもの',
    next: '選んだ定義の次の計画の下書き',
  },
  years: '計画の年度',
  yearCount: (count, span) => `${count}年（${span}）`,
  button: '様式を開く',
  done: (name) => `様式を新しいブックで開きました。「${name}」などの名前を付けて保存してください。`,
  decide: (count) =>
    `決めることが${count}件あります。「決めること」の欄を見て、決めて直したら、その文を消してください。`,
  other: '開いたブックを保存できないときは、上のリンクから保存してください。',
};

const en: FormWords = {
  summary: 'Write the definition in Excel',
  explain:
    'Opens the form in which a programme is written down as a new workbook. Save it when it is filled in, and load it as your own definition file: what is to be corrected is shown by sheet and cell.',
  kind: 'Which form?',
  kinds: {
    empty: 'An empty form',
    chosen: 'The chosen definition',
    next: 'A draft of the programme after the chosen one',
  },
  years: 'Years of the programme',
  yearCount: (count, span) => `${count} (${span})`,
  button: 'Open the form',
  done: (name) => `The form was opened as a new workbook. Save it, for example as “${name}”.`,
  decide: (count) =>
    `${count} ${count === 1 ? 'thing is' : 'things are'} to be decided. They stand in the brown column of each sheet; clear each once it is decided.`,
  other: 'If the opened workbook cannot be saved, save the file from the link above.',
};

export const forms = { ja, en } as const;
