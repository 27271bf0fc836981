import type { ValueKey } from '../workbook';
import { compareSources, fileId } from './fileOrder';
import type { MasterState } from './master';
import type { FileReport, FileVerdict, Proposal, ProposalItem } from './proposal';
import { NO_COUNTS } from './proposal';
import { REASONS } from './reasons';
import type { Received, Rejection, Submission, UnreadableFile } from './received';
import type { Review } from './review';
import { reviewSubmission } from './review';
import { sameValue } from './sameValue';

/** What a consolidation of these files would do. Their order plays no part; nothing is written. */
export function planConsolidation(master: MasterState, received: Iterable<Received>): Proposal {
  const consolidation = new Consolidation(master);
  for (const each of received) consolidation.add(each);
  return consolidation.proposal();
}

/** Files of one division that say the same under the same number. */
interface Contender {
  submission: Submission;
  readonly copies: Submission[];
}

/** What is kept of a division's files while they arrive. */
interface Stream {
  /** Highest number so far; null while only files without one have come. */
  highest: number | null;
  /** By digest: files with the highest number. */
  contenders: Map<string, Contender>;
  /** By digest: files without a number. */
  readonly unnumbered: Map<string, Contender>;
}

/**
 * Takes files as they are read, in any order, and keeps no more of them than the proposal needs: of an older version
 * only what its line in the table says.
 */
export class Consolidation {
  readonly #streams = new Map<string, Stream>();
  readonly #reports: FileReport[] = [];
  readonly #older: { readonly submission: Submission; readonly division: string }[] = [];
  readonly #seen = new Set<string>();

  constructor(private readonly master: MasterState) {}

  add(received: Received): void {
    const id = fileId(received.source);
    // The same file given twice, by name or through its folder, is one file.
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    if (received.kind === 'unreadable') {
      this.#reports.push(unreadableReport(received));
      return;
    }
    const reasons = this.#rejections(received);
    if (reasons.length > 0) {
      this.#reports.push(this.#report(received, { kind: 'rejected', reasons }, null));
      return;
    }
    this.#order(received);
  }

  proposal(): Proposal {
    const reports = [...this.#reports];
    for (const [division, stream] of this.#streams)
      reports.push(...this.#settled(division, stream));
    for (const { submission, division } of this.#older) {
      const than = this.#streams.get(division)?.highest ?? this.#lastNumber(division) ?? 0;
      reports.push(this.#report(submission, { kind: 'older', than }, null));
    }
    const files = withRivals(reports).sort((a, b) => compareSources(a.source, b.source));
    return { files, missingDivisions: this.#missing(files) };
  }

  #order(submission: Submission): void {
    const division = submission.division ?? '';
    const stream = this.#streams.get(division) ?? {
      highest: null,
      contenders: new Map<string, Contender>(),
      unnumbered: new Map<string, Contender>(),
    };
    this.#streams.set(division, stream);
    const { number } = submission;
    if (number === null) {
      contend(stream.unnumbered, submission);
      return;
    }
    const accepted = this.#lastNumber(division);
    if ((accepted !== null && number < accepted) || (stream.highest ?? 0) > number) {
      this.#older.push({ submission: light(submission), division });
      return;
    }
    if (stream.highest !== null && number > stream.highest) {
      for (const { submission: older, copies } of stream.contenders.values()) {
        for (const each of [older, ...copies]) {
          this.#older.push({ submission: light(each), division });
        }
      }
      stream.contenders = new Map();
    }
    stream.highest = number;
    contend(stream.contenders, submission);
  }

  /** Verdicts of the newest files of a division. */
  #settled(division: string, { contenders, unnumbered }: Stream): readonly FileReport[] {
    const all = new Map([...contenders, ...unnumbered]);
    for (const [digest, contender] of contenders) {
      const twin = unnumbered.get(digest);
      // Says the same as a numbered one: that its number is missing does no harm.
      if (twin !== undefined) contender.copies.push(twin.submission, ...twin.copies);
      all.set(digest, contender);
    }
    const distinct = [...all.values()];
    return distinct.flatMap((contender) => {
      const { submission, copies } = contender;
      const others = distinct.filter((each) => each !== contender);
      const names = others.map((each) => each.submission.source.fileName);
      const review = reviewSubmission(this.master, submission);
      const verdict = this.#verdict(division, submission, review, names);
      return [
        this.#report(submission, verdict, review),
        ...copies.map((copy) =>
          this.#report(copy, { kind: 'copy', of: submission.source.fileName }, null),
        ),
      ];
    });
  }

  #verdict(
    division: string,
    { number, source }: Submission,
    review: Review,
    others: readonly string[],
  ): FileVerdict {
    const last = this.master.accepted.get(division);
    if (last?.fingerprint === source.fingerprint) return { kind: 'again' };
    if (others.length > 0) return { kind: 'duplicate', others };
    if (last === undefined || (number !== null && (last.number ?? 0) < number)) {
      return { kind: 'accepted' };
    }
    const says = review.items.some(({ verdict }) => verdict !== 'missing');
    return says || review.agreed.size > 0 ? { kind: 'duplicate', others: [] } : { kind: 'again' };
  }

  #lastNumber(division: string): number | null {
    return this.master.accepted.get(division)?.number ?? null;
  }

