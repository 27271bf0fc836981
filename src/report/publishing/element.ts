declare const htmlBrand: unique symbol;

/** Markup; a plain text is escaped when it becomes part of some. */
export type Html = { readonly markup: string } & { readonly [htmlBrand]: true };

const html = (markup: string): Html => ({ markup }) as Html;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters other than tab and line feed are not allowed in a document.
// eslint-disable-next-line no-control-regex -- they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function escaped(text: string): string {
  return text.replaceAll(CONTROL, '').replaceAll(/[&<>"']/g, (found) => ESCAPES[found] ?? found);
}

/** A text in a document; its line breaks stay. */
function content(of: Html | string): string {
  return typeof of === 'string' ? escaped(of).replaceAll('\n', '<br>') : of.markup;
}

export function joined(parts: readonly (Html | string)[]): Html {
  return html(parts.map(content).join('\n'));
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: Html | string,
): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return html(`<${name}${written}>${content(inside)}</${name}>`);
}

/** A table with a caption; the first cell of each row is its head. It scrolls by itself where it is wider than the page. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  const head = joined(heads.map((text) => element('th', { scope: 'col' }, text)));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      joined(
        row.map((cell, at) =>
          at === 0
            ? element('th', { scope: 'row' }, cell)
            : element('td', isText(cell) ? { class: 'text' } : {}, cell),
        ),
      ),
    ),
  );
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: '0' },
    element(
      'table',
      {},
      joined([
        element('caption', {}, caption),
        element('thead', {}, element('tr', {}, head)),
        element('tbody', {}, joined(body)),
      ]),
    ),
  );
}

/** Whether a cell holds more than a number or a word: its column is not to become too narrow to read. */
function isText(cell: Html | string): boolean {
  return typeof cell === 'string' && cell.length > 12;
}

/** A whole document that fetches nothing. */
export function page(of: {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: Html;
}): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(of.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(of.title)}</title>`,
    `<style>${of.style}</style>`,
    '</head>',
    '<body>',
    of.body.markup,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
