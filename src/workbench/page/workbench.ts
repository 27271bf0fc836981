import { readXlsx } from 'hucre/xlsx';
import { ExcelHost, openXlsx, saveXlsx } from '../host';
import type { Sheet, SheetProtection } from '../host/engine';
import * as vendor from '../host/engine/vendor';
import { createGrid } from './grid/createGrid';
import { drawWhatChanges } from './grid/drawing';
import { Edits } from './grid/edits';
import { Following } from './grid/following';
import { Prompts } from './grid/prompts';
import { addSortMenu } from './grid/sortMenu';
import type { Notices } from './notices';
import { textsOf, type Language } from './texts';

export interface WorkbenchOptions {
  readonly grid: HTMLElement;
  readonly notices: Notices;
  readonly language: () => Language;
  /** The namespaces of the client in the pane, once it is loaded. */
  readonly clientNamespaces: () => readonly unknown[];
  /** What the add-in has opened as a new workbook. */
  readonly openElsewhere: (bytes: Uint8Array | null) => Promise<void>;
  /** Another workbook is open, or the open one has changed. */
  readonly onChanged: () => void;
}

/** The open workbook: an emulated Excel with its grid. Opening another one starts both anew. */
export class Workbench {
  private current: {
    readonly host: ExcelHost;
    readonly end: () => void;
    readonly refresh: () => void;
  } | null = null;
  fileName = '';
  private readonly released = new WeakMap<Sheet, SheetProtection>();

  /** Books that are no longer open. */
  private readonly closed = new Set<string>();

  constructor(private readonly options: WorkbenchOptions) {
    // The grid goes on checking cells for a moment after it was closed, and then misses its workbook.
    window.addEventListener('unhandledrejection', (event) => {
      const reason: unknown = event.reason;
      const missed = reason instanceof Error && /unitId: (\S+)$/.exec(reason.message)?.[1];
      if (typeof missed === 'string' && this.closed.has(missed)) event.preventDefault();
    });
  }

  get host(): ExcelHost {
    if (this.current === null) throw new Error('No workbook is open');
    return this.current.host;
  }

  get isDirty(): boolean {
    return this.current?.host.book.isDirty ?? false;
  }

  fresh(): void {
    this.start('Book1.xlsx');
    this.ready();
  }

  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    // What cannot be read must not take the open workbook's place.
    await readXlsx(bytes);
    const host = this.start(fileName);
    await host.exclusively(async () => {
      await openXlsx(host.book, bytes);
      await host.book.core.settled();
    });
    this.ready();
  }

  /** Whether the sheet in front is protected. */
  get isProtected(): boolean {
    return this.current !== null && this.current.host.book.active.protection !== null;
  }

  /** 校閲 → シート保護の解除 / シートの保護. A sheet protected again allows what it did before. */
  toggleProtection(): void {
    const { host } = this;
    const sheet = host.book.active;
    const { protection } = sheet;
    if (protection !== null) this.released.set(sheet, protection);
    sheet.protection =
      protection === null ? (this.released.get(sheet) ?? { options: {}, password: null }) : null;
    host.events.raise('protectionChanged', sheet, {
      isProtected: protection === null,
      source: 'Local',
    });
    host.finish();
    host.book.isDirty = true;
    this.refresh();
  }

  /** The workbook as .xlsx bytes, with the results that the grid shows. */
  async bytes(purpose: 'keep' | 'print' = 'keep'): Promise<Uint8Array> {
    const { host } = this;
    return host.exclusively(() => saveXlsx(host.book, purpose));
  }

  /** Draws what the emulated Excel has changed. */
  refresh(): void {
    this.current?.refresh();
  }

  private start(fileName: string): ExcelHost {
    if (this.current !== null) this.closed.add(this.current.host.book.core.unitId);
    this.current?.end();
    this.current = null;
    const { grid, language, clientNamespaces, openElsewhere } = this.options;
    const container = document.createElement('div');
    container.style.height = '100%';
    grid.replaceChildren(container);
    const host = new ExcelHost({
      vendor,
      existing: createGrid(container, language()),
      clientNamespaces,
      workbookName: fileName,
      displayLanguage: language(),
      openWorkbook: (base64) => openElsewhere(base64 === null ? null : fromBase64(base64)),
    });
    this.fileName = fileName;
    this.current = { host, end: () => host.dispose(), refresh: () => undefined };
    return host;
  }

  /** Everything is in place: from here on a change is a person's or the add-in's. */
  private ready(): void {
    const { host } = this;
    const { notices, onChanged } = this.options;
    drawWhatChanges(host.book);
    const prompts = new Prompts(host);
    const following = new Following(
      host,
      () => prompts.refresh(),
      () => refresh(),
    );
    const refresh = (): void => {
      following.refresh();
      onChanged();
    };
    const edits = new Edits({
      host,
      notices,
      onEdited: () => {
        host.book.isDirty = true;
        refresh();
      },
    });
    addSortMenu(host.book.core.facade, textsOf(this.options.language()), (order) =>
      edits.sort(order),
    );
    this.current = {
      host,
      refresh,
      end: () => {
        edits.dispose();
        following.dispose();
        prompts.dispose();
        host.dispose();
      },
    };
    host.book.isDirty = false;
    refresh();
  }
}

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
