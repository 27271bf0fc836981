import type { Band, BandColour, Said, Scale } from '../../programme';
import { progressWords, specialStatuses } from '../../programme';
import { scaleFromCells } from '../../evaluation';
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
 * The scale as the settings sheet has it, read exactly as the workbook's own formulas read it, so that both judge alike
 * even where it makes little sense; what is wrong with it is reported beside. Only a sheet without a single band leaves
 * the scale that was handed out.
 */
export function readScale(settings: KeyedSheet | null, own: Scale): ScaleReading {
  if (settings === null) return { scale: own, problems: [] };
  const lines = bandLines(settings);
  const used = lines.filter(({ label }) => label.input.kind !== 'blank');
  if (used.length === 0) {
    const site = lines[0]?.label ?? null;
    return {
      scale: own,
      problems: [
        { kind: 'scaleInvalid', reason: { ja: '段階がありません', en: 'there is no band' }, site },
      ],
    };
  }
  // The formulas count the names and judge by as many slots from the top.
  const slots = lines.slice(0, used.length);
  const labels = slots.map(({ label }) => shownText(label.input));
  const ids = bandIds(settings, labels, own);
  const bands = slots.map((line, index): Band => ({
    id: ids[index] ?? `band-${String(index + 1)}`,
    label: labels[index] ?? '',
    symbol: line.symbol === null ? '' : shownText(line.symbol.input),
    colour: colourOf(line.colour, own.bands[index]?.colour ?? 'grey'),
    lowestRate: null,
    met: index === 0,
  }));
  const tolerance = namedValue(settings, 'tolerance', ['value', 'lowestRate']);
  const marked = lines.findIndex(({ met }) => met !== null && shownText(met.input) === MET);
  const scale = scaleFromCells(
    { ...own, bands },
    {
      lowestRates: slots.map(({ lowestRate }, index) =>
        lowestRate === null || index === slots.length - 1 ? BLANK : lowestRate.input,
      ),
      met: { kind: 'number', value: Math.min(slots.length, Math.max(1, marked + 1)) },
      tolerance: tolerance?.input ?? { kind: 'number', value: own.tolerance },
    },
  );
  const words = progressBands(settings, scale.bands, own);
  const problem = scaleProblem(used, tolerance) ?? words.problem;
  return {
    scale: { ...scale, progress: { ...own.progress, ...words.progress } },
    problems: problem === null ? [] : [problem],
  };
}

const MET = '達成';
const BLANK = { kind: 'blank' } as const;

/** The first thing that makes the scale doubtful, in the order of the table. */
function scaleProblem(used: readonly Line[], tolerance: FoundCell | null): StructureProblem | null {
  const problem = (reason: Said, site: Site | null): StructureProblem => ({
    kind: 'scaleInvalid',
    reason,
    site,
  });
  const [first] = used;
  if (first === undefined || used.length < 2) {
    return problem(
      { ja: '段階が2つ以上ありません', en: 'there are not 2 or more bands' },
      first?.label ?? null,
    );
  }
  const afterGap = used.find((line, index) => line.slot !== index + 1);
  if (afterGap !== undefined)
    return problem(
      { ja: '段階の間に空いた行があります', en: 'there is a blank row between the bands' },
      afterGap.label,
    );
  const labels = used.map(({ label }) => shownText(label.input));
  const repeated = used.find((_, index) => labels.indexOf(labels[index] ?? '') !== index);
  if (repeated !== undefined)
    return problem(
      { ja: '同じ名称の段階が2つあります', en: '2 bands have the same name' },
      repeated.label,
    );
  const met = used.filter((line) => line.met !== null && line.met.input.kind !== 'blank');
  const [metLine, secondMet] = met;
  if (metLine === undefined) {
    return problem(
      {
        ja: '「達成とみなす」段階が選ばれていません',
        en: 'no band is marked “達成とみなす” (counts as achieved)',
      },
      first.met ?? first.label,
    );
  }
  if (secondMet !== undefined)
    return problem(
      {
        ja: '「達成とみなす」段階が2つ以上あります',
        en: '2 or more bands are marked “達成とみなす” (counts as achieved)',
      },
      secondMet.met,
    );
  return rateProblem(used, problem) ?? toleranceProblem(tolerance, problem);
}

