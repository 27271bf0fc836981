import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { Said } from '../programme';
import type { RowKey, Site, ValueKey } from '../workbook';
import { nameInBoth, rowKeyText, sameValue } from '../workbook';
import { fileId } from './fileOrder';
import type { MasterState } from './master';
import type { Outcome } from './outcome';
import { Comparing } from './outcome';
import type { FileId, ItemCounts, ProposalItem } from './proposal';
import { NO_COUNTS } from './proposal';
import { REASONS } from './reasons';
import type { Submission, SubmittedValue, Unplaced } from './received';

/** A submission against the master, value by value. */
export interface Review {
  /** In the master's order; what has no place there comes last. */
  readonly items: readonly ProposalItem[];
  readonly counts: ItemCounts;
  readonly agreed: ReadonlyMap<ValueKey, CellInput>;
}

const BLANK: CellInput = { kind: 'blank' };

/**
 * Compares every value of a submission with what the division stated before and with what the master holds.
 *
 * @param coveredRows keys of rows that need not be in the file: another file of the same division in charge has them
 */
export function reviewSubmission(
  master: MasterState,
  submission: Submission,
  coveredRows: ReadonlySet<string>,
): Review {
  const review = new Reviewing(new Comparing(master, submission));
  review.values();
  review.rows(coveredRows);
  return review.result();
}

class Reviewing {
  readonly #items: ProposalItem[] = [];
  readonly #agreed = new Map<ValueKey, CellInput>();
  readonly #counts = { ...NO_COUNTS };
  readonly #file: FileId;

  constructor(private readonly comparing: Comparing) {
    this.#file = fileId(comparing.submission.source);
  }

  /** A 値の区分 follows the values that it speaks for, so it comes after them. */
  values(): void {
    const { comparing } = this;
    const { master, submission } = comparing;
    const kinds: (readonly [ValueKey, SubmittedValue])[] = [];
    const valued = new Set<ValueKey>();
    const stalled = new Map<ValueKey, 'conflict' | 'heldBack'>();
    for (const [key, value] of submission.values) {
      const input = master.inputs.get(key);
      if (input?.field.endsWith('.kind') === true) {
        kinds.push([key, value]);
        continue;
      }
      const outcome = comparing.value(key, value, input);
      this.#add(key, value, outcome);
      const kindKey = input === undefined ? null : comparing.kindKey(input);
      if (kindKey === null) continue;
      if (!isBlank(value.input)) valued.add(kindKey);
      const { verdict } = outcome;
      if (verdict === 'conflict' || verdict === 'heldBack') stalled.set(kindKey, verdict);
    }
    for (const [key, value] of kinds) {
      const input = master.inputs.get(key);
      const of = comparing.kind(key, value, input, valued.has(key), stalled.get(key));
      this.#add(key, value, of);
    }
  }

  /** Rows that one side has and the other has not. */
  rows(covered: ReadonlySet<string>): void {
    const { master, submission } = this.comparing;
    for (const unplaced of submission.unplaced) {
      this.#row('unknown', unplacedText(unplaced), unplacedName(unplaced, master), {
        site: unplaced.site,
        submitted: unplaced.input,
        reason: REASONS[unplaced.kind],
      });
    }
    for (const rowKey of this.#missingRows(covered)) {
      const text = rowKeyText(rowKey);
      const name = nameInBoth(master.names, (names) => names.row(rowKey) || text);
      this.#row('missing', text, name, { site: null, submitted: BLANK, reason: REASONS.missing });
    }
  }

  result(): Review {
    const { master } = this.comparing;
    const items = this.#items
      .map((item) => ({ item, place: master.orderOf(item.key) }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
    return { items, counts: this.#counts, agreed: this.#agreed };
  }

  #add(key: ValueKey, value: SubmittedValue, { verdict, after, reason }: Outcome): void {
    const { master, submission } = this.comparing;
    const base = this.comparing.base(key, value);
    // A cell in which nothing ever stood is nothing to count.
    if (verdict === 'unchanged' && isBlank(value.input) && isBlank(base)) return;
    this.#counts[verdict] += 1;
    if (verdict === 'unchanged') {
      const isOwn = this.comparing.isOwn(value, master.inputs.get(key));
      if (isOwn && !sameValue(base, after)) this.#agreed.set(key, after);
      return;
    }
    this.#items.push({
      id: `${this.#file}|${key}`,
      file: this.#file,
      division: submission.division ?? '',
      verdict,
      key,
      name: master.names.value(key),
      englishName: master.names.english.value(key),
      base,
      before: master.at(key),
      submitted: value.input,
      after,
      site: value.site,
      masterSite: master.sites.get(key) ?? null,
      reason,
      rivals: [],
    });
  }

  #row(
    verdict: 'unknown' | 'missing',
    key: string,
    name: Said,
    rest: Pick<ProposalItem, 'site' | 'submitted' | 'reason'>,
  ): void {
    this.#counts[verdict] += 1;
    const place = rest.site === null ? '' : `${rest.site.sheet}!${placeOf(rest.site)}`;
    this.#items.push({
      id: `${this.#file}|${key}|${place}`,
      file: this.#file,
      division: this.comparing.submission.division ?? '',
      verdict,
      key,
      name: name.ja,
      englishName: name.en,
      base: BLANK,
      before: BLANK,
      after: BLANK,
      masterSite: null,
      rivals: [],
      ...rest,
    });
  }

  /** Rows of the division that the file should have: gone from it, or newer than it. */
  #missingRows(covered: ReadonlySet<string>): readonly RowKey[] {
    const { charge, master, submission } = this.comparing;
    const missing = new Map(submission.missingRows.map((row) => [rowKeyText(row), row]));
    const present = rowsIn(submission);
    for (const [text, rowKey] of master.rowsOf(charge)) {
      if (!present.has(text) && !covered.has(text)) missing.set(text, rowKey);
    }
    return [...missing.values()];
  }
}

/** Keys of the rows that a submission has values of. */
export function rowsIn({ values }: Submission): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const key of values.keys()) rows.add(key.slice(0, key.indexOf('|')));
  return rows;
}

const placeOf = ({ row, column }: Site): string => `${String(row)},${String(column)}`;

function unplacedText({ rowKey, field, input, mark }: Unplaced): string {
  if (rowKey === null) return mark !== '' ? mark : input.kind === 'text' ? input.text : '';
  return field === null ? rowKeyText(rowKey) : `${rowKeyText(rowKey)}|${field}`;
}

function unplacedName(unplaced: Unplaced, { names }: MasterState): Said {
  const { kind, rowKey, field, mark, site } = unplaced;
  switch (kind) {
    case 'insertedRow':
      return { ja: '挿入された行', en: 'Inserted row' };
    case 'unknownRow':
      return { ja: `目印が「${mark}」の行`, en: `Row with the mark “${mark}”` };
    case 'elsewhere':
      return { ja: '様式にないところの入力', en: 'Input outside of the form' };
    case 'addedSheet':
      return { ja: `足されたシート「${site.sheet}」`, en: `Added sheet “${site.sheet}”` };
    case 'overwrittenFormula':
    case 'outsideInput': {
      const row = nameInBoth(names, (each) => (rowKey === null ? '' : each.row(rowKey)));
      if (field === null) return row;
      const { ja, en } = nameInBoth(names, (each) => each.field(field));
      return { ja: `${row.ja}の${ja}`, en: `${en} of ${row.en}` };
    }
  }
}
