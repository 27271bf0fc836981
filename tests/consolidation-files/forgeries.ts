import type { ForgedPart } from '../xlsx/forge';
import { forgeZip, honestParts, partsOf } from '../xlsx/forge';

/** What arrives and is no honest workbook, or more than one: made from an honest one. */

/** The part of the first pillar's sheet, by the order of the sheets. */
async function pillarPart(xlsx: Uint8Array): Promise<string> {
  const outline = (await partsOf(xlsx)).get('xl/workbook.xml') ?? '';
  const names = [...outline.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '');
  return `xl/worksheets/sheet${String(names.findIndex((name) => /^柱\d$/.test(name)) + 1)}.xml`;
}

/** With the first pillar's sheet changed, and whatever its header is to say about it. */
async function withPillar(
  xlsx: Uint8Array,
  change: (xml: string) => Partial<ForgedPart>,
): Promise<Uint8Array> {
  const part = await pillarPart(xlsx);
  return forgeZip(
    (await honestParts(xlsx)).map((each) =>
      each.name === part ? { ...each, ...change(each.content.toString()) } : each,
    ),
  );
}

const text = (change: (xml: string) => string) => (xml: string) => ({ content: change(xml) });

/** Saved as a workbook with macros (.xlsm). */
export async function withMacros(xlsx: Uint8Array): Promise<Uint8Array> {
  const parts = (await honestParts(xlsx)).map((part) =>
    part.name === '[Content_Types].xml'
      ? {
          ...part,
          content: part.content
            .toString()
            .replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.sheet.macroEnabled.main+xml')
            .replace(
              '</Types>',
              '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            ),
        }
      : part,
  );
  return forgeZip([...parts, { name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }]);
}

/** Numbers left far below the list, where nobody sees them. */
export function withStrayValues(xlsx: Uint8Array, count: number): Promise<Uint8Array> {
  const row = `<row r="1000000">${'<c><v>1</v></c>'.repeat(100)}</row>`;
  return withPillar(
    xlsx,
    text((xml) => xml.replace('</sheetData>', `${row.repeat(count / 100)}</sheetData>`)),
  );
}

/** A format pulled down over a whole column: an empty cell in each of a million rows. */
export function withColumnOfFormats(xlsx: Uint8Array): Promise<Uint8Array> {
  const rows = '<row><c s="1"/></row>'.repeat(1_000_000);
  return withPillar(
    xlsx,
    text((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)),
  );
}

/** Megabytes in a part that declares them, or that declares as much as it had. */
export function bomb(xlsx: Uint8Array, declared: 'truly' | 'falsely'): Promise<Uint8Array> {
  const content = new Uint8Array(20 * 1024 * 1024);
  return withPillar(xlsx, (xml) =>
    declared === 'truly' ? { content } : { content, size: Buffer.byteLength(xml) },
  );
}

/** An entity that stands for a billion others, or for a file of whoever reads it. */
export function withEntities(xlsx: Uint8Array, kind: 'laughs' | 'outside'): Promise<Uint8Array> {
  const declared =
    kind === 'outside'
      ? '<!ENTITY a SYSTEM "file:///etc/passwd">'
      : Array.from({ length: 9 }, (_, index) => {
          const [name, other] = ['bcdefghij'[index], 'abcdefghi'[index]];
          return `<!ENTITY ${String(name)} "${`&${String(other)};`.repeat(10)}">`;
        }).join('') + '<!ENTITY a "ha">';
  return withPillar(
    xlsx,
    text((xml) => xml.replace(/<worksheet/, `<!DOCTYPE worksheet [${declared}]>$&`)),
  );
}
