import type { RowKey, StructureProblem } from '../../workbook';
import { yearName } from '../../workbook';
import type { FindingRule } from '../finding';
import { cut, printedNumber, quoted } from '../wording';
import { about, fieldName, problemRule, rowName, yearOf } from './problemRule';

type Place = Extract<StructureProblem, { kind: 'typedElsewhere' }>['place'];

/** Where something stands that is in no row and column of ours, and the same in English. */
const ELSEWHERE: Readonly<Record<Place, (sheet: string) => readonly [string, string]>> = {
  column: () => [
    '挿入された列、または表の外',
    'An inserted column, or a place outside of the list,',
  ],
  guide: () => ['提出欄の右または下', 'The space beside or below the submission block'],
  sheet: (sheet) => [`足されたシート「${sheet}」`, `The added sheet “${sheet}”`],
};

/** What the reader found wrong with single cells that nobody should have changed. */
export const structureCellRules: readonly FindingRule[] = [
  {
    code: 'structure.targetAltered',
    severity: 'warning',
    title: '目標値が変わっている',
    explains: '目標値が配られたときと違います。取りまとめではプログラムに定めた目標で判定します。',
    example: '目標 130 が 100 に変わっている',
    remedy: '元の目標に戻します。目標の見直しは事務局に相談します。',
    *check(subject) {
      for (const target of subject.reading.targets) {
        const judgement = subject.judged.kpi.get(`${target.kpi}|${target.year}`);
        if (judgement === undefined) continue;
        const expected = judgement.target;
        const { input } = target;
        const same =
          expected === null
            ? input.kind !== 'number'
            : input.kind === 'number' &&
              Math.abs(input.value - expected) <= 1e-9 * Math.abs(expected);
        if (same) continue;
        const key: RowKey = { kind: 'kpi', id: target.kpi };
        const shown = input.kind === 'blank' ? { ja: '空欄', en: 'blank' } : quoted(input);
        yield {
          ...about(key, subject),
          site: target,
          year: target.year,
          ...(expected === null
            ? {
                message: `${rowName(key, subject).ja}の${yearName(target.year)}に、プログラムにない目標${shown.ja}があります。空欄に戻してください。`,
                english: `The ${target.year} 目標 (target) of ${rowName(key, subject).en} is ${shown.en}, but the programme has none. Make it blank again.`,
              }
            : {
                message: `${rowName(key, subject).ja}の${yearName(target.year)}の目標が${shown.ja}に変わっています。${printedNumber(expected)} に戻してください。`,
                english: `The ${target.year} 目標 (target) of ${rowName(key, subject).en} is ${shown.en} now. Put back ${printedNumber(expected)}.`,
              }),
          suggestion: expected === null ? null : { kind: 'number', value: expected },
        };
      }
    },
  },
  problemRule('formulaOverwritten', {
    code: 'structure.formulaOverwritten',
    severity: 'warning',
    title: '数式が上書きされている',
    explains:
      '達成率・判定・再掲の値など、数式があるはずの欄に、値が入力されているか、何もありません。その値は読まず、取りまとめで計算し直します。1行につき1件だけ報告します。',
    example: '判定の欄に「達成」と入力した',
    remedy: '元に戻す（Ctrl+Z）か、同じ列のほかの行から数式を写します。',
    say: ({ rowKey, field, site }, subject) => ({
      ...about(rowKey, subject),
      ...yearOf(field, subject),
      site,
      message: `${rowName(rowKey, subject).ja}の${fieldName(field, subject).ja}に数式がありません。ここに入力した値は使われません。同じ列のほかの行から数式を写してください。`,
      english: `There is no formula in the ${fieldName(field, subject).en} of ${rowName(rowKey, subject).en}. What is typed there is not used. Copy the formula from another row of the same column.`,
    }),
  }),
  problemRule('typedOutside', {
    code: 'structure.typedOutside',
    severity: 'warning',
    title: '入力欄ではないところに値がある',
    explains:
      'その行では入力しない欄に、値があります（指標の行の「未達の理由」、年度の「判定」の右の欄など）。その値は読みません。',
    example: '指標の行の「取組実績」に文章を書いた',
    remedy: '必要なら入力する欄（クリーム色のセル）に写し、ここは空欄にします。',
    say: ({ rowKey, field, cell }, subject) => ({
      ...about(rowKey, subject),
      ...yearOf(field, subject),
      site: cell,
      message: `${rowName(rowKey, subject).ja}の行では、${fieldName(field, subject).ja}は入力しません。ここにある${quoted(cell.input).ja}は読まれません。必要なら、同じ取組項目の入力する欄（クリーム色のセル）に写してください。`,
      english: `In the row of ${rowName(rowKey, subject).en}, nothing is to be typed under ${fieldName(field, subject).en}. ${quoted(cell.input).en} there is not read. If it is needed, copy it into an input cell (cream-coloured) of the same initiative.`,
    }),
  }),
  problemRule('typedElsewhere', {
    code: 'structure.typedElsewhere',
    severity: 'note',
    title: '様式にないところに値がある',
    explains:
      '挿入した列や表の右の余白、提出欄の右や下、担当課が足したシートに、文字や数値があります。その値は読みません。取りまとめ用ブックでは、一覧のシートだけを調べます。',
    example: '「メモ」というシートを足して、説明を書いた',
    remedy: 'そのままでもかまいません。必要なことは取組実績か引継メモに書きます。',
    say({ cells, place, site, text }) {
      const [at, atEnglish] = ELSEWHERE[place](site.sheet);
      const count = cells > 1 ? `など${cells}個の入力` : '';
      return {
        site,
        message: `${at}に「${cut(text)}」${count}があります。この様式にないところのため読まれません。必要なことは取組実績か引継メモに書いてください。`,
        english: `${atEnglish} holds “${cut(text)}”${cells > 1 ? ` (${cells} cells)` : ''}. It is no part of this form and is not read. Write what is needed under 取組実績 (report) or 引継メモ (handover note).`,
      };
    },
  }),
  problemRule('formulaTyped', {
    code: 'structure.formulaTyped',
    severity: 'note',
    title: '入力欄に数式がある',
    explains:
      '入力する欄に数式があります。計算された値を読みます。ほかのファイルを参照していると値が変わるおそれがあります。計算された値がファイルに保存されていなければ、空欄として読みます。',
    example: '実績が「=118+12」',
    remedy:
      'そのままでもかまいません。値が変わらないように、値だけを貼り付けると確実です。計算された値がないときは、Excelで開いて保存するか、値を入力します。',
    say: ({ rowKey, field, hasResult, site }, subject) => ({
      ...about(rowKey, subject),
      ...yearOf(field, subject),
      site,
      message: `${rowName(rowKey, subject).ja}の${fieldName(field, subject).ja}に数式があります。${
        hasResult
          ? '計算された値を読みました。値だけにしておくと確実です。'
          : '計算された値が保存されていないため、空欄として読みました。Excelで開いて保存し直すか、数値などの値を直接入力してください。'
      }`,
      english: `There is a formula in the ${fieldName(field, subject).en} of ${rowName(rowKey, subject).en}. ${
        hasResult
          ? 'Its result was read. To be safe, keep only the value.'
          : 'Its result is not stored in the file, so it was read as blank. Open and save the file in Excel, or type the value itself.'
      }`,
    }),
  }),
  problemRule('cellsMerged', {
    code: 'structure.cellsMerged',
    severity: 'warning',
    title: '入力欄が結合されている',
    explains:
      '入力する欄がほかの欄と結合されています。左上の欄の値だけが読まれ、ほかは空欄になります。',
    example: '2つの指標の実績の欄を結合した',
    remedy: '結合を解除し、それぞれの欄に入力します。',
    say: ({ rowKey, field, site }, subject) => ({
      ...about(rowKey, subject),
      ...yearOf(field, subject),
      site,
      message: `${rowName(rowKey, subject).ja}の${fieldName(field, subject).ja}の欄が結合されています。結合を解除し、それぞれの欄に入力してください。`,
      english: `The ${fieldName(field, subject).en} cell of ${rowName(rowKey, subject).en} is merged with others. Unmerge it, and fill in each cell.`,
    }),
  }),
  problemRule('logUnreadable', {
    code: 'structure.logUnreadable',
    severity: 'warning',
    title: '取込履歴の行が読めない',
    explains:
      '取込履歴の行が書き換えられていて、どの値を取り込んだ記録か読めません。その回を取り戻すときに、この行は対象になりません。',
    example: '取込履歴の「判断」を書き換えた',
    remedy: '元に戻します（Ctrl+Z）。覚え書きは取込履歴ではないところに書きます。',
    say: ({ site }) => ({
      site,
      message: `取込履歴の${site.row + 1}行が読めません。書き換えたときは元に戻してください。覚え書きはほかのシートに書いてください。`,
      english: `Row ${site.row + 1} of 取込履歴 (the log) cannot be read. If it was changed, put it back. Write notes on another sheet.`,
    }),
  }),
  problemRule('scaleInvalid', {
    code: 'structure.scaleInvalid',
    severity: 'error',
    title: '判定基準に問題がある',
    explains: '設定シートの判定基準の表に、そのままでは正しく判定できないところがあります。',
    example: '下限の達成率が上の段階より大きい',
    remedy: '設定シートを直します。',
    say: ({ reason, site }) => ({
      site,
      message: `設定シートの判定基準に問題があります（${reason.ja}）。設定シートを直してください。それまでは判定が正しくないおそれがあります。`,
      english: `There is a problem with the scale on the sheet 設定 (settings): ${reason.en}. Correct it there. Until then statuses may be wrong.`,
    }),
  }),
];
