import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { External } from '../external';
import { projectRoot } from './bundle';

/** Which of Microsoft's files to run; the readable ones give readable stacks. */
export type OfficeFlavour = 'minified' | 'debug';

/** Where the add-in's page pretends to come from. */
export const pageOrigin = 'https://workbench.invalid';

type Global = Record<string, unknown>;

const folder = join(projectRoot, 'node_modules/@microsoft/office-js/dist');

/**
 * Runs Microsoft's unmodified office.js in this realm and resolves when it is ready. It wants a page: what it touches of
 * one is stubbed, and the files that it asks for by script element are read from the package.
 *
 * @returns what leaves the realm without it again, so that the next can be loaded
 */
export async function loadOffice(external: External, flavour: OfficeFlavour): Promise<() => void> {
  const scope = globalThis as unknown as Global;
  if (scope.Office !== undefined) throw new Error('office.js is already loaded in this realm');
  const before = Object.getOwnPropertyDescriptors(scope);
  const run = (file: string): void => {
    const indirectEval = eval;
    indirectEval(`${readFileSync(join(folder, file), 'utf8')}\n//# sourceURL=${file}`);
  };
  const suffix = flavour === 'debug' ? '.debug.js' : '.js';
  defineGlobals(scope, pageStubs(scope, external, suffix, run));
  run(`office${suffix}`);
  const office = scope.Office as unknown as { readonly onReady: () => Promise<unknown> };
  await office.onReady();
  // Calls of a newer API fail by themselves, as they would in an older Excel.
  const extension = scope.OfficeExtension as { CommonUtility: Global };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return () => restoreGlobals(scope, before);
}

function defineGlobals(scope: Global, stubs: Global): void {
  for (const [name, value] of Object.entries(stubs)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
}

function restoreGlobals(scope: Global, before: PropertyDescriptorMap): void {
  for (const name of Object.getOwnPropertyNames(scope)) {
    const descriptor = before[name];
    if (descriptor === undefined) Reflect.deleteProperty(scope, name);
    else if (descriptor.configurable === true) Object.defineProperty(scope, name, descriptor);
  }
}

function pageStubs(
  scope: Global,
  external: External,
  suffix: string,
  run: (file: string) => void,
): Global {
  const listeners: { readonly name: string; readonly listener: () => void }[] = [];
  const page = `${pageOrigin}/office${suffix}`;
  const scripts: Global[] = [{ src: page, getAttribute: () => page }];
  const load = (element: Global): Global => {
    const file = String(element.src).split('/').at(-1)?.split('?')[0] ?? '';
    setTimeout(() => {
      if (/^(?:excel-|office_strings)/.test(file)) {
        run(file.startsWith('office_strings') ? `en-us/${file}` : file);
      }
      const { onload } = element;
      if (typeof onload === 'function') onload.call(element);
      const { onreadystatechange } = element;
      if (typeof onreadystatechange === 'function') onreadystatechange.call(element);
    }, 0);
    return element;
  };
  const head = { appendChild: load, insertBefore: load };
  const document = {
    readyState: 'complete',
    URL: page,
    cookie: '',
    head,
    body: head,
    documentElement: head,
    addEventListener: (name: string, listener: () => void) => listeners.push({ name, listener }),
    removeEventListener: () => undefined,
    createElement: (): Global => ({ setAttribute: () => undefined, style: {} }),
    getElementsByTagName: (name: string) => (name === 'script' ? scripts : [head]),
    getElementById: () => null,
    querySelector: () => null,
  };
  return {
    window: scope,
    self: scope,
    external,
    document,
    location: {
      href: `${pageOrigin}/taskpane.html`,
      protocol: 'https:',
      host: 'workbench.invalid',
      hostname: 'workbench.invalid',
      origin: pageOrigin,
      pathname: '/taskpane.html',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'workbench', platform: 'Win32', language: 'ja-JP' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    name: '',
    status: '',
    history: { replaceState: () => undefined, pushState: () => undefined },
    parent: scope,
    top: scope,
  };
}
