import { cellAddress, itemNames, shownText, type Reading, type ValueKey } from '../../../workbook';
import type { Memory } from '../../host';
import type { Lead } from './completeness';

/**
 * What the head of a division has confirmed, as this computer remembers it: the workbook has no place for it. On another
 * computer nothing is known, and nothing is said.
 */
export class Confirmed {
  constructor(private readonly memory: Memory) {}

  /** Remembers what stands there at a 課長確認. */
  keep(subject: string, reading: Reading, confirmation: Confirmation): void {
    const kept = [[WHICH, named(confirmation)], ...typedIn(reading)] as const;
    this.memory.write(key(subject), JSON.stringify(Object.fromEntries(kept)));
  }

  /** What holds something else by now than at this 課長確認. */
  changes(subject: string, reading: Reading, confirmation: Confirmation): readonly Lead[] {
    const then = textsIn(this.memory.read(key(subject)) ?? '');
    if (then?.get(WHICH) !== named(confirmation)) return [];
    const now = typedIn(reading);
    const names = itemNames(reading.programme);
    const keys: readonly ValueKey[] = [...reading.cells.keys()];
    return keys.flatMap((each): readonly Lead[] => {
      const [before, after] = [then.get(each) ?? '', now.get(each) ?? ''];
      const cell = reading.cells.get(each);
      if (before === after || cell?.owned !== true) return [];
      const place = { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) };
      return [
        {
          message: `${names.value(each)}: ${shown(before, '（空欄）')} → ${shown(after, '（空欄）')}`,
          english: `${names.english.value(each)}: ${shown(before, '(blank)')} → ${shown(after, '(blank)')}`,
          place,
        },
      ];
    });
  }
}

/** Who confirmed, and when (Excel's day number). */
export interface Confirmation {
  readonly confirmedBy: string;
  readonly confirmedOn: number | null;
}

/** No value has this key. */
const WHICH = '';

const named = ({ confirmedBy, confirmedOn }: Confirmation): string =>
  `${confirmedBy.trim()} ${String(confirmedOn ?? '')}`;

const key = (subject: string): string => `submit.confirmed.${subject}`;

/** A long text is known again by its beginning. */
const SHOWN = 20;

function shown(text: string, blank: string): string {
  if (text === '') return blank;
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function typedIn({ cells }: Reading): ReadonlyMap<ValueKey, string> {
  return new Map(
    [...cells].flatMap(([each, { owned, input }]) => {
      const text = owned ? shownText(input) : '';
      return text === '' ? [] : [[each, text] as const];
    }),
  );
}

/** null where nothing, or nothing that can be understood, was remembered. */
function textsIn(kept: string): ReadonlyMap<string, string> | null {
  if (kept === '') return null;
  try {
    const all: unknown = JSON.parse(kept);
    if (typeof all !== 'object' || all === null) return null;
    return new Map(
      Object.entries(all).flatMap(([name, text]: readonly [string, unknown]) =>
        typeof text === 'string' ? [[name, text] as const] : [],
      ),
    );
  } catch {
    return null;
  }
}
