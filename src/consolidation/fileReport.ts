import type { Told } from '../programme';
import { isSubmitted } from '../workbook';
import { fileId } from './fileOrder';
import type { MasterState } from './master';
import type { FileReport, FileVerdict } from './proposal';
import { NO_COUNTS } from './proposal';
import type { FileNote, Rejection, Submission, UnreadableFile } from './received';
import type { Review } from './review';

/** Line of a file in the proposal. @param review null where its values play no part */
export function fileReport(
  master: MasterState,
  submission: Submission,
  verdict: FileVerdict,
  review: Review | null,
): FileReport {
  const { source, division, state, number, submittedOn, block, errors, unfilled } = submission;
  return {
    id: fileId(source),
    source,
    division,
    divisionName: division === null ? '' : master.divisionName(division),
    state,
    number,
    submittedOn,
    block,
    verdict,
    items: review?.items ?? [],
    counts: review?.counts ?? NO_COUNTS,
    agreed: review?.agreed ?? new Map(),
    errors,
    unfilled,
    cautions: review === null ? [] : cautionsOf(submission),
  };
}

export function unreadableReport({ source, message, english }: UnreadableFile): FileReport {
  return {
    id: fileId(source),
    source,
    division: null,
    divisionName: '',
    state: '',
    number: null,
    submittedOn: null,
    block: new Map(),
    verdict: { kind: 'rejected', reasons: [{ kind: 'unreadable', message, english }] },
    items: [],
    counts: NO_COUNTS,
    agreed: new Map(),
    errors: [],
    unfilled: 0,
    cautions: [],
  };
}

/** Why a file has no business in this master; empty where it may come in. */
export function rejectionsFor(master: MasterState, submission: Submission): readonly Rejection[] {
  const { programme, reportingYear, round } = master.options;
  const { division, programmeId, programmeTitle, rejections, roundName, year } = submission;
  if (programmeId !== programme.id) return [{ kind: 'otherProgramme', title: programmeTitle }];
  if (division === null) return [{ kind: 'notDivision' }];
  const reasons: Rejection[] = [];
  if (year !== reportingYear) reasons.push({ kind: 'otherYear', year, expected: reportingYear });
  if (submission.round !== round.id) {
    reasons.push({ kind: 'otherRound', round: roundName, expected: round.name });
  }
  if (reasons.length > 0) return reasons;
  const charge = master.inCharge(division);
  if (charge === null) return [{ kind: 'unknownDivision', division }];
  if (master.stateOf(charge) === '確定') return [{ kind: 'finalised' }];
  return rejections.filter(({ kind }) => kind !== 'emptyForm' || !emptied(master, submission));
}

/**
 * A newer submission from which everything has gone is no empty form: what was there is listed as 空欄化. Nor is it one
 * when it comes again.
 */
function emptied({ accepted }: MasterState, { division, number, source }: Submission): boolean {
  const last = accepted.get(division ?? '');
  if (last === undefined) return false;
  const isNewer = number !== null && number > (last.number ?? 0);
  return isNewer || last.fingerprint === source.fingerprint;
}

/** Oddities of a file that are spelt out. */
const SPELT_OUT = 5;

function cautionsOf({ number, oddities, state }: Submission): readonly Told[] {
  const cautions: Told[] = [];
  if (number === null) {
    cautions.push({
      message:
        '提出番号がないか、1 以上の整数ではありません。どの提出が新しいか決められないので、番号を確かめてください。',
      english:
        'It has no 提出番号 (submission no.), or one that is no whole number from 1. Which submission is the newest cannot be told: check the number.',
    });
  }
  if (state === '') {
    cautions.push({
      message: '提出の状態がありません。提出されたものか確かめてください。',
      english: 'It has no 提出の状態 (state of the submission). Check whether it was submitted.',
    });
  } else if (!isSubmitted(state)) {
    cautions.push({
      message: `状態が「${state}」のままです。提出されたものか確かめてください。`,
      english: `Its 状態 (state) is still “${state}”. Check whether it was submitted.`,
    });
  }
  const more = oddities.length - SPELT_OUT;
  return [
    ...cautions,
    ...oddities.slice(0, SPELT_OUT).map(noteText),
    ...(more > 0
      ? [
          {
            message: `このほか${String(more)}か所も、配られたブックから変えられています。`,
            english: `In ${String(more)} more places it was changed from the workbook that was handed out.`,
          },
        ]
      : []),
  ];
}

/** ［柱1 T12］…; “柱1” T12: … */
function noteText({ cell, english, message, sheet }: FileNote): Told {
  return sheet === null || cell === null
    ? { message, english }
    : { message: `［${sheet} ${cell}］${message}`, english: `“${sheet}” ${cell}: ${english}` };
}
