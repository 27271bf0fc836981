import type { Told } from '../programme';

/** Why a value is not simply taken, and what to do about it. */
export const REASONS = {
  conflict: {
    message:
      '配られた後（または前回の取り込みの後）に、取りまとめ用ブックの値も変わっています。どちらを使うか選んでください。',
    english:
      'The master’s value has changed as well since the workbook was handed out (or since the last consolidation). Choose which to use.',
  },
  rivals: {
    message: 'ほかのファイルが違う値を提出しています。どちらを使うか選んでください。',
    english: 'Another file submits a different value. Choose which to use.',
  },
  blanked: {
    message:
      '前にあった値が空欄になっています。取りまとめ用ブックの値はそのまま残します。消すときは、値の区分で「取消」を選んで提出してもらってください。',
    english:
      'A value that stood here is blank now. The master keeps it. If it is to go, ask for a submission with “取消” (withdrawn) as the 値の区分 (kind of value).',
  },
  closed: {
    message:
      'この年度は確定済み（締めた年度）のため取り込みません。値を改めるときは、年度を開き直し（［作成］の「年度を締める・開き直す」または gyokaku reopen）、取り込んでから、もう一度締めてください。',
    english:
      'This year is final (closed), so it is not taken. To change the value, open the year again (“Close a fiscal year, or open it again” in Create, or gyokaku reopen), take it in, and close the year once more.',
  },
  notOwned: {
    message:
      'ほかの課または事務局が入力する欄です。取り込みません。必要なら担当する課に確かめてください。',
    english:
      'Another division or the office fills this cell in, so it is not taken. If it is needed, ask the division in charge.',
  },
  unknownValue: {
    message:
      '取りまとめ用ブックにない項目です。取り込みません。ブックが配られた後に項目が変わっていないか確かめてください。',
    english:
      'The master has no such item, so it is not taken. Check whether items have changed since the workbook was handed out.',
  },
  unknownRow: {
    message:
      'どの項目の行かわからないため、この行は読みません。必要な内容か、担当課に確かめてください。',
    english:
      'It cannot be told of which item this row is, so it is not read. Ask the division whether it is needed.',
  },
  insertedRow: {
    message:
      '担当課が挿入した行のため、この行は読みません。必要な内容は取組実績か引継メモに書いてもらってください。',
    english:
      'The division has inserted this row, so it is not read. Ask for what is needed to be written under 取組実績 (report) or 引継メモ (handover note).',
  },
  overwrittenFormula: {
    message: '計算式の欄に入力された値は読みません。判定は取りまとめ用ブックで計算します。',
    english: 'What is typed over a formula is not read. The master calculates the statuses itself.',
  },
  outsideInput: {
    message:
      '入力する欄ではないところに値があるため、読みません。必要なら、入力する欄（クリーム色のセル）に入力してもらってください。',
    english:
      'The value stands outside of the input cells, so it is not read. If it is needed, ask for it in an input cell (cream-coloured).',
  },
  elsewhere: {
    message:
      '様式にないところ（挿入された列、表や提出欄の外）にあるため、読みません。必要な内容は取組実績か引継メモに書いてもらってください。',
    english:
      'It stands outside of the form (in an inserted column, beside the list or the submission block), so it is not read. Ask for what is needed to be written under 取組実績 (report) or 引継メモ (handover note).',
  },
  addedSheet: {
    message:
      '担当課が足したシートのため、読みません。必要な内容は取組実績か引継メモに書いてもらってください。',
    english:
      'The division has added this sheet, so it is not read. Ask for what is needed to be written under 取組実績 (report) or 引継メモ (handover note).',
  },
  missing: {
    message:
      'ファイルにこの行がありません。取りまとめ用ブックの値はそのまま残します。配られたブックの行を戻して提出してもらってください。',
    english:
      'The file lacks this row. The master keeps its values. Ask for the row to be put back from the workbook that was handed out, and for another submission.',
  },
  withdrawn: {
    message: '値の区分が「取消」のため、値を消します。',
    english: 'The 値の区分 (kind of value) is “取消” (withdrawn), so the value is erased.',
  },
  withdrawnWithValue: {
    message: '値の区分が「取消」のため、値を消します（ファイルに残っている値は使いません）。',
    english:
      'The 値の区分 (kind of value) is “取消” (withdrawn), so the value is erased (what is left in the file is not used).',
  },
  stillWithdrawn: {
    message:
      '値の区分が「取消」のままのため、この値は取り込みません。使うときは、値の区分を「確定値」か「速報値」にして提出してもらってください。',
    english:
      'The 値の区分 (kind of value) is still “取消” (withdrawn), so this value is not taken. If it is to be used, ask for a submission with “確定値” (final) or “速報値” (preliminary) there.',
  },
  followsValue: {
    message: '同じ指標の値を取り込めないため、値の区分もそのまま残します。',
    english:
      'A value of the same KPI cannot be taken, so its 値の区分 (kind of value) stays as it is.',
  },
} as const satisfies Readonly<Record<string, Told>>;
