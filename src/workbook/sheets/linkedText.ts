import type { Initiative } from '../../programme';
import type { WorkbookContext } from '../context';
import { textLiteral } from '../address';
import type { RowField, RowKey } from '../keys';
import { valueKey } from '../keys';
import type { PillarLayout } from '../layout/pillarLayout';
import type { CellValue } from '../plan';
import { cellValueOf } from '../values';

/** A formula over the pillar sheets with its result. */
export interface LinkedText {
  readonly formula: string;
  readonly text: string;
}

const divisionMark = (name: string): string => `【${name}】`;

/** What a division wrote about a joint initiative, headed by its name: on 総括, on 会議資料 and in the council paper alike. */
export function underDivision(name: string, text: string): string {
  return `${divisionMark(name)}\n${text}`;
}

/** As a formula joins it to a text. */
function joined(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

/**
 * What stands in a text field of an initiative: of a joint one the texts of its divisions under one another, each after
 * the division's name, those that wrote nothing left out.
 */
export function linkedText(
  context: WorkbookContext,
  layout: PillarLayout,
  { no, divisions }: Initiative,
  field: RowField,
): LinkedText {
  const typed = (key: RowKey): string =>
    joined(cellValueOf(context.values.get(valueKey(key, field))));
  if (divisions.length === 1) {
    const key: RowKey = { kind: 'initiative', no };
    return { formula: `${layout.lookup(key, field)}&""`, text: typed(key) };
  }
  const parts = divisions.map((division) => {
    const key: RowKey = { kind: 'report', no, division };
    const name = context.nameOf(division);
    const text = typed(key);
    const cell = layout.lookup(key, field);
    return {
      formula: `IF(${cell}="","",CHAR(10)&${textLiteral(divisionMark(name))}&CHAR(10)&${cell})`,
      text: text === '' ? '' : `\n${underDivision(name, text)}`,
    };
  });
  // The first character is a line feed; MID takes the rest, however long.
  return {
    formula: `MID(${parts.map(({ formula }) => formula).join('&')},2,32767)`,
    text: parts
      .map(({ text }) => text)
      .join('')
      .slice(1),
  };
}
