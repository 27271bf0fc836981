import type { Messages } from './messages';
import { check } from './panels/check';
import { create } from './panels/create';
import { edits } from './panels/edits';
import { entry } from './panels/entry';
import { judge } from './panels/judge';
import { next } from './panels/next';
import { paper } from './panels/paper';
import { submit } from './panels/submit';

export const ja: Messages = {
  tag: 'ja',
  sentence: ({ message }) => message,
  title: '行革進捗管理',
  tabs: {
    label: '仕事',
    check: '点検',
    create: '作成',
    consolidate: '取りまとめ',
    entry: '記入',
    judge: '判定',
    paper: '会議資料',
    submit: '提出',
  },
  help: '使い方',
  privacy: 'データの取り扱い',
  newTab: '（新しいタブで開きます）',
  starting: '読み込んでいます…',
  notInExcel: {
    title: 'Excel で開いてください',
    what: 'この画面は Excel のアドインの中で動きます。ブラウザーだけでは使えません。',
    how: [
      'Excel（2021 以降、Microsoft 365、Excel on the web）を開きます。',
      '［ホーム］タブの「行革進捗管理」から、する仕事（［作成］［記入］［点検］など）を押します。',
      'ボタンが見当たらないときは、情報システム担当にアドインの配布を依頼してください。',
    ],
    tooOld:
      'この Excel は古いため使えません。Excel 2021 以降に更新してください（必要な機能: ExcelApi 1.14）。',
  },
  situation: {
    label: '開いているブック',
    reading: '開いているブックを確かめています…',
    none: 'プログラムのブックではありません',
    noneNext: '［作成］で新しく作るか、配られたブックを開いてください。',
    unusable: 'このブックは使えません',
    master: '取りまとめ用ブック',
    division: (name) => `担当課用ブック　${name}`,
    shared: (name) => `共同で使うブック　${name}として記入`,
    asOffice: '事務局として開いています。',
    forWhen: (year, round) => `${year}　${round}報告`,
    unknown: '開いているブックを読めませんでした',
  },
  next: next.ja,
  viewpoint: {
    asDivision: '担当課として記入する',
    change: '記入する課を変える',
    who: 'どの課として記入しますか',
    hint: 'このパソコンで覚えておきます。選んだ課の行だけを点検・集計し、ほかの課の行には書き込みません。',
    decide: '決める',
    office: '事務局（全体を見る）',
    cancel: 'やめる',
  },
  check: check.ja,
  create: create.ja,
  edits: edits.ja,
  entry: entry.ja,
  judge: judge.ja,
  paper: paper.ja,
  submit: submit.ja,
  trouble: {
    detail: '詳しい情報',
    copy: 'コピー',
    copied: 'コピーしました',
    copyByHand: '選択しました。Ctrl+C（Mac は ⌘C）でコピーしてください。',
    retry: 'もう一度',
    editing: {
      what: 'セルの入力中のため実行できませんでした。',
      todo: 'Enter キーで入力を確定してから、もう一度実行してください。',
    },
    busy: {
      what: 'Excel がほかの処理をしていて、応答がありませんでした。',
      todo: '少し待ってから、もう一度実行してください。',
    },
    protected: {
      what: 'ブックかシートが保護されていて、書き込めませんでした。',
      todo: '［校閲］タブで保護を解除するか、「新しいブックとして開く」を選んでください。',
    },
    unsupported: {
      what: 'この Excel では使えない機能です。',
      todo: 'Excel 2021 以降か Microsoft 365 で実行してください。',
    },
    sessionLost: {
      what: 'Excel との接続が切れました。',
      todo: 'ペインを閉じて開き直してください。入力した内容はブックに残っています。',
    },
    tooLarge: {
      what: '一度に送れる大きさを超えました。',
      todo: '「新しいブックとして開く」を選ぶか、担当課ごとに作成してください。',
    },
    missingItem: {
      what: '探しているシートかセルが見つかりませんでした。',
      todo: '［最新にする］を押してから、もう一度実行してください。',
    },
    unreachable: {
      what: '配布元のサーバーからファイルを読み込めませんでした。',
      todo: 'ネットワークを確かめて、もう一度実行してください。続くときは情報システム担当に連絡してください。',
    },
    notYours: {
      what: 'ほかの課の欄が含まれているため、何も書き込みませんでした。',
      todo: '上の「担当課として記入」の課を確かめてください。ほかの課の欄は、その課か事務局が記入します。',
    },
    stateChanged: {
      what: '提出の状態が変わっていたため、実行しませんでした。',
      todo: 'ほかの人が先に操作したか、欄に直接入力されています。今の状態を確かめてください。',
    },
    notComplete: {
      what: 'まだ提出できません。',
      todo: '下の一覧のエラーと空欄を直し、注意が残るときは説明を書いてください。',
    },
    halfSubmitted: {
      what: '途中で止まり、提出の状態だけが書き込まれています。',
      todo: 'ペインを開き直すと、続きを行うボタンが出ます。入力した内容は失われていません。',
    },
    yearsUnknown: {
      what: '今の計画の年度の名前からは、次の計画の年度が分かりません。',
      todo: 'コマンド gyokaku programme next の --years に年度を並べて、下書きを作ってください。',
    },
    unknown: {
      what: '予期しないエラーが起きました。',
      todo: 'もう一度実行してください。続くときは、詳しい情報をコピーして事務局に送ってください。',
    },
    crashed: '画面を表示できませんでした。ペインを閉じて開き直してください。',
  },
};
