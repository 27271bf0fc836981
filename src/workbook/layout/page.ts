import type { PagePlan } from '../plan';

/** Characters that Excel reads as codes in a header or footer are doubled. */
function plainFooterText(text: string): string {
  return text.replaceAll('&', '&&');
}

/** A3 landscape, one page wide, page number in the middle of the foot. */
export function landscapeA3(left: string, right: string): PagePlan {
  return {
    paper: 'A3',
    orientation: 'landscape',
    margins: { top: 0.5, bottom: 0.55, left: 0.4, right: 0.4, header: 0.25, footer: 0.25 },
    fitWidth: 1,
    fitHeight: 0,
    area: null,
    titleRows: null,
    rowBreaks: [],
    footer: `&L&8${plainFooterText(left)}&C&9&P / &N&R&8${plainFooterText(right)}`,
    centreHorizontally: true,
  };
}

/** A4 portrait, one page wide. */
export function portraitA4(left: string, right: string): PagePlan {
  return {
    ...landscapeA3(left, right),
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 },
  };
}

/** A4 landscape, one page wide. */
export function landscapeA4(left: string, right: string): PagePlan {
  return { ...portraitA4(left, right), orientation: 'landscape' };
}
