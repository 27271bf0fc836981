import type { ProgrammeDefinition } from '../../programme';
import { basics } from './basics';
import { divisions, renamings } from './divisions';
import { initiatives } from './initiatives';
import { kpis, parts } from './kpis';
import { pillars } from './pillars';
import { retired, revisions } from './revisions';
import { rounds, schedule } from './rounds';
import { bands, scale } from './scale';
import { steps } from './steps';
import type { DefinitionSheet, Shape } from './table';
import { years } from './years';

export type { DefinitionSheet, Entry, Form, Shape, Table } from './table';
export { bands, scale as scaleForm };

/** Columns for divisions in charge that a form offers, however many there are. */
const LEAST_DIVISIONS = 4;

/** The room that a definition takes. */
export function shapeOf({ fiscalYears, initiatives: all }: ProgrammeDefinition): Shape {
  const most = Math.max(0, ...all.map((initiative) => initiative.divisions.length));
  return { years: fiscalYears.length, divisions: Math.max(LEAST_DIVISIONS, most) };
}

/** Every sheet that people fill in, in the order of the workbook. */
export function definitionSheets(shape: Shape): readonly DefinitionSheet[] {
  return [
    basics,
    years,
    divisions,
    pillars,
    initiatives(shape),
    kpis(shape),
    steps(shape),
    parts,
    rounds,
    schedule,
    scale,
    bands,
    renamings,
    revisions,
    retired,
  ];
}