  #rejections(submission: Submission): readonly Rejection[] {
    const { options, values } = this.master;
    const { programme, reportingYear, round } = options;
    const { programmeId, year, division } = submission;
    if (programmeId !== programme.id) {
      return [{ kind: 'otherProgramme', title: submission.programmeTitle }];
    }
    if (submission.rejections.some(({ kind }) => kind === 'notDivision')) {
      return submission.rejections;
    }
    const reasons: Rejection[] = [];
    if (year !== reportingYear) reasons.push({ kind: 'otherYear', year, expected: reportingYear });
    if (submission.round !== round.id) {
      const { roundName } = submission;
      reasons.push({ kind: 'otherRound', round: roundName, expected: round.name });
    }
    if (reasons.length > 0 || division === null) return reasons;
    const charge = this.master.inCharge(division);
    if (charge === null) return [{ kind: 'unknownDivision', division }];
    const state = values.get(`d:${charge}|state`);
    if (state?.kind === 'text' && state.text === '確定') return [{ kind: 'finalised' }];
    return submission.rejections;
  }

  #report(submission: Submission, verdict: FileVerdict, review: Review | null): FileReport {
    const { source, division, state, number, submittedOn, errors, unfilled } = submission;
    return {
      id: fileId(source),
      source,
      division,
      divisionName: division === null ? '' : this.master.divisionName(division),
      state,
      number,
      submittedOn,
      verdict,
      items: review?.items ?? [],
      counts: review?.counts ?? NO_COUNTS,
      agreed: review?.agreed ?? new Map(),
      errors,
      unfilled,
      cautions: review === null ? [] : cautionsOf(submission),
    };
  }

  #missing(files: readonly FileReport[]): readonly string[] {
    const heard = new Set<string>();
    for (const { division, verdict } of files) {
      if (division !== null && verdict.kind !== 'rejected') {
        heard.add(this.master.inCharge(division) ?? division);
      }
    }
    for (const division of this.master.accepted.keys()) {
      heard.add(this.master.inCharge(division) ?? division);
    }
    return this.master.divisions.filter((division) => !heard.has(division));
  }
}

/** Of copies the first by name speaks for all. */
function contend(contenders: Map<string, Contender>, submission: Submission): void {
  const found = contenders.get(submission.digest);
  if (found === undefined) {
    contenders.set(submission.digest, { submission, copies: [] });
  } else if (compareSources(submission.source, found.submission.source) < 0) {
    found.copies.push(light(found.submission));
    found.submission = submission;
  } else {
    found.copies.push(light(submission));
  }
}

/** What the table says of a file, without its values. */
function light(submission: Submission): Submission {
  return {
    ...submission,
    values: new Map(),
    rows: new Set(),
    unplaced: [],
    missingRows: [],
    errors: [],
  };
}

function unreadableReport({ source, message }: UnreadableFile): FileReport {
  return {
    id: fileId(source),
    source,
    division: null,
    divisionName: '',
    state: '',
    number: null,
    submittedOn: null,
    verdict: { kind: 'rejected', reasons: [{ kind: 'unreadable', message }] },
    items: [],
    counts: NO_COUNTS,
    agreed: new Map(),
    errors: [],
    unfilled: 0,
    cautions: [],
  };
}

function cautionsOf({ number, state }: Submission): readonly string[] {
  const cautions: string[] = [];
  if (number === null) {
    cautions.push(
      '提出番号がありません。どの提出が新しいか決められないので、番号を確かめてください。',
    );
  }
  if (!SUBMITTED_STATES.includes(state)) {
    cautions.push(
      state === ''
        ? '提出の状態がありません。提出されたものか確かめてください。'
        : `状態が「${state}」のままです。提出されたものか確かめてください。`,
    );
  }
  return cautions;
}

export const SUBMITTED_STATES: readonly string[] = ['提出', '受理', '確定'];

/** A value that two files both may write and on which they differ is a conflict in both. */
function withRivals(reports: readonly FileReport[]): FileReport[] {
  const first = new Map<ValueKey, ProposalItem>();
  const rivals = new Set<ValueKey>();
  for (const item of reports.flatMap(writing)) {
    const other = first.get(item.key);
    if (other === undefined) first.set(item.key, item);
    else if (!sameValue(other.after, item.after)) rivals.add(item.key);
  }
  if (rivals.size === 0) return [...reports];
  return reports.map((report) =>
    report.verdict.kind !== 'accepted' && report.verdict.kind !== 'again'
      ? report
      : recounted({
          ...report,
          items: report.items.map((item) =>
            rivals.has(item.key) && isWriting(item)
              ? { ...item, verdict: 'conflict', reason: REASONS.rivals }
              : item,
          ),
        }),
  );
}

function writing({ verdict, items }: FileReport): readonly ProposalItem[] {
  return verdict.kind === 'accepted' || verdict.kind === 'again' ? items.filter(isWriting) : [];
}

export function isWriting({ verdict }: ProposalItem): boolean {
  return verdict === 'new' || verdict === 'changed' || verdict === 'withdrawn';
}

function recounted(report: FileReport): FileReport {
  const counts = { ...NO_COUNTS, unchanged: report.counts.unchanged };
  for (const { verdict } of report.items) counts[verdict] += 1;
  return { ...report, counts };
}
