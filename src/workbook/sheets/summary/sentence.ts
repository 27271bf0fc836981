/**
 * 「全57項目のうち約8割が達成(見込み)」 as a formula over the cells of the total and of the number that met their target:
 * tenths half up; all = 全て; from 9.5割 but not all = 9割以上; under 0.5割 = the count (product, "Roll-ups").
 */
export function sentenceFormula(total: string, met: string, forecast: boolean): string {
  const tenths = `INT((20*${met}+${total})/(2*${total}))`;
  const some = `IF(20*${met}<${total},${met}&"項目","約"&${tenths}&"割")`;
  const share = `IF(${met}=${total},"全て",IF(20*${met}>=19*${total},"9割以上",${some}))`;
  const ending = forecast ? 'が達成(見込み)' : 'が達成';
  return `IF(${total}=0,"対象となる項目はありません","全"&${total}&"項目のうち"&${share}&"${ending}")`;
}
