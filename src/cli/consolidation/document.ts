import type { FileReport, OverviewRow, ProposalItem } from '../../consolidation';
import { changedValues, fileVerdictText, reminderText } from '../../consolidation';
import type { CellInput } from '../../evaluation';
import type { Site, ValueKey } from '../../workbook';
import { cellAddress, cellValueOf } from '../../workbook';
import { skippedText } from './givenFiles';
import { dayIn } from './itemText';
import type { ConsolidationResult, ItemOutcome } from './result';
import { itemOutcomes } from './result';

/** The document of `consolidate --json` (docs/cli.md). */
export function consolidationDocument(result: ConsolidationResult, dryRun: boolean): object {
  const { changes, divisions, master, masterFile, proposal, skipped, written } = result;
  const { programme, reportingYear, round } = master.options;
  const outcomeOf = itemOutcomes(result);
  return {
    programme: programme.id,
    reportingYear,
    round: round.name,
    master: masterFile,
    out: written,
    dryRun,
    run: changes?.run ?? null,
    changed: changes === null ? 0 : changedValues(changes),
    undecided: changes?.undecided.length ?? null,
    files: proposal.files.map((file) => fileDocument(file, outcomeOf)),
    skipped: skipped.map((each) => ({ ...each, message: skippedText(each) })),
    divisions: divisions.map((row) => divisionDocument(row, result)),
    missingDivisions: proposal.missingDivisions,
  };
}

function fileDocument(file: FileReport, outcomeOf: (item: ProposalItem) => ItemOutcome): object {
  const { cautions, counts, division, divisionName, errors, items, number, source, state } = file;
  return {
    file: source.fileName,
    fingerprint: source.fingerprint,
    division,
    divisionName,
    number,
    state,
    verdict: file.verdict.kind,
    message: fileVerdictText(file.verdict),
    cautions: cautions.map(({ message }) => message),
    counts,
    errors: errors.map(({ sheet, cell, message }) => ({ sheet, cell, message })),
    items: items.map((item) => ({
      verdict: item.verdict,
      decision: outcomeOf(item),
      key: item.key,
      name: item.name,
      base: jsonValue(item.base, item.key),
      before: jsonValue(item.before, item.key),
      submitted: jsonValue(item.submitted, item.key),
      after: jsonValue(item.after, item.key),
      ...place(item.site),
      reason: item.reason?.message ?? null,
    })),
  };
}

function divisionDocument(row: OverviewRow, { master }: ConsolidationResult): object {
  const { conflicts, deadline, division, heldBack, late, name, number, standing } = row;
  return {
    id: division,
    name,
    standing,
    number,
    submittedOn: row.submittedOn,
    deadline,
    late,
    file: row.file?.source.fileName ?? null,
    errors: row.errors.length,
    conflicts,
    heldBack,
    unfilled: row.unfilled,
    reminder: reminderText(row, master),
  };
}

function place(site: Site | null): { readonly sheet: string | null; readonly cell: string | null } {
  return site === null
    ? { sheet: null, cell: null }
    : { sheet: site.sheet, cell: cellAddress(site.row, site.column) };
}

/** A cell as JSON has it: null where it is blank, a day as `2025-04-21`, an error value as `{ "error": "#N/A" }`. */
export function jsonValue(
  input: CellInput,
  key: ValueKey,
): string | number | boolean | null | object {
  return input.kind === 'error' ? { error: input.code } : (dayIn(input, key) ?? cellValueOf(input));
}
