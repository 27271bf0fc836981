import { resolveScale } from '../../../evaluation';
import {
  definitionWorkbook,
  emptyDefinition,
  nextProgramme,
  readDefinitionWorkbook,
  type DefinitionFinding,
} from '../../../definition';
import {
  faultText,
  labelsAfter,
  loadProgramme,
  type ProgrammeDefinition,
} from '../../../programme';
import type { WorkbookPlan } from '../../../workbook';
import { readXlsx } from '../../../xlsx';
import { refused, type DefinitionResult, type ShownFault } from './definitionResult';

/** Reads a definition workbook; what is wrong in it is named by sheet and cell. */
export async function readDefinitionBytes(
  name: string,
  bytes: Uint8Array,
): Promise<DefinitionResult> {
  const file = await readXlsx(bytes, { fileName: name });
  if (!file.ok) return refused(file);
  const reading = readDefinitionWorkbook(file.grid);
  if (!reading.ok) return { ok: false, faults: reading.findings.map(shownFault) };
  const { programme, definition } = reading;
  return {
    ok: true,
    definition: {
      programme,
      scale: resolveScale(programme),
      text: JSON.stringify(definition),
      warnings: [...file.warnings, ...reading.warnings],
    },
  };
}

function shownFault({ sheet, cell, message, english }: DefinitionFinding): ShownFault {
  if (sheet === null) return { place: null, message, english };
  const [at, atEn] = cell === null ? ['', ''] : [cell, ` ${cell}`];
  return {
    place: { message: `「${sheet}」${at}`, english: `“${sheet}”${atEn}` },
    message,
    english,
  };
}

/** A form with nothing in it but its years. */
export function emptyForm(years: readonly string[], created: string): WorkbookPlan {
  return definitionWorkbook({ definition: emptyDefinition(years), original: null, created });
}

/** A definition as a workbook. */
export function formOf(text: string, created: string): WorkbookPlan {
  return definitionWorkbook({ definition: written(text), original: text, created });
}

/** A draft of the next programme, and how much there is to be decided; null where its years cannot be told. */
export function nextForm(
  text: string,
  created: string,
): { readonly plan: WorkbookPlan; readonly decisions: number; readonly id: string } | null {
  const last = written(text);
  const years = labelsAfter(last.fiscalYears.at(-1) ?? '', last.fiscalYears.length);
  if (years === null) return null;
  const { definition, marks } = nextProgramme(last, years);
  const plan = definitionWorkbook({ definition, original: null, marks, created });
  return { plan, decisions: marks.length, id: definition.id };
}

function written(text: string): ProgrammeDefinition {
  const result = loadProgramme(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (!result.ok) throw new Error(result.faults.map(faultText).join('\n'));
  return result.definition;
}
