import { pathText, type Path } from './fault';
import type { Said } from './said';

/** How messages speak of what a definition is written in: a JSON file, or the sheets of a workbook. */
export interface Notation {
  /** What is written where there is no value. */
  readonly nothing: Said;
  /** In brackets, of a value that may be taken away. */
  readonly toTakeAway: Said;
  /** The list of divisions, as in `…はdivisionsにありません`, with the spaces that it needs. */
  readonly divisions: Said;
  /** Where something else stands, likewise. */
  place(path: Path): Said;
  /** A field that a revision changes: `targets.R6`, `title`. */
  revisedField(field: string): string;
  /** What is said where a required part is not there; null: that the field is missing. */
  missing(path: Path): Said | null;
  /** Whole sentences. */
  readonly advice: Readonly<Record<Advice, Said>>;
}

type Advice =
  | 'remove'
  | 'addDivision'
  | 'markYearEnd'
  | 'markMet'
  | 'markMetOnce'
  | 'markMetElsewhere'
  | 'stateLowestRate'
  | 'intoWhenMerged'
  | 'giveTarget'
  | 'fitMinimum'
  | 'fitMaximum'
  | 'fitWholeNumbers';

export const jsonNotation: Notation = {
  nothing: { ja: 'null', en: 'null' },
  toTakeAway: { ja: '（なくすなら null）', en: ' (null to take it away)' },
  divisions: { ja: ' divisions ', en: '“divisions”' },
  place: (path) => ({ ja: ` ${pathText(path)} `, en: pathText(path) }),
  revisedField: (field) => field,
  missing: () => null,
  advice: {
    remove: { ja: 'この項目を削除してください。', en: 'Delete this field.' },
    addDivision: {
      ja: 'divisions に書き加えるか、名称を直してください。',
      en: 'Add it there, or correct the name.',
    },
    markYearEnd: {
      ja: '1つを kind: "yearEnd" にしてください。',
      en: 'Give one of them "kind": "yearEnd".',
    },
    markMet: {
      ja: '1つに "met": true を書いてください。',
      en: 'Write "met": true in one of them.',
    },
    markMetOnce: {
      ja: '"met" は1つの段階にだけ書いてください。',
      en: 'Write "met" in one band only.',
    },
    markMetElsewhere: {
      ja: '別の段階に "met" を書いてください。',
      en: 'Write "met" in another band.',
    },
    stateLowestRate: {
      ja: '達成率で書いてください（80% なら 0.8）。',
      en: 'Write it as a rate of achievement (0.8 for 80%).',
    },
    intoWhenMerged: {
      ja: '統合先は state が merged のときだけ書けます。',
      en: 'Only what has the state “merged” says into what it was merged.',
    },
    giveTarget: {
      ja: '目標値を書くか、参考の指標（references）に移してください。',
      en: 'Write one, or move the KPI to “references”.',
    },
    fitMinimum: {
      ja: '目標値を直すか、minimum を変えてください（下限がなければ null）。',
      en: 'Correct the target, or change “minimum” (null where there is none).',
    },
    fitMaximum: {
      ja: '目標値か maximum を直してください。',
      en: 'Correct the target or “maximum”.',
    },
    fitWholeNumbers: {
      ja: '目標値を整数にするか、integer を削除してください。',
      en: 'Make the target a whole number, or delete “integer”.',
    },
  },
};
