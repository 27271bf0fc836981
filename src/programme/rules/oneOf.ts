import type { Said } from '../said';
import { listed } from '../shown';

/** What may be written instead. Each value once: what a faulty definition has twice is no second choice. */
export function oneOf(values: Iterable<string | number>): Said {
  const choices = listed(new Set(values));
  return {
    ja: `次のどれかにしてください: ${choices.ja}。`,
    en: `Choose one of these: ${choices.en}.`,
  };
}
