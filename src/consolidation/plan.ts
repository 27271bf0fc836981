import { isSubmitted } from '../workbook';
import { compareSources, fileId } from './fileOrder';
import { fileReport, rejectionsFor, unreadableReport } from './fileReport';
import type { LastAccepted, MasterState } from './master';
import type { FileReport, FileVerdict, Proposal } from './proposal';
import { isWriting } from './proposal';
import type { Received, Rejection, Submission } from './received';
import type { Review } from './review';
import { reviewSubmission, rowsIn } from './review';
import { withRivals } from './rivals';
import type { Contender } from './streams';
import { Stream } from './streams';

/** What a consolidation of these files would do. Their order plays no part; nothing is written. */
export function planConsolidation(master: MasterState, received: Iterable<Received>): Proposal {
  const consolidation = new Consolidation(master);
  for (const each of received) consolidation.add(each);
  return consolidation.proposal();
}

/** Names of contending files that a verdict spells out. */
const NAMED = 5;

/**
 * Takes files as they are read, in any order, and keeps no more of them than the proposal needs: of an older version
 * only what its line in the table says.
 */
export class Consolidation {
  readonly #streams = new Map<string, Stream>();
  readonly #reports: FileReport[] = [];
  readonly #seen = new Set<string>();
  /** Files in which nobody has typed anything: whether they are forms or emptied is known once all have come. */
  #untouched: Submission[] = [];

  constructor(private readonly master: MasterState) {}

  add(received: Received): void {
    const id = fileId(received.source);
    // The same file given twice, by name and through its folder, is one file.
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    if (received.kind === 'unreadable') {
      this.#reports.push(unreadableReport(received));
      return;
    }
    const reasons = rejectionsFor(this.master, received);
    if (reasons.length === 0 && received.division !== null) {
      this.#streamOf(received.division).add(received);
    } else if (reasons.every(({ kind }) => kind === 'emptyForm')) {
      this.#untouched.push(received);
    } else {
      this.#reject(received, reasons);
    }
  }

  proposal(): Proposal {
    this.#placeUntouched();
    const reports = [...this.#reports];
    const contenders = new Map(
      [...this.#streams].map(([division, stream]) => [division, stream.contenders()]),
    );
    for (const [division, stream] of this.#streams) {
      const own = contenders.get(division) ?? [];
      const covered = this.#rowsElsewhere(division, contenders);
      for (const contender of own)
        reports.push(...this.#settled(division, contender, own, covered));
      for (const submission of stream.older) {
        const verdict: FileVerdict = { kind: 'older', than: stream.newest() };
        reports.push(fileReport(this.master, submission, verdict, null));
      }
    }
    const files = [...withRivals(reports)].sort((a, b) => compareSources(a.source, b.source));
    return { files, missingDivisions: this.#missing(files) };
  }

  #reject(submission: Submission, reasons: readonly Rejection[]): void {
    this.#reports.push(fileReport(this.master, submission, { kind: 'rejected', reasons }, null));
  }

  /**
   * A file that is newer than all others of its division was emptied since, as it would be if those had come in before it;
   * any other is an empty form.
   */
  #placeUntouched(): void {
    const untouched = this.#untouched.map((submission) => {
      const stream = this.#streams.get(submission.division ?? '');
      const isNewest = stream !== undefined && (submission.number ?? 0) > (stream.highest ?? 0);
      return { submission, overtakes: isNewest ? stream : null };
    });
    this.#untouched = [];
    for (const { submission, overtakes } of untouched) {
      if (overtakes === null) this.#reject(submission, rejectionsFor(this.master, submission));
      else overtakes.add(submission);
    }
  }

  #streamOf(division: string): Stream {
    const found = this.#streams.get(division);
    if (found !== undefined) return found;
    const stream = new Stream(this.master.accepted.get(division)?.number ?? null);
    this.#streams.set(division, stream);
    return stream;
  }

  #settled(
    division: string,
    { submission, copies }: Contender,
    all: readonly Contender[],
    covered: ReadonlySet<string>,
  ): readonly FileReport[] {
    const review = reviewSubmission(this.master, submission, covered);
    const verdict = this.#verdict(division, submission, review, all);
    const { fileName } = submission.source;
    return [
      fileReport(this.master, submission, verdict, review),
      ...copies.map((copy) => fileReport(this.master, copy, { kind: 'copy', of: fileName }, null)),
    ];
  }

  #verdict(
    division: string,
    { number, source, state }: Submission,
    review: Review,
    all: readonly Contender[],
  ): FileVerdict {
    const last = this.master.accepted.get(division);
    if (last?.fingerprint === source.fingerprint) return { kind: 'again' };
    if (all.length > 1) {
      const names = all
        .slice(0, NAMED + 1)
        .map(({ submission }) => submission.source.fileName)
        .filter((name) => name !== source.fileName);
      return { kind: 'duplicate', others: names.slice(0, NAMED), count: all.length - 1 };
    }
    if (last === undefined || isNewer({ number, state }, last)) return { kind: 'accepted' };
    const saysMore =
      review.agreed.size > 0 ||
      review.items.some((item) => isWriting(item) || item.verdict === 'conflict');
    return saysMore ? { kind: 'duplicate', others: [], count: 1 } : { kind: 'again' };
  }

  /** Rows that other files of the same division in charge have: it has taken over another's work. */
  #rowsElsewhere(
    division: string,
    contenders: ReadonlyMap<string, readonly Contender[]>,
  ): ReadonlySet<string> {
    const rows = new Set<string>();
    const charge = this.master.inCharge(division);
    for (const other of this.master.predecessorsOf(charge ?? division)) {
      if (other === division) continue;
      for (const { submission } of contenders.get(other) ?? []) {
        for (const row of rowsIn(submission)) rows.add(row);
      }
    }
    return rows;
  }

  #missing(files: readonly FileReport[]): readonly string[] {
    const heard = new Set<string>();
    const hear = (division: string): void => {
      heard.add(this.master.inCharge(division) ?? division);
    };
    for (const { division, verdict } of files) {
      if (division !== null && verdict.kind !== 'rejected') hear(division);
    }
    for (const division of this.master.accepted.keys()) hear(division);
    return this.master.divisions.filter((division) => !heard.has(division));
  }
}

/** By 提出番号; of the same number the submission itself follows what was taken before it was handed in. */
function isNewer(
  { number, state }: Pick<Submission, 'number' | 'state'>,
  last: LastAccepted,
): boolean {
  if (number === null) return false;
  if (last.number === null || number > last.number) return true;
  return number === last.number && isSubmitted(state) && !isSubmitted(last.state);
}
