import type { Area } from './area';

/** Page setup, kept by the host: the grid knows nothing of paper. Lengths are points. */
export interface PageLayout {
  blackAndWhite: boolean;
  bottomMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  draftMode: boolean;
  firstPageNumber: number | '';
  footerMargin: number;
  headerMargin: number;
  leftMargin: number;
  orientation: string;
  paperSize: string;
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  rightMargin: number;
  topMargin: number;
  zoom: PageZoom;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  /** Rows (columns) before which a page starts. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  headersFooters: HeadersFooters;
}

export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export interface HeadersFooters {
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** Texts by place: `defaultForAllPages.centerFooter` … */
  texts: Map<string, string>;
}

export const newPageLayout = (): PageLayout => ({
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: '',
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: 'Portrait',
  paperSize: 'A4',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
  printArea: [],
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
  columnBreaks: [],
  headersFooters: {
    state: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    texts: new Map(),
  },
});
