import { compareSources } from './fileOrder';
import type { Submission } from './received';

/** Files of one division that say the same under the same number: the first by name speaks for all. */
export interface Contender {
  readonly submission: Submission;
  readonly copies: readonly Submission[];
}

/** Files of one division as they arrive, in any order. Of what a newer file has overtaken only the bare file is kept. */
export class Stream {
  /** Highest 提出番号 so far; null while only files without one have come. */
  highest: number | null = null;
  readonly older: Submission[] = [];
  #numbered = new Map<string, Contending>();
  readonly #unnumbered = new Map<string, Contending>();

  /** @param accepted the highest number that the master has accepted */
  constructor(private readonly accepted: number | null) {}

  add(submission: Submission): void {
    const { number } = submission;
    if (number === null) {
      contend(this.#unnumbered, submission);
    } else if (number < Math.max(this.accepted ?? 0, this.highest ?? 0)) {
      this.older.push(bare(submission));
    } else {
      if (number > (this.highest ?? 0)) this.#overtake(number);
      contend(this.#numbered, submission);
    }
  }

  /**
   * The newest files that say different things. More than one where their numbers cannot order them: the same number, or
   * none. A file without a number that says what a numbered one says is its copy. In the order of their names.
   */
  contenders(): readonly Contender[] {
    const all = new Map<string, Contender>(this.#unnumbered);
    for (const [digest, contending] of this.#numbered) {
      const twin = this.#unnumbered.get(digest);
      const twins = twin === undefined ? [] : [twin.submission, ...twin.copies];
      all.set(digest, {
        submission: contending.submission,
        copies: [...contending.copies, ...twins],
      });
    }
    return [...all.values()].sort((a, b) =>
      compareSources(a.submission.source, b.submission.source),
    );
  }

  /** What the older files are older than. */
  newest(): number {
    return Math.max(this.accepted ?? 0, this.highest ?? 0);
  }

  #overtake(number: number): void {
    for (const { submission, copies } of this.#numbered.values()) {
      this.older.push(bare(submission), ...copies);
    }
    this.#numbered = new Map();
    this.highest = number;
  }
}

interface Contending {
  submission: Submission;
  readonly copies: Submission[];
}

function contend(contenders: Map<string, Contending>, submission: Submission): void {
  const found = contenders.get(submission.digest);
  if (found === undefined) {
    contenders.set(submission.digest, { submission, copies: [] });
  } else if (compareSources(submission.source, found.submission.source) < 0) {
    found.copies.push(bare(found.submission));
    found.submission = submission;
  } else {
    found.copies.push(bare(submission));
  }
}

/** What the table of files says of it, without its values. */
function bare(submission: Submission): Submission {
  return {
    ...submission,
    values: new Map(),
    unplaced: [],
    missingRows: [],
    errors: [],
    oddities: [],
  };
}
