/** What Office says about itself, or that there is none. */
export type Environment =
  | { readonly kind: 'outside' }
  | { readonly kind: 'tooOld'; readonly language: string }
  | {
      readonly kind: 'excel';
      readonly language: string;
      readonly officeBackground: string | null;
    };

/** Highest set that the product relies on: Excel 2021 has it. The manifest asks for the same. */
const EXCEL_API = '1.14';

/** Without an answer in this time there is no Office around: office.js then waits for ever. */
const PATIENCE_MS = 5_000;

/** Waits until office.js has found its host. */
export async function findEnvironment(): Promise<Environment> {
  if (!('Office' in globalThis)) return { kind: 'outside' };
  const info: { readonly host: unknown } | null = await Promise.race([
    Office.onReady(),
    nothingAfter(PATIENCE_MS),
  ]);
  // In a browser by itself office.js is ready with no host.
  const host = info?.host ?? null;
  if (host === null) return { kind: 'outside' };
  const { displayLanguage, officeTheme, requirements } = Office.context;
  if (host !== Office.HostType.Excel || !requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    return { kind: 'tooOld', language: displayLanguage };
  }
  return {
    kind: 'excel',
    language: displayLanguage,
    officeBackground: backgroundOf(officeTheme),
  };
}

/** Office on the web tells no theme. */
function backgroundOf(theme: Office.OfficeTheme | undefined): string | null {
  return theme?.bodyBackgroundColor ?? null;
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
}
