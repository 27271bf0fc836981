import type { ProgrammeDefinition } from '../../programme';
import {
  absoluteArea,
  defaultFont,
  quoteSheetName,
  StyleTable,
  type DefinedName,
  type WorkbookPlan,
} from '../../workbook';
import { originalSheet } from '../original';
import { definitionSheets, shapeOf, type DefinitionSheet } from '../tables';
import type { Draft } from './draft';
import { formSheet } from './formSheet';
import { GUIDE_KEY, guideSheet } from './guideSheet';
import { Lists, OWN_LISTS } from './lists';
import { Marks, type Mark } from './marks';
import { tableLayout } from './tableLayout';
import { tableSheet } from './tableSheet';

export interface DefinitionWorkbookOptions {
  /** What stands in it; it need not be complete. */
  readonly definition: ProgrammeDefinition;
  /** The JSON text that it was read from; null for a form. */
  readonly original: string | null;
  /** What somebody has to decide. */
  readonly marks?: readonly Mark[];
  /** ISO date and time. */
  readonly created: string;
}

/** The plan of a definition workbook: a programme's definition as sheets in which people type. */
export function definitionWorkbook(options: DefinitionWorkbookOptions): WorkbookPlan {
  const { definition, original, created } = options;
  const shape = shapeOf(definition);
  const sheets = definitionSheets(shape);
  const heading = definition.title === '' ? '行革プログラムの定義' : definition.title;
  const styles = new StyleTable();
  const draft: Draft = {
    definition,
    shape,
    marks: new Marks(options.marks ?? []),
    lists: new Lists(sheets),
    styles,
    heading,
  };
  const planned = [
    guideSheet(sheets, draft),
    ...sheets.map((each) =>
      each.kind === 'form' ? formSheet(each, draft) : tableSheet(each, draft),
    ),
    draft.lists.sheet(styles, heading),
    ...(original === null ? [] : [originalSheet(original, styles, heading)]),
  ];
  return {
    properties: {
      title: definition.title === '' ? heading : `${heading}の定義`,
      subject: 'プログラムの定義',
      creator: definition.organisation === '' ? '行革進捗管理' : definition.organisation,
      created,
      language: 'ja-JP',
    },
    defaultFont,
    styles: styles.styles,
    names: [...draft.lists.names(), ...ownLists(sheets, draft)],
    sheets: planned,
    activeSheet: GUIDE_KEY,
  };
}

/** Where the lists that the municipality keeps itself stand, with room for more. */
function ownLists(sheets: readonly DefinitionSheet[], draft: Draft): readonly DefinedName[] {
  const listed = [
    [OWN_LISTS.divisions, 'definition.divisions', 'name'],
    [OWN_LISTS.years, 'definition.years', 'year'],
    [OWN_LISTS.rounds, 'definition.rounds', 'id'],
  ] as const;
  return listed.flatMap(([name, key, field]) => {
    const table = sheets.find((each) => each.key === key);
    if (table?.kind !== 'table') return [];
    const area = tableLayout(table, draft).area(field);
    return [{ name, refersTo: `${quoteSheetName(table.name)}!${absoluteArea(area)}` }];
  });
}
