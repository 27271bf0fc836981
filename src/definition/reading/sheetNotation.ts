import { pathText, type Notation, type Said } from '../../programme';
import { cellAddress } from '../../workbook';
import { revisedField } from '../columns/words';
import type { Places } from './places';

const fields = revisedField.kind === 'choice' ? revisedField.words : [];

/** How the loader speaks of a definition to somebody who has its sheets in front of them. */
export function sheetNotation(places: Places): Notation {
  return {
    nothing: { ja: '空欄', en: 'blank' },
    toTakeAway: { ja: '（なくすなら空欄）', en: ' (blank to take it away)' },
    divisions: { ja: '「担当課」', en: '“担当課” (divisions)' },
    place(path) {
      const place = places.at(pathText(path))?.place;
      if (place === undefined) return { ja: ` ${pathText(path)} `, en: pathText(path) };
      const address = cellAddress(place.row, place.column);
      return { ja: `「${place.sheet}」の ${address} `, en: `${address} of “${place.sheet}”` };
    },
    // As the list on 変更 has them, alone or with a year.
    revisedField: (field) =>
      field.replace(/^[^.]+/, (name) => fields.find(([id]) => id === name)?.[1] ?? name),
    missing(path) {
      const heading = places.at(pathText(path))?.column?.heading;
      return heading === undefined ? null : blankCell(heading);
    },
    advice,
  };
}

/** What is said of a cell that has to be filled in. */
export function blankCell(heading: string): Said {
  return {
    ja: `「${heading}」が空欄です。入力してください。`,
    en: `“${heading}” is blank. Fill it in.`,
  };
}

const advice: Notation['advice'] = {
  remove: { ja: 'この欄を空欄にしてください。', en: 'Make this cell blank.' },
  addDivision: {
    ja: '「担当課」に書き加えるか、名称を直してください。',
    en: 'Add it there, or correct the name.',
  },
  markYearEnd: {
    ja: '1つの種類を「年度末」にしてください。',
    en: 'Give one of them the 種類 (kind) “年度末” (end of the year).',
  },
  markMet: {
    ja: '1つの「達成」に○を付けてください。',
    en: 'Put a ○ under “達成” (met) for one of them.',
  },
  markMetOnce: {
    ja: '「達成」の○は1つの段階にだけ付けてください。',
    en: 'Put a ○ under “達成” (met) for one band only.',
  },
  markMetElsewhere: {
    ja: '別の段階の「達成」に○を付けてください。',
    en: 'Put the ○ under “達成” (met) for another band.',
  },
  stateLowestRate: {
    ja: '80% のように達成率で書いてください。',
    en: 'Write it as a rate of achievement, such as 80%.',
  },
  intoWhenMerged: {
    ja: '統合先は、終わり方が「統合」のときだけ書けます。',
    en: 'Only what ended by “統合” (merged) says into what it was merged.',
  },
  giveTarget: {
    ja: '目標値を書くか、種別を「参考」にしてください。',
    en: 'Write one, or make the 種別 (sort) of the KPI “参考” (reference).',
  },
  fitMinimum: {
    ja: '目標値を直すか、「最小値」を変えてください（下限がなければ「なし」）。',
    en: 'Correct the target, or change “最小値” (minimum); where there is none, it is “なし” (none).',
  },
  fitMaximum: {
    ja: '目標値か「最大値」を直してください。',
    en: 'Correct the target or “最大値” (maximum).',
  },
  fitWholeNumbers: {
    ja: '目標値を整数にするか、「整数だけ」を空欄にしてください。',
    en: 'Make the target a whole number, or make “整数だけ” (whole numbers only) blank.',
  },
};
