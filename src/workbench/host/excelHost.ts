import {
  Book,
  cellCount,
  formatArea,
  localeOf,
  type ExcelLocale,
  type ExistingUniver,
  type ReferenceStyle,
  type Vendor,
} from './engine';
import { areaOf, createContext, EventHub, rangesOf, type ExcelContext } from './excel';
import { Faults } from './faults/faults';
import { Traffic } from './faults/traffic';
import {
  clientMetadata,
  HostError,
  Interpreter,
  isArray,
  isObject,
  TransportError,
  transportStatus,
  type Action,
  type FindObject,
  type HostObject,
} from './protocol';

export type DisplayLanguage = ExcelLocale['name'];

export interface HostOptions {
  readonly vendor: Vendor;
  /** A Univer with an interface, in a page. */
  readonly existing?: ExistingUniver;
  /** The client's namespaces, as soon as it has loaded: `() => [window.Excel]`. */
  readonly clientNamespaces: () => readonly unknown[];
  readonly workbookName?: string;
  readonly sheetNames?: readonly string[];
  readonly now?: () => Date;
  /** Language and regional settings; `ja-JP` unless given. */
  readonly displayLanguage?: DisplayLanguage;
  /** How a person's formulas are read; `A1` unless given. Add-ins see A1 always. */
  readonly referenceStyle?: ReferenceStyle;
  /** See ContextSettings; true unless given. */
  readonly strictProtection?: boolean;
  /** Largest request and reply in bytes: 5 MB on the web (the default), Infinity on the desktop. */
  readonly payloadLimit?: number;
  /** Opens what `createWorkbook` was given; the base64 text is null for an empty workbook. */
  readonly openWorkbook?: (base64: string | null) => Promise<void>;
}

/** An emulated Excel with one open workbook. Requests are run one after the other. */
export class ExcelHost {
  readonly book: Book;
  readonly events = new EventHub();
  readonly faults = new Faults();
  readonly traffic = new Traffic();
  readonly context: ExcelContext;
  private readonly interpreter: Interpreter;
  private readonly limit: number;
  private queue: Promise<unknown> = Promise.resolve();
  private checkAction: (action: Action, index: number) => void = () => undefined;

  constructor(options: HostOptions) {
    const now = options.now ?? (() => new Date());
    this.book = new Book({
      vendor: options.vendor,
      id: `book-${nextBook()}`,
      name: options.workbookName ?? 'Book1',
      sheetNames: options.sheetNames ?? ['Sheet1'],
      locale: localeOf(options.displayLanguage ?? 'ja-JP'),
      created: now().toISOString(),
      existing: options.existing,
    });
    this.book.referenceStyle = options.referenceStyle ?? 'A1';
    this.limit = options.payloadLimit ?? 5 * 1024 * 1024;
    this.context = createContext(this.book, this.events, {
      now,
      strictProtection: options.strictProtection ?? true,
      openWorkbook:
        options.openWorkbook ??
        (() => Promise.reject(new HostError('NotImplemented', 'Nothing opens workbooks here.'))),
    });
    this.book.core.onCalculated((calculated) => {
      for (const [sheetId, area] of calculated) {
        const sheet = this.book.findSheet(sheetId);
        if (sheet !== undefined) {
          this.events.raise('calculated', sheet, { address: formatArea(area) });
        }
      }
      // As soon as the results stand in their cells, and not only once they are drawn.
      queueMicrotask(() => this.events.flush());
    });
    this.interpreter = new Interpreter({
      root: () => this.context.make('Workbook', this.book),
      create: (typeName) =>
        typeName.endsWith('.AddinInternalService')
          ? this.context.make('AddinInternalService', null)
          : undefined,
      metadata: clientMetadata(options.clientNamespaces),
      before: (action, index, object) => this.before(action, index, object),
    });
  }

  /** How many objects the client keeps (tracked objects). */
  get trackedObjects(): number {
    return this.interpreter.references.count;
  }

