import type { ExcelHost } from './excelHost';
import { isArray, TransportError, transportStatus } from './protocol';

/** Numbers of the calls that the desktop flavour of office.js makes (OSF.DDA.MethodDispId, EventDispId). */
const calls = {
  getDocumentCopy: 77,
  getDocumentCopyChunk: 80,
  releaseDocumentCopy: 81,
  getFileProperties: 86,
  executeRichApiRequest: 93,
  appCommandInvocationCompleted: 94,
  openBrowserWindow: 102,
} as const;

const events = {
  selectionChanged: 1,
  settingsChanged: 2,
  richApiMessage: 33,
  dialogMessage: 32,
} as const;

/** Types of a file as they come over the wire. */
export type FileKind = 'compressed' | 'pdf';

export interface ExternalOptions {
  readonly host: ExcelHost;
  /** Highest requirement sets that the host claims, by lower-case name: `{ excelapi: '1.14' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  /** Bytes of the workbook as a file. */
  readonly file: (kind: FileKind) => Promise<Uint8Array>;
  readonly openBrowserWindow: (url: string) => void;
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
}

export function createExternal(options: ExternalOptions): External {
  const { host } = options;
  const files = new Files(options.file);
  const settings = new Map<string, string>();
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => appContext(options, settings),
    Execute: (call, args, answer) => {
      const [first, second, third] = isArray(args) ? args : [];
      const reply = (work: Promise<readonly unknown[]>): void => {
        work.then(
          (payload) => answer(safe([0, ...payload])),
          (error: unknown) => answer(safe([statusOf(error), messageOf(error)])),
        );
      };
      switch (call) {
        case calls.executeRichApiRequest: {
          reply(runRichApi(host, first));
          return;
        }
        case calls.getDocumentCopy: {
          reply(files.open(Number(first)).then((opened) => [safe(opened)]));
          return;
        }
        case calls.getDocumentCopyChunk: {
          const slice = files.slice(Number(first), Number(second), Number(third));
          reply(Promise.resolve([safe([slice, slice.length])]));
          return;
        }
        case calls.releaseDocumentCopy:
          files.close(Number(first));
          {
            reply(Promise.resolve([]));
            return;
          }
        case calls.getFileProperties: {
          reply(Promise.resolve([safe([''])]));
          return;
        }
        case calls.openBrowserWindow:
          options.openBrowserWindow(String(second ?? first));
          {
            reply(Promise.resolve([]));
            return;
          }
        case calls.appCommandInvocationCompleted: {
          reply(Promise.resolve([]));
          return;
        }
        default:
          // 5007: the client reports "not supported" by name.
          answer(safe([5007, `call ${call} is not emulated`]));
      }
    },
    RegisterEvent: (event, _, handler, answer) => {
      if (event === events.richApiMessage) forwardEvents(host, handler);
      answer(safe([event === events.dialogMessage ? transportStatus.internal : 0]));
    },
    UnregisterEvent: (_, __, answer) => answer(safe([0])),
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

async function runRichApi(host: ExcelHost, message: unknown): Promise<readonly unknown[]> {
  const parts = isArray(message) ? message : [];
  const reply = await host.run(String(parts[4]), Number(parts[6]));
  return [200, [], reply];
}

const statusOf = (error: unknown): number =>
  error instanceof TransportError ? error.status : transportStatus.internal;

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Files that the client reads slice by slice; at most two at a time, as in Excel. */
class Files {
  private readonly open_ = new Map<number, Uint8Array>();
  private next = 1;

  constructor(private readonly file: (kind: FileKind) => Promise<Uint8Array>) {}

  async open(type: number): Promise<readonly [handle: number, size: number]> {
    if (this.open_.size >= 2) throw new TransportError(5011);
    if (type !== 5 && type !== 6) throw new TransportError(5007);
    const bytes = await this.file(type === 5 ? 'compressed' : 'pdf');
    const handle = this.next;
    this.next += 1;
    this.open_.set(handle, bytes);
    return [handle, bytes.length];
  }

  slice(handle: number, offset: number, size: number): readonly number[] {
    return [...(this.open_.get(handle) ?? []).slice(offset, offset + size)];
  }

  close(handle: number): void {
    this.open_.delete(handle);
  }
}

function appContext(
  { requirementSets, locale }: ExternalOptions,
  settings: Map<string, string>,
): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetOfficeThemeInfo: () =>
      JSON.stringify({ primaryFontColor: 0, bodyBackgroundColor: 16_777_215 }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ''));
      },
    }),
  };
}

/** What Excel of an ExcelApi version claims beside it. */
export const requirementsOf = (excelApi: string): Readonly<Record<string, string>> => ({
  excelapi: excelApi,
  addincommands: '1.1',
  compressedfile: '1.1',
  pdffile: '1.1',
  file: '1.1',
  settings: '1.1',
  documentevents: '1.1',
  dialogapi: '1.2',
  dialogorigin: '1.1',
  openbrowserwindowapi: '1.1',
  sharedruntime: '1.1',
  delayforcelledit: '1.1',
  richapiruntimeflag: '1.2',
});
