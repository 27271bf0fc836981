import { cellAddress } from '../../workbook';
import { revisedField } from '../columns/words';
import type { Places } from './places';

/** What the loader says in the words of a JSON file, and how it is said about a sheet. */
const PHRASES: readonly (readonly [RegExp | string, string])[] = [
  ['参考の指標（references）に移してください', '種別を「参考」にしてください'],
  [
    'minimum を変えてください（下限がなければ null）',
    '「最小値」を変えてください（下限がなければ「なし」）',
  ],
  ['maximum を直して', '「最大値」を直して'],
  ['integer を削除して', '「整数だけ」を空欄にして'],
  ['は divisions にありません', 'は「担当課」にありません'],
  ['divisions に書き加える', '「担当課」に書き加える'],
  ['1つを kind: "yearEnd" にして', '1つの種類を「年度末」にして'],
  ['1つだけを "yearEnd" にして', '1つだけを「年度末」にして'],
  ['1つに "met": true を書いて', '1つの「達成」に○を付けて'],
  ['"met" は1つの段階にだけ書いて', '「達成」の○は1つの段階にだけ付けて'],
  ['別の段階に "met" を書いて', '別の段階の「達成」に○を付けて'],
  ['統合先は state が merged のときだけ', '統合先は、終わり方が「統合」のときだけ'],
  ['達成率で書いてください（80% なら 0.8）', '80% のように達成率で書いてください'],
  ['この項目を削除してください', 'この欄を空欄にしてください'],
  [/（null）/g, '（空欄）'],
  ['null に直すか', '空欄に直すか'],
  ['（なくすなら null）', '（なくすなら空欄）'],
];

const fields = revisedField.kind === 'choice' ? revisedField.words : [];

/** A fault of the loader as it is said to somebody who has a sheet in front of them. */
export function inSheetWords(message: string, path: string, places: Places): string {
  const heading = places.at(path)?.column?.heading;
  if (heading !== undefined && message.startsWith('必須の項目')) {
    return `「${heading}」が空欄です。入力してください。`;
  }
  const said = PHRASES.reduce((text, [json, sheet]) => text.replace(json, sheet), message);
  const named = path.endsWith('.field') ? withFieldWords(said) : said;
  return named.replace(/ ([A-Za-z]+(?:\[\d+\]|\.[A-Za-z]+)+) /g, (all, part: string) => {
    const place = places.at(part)?.place;
    if (place === undefined) return all;
    return `「${place.sheet}」の ${cellAddress(place.row, place.column)} `;
  });
}

/** Names of fields, alone or with a year, as the list on 変更 has them. */
function withFieldWords(message: string): string {
  return message.replace(/(?<![A-Za-z])[a-z][A-Za-z]+(?=[「」、。.])/g, (name) => {
    return fields.find(([id]) => id === name)?.[1] ?? name;
  });
}
