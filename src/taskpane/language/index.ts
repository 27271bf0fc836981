import { en } from './en';
import { ja } from './ja';
import type { Messages } from './messages';

export type { Messages, TroubleWords } from './messages';

/** The words for a language tag (`ja-JP`, `en-US`): English for English, Japanese for everybody else. */
export function messagesFor(tag: string | undefined): Messages {
  return /^en\b/i.test(tag ?? '') ? en : ja;
}
