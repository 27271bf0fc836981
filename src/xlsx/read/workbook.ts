import type { Grid, GridSheet } from '../../workbook';
import { asTyped } from '../formulaText';
import { Refused } from '../refusal';
import { unescapeXstring } from '../xml/text';
import { scanXml } from '../xml/scan';
import { isTrue, type WorkbookPackage } from './package';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: GridSheet['visibility'];
  readonly part: string;
}

/** The workbook as its own part describes it, before any sheet is opened. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetEntry[];
  /** Chart and dialogue sheets, which hold no cells. */
  readonly withoutCells: readonly string[];
  readonly names: Grid['names'];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Dates count from 1904 (old Macs) and not from 1900. */
  readonly from1904: boolean;
}

export async function readWorkbookOutline(source: WorkbookPackage): Promise<WorkbookOutline> {
  const root = await source.relationships('');
  const workbook = root.find((relationship) => relationship.type === 'officeDocument')?.part;
  if (workbook === undefined) throw new Refused('missingPart', 'officeDocument');
  const relationships = await source.relationships(workbook);
  const partOf = (type: string): string | null =>
    relationships.find((relationship) => relationship.type === type)?.part ?? null;

  const sheets: SheetEntry[] = [];
  const withoutCells: string[] = [];
  const names: { name: string; refersTo: string }[] = [];
  let from1904 = false;
  let nameBeingRead: { name: string; refersTo: string } | null = null;

  scanXml(await source.xml(workbook), workbook, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = isTrue(attributes, 'date1904');
      else if (element === 'definedName') {
        nameBeingRead = { name: attributes.get('name') ?? '', refersTo: '' };
      } else if (element === 'sheet') {
        const name = unescapeXstring(attributes.get('name') ?? '');
        const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1];
        const target = relationships.find((relationship) => relationship.id === id);
        if (target === undefined) throw new Refused('missingPart', name);
        if (target.type !== 'worksheet') withoutCells.push(name);
        else
          sheets.push({
            name,
            visibility: visibilityOf(attributes.get('state')),
            part: target.part,
          });
      }
    },
    close(element) {
      if (element !== 'definedName' || nameBeingRead === null) return;
      names.push({ name: nameBeingRead.name, refersTo: asTyped(nameBeingRead.refersTo) });
      nameBeingRead = null;
    },
    text(text) {
      if (nameBeingRead !== null) nameBeingRead.refersTo += text;
    },
  });
  refuseSharedParts(sheets);
  return {
    sheets,
    withoutCells,
    names,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904,
  };
}

function visibilityOf(state: string | undefined): GridSheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** A thousand sheets that are all the same largest part would get past every limit of the container. */
function refuseSharedParts(sheets: readonly SheetEntry[]): void {
  const parts = new Set(sheets.map((sheet) => sheet.part.toLowerCase()));
  const names = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  if (parts.size < sheets.length || names.size < sheets.length) {
    throw new Refused('duplicatePart', 'sheet');
  }
}
