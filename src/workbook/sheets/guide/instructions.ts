import type { WorkbookContext } from '../../context';
import { hasRemarks } from '../records/remarks';

/** A heading and what it says, for one line of 書き方. */
export type Instruction = readonly [string, string];

const MEMO: Instruction = [
  '引き継いだ方へ',
  '前の担当からの「引継メモ」があります。「柱」のシートの右のほうの列にあり、数字の出どころや注意が書いてあります。入力の前にお読みください。',
];

function hasMemo({ values }: WorkbookContext): boolean {
  return [...values].some(([key, { kind }]) => key.endsWith('|memo') && kind !== 'blank');
}

/** What is not final of an earlier year is asked for once more; where all is, nothing is said. */
function unsettledText({ closedYears, unsettled }: WorkbookContext): string {
  const open = [...unsettled].filter((year) => !closedYears.includes(year));
  if (open.length === 0) return '';
  return `${open.join('・')}年度には、まだ速報値・集計中の値があります。値が確定していたら、実績（クリーム色のセル）を確かめ、その右の「値の区分」で「確定値」を選びます。`;
}

function divisionInstructions(context: WorkbookContext): readonly Instruction[] {
  const interim = context.round.kind === 'interim';
  return [
    ...(hasMemo(context) ? [MEMO] : []),
    [
      '1　シートを開く',
      '「柱」のシートを開きます。入力するのはクリーム色のセルだけです。左端の「残」に ● が付いた行がまだ終わっていない行で、見出しのフィルターで ● だけを表示できます。',
    ],
    [
      '2　指標の数',
      interim
        ? '「時点実績」に現在までの数、「年度末見込」に年度末の見込みを、半角の数字で単位を付けずに入力します。判定は見込みで行います。'
        : '「実績」に半角の数字を、単位を付けずに入力します。「値の区分」は、確定値なら空欄のままで構いません。後日分かる値は「集計中」の月を選びます。',
    ],
    [
      '3　工程の進捗',
      '工程の行では、進み具合を一覧から選びます。中止を選んだときは理由も書きます。',
    ],
    [
      '4　取組実績',
      'その年度に行ったことを書きます。判定が達成に届かないときだけ、「未達の理由」と「今後の対応」のセルの色が濃くなりますので、そこにも書きます。',
    ],
    [
      '5　前の年度',
      `前の年度の実績が空いていて値が分かるときは、あわせて入力します（推移の確認と、前年度と比べる指標の判定に使います）。求められたときだけ色が濃くなります。${unsettledText(context)}`,
    ],
    [
      '6　提出',
      '下の「提出」の欄に記入し、課長の確認を受けたら、状態を「提出」にして保存し、このファイルを事務局へ送ります。',
    ],
    ...(hasRemarks(context)
      ? [
          [
            '7　会議の指摘',
            'この課の取組項目について会議で指摘された事項が、「会議の指摘」のシートにあります。取組実績や今後の対応を書くときにご覧ください。',
          ] as const,
        ]
      : []),
  ];
}

const OFFICE_INSTRUCTIONS: readonly Instruction[] = [
  [
    '1　配付',
    '担当課用ブックを作って配ります。アドインの［作成］か、コマンド gyokaku generate --divisions で、全担当課分を一度に作れます。',
  ],
  [
    '2　取りまとめ',
    '提出されたブックは、値を貼り付け直さず、ファイルのまま集めます。アドインの［取りまとめ］か gyokaku consolidate が、変わった値を1つずつ示し、選んだものだけをこのブックに書きます。取り込んだ値は「取込履歴」に残り、取り消せます。',
  ],
  [
    '3　確認',
    '「総括」で全体を、「柱」のシートで項目ごとの判定を確認します。アドインの［点検］か gyokaku check が、直すところをセルの番地とともに示します。事務局としての判定が計算と異なるときは、「事務局判定」とその理由を記入します。計算された判定は残ります。',
  ],
  [
    '4　会議',
    '会議資料は、アドインの［会議資料］か gyokaku report で、柱や担当課を選んで作れます。会議で指摘された事項と対応は「会議の指摘」に記入します。次の報告回のブックでは「前回」の欄に入ります。',
  ],
  [
    '5　公表と訂正',
    '公表したものは gyokaku report --publish で記録できます。公表した値を直したときは、直す前の値と理由を「訂正」に記入します。会議資料に【訂正】と載ります。',
  ],
  [
    '6　年度を締める',
    'その年度の値がすべて確定したら、アドインの［作成］の「年度を締める・開き直す」か gyokaku close で年度を締めます。締めた年度の値は、このブックでも、後に配るブックでも固定されます。翌年度のブックは、締める前でも配れます（速報値・集計中の値は、翌年度のブックで確定値にできます）。',
  ],
  [
    '7　判定基準',
    '「設定」で判定の区切り、名称、記号、色を変えられます。変えるとすべてのシートの判定がその場で変わります。',
  ],
];

export function instructions(context: WorkbookContext): readonly Instruction[] {
  return context.division === null ? OFFICE_INSTRUCTIONS : divisionInstructions(context);
}
