import type { Said } from './said';

/**
 * A value as a message quotes it; long texts are cut, lists and groups of fields are named only.
 *
 * @param nothing what is written where there is no value
 */
export function shown(value: unknown, nothing: Said): Said {
  if (Array.isArray(value)) return { ja: '一覧 [ ]', en: 'a list [ ]' };
  if (typeof value === 'object' && value !== null)
    return { ja: '項目の組 { }', en: 'a group of fields { }' };
  if (typeof value === 'string') {
    const characters = Array.from(value);
    const cut = characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : value;
    const text = JSON.stringify(cut);
    return { ja: text, en: `“${text.slice(1, -1)}”` };
  }
  const text = String(value);
  return value === null ? nothing : { ja: text, en: text };
}

/** Things to choose from: words in quotes, numbers as they are. */
export function listed(values: Iterable<string | number>): Said {
  const all = [...values];
  return {
    ja: all.join('、'),
    en: all.map((each) => (typeof each === 'number' ? String(each) : `“${each}”`)).join(', '),
  };
}
