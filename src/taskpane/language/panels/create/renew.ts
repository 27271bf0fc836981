import type { Misfit } from '../../../core/create/renewal';
import type { Count, Named } from '../../words';

/** 作成: renewing the open workbook. These words come with their panel. */
export interface RenewWords {
  readonly explain: string;
  readonly basis: string;
  readonly own: string;
  readonly shipped: Named;
  readonly file: string;
  readonly misfit: Readonly<Record<Misfit, string>>;
  readonly preview: string;
  readonly whole: string;
  readonly nothing: string;
  readonly sheets: Count;
  readonly sheet: (name: string, cells: number) => string;
  readonly changes: Count;
  readonly change: (before: string, after: string) => string;
  readonly more: Count;
  readonly formulas: Count;
  readonly kept: Count;
  readonly lost: Count;
  readonly agree: Count;
  readonly noUndo: string;
  readonly button: string;
  readonly done: string;
}

const ja: RenewWords = {
  explain:
    '開いているブックを、入力された値を残したまま作り直します。対象年度と報告回は変わりません。',
  basis: '何をもとに作り直しますか',
  own: 'いまの定義のまま（書式・計算式・入力規則を直す）',
  shipped: (name) => `配布されている定義: ${name}`,
  file: '改訂した定義ファイル（ExcelかJSON）を読み込む…',
  misfit: {
    otherProgramme:
      '別のプログラムの定義です（id が違います）。このブックと同じプログラムの定義を選んでください。',
    yearMissing: 'この定義には、このブックの対象年度がありません。定義の年度を確かめてください。',
    roundMissing: 'この定義には、このブックの報告回がありません。定義の報告回を確かめてください。',
    divisionMissing:
      'この定義には、このブックの担当課がありません。定義の担当課を確かめてください。',
  },
  preview: '変わるところ',
  whole: 'すべてのシートの見出し・書式・計算式・入力規則を、配付したときの形に書き直します。',
  nothing: '変わるところはありません。',
  sheets: (count) => `${count}枚のシートが変わります。`,
  sheet: (name, cells) => (cells === 0 ? `${name}（追加）` : `${name}（${cells}セル）`),
  changes: (count) => `言葉や数が変わるセル（${count}）`,
  change: (before, after) =>
    `${before === '' ? '（空欄）' : before} → ${after === '' ? '（空欄）' : after}`,
  more: (count) => `ほか${count}か所`,
  formulas: (count) => `上書きされた計算式${count}か所が元に戻ります。`,
  kept: (count) => `入力された値${count}件はそのまま残します。`,
  lost: (count) => `新しいブックに入るところのないものが${count}件あります。`,
  agree: (count) => `上の${count}件が失われることを確かめました`,
  noUndo:
    '作り直した後は［元に戻す］では戻せません。心配なときは、先に別の名前で保存してください。',
  button: 'この内容で作り直す',
  done: 'ブックを作り直しました。',
};

const en: RenewWords = {
  explain:
    'Makes the open workbook anew and keeps everything that was typed. Year and round stay as they are.',
  basis: 'From what?',
  own: 'Its own definition (repairs looks, formulas and validations)',
  shipped: (name) => `Shipped definition: ${name}`,
  file: 'Load a revised definition file (Excel or JSON)…',
  misfit: {
    otherProgramme:
      'This is the definition of another programme (its id differs). Choose one of the programme that is open.',
    yearMissing: 'This definition lacks the fiscal year of the open workbook.',
    roundMissing: 'This definition lacks the round of the open workbook.',
    divisionMissing: 'This definition lacks the division of the open workbook.',
  },
  preview: 'What changes',
  whole:
    'Headings, looks, formulas and validations of all sheets are written as they were handed out.',
  nothing: 'Nothing changes.',
  sheets: (count) => (count === 1 ? 'One sheet changes.' : `${count} sheets change.`),
  sheet: (name, cells) => (cells === 0 ? `${name} (new)` : `${name} (${cells} cells)`),
  changes: (count) => `Words and numbers that change (${count})`,
  change: (before, after) =>
    `${before === '' ? '(nothing)' : before} → ${after === '' ? '(nothing)' : after}`,
  more: (count) => `${count} more`,
  formulas: (count) =>
    count === 1 ? 'An overwritten formula comes back.' : `${count} overwritten formulas come back.`,
  kept: (count) => `The ${count} typed values stay.`,
  lost: (count) =>
    count === 1 ? 'One thing has no place any more.' : `${count} things have no place any more.`,
  agree: (count) => (count === 1 ? 'It may be lost' : `These ${count} may be lost`),
  noUndo:
    'This cannot be undone from here. If in doubt, save the workbook under another name first.',
  button: 'Renew the workbook',
  done: 'The workbook was renewed.',
};

export const renew = { ja, en };
