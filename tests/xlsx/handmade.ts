import { packTexts } from './forge';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Handmade {
  /** Content of `<worksheet>`; `<sheetData>` alone is the usual case. */
  readonly sheet: string;
  /** Content of `<sst>`. */
  readonly strings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  /** Content of `<workbook>` in front of the sheets. */
  readonly workbook?: string;
  /** Parts to add or replace. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a workbook of one sheet, 「表」, as other programs may write them. */
export function handmadeParts(given: Handmade): Map<string, string> {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return new Map(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': `<Relationships xmlns="${link}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      'xl/workbook.xml':
        `<workbook xmlns="${main}" xmlns:r="${office}">${given.workbook ?? ''}` +
        '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        `<Relationships xmlns="${link}">` +
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        (given.strings === undefined
          ? ''
          : relationship('rId2', 'sharedStrings', '/xl/sharedStrings.xml')) +
        (given.styles === undefined ? '' : relationship('rId3', 'styles', 'styles.xml')) +
        '</Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${given.sheet}</worksheet>`,
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${given.strings ?? ''}</sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}">${given.styles ?? ''}</styleSheet>`,
      ...given.parts,
    }),
  );
}

export function handmade(given: Handmade): Promise<Uint8Array> {
  return packTexts(handmadeParts(given));
}

/** A handmade workbook whose first row holds the given cells. */
export function cells(xml: string, given: Omit<Handmade, 'sheet'> = {}): Promise<Uint8Array> {
  return handmade({ ...given, sheet: `<sheetData><row r="1">${xml}</row></sheetData>` });
}
