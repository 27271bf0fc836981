import { Dialogs } from './dialogs';
import { appContext } from './documentContext';
import { DocumentFiles, type FileKind } from './documentFiles';
import { eventTypes } from './excel';
import type { ExcelHost } from './excelHost';
import type { OfficeThemeName } from './officeTheme';
import { isArray, TransportError, transportStatus } from './protocol';

/** Numbers of the calls that the desktop flavour of office.js makes (OSF.DDA.MethodDispId). */
const calls = {
  getDocumentCopy: 77,
  getDocumentCopyChunk: 80,
  releaseDocumentCopy: 81,
  getFileProperties: 86,
  executeRichApiRequest: 93,
  appCommandInvocationCompleted: 94,
  openBrowserWindow: 102,
} as const;

/** And of events (OSF.DDA.EventDispId). */
const events = { documentSelectionChanged: 2, dialogMessage: 10, richApiMessage: 33 } as const;

export interface ExternalOptions {
  readonly host: ExcelHost;
  /** Highest requirement sets that the host claims, by lower-case name: `{ excelapi: '1.14' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme?: OfficeThemeName;
  /** Bytes of the workbook as a file. */
  readonly file: (kind: FileKind) => Promise<Uint8Array>;
  /** Called for https addresses; others are refused. */
  readonly openBrowserWindow: (url: string) => void;
  readonly dialogs?: Dialogs;
}

/** Arrays cross the border as objects that can turn into arrays. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

type Answer = (response: SafeArray, status?: number) => void;
type EventHandler = (event: number, payload: unknown) => void;

const safe = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

/** What `window.external` is in a desktop Excel: define it before office.js loads. */
export interface External {
  readonly GetHostInfo: () => string;
  readonly GetLoggingAllowed: () => boolean;
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly Execute: (call: number, args: unknown, answer: Answer) => void;
  readonly RegisterEvent: (
    event: number,
    target: string,
    handler: EventHandler,
    answer: Answer,
  ) => void;
  readonly UnregisterEvent: (event: number, target: string, answer: Answer) => void;
  readonly MessageChild2: (message: string) => void;
}

export function createExternal(options: ExternalOptions): External {
  const { host, dialogs = new Dialogs() } = options;
  const execute = executor(options);
  let stopSelection = (): void => undefined;
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => appContext({ ...options, book: host.book }),
    Execute: (call, args, answer) => {
      execute(call, isArray(args) ? args : []).then(
        (payload) => answer(safe([0, ...payload])),
        (error: unknown) => answer(safe([statusOf(error), messageOf(error)])),
      );
    },
    RegisterEvent: (event, target, handler, answer) => {
      if (event === events.richApiMessage) forwardEvents(host, handler);
      if (event === events.documentSelectionChanged) {
        stopSelection();
        stopSelection = host.events.listen((messages) => {
          const selects = messages.some(({ type }) => type === eventTypes.selectionChanged);
          if (selects) handler(event, safe([]));
        });
      }
      const status =
        event === events.dialogMessage
          ? dialogs.open(target, (message) => {
              setTimeout(() => handler(event, safe(message)), 0);
            })
          : 0;
      answer(safe([status]));
    },
    UnregisterEvent: (event, _, answer) => {
      if (event === events.dialogMessage) dialogs.close();
      if (event === events.documentSelectionChanged) stopSelection();
      answer(safe([0]));
    },
    MessageChild2: (message) => dialogs.messageChild(message),
  };
}

function executor(
  options: ExternalOptions,
): (call: number, args: readonly unknown[]) => Promise<readonly unknown[]> {
  const files = new DocumentFiles(options.file);
  return async (call, args) => {
    const [first, second, third] = args;
    switch (call) {
      case calls.executeRichApiRequest: {
        const message = isArray(first) ? first : [];
        return [200, [], await options.host.run(String(message[4]), Number(message[6]))];
      }
      case calls.getDocumentCopy:
        return [safe(await files.open(Number(first)))];
      case calls.getDocumentCopyChunk: {
        const slice = files.slice(Number(first), Number(second), Number(third));
        return [safe([slice, slice.length])];
      }
      case calls.releaseDocumentCopy:
        files.close(Number(first));
        return [];
      case calls.getFileProperties:
        return [safe([''])];
      case calls.openBrowserWindow: {
        const url = String(second ?? first);
        if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
          throw new TransportError(transportStatus.invalidScheme);
        }
        options.openBrowserWindow(url);
        return [];
      }
      case calls.appCommandInvocationCompleted:
        return [];
      default:
        // The client reports "not supported" by name.
        throw new TransportError(transportStatus.notSupported);
    }
  };
}

function forwardEvents(host: ExcelHost, handler: EventHandler): void {
  let id = 0;
  host.events.listen((messages) => {
    const entries = messages.map(({ type, target, body }) => {
      id += 1;
      // 65536: the category of events.
      return safe([65_536, type, target, JSON.stringify(body), id, body.source === 'Remote']);
    });
    handler(events.richApiMessage, safe(entries));
  });
}

const statusOf = (error: unknown): number =>
  error instanceof TransportError ? error.status : transportStatus.internal;

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