  /**
   * Runs the JSON of one request.
   *
   * @param flags request flags of the client; 64 asks to wait while a person is typing in a cell
   * @throws TransportError where the host refuses the request as a whole
   */
  run(body: string, flags: number): Promise<string> {
    return this.exclusively(() => this.runNow(body, flags));
  }

  /** Runs something between requests: what a person does at the grid. */
  exclusively<T>(task: () => Promise<T> | T): Promise<T> {
    const result = this.queue.then(task).finally(() => this.book.core.drawing?.catchUp());
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async runNow(body: string, flags: number): Promise<string> {
    // What has happened by now is heard before this request is answered.
    this.events.flush();
    const started = performance.now();
    const requestBytes = byteLength(body);
    const parsed: unknown = JSON.parse(body);
    const housekeeping = isHousekeeping(parsed);
    const record = (responseBytes: number, error: string | null): void =>
      this.traffic.add({
        requestBytes,
        responseBytes,
        actions: actionsOf(parsed).length,
        milliseconds: performance.now() - started,
        error,
        housekeeping,
      });
    try {
      // The client releases what it tracked whenever it likes: that is no request of the add-in's.
      if (!housekeeping) {
        this.checkAction = await this.faults.beforeRequest((flags & 64) !== 0);
      }
      if (requestBytes > this.limit) throw new TransportError(transportStatus.requestTooLarge);
      const reply = await this.interpreter.run(parsed);
      const text = JSON.stringify(reply);
      const responseBytes = byteLength(text);
      if (responseBytes > this.limit) throw new TransportError(transportStatus.responseTooLarge);
      record(responseBytes, reply.Error?.Code ?? null);
      return text;
    } catch (error) {
      record(0, error instanceof TransportError ? `status ${error.status}` : String(error));
      throw error;
    } finally {
      this.finish();
    }
  }

  /** Ranges that nobody keeps need not move along any more; events go out once the reply is on its way. */
  finish(): void {
    const { liveRanges } = this.context;
    const kept = new Set(this.interpreter.references.all.flatMap(rangesOf));
    for (const range of liveRanges) if (!kept.has(range)) liveRanges.delete(range);
    this.book.calculation.suspended = false;
    this.book.core.startPendingSoon();
    setTimeout(() => this.events.flush(), 0);
  }

  private async before(action: Action, index: number, object: FindObject): Promise<void> {
    this.checkAction(action, index);
    if (action.kind !== 'query' || !readsResults(action) || !this.book.core.isDirty) return;
    if (!holdsTypedOnly(await object())) await this.book.core.settled();
  }

  /** Resolves when every request so far is answered, and the client has heard of it. */
  async idle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await this.exclusively(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  dispose(): void {
    this.events.close();
    this.book.dispose();
  }
}

/** The most cells that are looked through for formulas. */
const mostCells = 5000;

/** What stands in cells without formulas is known before anything is calculated: most of what a person has just typed. */
function holdsTypedOnly(object: HostObject | null): boolean {
  const ranges = object === null ? [] : rangesOf(object);
  return (
    ranges.length > 0 &&
    ranges.every((range) => {
      const area = areaOf(range);
      return cellCount(area) <= mostCells && !range.sheet.cells.hasResults(area);
    })
  );
}

/** Only what a calculation decides is worth waiting for. */
function readsResults({ query }: Extract<Action, { kind: 'query' }>): boolean {
  const paths = [...query.select, ...query.expand].map((path) => path.toLowerCase());
  return (
    paths.length === 0 ||
    paths.some((path) =>
      /(?:^|\/)(?:values?|text|valuetypes|valid|type|\*|arrayvalues)$/.test(path),
    )
  );
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const actionsOf = (body: unknown): readonly unknown[] => {
  const actions = isObject(body) ? body.Actions : null;
  return isArray(actions) ? actions : [];
};

/** Only the release of tracked objects. */
const isHousekeeping = (body: unknown): boolean => {
  const methods = actionsOf(body).flatMap((action) =>
    isObject(action) && action.ActionType !== 1 ? [action.Name] : [],
  );
  return methods.length > 0 && methods.every((name) => name === '_RemoveReference');
};

let books = 0;
function nextBook(): number {
  books += 1;
  return books;
}
