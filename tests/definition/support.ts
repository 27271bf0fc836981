import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  definitionWorkbook,
  readDefinitionWorkbook,
  type DefinitionFinding,
  type DefinitionReading,
} from '../../src/definition';
import { loadProgramme, type ProgrammeDefinition } from '../../src/programme';
import type { WorkbookPlan } from '../../src/workbook';
import { madeUp } from '../programme/madeUp';
import { englishFaults } from '../support/english';
import { Book } from '../workbook/reading/book';

export const saitama: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../programmes/saitama-r5-r7.json'), 'utf8'),
);

export const CREATED = '2026-04-01T09:00:00Z';

/** A definition that must be right. */
export function definitionOf(json: unknown): ProgrammeDefinition {
  const result = loadProgramme(json);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.definition;
}

/** The definition workbook of a programme, as `gyokaku programme export` makes it. */
export function exported(json: unknown): WorkbookPlan {
  return definitionWorkbook({
    definition: definitionOf(json),
    original: JSON.stringify(json),
    created: CREATED,
  });
}

/** The made-up programme's definition workbook, in somebody's hands. */
export function madeUpBook(): Book {
  return new Book(exported(madeUp));
}

export function readBook(book: Book): DefinitionReading {
  return readDefinitionWorkbook(book.grid);
}

/** The definition that a workbook holds. */
export function accepted(reading: DefinitionReading): unknown {
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings, null, 1));
  return reading.definition;
}

/** What is to be put right: `指標 H12 …`; its English says the same. */
export function said(reading: DefinitionReading): readonly string[] {
  const findings: readonly DefinitionFinding[] = reading.ok ? [] : reading.findings;
  expect(findings.flatMap(englishFaults)).toEqual([]);
  return findings.map(({ sheet, cell, message }) =>
    [sheet, cell, message].filter((part) => part !== null).join(' '),
  );
}
