import {
  createExternal,
  requirementsOf,
  type External,
  type ExcelHost,
  type FileKind,
  type OfficeThemeName,
} from '../host';
import type { Language } from './texts';

export interface PaneOptions {
  readonly frame: HTMLIFrameElement;
  readonly host: () => ExcelHost;
  readonly excelApi: () => string;
  readonly language: () => Language;
  readonly theme: () => OfficeThemeName;
  readonly file: (kind: FileKind) => Promise<Uint8Array>;
  /** A request of the add-in was answered. */
  readonly onAnswered: () => void;
}

/** The task pane in its frame, and the seam by which its office.js reaches the emulated Excel. */
export class Pane {
  private visit = 0;

  constructor(private readonly options: PaneOptions) {
    // The frame's script asks here; same origin.
    Object.assign(window, { workbenchPane: { connect: () => this.connect() } });
  }

  /** Loads the pane anew: for another workbook, version, theme or language. */
  load(job?: string): void {
    this.options.frame.src = `/pane/taskpane.html${job === undefined ? '' : `?job=${job}`}`;
  }

  /** Takes the pane away; what it has asked for is not answered any more. */
  leave(): void {
    this.visit += 1;
    this.options.frame.src = 'about:blank';
  }

  /** What the client in the frame knows of itself. */
  clientNamespaces(): readonly unknown[] {
    const frame: unknown = this.options.frame.contentWindow;
    if (typeof frame !== 'object' || frame === null) return [];
    const scope = frame as Readonly<Record<string, unknown>>;
    return [scope.Excel, scope.OfficeCore];
  }

  private connect(): External {
    this.visit += 1;
    const { visit } = this;
    const { host, excelApi, language, theme, file, onAnswered } = this.options;
    const external = createExternal({
      host: host(),
      requirementSets: requirementsOf(excelApi()),
      locale: language(),
      theme: theme(),
      file,
      openBrowserWindow: (url) => void window.open(url, '_blank', 'noopener'),
    });
    return {
      ...external,
      Execute: (call, args, answer) =>
        external.Execute(call, args, (response, status) => {
          if (visit !== this.visit) return;
          // The client keeps the reason to itself; whoever develops the add-in wants to know.
          const [code, reason] = response.toArray();
          if (code !== 0) console.warn(`Call ${String(call)} failed (${String(code)})`, reason);
          answer(response, status);
          onAnswered();
        }),
      RegisterEvent: (event, target, handler, answer) =>
        external.RegisterEvent(
          event,
          target,
          // A pane that was left behind hears nothing any more.
          (number, payload) => (visit === this.visit ? handler(number, payload) : undefined),
          answer,
        ),
    };
  }
}
