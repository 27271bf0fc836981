import type { Book } from './engine';
import { officeThemes, type OfficeThemeName } from './officeTheme';

export interface AppContextOptions {
  readonly book: Book;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme?: OfficeThemeName;
}

/** What the client asks of its surroundings when it starts (OSF.DDA._OsfControlContext). */
export function appContext({
  book,
  requirementSets,
  locale,
  theme = 'white',
}: AppContextOptions): Readonly<Record<string, () => unknown>> {
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
    GetOfficeThemeInfo: () => JSON.stringify(officeThemes[theme]),
    GetSettings: () => documentSettings(book.settings),
  };
}

/** `Office.context.document.settings`: the settings that `workbook.settings` shows too, each as JSON. */
const documentSettings = (settings: Map<string, unknown>): unknown => ({
  Read: (keys: string[], values: string[]) => {
    for (const [key, value] of settings) {
      keys.push(key);
      values.push(JSON.stringify(value));
    }
  },
  Write: (keys: readonly string[], values: readonly string[]) => {
    settings.clear();
    keys.forEach((key, index) => settings.set(key, JSON.parse(values[index] ?? 'null')));
  },
});

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
