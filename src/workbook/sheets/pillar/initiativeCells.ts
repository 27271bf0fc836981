import type { InitiativeRefs } from '../../../evaluation';
import { initiativePositionFormula } from '../../../evaluation';
import type { Field } from '../../keys';
import { yearField } from '../../keys';
import { MEASURES } from './rows';
import type { RowWriter } from './writer';

/** Overall status of an initiative in every year: the worst of its due KPIs, with none due of its due steps. */
export function writeInitiativeYears(writer: RowWriter, no: number): void {
  const { context } = writer;
  for (const year of context.current.fiscalYears) {
    const refs = countedRows(writer, yearField(year, 'measured'));
    const formula = initiativePositionFormula(context.facts.initiative(no, year), refs);
    const { status } = context.judgements.initiative(no, year);
    writer.status(year, formula, context.judgements.position(status));
  }
}

/** The rows over which an initiative's position is counted. @param positions column of the KPIs' and steps' own positions */
export function countedRows(writer: RowWriter, positions: Field): InitiativeRefs {
  const { layout } = writer;
  return {
    keys: layout.range('no'),
    key: writer.cell('no'),
    kinds: layout.range('measure'),
    kpiKind: MEASURES.kpi,
    stepKind: MEASURES.step,
    positions: layout.range(positions),
  };
}

/** Position of the initiative in the reporting year, in every row that holds texts: what is asked for depends on it. */
export function writeOverall(writer: RowWriter, no: number): void {
  const { context } = writer;
  const year = context.reportingYear;
  const { status } = context.judgements.initiative(no, year);
  writer.formula(
    'overall',
    writer.inRow({ kind: 'initiative', no }, yearField(year, 'position')),
    context.judgements.position(status),
    writer.style,
  );
}