type Problem = (reason: Said, site: Site | null) => StructureProblem;

function rateProblem(used: readonly Line[], problem: Problem): StructureProblem | null {
  let above = Infinity;
  for (const [index, { lowestRate, label }] of used.entries()) {
    const input = lowestRate?.input ?? BLANK;
    if (index === used.length - 1) {
      return input.kind === 'blank'
        ? null
        : problem(
            {
              ja: '一番下の段階の下限は空欄にします',
              en: 'the lowest rate of the last band must be blank',
            },
            lowestRate ?? label,
          );
    }
    if (input.kind !== 'number') {
      return problem(
        { ja: '下限の達成率が数値ではありません', en: 'a lowest rate is not a number' },
        lowestRate ?? label,
      );
    }
    if (input.value >= above) {
      return problem(
        {
          ja: '下限の達成率が上の段階より小さくありません',
          en: 'a lowest rate is not smaller than that of the band above',
        },
        lowestRate ?? label,
      );
    }
    above = input.value;
  }
  return null;
}

function toleranceProblem(tolerance: FoundCell | null, problem: Problem): StructureProblem | null {
  const input = tolerance?.input;
  const valid = input === undefined || (input.kind === 'number' && within01(input.value));
  return valid
    ? null
    : problem(
        {
          ja: '「程度」の許容が 0% から 100% までの率ではありません',
          en: 'the tolerance of “程度” (approximate) targets is not a rate from 0% to 100%',
        },
        tolerance,
      );
}

interface ProgressBands {
  readonly progress: Readonly<Record<string, string>>;
  readonly problem: StructureProblem | null;
}

/** Band of each progress word. A name that is no band's makes the workbook show 要確認, and is reported. */
function progressBands(settings: KeyedSheet, bands: readonly Band[], own: Scale): ProgressBands {
  const progress: Record<string, string> = {};
  let problem: StructureProblem | null = null;
  for (const word of progressWords) {
    const cell = namedValue(settings, `progress:${word}`, ['band', 'lowestRate']);
    if (cell === null) continue;
    const label = followedLabel(settings, cell);
    const named = bands.find((band) => band.label === label);
    const id = named?.id ?? own.bands.find((band) => band.label === label)?.id;
    if (id !== undefined && bands.some((band) => band.id === id)) progress[word] = id;
    if (named === undefined) {
      const reason = {
        ja: `進捗「${word}」の判定が段階の名称ではありません`,
        en: `the status for the 進捗 (progress) “${word}” is not the name of a band`,
      };
      problem ??= { kind: 'scaleInvalid', reason, site: cell };
    }
  }
  return { progress, problem };
}

/** The label in a cell, or of the band's cell that its formula points to: another program may not have calculated it. */
function followedLabel(settings: KeyedSheet, cell: FoundCell): string {
  const row = /^\$[A-Z]+\$(\d+)$/.exec(cell.formula ?? '')?.[1];
  const column = settings.columns.get('label')?.[0];
  if (row === undefined || column === undefined) return shownText(cell.input);
  return shownText(foundCell(settings.sheet, Number(row) - 1, column).input);
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

/** A band keeps its id as long as it keeps the name it was handed out with, else its place names it; as column 識別子 does. */
function bandIds(settings: KeyedSheet, labels: readonly string[], own: Scale): readonly string[] {
  const handed = new Map<string, string>();
  for (let slot = 1; slot <= SLOTS; slot += 1) {
    const label = namedValue(settings, `band:${String(slot)}`, ['handedLabel']);
    const id = namedValue(settings, `band:${String(slot)}`, ['handedId']);
    if (label?.input.kind === 'text' && id?.input.kind === 'text') {
      handed.set(label.input.text, id.input.text);
    }
  }
  // A workbook of before these columns existed was handed out with the programme's own scale.
  if (handed.size === 0) for (const { label, id } of own.bands) handed.set(label, id);
  const taken = new Set<string>(specialStatuses);
  return labels.map((label, index) => {
    const byPlace = `band-${String(index + 1)}`;
    const id = [handed.get(label), byPlace].find((each) => each !== undefined && !taken.has(each));
    const free = id ?? `${byPlace}-2`;
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
