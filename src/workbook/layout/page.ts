import type { PagePlan } from '../plan';

/**
 * A text for a header or footer: Excel reads & as a code and digits after a size as part of it, and allows all three
 * sections 255 characters between them.
 */
export function footerText(text: string): string {
  const short = text.length > 90 ? `${text.slice(0, 89)}…` : text;
  const escaped = short.replaceAll('&', '&&');
  return /^\d/.test(escaped) ? ` ${escaped}` : escaped;
}

/** A3 landscape, one page wide, page number in the middle of the foot. */
export function landscapeA3(left: string, right: string): PagePlan {
  return {
    paper: 'A3',
    orientation: 'landscape',
    margins: { top: 0.5, bottom: 0.55, left: 0.3, right: 0.3, header: 0.25, footer: 0.25 },
    fitWidth: 1,
    fitHeight: 0,
    area: null,
    titleRows: null,
    rowBreaks: [],
    footer: `&L&8${footerText(left)}&C&9&P / &N&R&8${footerText(right)}`,
    centreHorizontally: true,
  };
}

const A4_MARGINS: PagePlan['margins'] = {
  top: 0.6,
  bottom: 0.6,
  left: 0.6,
  right: 0.6,
  header: 0.3,
  footer: 0.3,
};

/** A4 portrait, one page wide. The page number stands at the right: in the middle the text at the left would meet it. */
export function portraitA4(left: string, right: string): PagePlan {
  return {
    ...landscapeA3(left, right),
    paper: 'A4',
    orientation: 'portrait',
    margins: A4_MARGINS,
    footer: `&L&8${footerText(left)}&R&8${footerText(right)}　&9&P / &N`,
  };
}

/** A4 landscape, one page wide. */
export function landscapeA4(left: string, right: string): PagePlan {
  return { ...landscapeA3(left, right), paper: 'A4', margins: A4_MARGINS };
}
