/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childOrder } from './childOrder';

// Microsoft's own validator asks a service (npm run validate); these tests ask the documentation instead:
// the order from "How to find the proper order of manifest elements", the lengths from its XML schemas.

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

const all = (name: string): readonly Element[] => [...xml.getElementsByTagName(name)];
const one = (name: string): Element => {
  const [first, ...rest] = all(name);
  if (first === undefined || rest.length > 0) throw new Error(`not exactly one ${name}`);
  return first;
};
const elements = [...xml.getElementsByTagName('*')];
const attributes = (name: string): readonly string[] =>
  elements.flatMap((element) => element.getAttribute(name) ?? []);
const urls = elements
  .flatMap((element) => [
    element.getAttribute('DefaultValue'),
    element.getAttribute('Value'),
    element.tagName === 'AppDomain' ? element.textContent : null,
  ])
  .filter((value): value is string => value !== null && /^[a-z]+:/.test(value));

describe('manifest.xml', () => {
  it('is well-formed XML', () => {
    expect(all('parsererror').map(({ textContent }) => textContent)).toEqual([]);
    expect(xml.documentElement.tagName).toBe('OfficeApp');
    expect(xml.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
  });

  it('holds documented elements only, in the documented order', () => {
    const misplaced = elements.flatMap((parent) => {
      const allowed = childOrder(parent);
      const names = [...parent.children].map(({ localName }) => localName);
      const places = names.map((name) => allowed.indexOf(name));
      const inOrder = places.every(
        (place, index) => place >= 0 && place >= (places[index - 1] ?? 0),
      );
      return inOrder ? [] : [`${parent.tagName}: ${names.join(', ')}`];
    });
    expect(misplaced).toEqual([]);
  });

  it('has an id, a version of four numbers that follows package.json, and a provider', () => {
    expect(one('Id').textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one('Version').textContent).toBe(`${version}.0`);
    expect(one('ProviderName').textContent).not.toBe('');
  });

  it('asks for Excel 2021 and for no more than reading and writing the open workbook', () => {
    const set = one('Set');
    expect([set.getAttribute('Name'), set.getAttribute('MinVersion')]).toEqual([
      'ExcelApi',
      '1.14',
    ]);
    expect(
      all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type')),
    ).toEqual(['Workbook', 'Workbook']);
    expect(one('Permissions').textContent).toBe('ReadWriteDocument');
  });

  it('speaks Japanese, and English where the words differ', () => {
    expect(one('DefaultLocale').textContent).toBe('ja-JP');
    expect(new Set(attributes('Locale'))).toEqual(new Set(['en-US']));
    const worded = [
      ...xml.querySelectorAll('OfficeApp > :is(DisplayName, Description, SupportUrl)'),
      ...all('bt:String'),
    ];
    expect(worded).toHaveLength(3 + all('bt:String').length);
    const untranslated = worded
      .filter((element) => element.children.length !== 1)
      .map((element) => element.getAttribute('id') ?? element.tagName);
    expect(untranslated).toEqual([]);
    const english = elements
      .filter((element) => element.getAttribute('Locale') === 'en-US')
      .map((element) => element.getAttribute('Value') ?? '');
    expect(english.filter((words) => /[^\u0020-\u007e]/.test(words))).toEqual([]);
  });

  it('defines every resource that it refers to, and refers to every one that it defines', () => {
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      all(name).flatMap((element) => element.getAttribute('id') ?? []),
    );
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(attributes('resid'))).toEqual(new Set(defined));
    const kindOf = (id: string): string | undefined =>
      elements.find((element) => element.getAttribute('id') === id)?.parentElement?.localName;
    const wrong = elements
      .filter((element) => element.hasAttribute('resid'))
      .map((element) => [element.localName, kindOf(element.getAttribute('resid') ?? '')] as const)
      .filter(([name, kind]) => !(expectedKinds[name] ?? []).includes(kind ?? ''));
    expect(wrong).toEqual([]);
  });

  it('keeps to the lengths that Office reads', () => {
    const texts = (name: string, ofParent: string): readonly string[] =>
      all(name)
        .filter(({ parentElement }) => parentElement?.localName === ofParent)
        .flatMap((element) => [
          element.getAttribute('DefaultValue') ?? '',
          ...[...element.children].map((child) => child.getAttribute('Value') ?? ''),
        ]);
    const tooLong = [
      ...over(125, [...texts('bt:String', 'ShortStrings'), ...texts('DisplayName', 'OfficeApp')]),
      ...over(250, [...texts('bt:String', 'LongStrings'), ...texts('Description', 'OfficeApp')]),
      ...over(2048, urls),
      ...over(32, [...attributes('resid'), one('ProviderName').textContent]),
      ...over(
        125,
        all('Control').flatMap((control) => control.getAttribute('id') ?? []),
      ),
    ];
    expect(tooLong).toEqual([]);
  });

  it('keeps the words of the ribbon short enough to stand on one line', () => {
    const labels = ['Group', 'Control'].flatMap((name) =>
      all(name).flatMap(
        (element) => element.querySelector(':scope > Label')?.getAttribute('resid') ?? [],
      ),
    );
    const words = labels.flatMap((id) => {
      const element = xml.querySelector(`[id="${id}"]`);
      return [element, element?.firstElementChild].map(
        (each) => each?.getAttribute('DefaultValue') ?? each?.getAttribute('Value') ?? '',
      );
    });
    expect(over(16, words)).toEqual([]);
  });

  it('loads everything over https from one place', () => {
    expect(urls.length).toBeGreaterThan(30);
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
  });

  it('points at files that exist', () => {
    const files = urls.map((url) => new URL(url).pathname).filter((path) => path !== '/');
    const sourceOf = (path: string): string =>
      path.startsWith('/assets/') ? path : `/src/taskpane/pages${path}`;
    const missing = [...new Set(files)].filter((path) => !existsSync(join(root, sourceOf(path))));
    expect(missing).toEqual([]);
  });

  it('has icons of the stated sizes, the mandatory 16, 32 and 80 everywhere', () => {
    const image = (id: string | null): string =>
      xml.querySelector(`Images > [id="${id ?? ''}"]`)?.getAttribute('DefaultValue') ?? '';
    for (const icon of all('Icon')) {
      const stated = [...icon.children].map((each) => Number(each.getAttribute('size')));
      const real = [...icon.children].map((each) => sizeOf(image(each.getAttribute('resid'))));
      expect(real).toEqual(stated.map((size) => [size, size]));
      expect(stated).toEqual(expect.arrayContaining([16, 32, 80]));
    }
    expect(sizeOf(one('IconUrl').getAttribute('DefaultValue') ?? '')).toEqual([32, 32]);
    expect(sizeOf(one('HighResolutionIconUrl').getAttribute('DefaultValue') ?? '')).toEqual([
      64, 64,
    ]);
  });

  it('has a button for each job of the pane, all in one pane', () => {
    const jobs = all('bt:Url').flatMap(
      (element) =>
        new URL(element.getAttribute('DefaultValue') ?? '').searchParams.get('job') ?? [],
    );
    expect(jobs).toEqual(['create', 'entry', 'check', 'judge', 'submit', 'consolidate', 'paper']);
    expect(all('Control')).toHaveLength(jobs.length);
    expect(new Set(all('TaskpaneId').map(({ textContent }) => textContent)).size).toBe(1);
  });
});

const expectedKinds: Readonly<Record<string, readonly string[]>> = {
  Image: ['Images'],
  SourceLocation: ['Urls'],
  LearnMoreUrl: ['Urls'],
  Title: ['ShortStrings'],
  Label: ['ShortStrings'],
  Description: ['LongStrings'],
};

function over(limit: number, texts: readonly string[]): readonly string[] {
  return texts.filter((each) => each.length > limit || each === '');
}

/** Width and height out of a PNG's header. */
function sizeOf(url: string): readonly [number, number] {
  const png = readFileSync(join(root, new URL(url).pathname));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
