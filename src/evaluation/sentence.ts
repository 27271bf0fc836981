import type { RollUp } from './model';

/**
 * 「全57項目のうち約8割が達成」, with (見込み) where a judged value is a forecast. Tenths, half up; 全て only where all
 * are met, 9割以上 from 9.5割, the count itself under 0.5割 (product, "Roll-ups").
 *
 * @param unit what is counted: 項目 for initiatives, 指標 for KPIs
 */
export function achievementSentence(
  rollUp: Pick<RollUp, 'total' | 'met' | 'forecast'>,
  unit = '項目',
): string {
  const { total, forecast } = rollUp;
  if (total === 0) return `対象となる${unit}はありません`;
  const suffix = forecast ? '(見込み)' : '';
  return `全${total}${unit}のうち${portion(rollUp, unit)}が達成${suffix}`;
}

/** 「うち中止n項目」, the footnote to a number that leaves them out; '' where there is none. */
export function discontinuedFootnote({ discontinued }: RollUp, unit = '項目'): string {
  return discontinued === 0 ? '' : `うち中止${discontinued}${unit}`;
}

function portion({ met, total }: Pick<RollUp, 'total' | 'met'>, unit: string): string {
  if (met === total) return '全て';
  // In whole numbers: 20 × met ÷ total is twice the tenths.
  if (20 * met >= 19 * total) return '9割以上';
  if (20 * met < total) return `${met}${unit}`;
  return `約${Math.floor((20 * met + total) / (2 * total))}割`;
}
