import type { Told } from '../../src/programme';
import { en } from '../../src/taskpane/language/en';
import { ja } from '../../src/taskpane/language/ja';

/**
 * Where the English of what a person is told says something else than its Japanese, or leaves Japanese unexplained;
 * nothing where both say the same. Both must hold the same numbers and quote the same words, as they stand in the
 * workbook; Japanese outside of quotes is a heading or a choice with its meaning in brackets, or a unit. What is merely
 * counted may be a word: 1つ, one; 2回, twice.
 */
export function englishFaults({ message, english: spoken }: Told): readonly string[] {
  const english = withJapaneseLabels(spoken);
  const fault = (what: string): string => `${what}: ${message} / ${spoken}`;
  return [
    ...(/^[A-Z“\d-].*[.](?: \([^()]*\))?$/su.test(english) ? [] : [fault('no English sentence')]),
    ...(JAPANESE.test(unexplained(english)) ? [fault('Japanese is left')] : []),
    ...quotedIn(message, '「', '」')
      .filter((words) => !english.includes(words))
      .map((words) => fault(`「${words}」 is missing`)),
    ...quotedIn(english, '“', '”')
      .filter((words) => !message.includes(words))
      .map((words) => fault(`“${words}” is in English only`)),
    ...(numbersIn(withoutWords(message, english)) === numbersIn(english)
      ? []
      : [fault('other numbers')]),
  ];
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Buttons, tabs and choices are called otherwise in an English pane, in an English Excel. */
const LABELS: readonly (readonly [english: string, japanese: string])[] = [
  [en.create.purposes.close, ja.create.purposes.close],
  [en.create.purposes.renew, ja.create.purposes.renew],
  ['Load your own definition file', '自団体の定義ファイルを読み込む'],
  // Excel's own.
  ['Excel Workbook (*.xlsx)', 'Excel ブック (*.xlsx)'],
  ['Use 1904 date system', '1904年から計算する'],
];

function withJapaneseLabels(english: string): string {
  return LABELS.reduce((text, [from, to]) => text.replaceAll(`“${from}”`, `“${to}”`), english);
}

/** Without quotes, `実績 (actual)`, `(中止)` and `(unit: 千円)`. */
function unexplained(english: string): string {
  const word = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー・（）]+`;
  return outside(english, '“', '”')
    .replace(/\((?:unit: )?[^()a-z]*\)/gu, '')
    .replace(new RegExp(String.raw`${word} \([A-Za-z][^)]*\)`, 'gu'), '');
}

/** What stands in the outermost quotes. */
function quotedIn(text: string, open: string, close: string): readonly string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (text[at] === close && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(from, at));
    }
  }
  return found;
}

function outside(text: string, open: string, close: string): string {
  return quotedIn(text, open, close).reduce(
    (rest, words) => rest.replace(`${open}${words}${close}`, ''),
    text,
  );
}

const COUNTED: readonly (readonly [japanese: RegExp, english: RegExp])[] = [
  [/1(?=つ|行(?!目))/g, /\bone\b/i],
  [/2(?=つ|回)/g, /\b(?:two|twice)\b/i],
];

/** A message without the numbers that its English has as words. */
function withoutWords(message: string, english: string): string {
  return COUNTED.reduce(
    (text, [number, word]) => (word.test(english) ? text.replace(number, '') : text),
    message,
  );
}

function numbersIn(text: string): string {
  const numbers = text.match(/\d+(?:[,.]\d+)*/g) ?? [];
  return [...new Set(numbers)].sort().join(' ');
}
