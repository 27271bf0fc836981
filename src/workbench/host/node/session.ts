import { Buffer } from 'node:buffer';
import { ExcelHost, type DisplayLanguage } from '../excelHost';
import { Dialogs } from '../dialogs';
import { requirementsOf } from '../documentContext';
import { createExternal } from '../external';
import { Person } from '../person';
import { invalidArgument } from '../protocol';
import type { ReferenceStyle } from '../engine';
import { openXlsx, saveXlsx } from '../xlsx';
import { loadVendor } from './bundle';
import { loadOffice, pageOrigin, type OfficeFlavour } from './loadOffice';
import { printWithLibreOffice } from './printing';

export interface SessionOptions {
  /** The ExcelApi version that the host claims; `1.14` unless given, as Excel LTSC 2021. */
  readonly excelApi?: string;
  readonly sheetNames?: readonly string[];
  readonly workbookName?: string;
  readonly now?: () => Date;
  /** Language and regional settings of this Excel; `ja-JP` unless given. */
  readonly displayLanguage?: DisplayLanguage;
  /** How formulas that the person types are read; `A1` unless given. */
  readonly referenceStyle?: ReferenceStyle;
  readonly strictProtection?: boolean;
  readonly payloadLimit?: number;
  readonly flavour?: OfficeFlavour;
  /** Prints .xlsx bytes; LibreOffice does unless given. */
  readonly printPdf?: (xlsx: Uint8Array) => Promise<Uint8Array>;
}

/** An emulated Excel under Microsoft's client, which is then in the globals `Office` and `Excel`. One at a time to a realm. */
export interface Session {
  readonly host: ExcelHost;
  /** The person who sits at the grid. */
  readonly user: Person;
  /** The dialogs that the add-in opens. */
  readonly dialogs: Dialogs;
  /** Addresses that the add-in had opened in a browser. */
  readonly openedUrls: readonly string[];
  /** Workbooks that the add-in opened with `createWorkbook`. */
  readonly openedWorkbooks: readonly ExcelHost[];
  /** Answers what is under way, then ends everything and takes the client out of the globals. */
  readonly dispose: () => Promise<void>;
}

/** A missing or spoilt text is refused as Excel refuses it. */
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalidArgument('no workbook in base64');
  return bytes;
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  // The engine first: it looks at the globals that office.js needs stubbed.
  const vendor = loadVendor();
  const scope = globalThis as unknown as Record<string, unknown>;
  const openedUrls: string[] = [];
  const openedWorkbooks: ExcelHost[] = [];
  const clientNamespaces = (): readonly unknown[] => [scope.Excel, scope.OfficeCore];
  const host = new ExcelHost({
    vendor,
    clientNamespaces,
    openWorkbook: async (base64) => {
      const opened = new ExcelHost({ vendor, clientNamespaces, ...options });
      if (base64 !== null) await openXlsx(opened.book, bytesOf(base64));
      openedWorkbooks.push(opened);
    },
    ...options,
  });
  const dialogs = new Dialogs(pageOrigin);
  const external = createExternal({
    host,
    dialogs,
    requirementSets: requirementsOf(options.excelApi ?? '1.14'),
    locale: options.displayLanguage ?? 'ja-JP',
    file: async (kind) => {
      const purpose = kind === 'pdf' ? 'print' : 'keep';
      const xlsx = await host.exclusively(() => saveXlsx(host.book, purpose));
      return kind === 'pdf' ? (options.printPdf ?? printWithLibreOffice)(xlsx) : xlsx;
    },
    openBrowserWindow: (url) => openedUrls.push(url),
  });
  const unloadOffice = await loadOffice(external, options.flavour ?? 'debug');
  return {
    host,
    user: new Person(host),
    dialogs,
    openedUrls,
    openedWorkbooks,
    dispose: async () => {
      await host.idle();
      for (const opened of [...openedWorkbooks, host]) opened.dispose();
      unloadOffice();
    },
  };
}
