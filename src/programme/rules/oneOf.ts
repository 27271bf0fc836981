/** 次のどれかにしてください: a、b。 Each value once: what a faulty definition has twice is no second choice. */
export function oneOf(values: Iterable<string | number>): string {
  return `次のどれかにしてください: ${[...new Set(values)].join('、')}。`;
}
