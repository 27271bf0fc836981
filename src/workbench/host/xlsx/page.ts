import type { WriteSheet } from 'hucre/xlsx';
import { parseAddress, type Area, type PageLayout } from '../engine';

type FilePage = NonNullable<WriteSheet['pageSetup']>;
type FileHeaders = NonNullable<WriteSheet['headerFooter']>;

const papers = {
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Letter: 'letter',
  Legal: 'legal',
  Tabloid: 'tabloid',
  Executive: 'executive',
} as const;

/** Points here, inches in the file. */
export function filePage(page: PageLayout): FilePage {
  const paper = Object.entries(papers).find(([name]) => name === page.paperSize)?.[1] ?? 'a4';
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = page.zoom;
  const fits = across !== undefined || down !== undefined;
  return {
    paperSize: paper,
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      top: page.topMargin / 72,
      bottom: page.bottomMargin / 72,
      left: page.leftMargin / 72,
      right: page.rightMargin / 72,
      header: page.headerMargin / 72,
      footer: page.footerMargin / 72,
    },
    ...(fits && { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 }),
    ...(!fits && scale !== undefined && { scale }),
    ...(page.centerHorizontally && { horizontalCentered: true }),
    ...(page.centerVertically && { verticalCentered: true }),
    ...(page.printGridlines && { showGridLines: true }),
    ...(page.printHeadings && { showRowColHeaders: true }),
  };
}

/** `&L…&C…&R…` */
export function fileHeaders({ headersFooters }: PageLayout): FileHeaders | null {
  const { texts, state } = headersFooters;
  const join = (pages: string, kind: 'Header' | 'Footer'): string =>
    (['left', 'center', 'right'] as const)
      .map((place) => {
        const text = texts.get(`${pages}.${place}${kind}`) ?? '';
        return text === '' ? '' : `&${place.charAt(0).toUpperCase()}${text}`;
      })
      .join('');
  const headers = {
    oddHeader: join('defaultForAllPages', 'Header'),
    oddFooter: join('defaultForAllPages', 'Footer'),
    evenHeader: join('evenPages', 'Header'),
    evenFooter: join('evenPages', 'Footer'),
    firstHeader: join('firstPage', 'Header'),
    firstFooter: join('firstPage', 'Footer'),
  };
  const filled = Object.fromEntries(Object.entries(headers).filter(([, text]) => text !== ''));
  if (Object.keys(filled).length === 0) return null;
  return {
    ...filled,
    differentOddEven: state === 'OddAndEven' || state === 'FirstOddAndEven',
    differentFirst: state === 'FirstAndDefault' || state === 'FirstOddAndEven',
  };
}

const areasOf = (range: string | undefined): readonly Area[] =>
  range === undefined ? [] : (parseAddress(range)?.areas ?? []);

/** What a file says, back into the page setup. */
export function openPage(
  target: PageLayout,
  page: FilePage | undefined,
  headers: FileHeaders | undefined,
): void {
  if (page !== undefined) {
    const { margins } = page;
    target.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    target.paperSize =
      Object.entries(papers).find(([, own]) => own === page.paperSize)?.[0] ?? 'A4';
    target.centerHorizontally = page.horizontalCentered === true;
    target.centerVertically = page.verticalCentered === true;
    target.printArea = areasOf(page.printArea);
    target.titleRows = areasOf(page.printTitlesRow)[0] ?? null;
    target.titleColumns = areasOf(page.printTitlesColumn)[0] ?? null;
    for (const key of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
      const inches = margins?.[key];
      if (inches !== undefined) target[`${key}Margin`] = inches * 72;
    }
    target.zoom =
      page.fitToPage === true
        ? {
            horizontalFitToPages: page.fitToWidth ?? 1,
            verticalFitToPages: page.fitToHeight ?? 1,
          }
        : { scale: page.scale ?? 100 };
  }
  const parts = [
    ['defaultForAllPages', 'Header', headers?.oddHeader],
    ['defaultForAllPages', 'Footer', headers?.oddFooter],
    ['firstPage', 'Header', headers?.firstHeader],
    ['firstPage', 'Footer', headers?.firstFooter],
    ['evenPages', 'Header', headers?.evenHeader],
    ['evenPages', 'Footer', headers?.evenFooter],
  ] as const;
  for (const [pages, kind, text] of parts) {
    for (const match of (text ?? '').matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
      const place = { L: 'left', C: 'center', R: 'right' }[match[1] ?? ''] ?? 'center';
      target.headersFooters.texts.set(`${pages}.${place}${kind}`, match[2] ?? '');
    }
  }
}
