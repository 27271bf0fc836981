/** A file's name or path for people: characters in it that would move the cursor or colour the screen are shown as �. */
export function shownName(name: string): string {
  return name.replace(/\p{Cc}/gu, '\u{fffd}');
}
