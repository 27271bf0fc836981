import type { Worksheet } from '@univerjs/core';
import {
  SHEET_VIEWPORT_KEY,
  type IPaintForRefresh,
  type IStylesCache,
  type IViewportInfo,
  type Spreadsheet,
  type SpreadsheetSkeleton,
} from '@univerjs/engine-render';
import { maxColumns } from '../../host/engine';
import type { ChangedRows } from './changedRows';
import { stripsOf } from './strips';

type Cell = ReturnType<Worksheet['getCell']>;
type Render = Spreadsheet['render'];

/** Tells apart what asks the grid to draw. */
export interface RowDrawing {
  /** What asks in here asks for the rows that are known to have changed; anything else asks for everything. */
  readonly noting: (ask: () => void) => void;
}

/** Parts of the grid without cells. */
const headers: ReadonlySet<string> = new Set([
  SHEET_VIEWPORT_KEY.VIEW_ROW_TOP,
  SHEET_VIEWPORT_KEY.VIEW_ROW_BOTTOM,
  SHEET_VIEWPORT_KEY.VIEW_COLUMN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_COLUMN_RIGHT,
  SHEET_VIEWPORT_KEY.VIEW_LEFT_TOP,
]);

/**
 * Draws the rows that have changed into the picture of before, as the grid does with rows that are scrolled to, and works out
 * each cell once a frame. The grid (0.25.1) draws all rows, and asks ten times what a cell looks like, conditional formats
 * and all.
 */
export function drawRows(grid: Spreadsheet, rows: ChangedRows): RowDrawing {
  const cells = new Map<number, Cell>();
  /** The parts of the grid for which it has been worked out what all of their cells look like. */
  const complete = new WeakMap<IStylesCache, Set<string>>();
  let isNoting = false;

  const makeDirty = grid.makeDirty.bind(grid);
  Object.defineProperty(grid, 'makeDirty', {
    value: (isDirty = true) => {
      cells.clear();
      if (!isDirty) rows.drawn();
      else if (!isNoting) rows.addEverything();
      return makeDirty(isDirty);
    },
  });

  const render: Render = grid.render.bind(grid);
  Object.defineProperty(grid, 'render', {
    value: (...[context, part]: Parameters<Render>) => {
      const skeleton = grid.getSkeleton();
      if (skeleton === undefined) return render(context, part);
      const { look, refresh } = wayOf(skeleton, part);
      return withInstead(skeleton.worksheet, 'getCell', once(skeleton.worksheet, cells), () =>
        withInstead(skeleton, 'setStylesCache', look, () =>
          withInstead(grid, 'refreshCacheCanvas', refresh, () => render(context, part)),
        ),
      );
    },
  });

  function wayOf(skeleton: SpreadsheetSkeleton, part: IViewportInfo): Way {
    if (headers.has(part.viewportKey) || !changes(grid, part)) return asBefore(skeleton);
    const mayKeep = !isMoved(part) && part.isForceDirty !== true && !grid.isForceDirty();
    if (rows.known === null || !mayKeep || part.cacheCanvas === undefined) return whole(skeleton);
    const strips = stripsOf(rows.known, skeleton, part.cacheBound);
    return strips.length === 0 ? asBefore(skeleton) : inStrips(grid, skeleton, strips);
  }

  /** Everything, or what is scrolled to: then the rest has to be known as well. */
  function whole(skeleton: SpreadsheetSkeleton): Way {
    const look = skeleton.setStylesCache.bind(skeleton);
    return {
      look: (part) => {
        const parts = complete.get(skeleton.stylesCache) ?? new Set();
        complete.set(skeleton.stylesCache, parts);
        look(parts.has(part.viewportKey) ? part : { ...part, isDirty: 1 });
        parts.add(part.viewportKey);
      },
      refresh: grid.refreshCacheCanvas.bind(grid),
    };
  }

  return {
    noting(ask) {
      isNoting = true;
      try {
        ask();
      } finally {
        isNoting = false;
      }
    },
  };
}

/** How a part of the grid is drawn. */
interface Way {
  /** Works out what cells look like. */
  readonly look: (part: IViewportInfo) => void;
  /** Draws them into the picture of the part. */
  readonly refresh: (part: IViewportInfo, canvases: IPaintForRefresh) => void;
}

/** The picture of before is shown once more. */
const asBefore = (skeleton: SpreadsheetSkeleton): Way => ({
  look: (part) => skeleton.updateVisibleRange(part),
  refresh: () => undefined,
});

function inStrips(
  grid: Spreadsheet,
  skeleton: SpreadsheetSkeleton,
  strips: ReturnType<typeof stripsOf>,
): Way {
  const look = skeleton.setStylesCache.bind(skeleton);
  const scrolledTo = (part: IViewportInfo): IViewportInfo => ({
    ...part,
    ...{ isDirty: 0, isForceDirty: false, shouldCacheUpdate: 1 },
    ...{ diffX: 0, diffY: 0, diffBounds: [...strips], diffCacheBounds: [...strips] },
  });
  const { columnHeaderHeightAndMarginTop, rowHeaderWidthAndMarginLeft } = skeleton;
  const measures = { columnHeaderHeightAndMarginTop, rowHeaderWidthAndMarginLeft };
  return {
    look: (part) => look(scrolledTo(part)),
    refresh: (part, canvases) =>
      grid.paintNewAreaForScrolling(scrolledTo(part), {
        ...{ ...canvases, ...measures },
        // It is scrolled by nothing.
        ...{ scaleX: 1, scaleY: 1 },
      }),
  };
}

const isMoved = ({ diffBounds, diffX, diffY }: IViewportInfo): boolean =>
  diffBounds.length > 0 || diffX !== 0 || diffY !== 0;

const changes = (grid: Spreadsheet, part: IViewportInfo): boolean =>
  (part.isDirty ?? 0) !== 0 ||
  part.isForceDirty === true ||
  grid.isDirty() ||
  grid.isForceDirty() ||
  isMoved(part);

/** Nothing changes while something is drawn. */
function once(worksheet: Worksheet, known: Map<number, Cell>): Worksheet['getCell'] {
  const getCell = worksheet.getCell.bind(worksheet);
  return (row, column) => {
    const at = row * maxColumns + column;
    const before = known.get(at);
    if (before !== undefined) return before;
    const cell = getCell(row, column) ?? null;
    known.set(at, cell);
    return cell;
  };
}

/** While something is drawn, a method does something else. */
function withInstead<T>(object: object, method: string, instead: unknown, draw: () => T): T {
  Object.defineProperty(object, method, { configurable: true, value: instead });
  try {
    return draw();
  } finally {
    Reflect.deleteProperty(object, method);
  }
}
