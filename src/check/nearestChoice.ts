/** Spellings that plainly mean a word of a list, beside widths and spaces. */
const VARIANTS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^(?:予定|計画)(?:通|どお|とお)り$/, '計画どおり'],
  [/^順調$/, '計画どおり'],
  [/^(?:概ね|おおむね|ほぼ)(?:順調|(?:予定|計画)(?:通|どお|とお)り)$/, '概ね計画どおり'],
  [/^やや(?:遅延|遅れ)$/, 'やや遅れ'],
  [/^遅延$/, '遅れ'],
  [/^未実施$/, '未着手'],
  [/^確定$/, '確定値'],
  [/^速報$/, '速報値'],
  [/^(?:取り消し|取消し)$/, '取消'],
  [/^差し戻し$/, '差戻し'],
  [/^(?:課長確認済み?|課長済)$/, '課長確認'],
];

const ENDINGS = /(?:済み?|しました|した|です|ています|中)?[。.]?$/;

/** The word of a list that was plainly meant, or null. 未完了 is not 完了: a negation is never dropped. */
export function nearestChoice(typed: string, choices: readonly string[]): string | null {
  const text = plain(typed);
  if (text === '') return null;
  const exact = choices.find((choice) => plain(choice) === text);
  if (exact !== undefined) return exact;
  const bare = text.replace(/^[◎○△×〇●]/u, '').replace(ENDINGS, '');
  const variant = [text, bare].flatMap((each) =>
    VARIANTS.filter(([pattern]) => pattern.test(each)).map(([, word]) => word),
  )[0];
  if (variant !== undefined && choices.includes(variant)) return variant;
  return choices.find((choice) => plain(choice) === bare) ?? null;
}

/** Without spaces, and with full-width and half-width forms made one. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
