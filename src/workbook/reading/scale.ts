import type { Band, BandColour, Scale } from '../../programme';
import { progressWords, specialStatuses } from '../../programme';
import { tints } from '../design/palette';
import { foundCell, shownText } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { FoundCell, Site, StructureProblem } from './reading';

export interface ScaleReading {
  readonly scale: Scale;
  readonly problems: readonly StructureProblem[];
}

const SLOTS = 8;

interface Line {
  readonly slot: number;
  readonly label: FoundCell;
  readonly symbol: FoundCell | null;
  readonly lowestRate: FoundCell | null;
  readonly met: FoundCell | null;
  readonly colour: FoundCell | null;
}

/**
 * The scale as the settings sheet has it. A table that gives no usable scale (rates that do not fall, no 達成, a gap) is
 * reported and the programme's own scale stands in for it.
 */
export function readScale(settings: KeyedSheet | null, own: Scale): ScaleReading {
  if (settings === null) return { scale: own, problems: [] };
  const refuse = (reason: string, site: Site | null): ScaleReading => ({
    scale: own,
    problems: [{ kind: 'scaleInvalid', reason, site }],
  });
  const lines = bandLines(settings);
  const used = lines.filter(({ label }) => label.input.kind !== 'blank');
  const [first] = used;
  if (first === undefined || used.length < 2) {
    return refuse('段階が2つ以上ありません', lines[0]?.label ?? null);
  }
  const gap = used.findIndex((line, index) => line.slot !== index + 1);
  const afterGap = used[gap];
  if (afterGap !== undefined) return refuse('段階の間に空いた行があります', afterGap.label);
  const labels = used.map(({ label }) => shownText(label.input));
  const repeated = used.find((_, index) => labels.indexOf(labels[index] ?? '') !== index);
  if (repeated !== undefined) return refuse('同じ名称の段階が2つあります', repeated.label);

  const met = used.filter((line) => line.met !== null && line.met.input.kind !== 'blank');
  const [metLine, secondMet] = met;
  if (metLine === undefined)
    return refuse('「達成とみなす」段階が選ばれていません', first.met ?? first.label);
  if (secondMet !== undefined)
    return refuse('「達成とみなす」段階が2つ以上あります', secondMet.met);

  const rates: (number | null)[] = [];
  for (const [index, { lowestRate, label }] of used.entries()) {
    const input = lowestRate?.input ?? { kind: 'blank' };
    if (index === used.length - 1) {
      if (input.kind !== 'blank') return refuse('一番下の段階の下限は空欄にします', lowestRate);
      rates.push(null);
      continue;
    }
    const above = rates[index - 1] ?? null;
    if (input.kind !== 'number')
      return refuse('下限の達成率が数値ではありません', lowestRate ?? label);
    if (above !== null && input.value >= above) {
      return refuse('下限の達成率が上の段階より小さくありません', lowestRate);
    }
    rates.push(input.value);
  }

  const tolerance = namedValue(settings, 'tolerance', ['value', 'lowestRate']);
  if (
    tolerance !== null &&
    !(tolerance.input.kind === 'number' && within01(tolerance.input.value))
  ) {
    return refuse('「程度」の許容が 0% から 100% までの率ではありません', tolerance);
  }

  const ids = bandIds(labels, own);
  const bands = used.map((line, index): Band => ({
    id: ids[index] ?? `band-${String(index + 1)}`,
    label: labels[index] ?? '',
    symbol: line.symbol === null ? '' : shownText(line.symbol.input),
    colour: colourOf(line.colour, own.bands[index]?.colour ?? 'grey'),
    lowestRate: rates[index] ?? null,
    met: line === metLine,
  }));

  const words = progressBands(settings, bands, own);
  return {
    scale: {
      id: own.id,
      title: own.title,
      bands,
      tolerance: tolerance?.input.kind === 'number' ? tolerance.input.value : own.tolerance,
      progress: { ...own.progress, ...words.progress },
    },
    problems: words.lost.slice(0, 1).map(({ word, cell }): StructureProblem => {
      return {
        kind: 'scaleInvalid',
        reason: `進捗「${word}」の判定が段階の名称ではありません`,
        site: cell,
      };
    }),
  };
}

interface ProgressBands {
  readonly progress: Readonly<Record<string, string>>;
  readonly lost: readonly { readonly word: string; readonly cell: FoundCell }[];
}

/** Band of each progress word. A word that still names a band by its old name keeps that band, and is reported. */
function progressBands(settings: KeyedSheet, bands: readonly Band[], own: Scale): ProgressBands {
  const progress: Record<string, string> = {};
  const lost: { word: string; cell: FoundCell }[] = [];
  for (const word of progressWords) {
    const cell = namedValue(settings, `progress:${word}`, ['band', 'lowestRate']);
    if (cell === null) continue;
    const label = shownText(cell.input);
    const named = bands.find((band) => band.label === label);
    if (named === undefined) lost.push({ word, cell });
    const id = named?.id ?? own.bands.find((band) => band.label === label)?.id;
    if (id !== undefined && bands.some((band) => band.id === id)) progress[word] = id;
  }
  return { progress, lost };
}

const within01 = (value: number): boolean => value >= 0 && value <= 1;

function bandLines(settings: KeyedSheet): readonly Line[] {
  return Array.from({ length: SLOTS }, (_, index) => index + 1).flatMap((slot): Line[] => {
    const key = `band:${String(slot)}`;
    const label = namedValue(settings, key, ['label']);
    if (label === null) return [];
    return [
      {
        slot,
        label,
        symbol: namedValue(settings, key, ['symbol']),
        lowestRate: namedValue(settings, key, ['lowestRate']),
        met: namedValue(settings, key, ['met']),
        colour: namedValue(settings, key, ['colour']),
      },
    ];
  });
}

/** The cell of a row in the first of the fields that the sheet has; null where row or column is gone. */
function namedValue(
  settings: KeyedSheet,
  key: string,
  fields: readonly string[],
): FoundCell | null {
  const row = settings.keyedRows.find(({ text }) => text === key)?.row;
  const column = fields.flatMap((field) => settings.columns.get(field) ?? [])[0];
  return row === undefined || column === undefined ? null : foundCell(settings.sheet, row, column);
}

/** A band keeps its id as long as it keeps its name, or else its place; statuses elsewhere refer to it. */
function bandIds(labels: readonly string[], own: Scale): readonly string[] {
  const byLabel = labels.map((label) => own.bands.find((band) => band.label === label)?.id ?? null);
  const taken = new Set<string>(byLabel.filter((id) => id !== null));
  for (const special of specialStatuses) taken.add(special);
  return byLabel.map((id, index) => {
    if (id !== null) return id;
    const inPlace = own.bands[index]?.id;
    const candidates = [inPlace, `band-${String(index + 1)}`, `band-${String(index + 1)}x`];
    const free = candidates.find((each) => each !== undefined && !taken.has(each)) ?? `b${index}`;
    taken.add(free);
    return free;
  });
}

const COLOURS: readonly BandColour[] = [
  'green',
  'blue',
  'amber',
  'orange',
  'red',
  'grey',
  'purple',
];

function colourOf(cell: FoundCell | null, otherwise: BandColour): BandColour {
  const text = cell === null ? '' : shownText(cell.input);
  return COLOURS.find((colour) => colour === text || tints[colour].word === text) ?? otherwise;
}
