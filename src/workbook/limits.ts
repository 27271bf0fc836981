/** Longest 取組実績, 未達の理由 or 今後の対応: what the council paper can show, in characters. */
export const REPORT_LIMIT = 400;
