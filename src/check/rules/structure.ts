import type { Said } from '../../programme';
import type { Site } from '../../workbook';
import { isOlderFormat, parseRowKey } from '../../workbook';
import type { FindingRule, Suggestion } from '../finding';
import { cut, quoted } from '../wording';
import { about, fieldName, problemRule, rowName, yearOf } from './problemRule';

/** What the reader found wrong with sheets, rows and columns. */
export const structureRules: readonly FindingRule[] = [
  problemRule('sheetMissing', {
    code: 'structure.sheetMissing',
    severity: 'error',
    title: 'シートがない',
    explains:
      'あるはずのシートがありません。名前を変えたり並べ替えたりしただけなら報告しません。シートはあるのに目印がないときは structure.sheetUnmarked です。',
    example: '「柱2」のシートが削除されている',
    remedy: '配られたブックからやり直すか、事務局に知らせます。',
    say: ({ title }) => ({
      site: null,
      sheet: title,
      message: `「${title}」のシートがありません。配られたブックのシートを元に戻すか、事務局に知らせてください。`,
      english: `The sheet “${title}” is missing. Put it back from the workbook that was handed out, or tell the programme office.`,
    }),
  }),
  problemRule('sheetUnmarked', {
    code: 'structure.sheetUnmarked',
    severity: 'error',
    title: 'シートの目印がない',
    explains:
      'シートはありますが、行と列を見分ける目印（非表示のA列と1行目）がありません。A列や1行目を削除したときに起こります。このシートの値は読めません。',
    example: '「柱1」の非表示のA列が削除されている',
    remedy:
      '削除した直後なら元に戻します（Ctrl+Z）。戻せないときは、配られたブックを開き、入力した欄の値だけを貼り付けます（形式を選択して貼り付け → 値）。',
    say: ({ sheet, title }) => ({
      site: null,
      sheet,
      message: `「${sheet}」は「${title}」のシートのようですが、行と列を見分ける目印（非表示のA列と1行目）がなくなっているため読めません。削除した直後なら元に戻してください（Ctrl+Z）。戻せないときは、配られたブックを開き、入力した欄の値だけを貼り付けてください（形式を選択して貼り付け → 値）。`,
      english: `“${sheet}” looks like the sheet “${title}” but cannot be read: the marks by which its rows and columns are told apart (the hidden column A and row 1) are gone. If they have just been deleted, undo it (Ctrl+Z). If not, open the workbook that was handed out and paste only the values of your inputs into it (Paste Special, Values).`,
    }),
  }),
  problemRule('sheetTwice', {
    code: 'structure.sheetTwice',
    severity: 'error',
    title: '同じシートが2枚ある',
    explains:
      'シートが複製されています。値が同じならそのまま読み、違えばどちらも読みません（structure.valueTwice）。',
    example: '「柱1」と「柱1 (2)」',
    remedy: '使わないほうのシートを削除します。',
    say: ({ sheets }) => ({
      site: null,
      sheet: sheets.at(-1) ?? '',
      message: `同じシートが複数あります（${sheets.map((name) => `「${name}」`).join('、')}）。使わないほうを削除してください。`,
      english: `The same sheet is there more than once (${sheets.map((name) => `“${name}”`).join(', ')}). Delete those that are not used.`,
    }),
  }),
  problemRule('rowMissing', {
    code: 'structure.rowMissing',
    severity: 'error',
    title: '行がない',
    explains: 'あるはずの取組項目・指標・工程の行がありません。並べ替えや非表示なら報告しません。',
    example: '指標の行が削除されている',
    remedy: '配られたブックからその行を戻すか、事務局に知らせます。',
    say: ({ rowKey }, subject) => ({
      ...about(rowKey, subject),
      site: null,
      message: `${rowName(rowKey, subject).ja}の行がありません。配られたブックからその行を戻すか、事務局に知らせてください。`,
      english: `The row of ${rowName(rowKey, subject).en} is missing. Put it back from the workbook that was handed out, or tell the programme office.`,
    }),
  }),
  problemRule('submissionMissing', {
    code: 'structure.submissionMissing',
    severity: 'error',
    title: '提出欄がない',
    explains: '担当課用のブックに提出欄の状態の行がありません。提出されたかどうかがわかりません。',
    example: '提出欄の行が削除されている',
    remedy: '配られたブックからその行を戻すか、事務局に知らせます。',
    say: ({ sheet }) => ({
      site: null,
      ...(sheet === null ? {} : { sheet }),
      message:
        '提出欄の「状態」の行がありません。配られたブックからその行を戻すか、事務局に知らせてください。',
      english:
        'The row “状態” (state) of the submission block is missing. Put it back from the workbook that was handed out, or tell the programme office.',
    }),
  }),
  problemRule('rowTwice', {
    code: 'structure.rowTwice',
    severity: 'warning',
    title: '同じ行が2つある',
    explains:
      '行が複製されています。値が同じならそのまま読み、違えばどちらも読みません（structure.valueTwice）。',
    example: '指標の行をコピーして挿入した',
    remedy: '使わないほうの行を削除します。',
    say: ({ rowKey, sites }, subject) => ({
      ...about(rowKey, subject),
      site: sites.at(-1) ?? null,
      message: `${rowName(rowKey, subject).ja}の行が${sites.length}つあります（${placesJa(sites)}）。使わないほうを削除してください。`,
      english: `The row of ${rowName(rowKey, subject).en} is there ${sites.length} times (${placesEn(sites)}). Delete those that are not used.`,
    }),
  }),
  problemRule('valueTwice', {
    code: 'structure.valueTwice',
    severity: 'error',
    title: '同じ欄に違う値が2つある',
    explains:
      '複製された行・列・シートで値が食い違っています。どれが正しいか決められないため、どれも読みません。',
    example: '「柱1」では 118、「柱1 (2)」では 128',
    remedy: '正しいほうだけを残します。',
    say: ({ rowKey, field, sites }, subject) => ({
      ...about(rowKey, subject),
      ...yearOf(field, subject),
      site: sites.at(-1) ?? null,
      message: `${rowName(rowKey, subject).ja}に違う値が${sites.length}つあります（${placesJa(sites)}）。どちらも読まずにおきます。正しいほうだけを残してください。`,
      english: `${rowName(rowKey, subject).en} has ${sites.length} different values for one cell (${placesEn(sites)}). None of them is read. Keep only the right one.`,
    }),
  }),
  problemRule('rowScrambled', {
    code: 'structure.rowScrambled',
    severity: 'error',
    title: '行の目印と内容が食い違っている',
    explains:
      '行の目印（非表示の列）と、見えている No. や名前が別の項目を指しています。目印の列を含めずに並べ替えたときに起こります。この行の値は読みません。',
    example: '目印は No.6 の行なのに No.1 と表示されている',
    remedy: '並べ替えを元に戻します。戻せないときは配られたブックに入力し直します。',
    say: ({ rowKey, shown, site }, subject) => ({
      ...about(rowKey, subject),
      site,
      message: `${rowName(rowKey, subject).ja}の行に「${shown}」が表示されています。並べ替えで行がずれたおそれがあるため、この行は読みません。並べ替えを元に戻してください。`,
      english: `The row of ${rowName(rowKey, subject).en} shows “${shown}”. Sorting may have moved it out of place, so it is not read. Undo the sorting.`,
    }),
  }),
  problemRule('labelAltered', {
    code: 'structure.labelAltered',
    severity: 'warning',
    title: '行の名前などが変わっている',
    explains:
      'No.・取組項目・区分・指標や工程の名前・担当課・目標と計画・単位・向き・基準値・基準時点が、配られたときと違います（空白や改行の違いは報告しません）。行は目印で見分けるので、入力された値はそのまま読みます。別の項目の名前になっているときは structure.rowScrambled です。',
    example: '単位「千円」が「円」に変わっている',
    remedy: '元に戻します。名前などの見直しは事務局に相談します。',
    say({ expected, field, found, rowKey, site }, subject) {
      const now: Said =
        found.kind === 'blank'
          ? { ja: '空欄になっています', en: 'is blank now' }
          : { ja: `${quoted(found).ja}に変わっています`, en: `is ${quoted(found).en} now` };
      const text = String(expected).replace(/\s+/g, ' ');
      const before: Said =
        expected === null
          ? { ja: '空欄', en: 'Make it blank again.' }
          : { ja: `「${text}」`, en: `Put back “${text}”.` };
      return {
        ...about(rowKey, subject),
        site,
        message: `${rowName(rowKey, subject).ja}の行の${fieldName(field, subject).ja}が${now.ja}。${before.ja}に戻してください。`,
        english: `The ${fieldName(field, subject).en} in the row of ${rowName(rowKey, subject).en} ${now.en}. ${before.en}`,
        suggestion: suggestionOf(expected),
      };
    },
  }),
  problemRule('rowInserted', {
    code: 'structure.rowInserted',
    severity: 'warning',
    title: '行が挿入されている',
    explains: '一覧の中に、目印のない行があり、文字や数値が入っています。その行は読みません。',
    example: '指標の下に行を足してメモを書いた',
    remedy: '必要なことは引継メモか取組実績に書き、挿入した行を削除します。',
    say: ({ text, rows, site }) => ({
      site,
      message: `挿入された行${rows > 1 ? `（続けて${rows}行）` : ''}に「${cut(text)}」とあります。この行は読まれません。必要なことは取組実績か引継メモに書き、行を削除してください。`,
      english: `An inserted row${rows > 1 ? ` (${rows} of them together)` : ''} holds “${cut(text)}”. It is not read. Write what is needed under 取組実績 (report) or 引継メモ (handover note), and delete the row.`,
    }),
  }),
  problemRule('unknownKey', {
    code: 'structure.unknownKey',
    severity: 'warning',
    title: '知らない行がある',
    explains: '行の目印が、このブックのどの項目のものでもありません。その行は読みません。',
    example: '別の課のブックから貼り付けた行',
    remedy: 'その行を削除します。',
    say: ({ text, site }) => ({
      site,
      message: `この行の目印「${cut(text)}」は、このブックの項目のものではありません${parseRowKey(text) === null ? '' : '（別の課や別の年度の行のおそれがあります）'}。この行は読まれません。不要なら削除してください。`,
      english: `The mark “${cut(text)}” of this row is of nothing in this workbook${parseRowKey(text) === null ? '' : ' (it may come from another division or year)'}. The row is not read. Delete it if it is not needed.`,
    }),
  }),
  problemRule('fieldMissing', {
    code: 'structure.columnMissing',
    severity: 'error',
    title: '列がない',
    explains: '入力する列がありません。移動や非表示なら報告しません。',
    example: '「実績」の列が削除されている',
    remedy: '配られたブックからやり直すか、事務局に知らせます。',
    say: ({ sheet, field }, subject) => ({
      ...yearOf(field, subject),
      site: null,
      sheet,
      message: `「${sheet}」に${fieldName(field, subject).ja}の列がありません。配られたブックの列を元に戻すか、事務局に知らせてください。`,
      english: `“${sheet}” has no column ${fieldName(field, subject).en}. Put it back from the workbook that was handed out, or tell the programme office.`,
    }),
  }),
  problemRule('fieldTwice', {
    code: 'structure.columnTwice',
    severity: 'warning',
    title: '同じ列が2つある',
    explains:
      '列が複製されています。値が同じならそのまま読み、違えばどちらも読みません（structure.valueTwice）。',
    example: '「実績」の列をコピーして挿入した',
    remedy: '使わないほうの列を削除します。',
    say: ({ field, sites }, subject) => ({
      ...yearOf(field, subject),
      site: sites.at(-1) ?? null,
      message: `${fieldName(field, subject).ja}の列が${sites.length}つあります。使わないほうを削除してください。`,
      english: `The column ${fieldName(field, subject).en} is there ${sites.length} times. Delete those that are not used.`,
    }),
  }),
  {
    code: 'structure.olderFormat',
    severity: 'note',
    title: '前の版で作られたブック',
    explains:
      'この製品の前の版で作られたブックです。入力された値はすべて読めます。新しい版で作られたブックは、前の版では開けません。',
    example: '昨年度に配られた、形式1のブック',
    remedy:
      '担当課は、そのまま入力し、提出して構いません。事務局は、［作成］の［このブックを作り直す］か generate --from で、いまの形式にできます。',
    *check({ reading: { division, metadata } }) {
      if (!isOlderFormat(metadata)) return;
      const ja = `前の版（形式${metadata.format}）で作られたブックです。入力された値はすべて読めます。`;
      const en = `This workbook was made by an earlier version (format ${metadata.format}). Every value typed in it can be read.`;
      yield {
        site: null,
        ...(division === null
          ? {
              message: `${ja}［作成］の［このブックを作り直す］で、いまの形式になります。`,
              english: `${en} “This workbook anew” in Create brings it to the present format.`,
            }
          : {
              message: `${ja}そのまま入力し、提出して構いません。`,
              english: `${en} Fill it in and submit it as it is.`,
            }),
      };
    },
  },
  {
    code: 'structure.headerAltered',
    severity: 'warning',
    title: '見出しが変わっている',
    explains: '列の見出しが配られたときと違います。列は目印で見分けるので、値はそのまま読みます。',
    example: '「実績」が「決算」に変わっている',
    remedy: '見出しを元に戻します。',
    *check({ reading }) {
      for (const header of reading.headers) {
        if (plain(header.text) === plain(header.expected)) continue;
        yield {
          site: header,
          message: `見出しが「${cut(header.text)}」に変わっています。「${header.expected}」に戻してください。`,
          english: `The heading is “${cut(header.text)}” now. Put back “${header.expected}”.`,
          suggestion: { kind: 'text', text: header.expected },
        };
      }
    },
  },
];

function suggestionOf(expected: string | number | null): Suggestion | null {
  if (expected === null) return null;
  return typeof expected === 'number'
    ? { kind: 'number', value: expected }
    : { kind: 'text', text: expected };
}

function placesJa(sites: readonly Site[]): string {
  return sites.map(({ sheet, row }) => `${sheet} ${row + 1}行`).join('、');
}

function placesEn(sites: readonly Site[]): string {
  return sites.map(({ sheet, row }) => `“${sheet}” row ${row + 1}`).join(', ');
}

/** Line breaks and spaces in a header are layout. */
function plain(text: string): string {
  return text.replace(/\s/g, '');
}
