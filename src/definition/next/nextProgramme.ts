import {
  divisionInCharge,
  divisionName,
  loadProgramme,
  programmeInForce,
  startOfYear,
  type Programme,
  type ProgrammeDefinition,
} from '../../programme';
import type { Mark } from '../plan/marks';
import { nextInitiatives } from './nextInitiatives';
import { nextTitle } from './nextTitle';
import type { Succession } from './succession';

/** A draft of the next programme, and what somebody has to decide before it is one. */
export interface NextProgramme {
  readonly definition: ProgrammeDefinition;
  readonly marks: readonly Mark[];
}

const END_OF_TIME = '9999-12-31';

/**
 * The next programme from the last: its years, rounds, scale, divisions as they are then called, pillars, and what goes on
 * of its initiatives, KPIs and steps, under the same numbers. Targets, baselines and plans are left for people to decide,
 * with what they were; the numbers of what ended are set down as such and are not given out again.
 *
 * @param years labels of the next programme's years
 */
export function nextProgramme(
  definition: ProgrammeDefinition,
  years: readonly string[],
): NextProgramme {
  const loaded = loadProgramme(definition);
  if (!loaded.ok) throw new RangeError('The last programme is faulty');
  const last = programmeInForce(loaded.programme, END_OF_TIME);
  const start = startOfYear(years[0] ?? '') ?? END_OF_TIME;
  const divisionNow = (written: string): string => {
    const id = idOf(last, written);
    return divisionName(last, divisionInCharge(last, id, start), start);
  };
  const succession: Succession = { last, written: definition, years, divisionNow };
  const { initiatives, retired, marks } = nextInitiatives(succession);
  const { scale, pillars, office } = definition;
  const calendar = nextCalendar(definition, years);
  const rounds = definition.rounds?.map(({ id, name, kind, asOf }) => ({ id, name, kind, asOf }));
  const everRetired = [...(definition.retired ?? []), ...retired];
  return {
    definition: {
      formatVersion: 1,
      ...nextTitle(definition, years),
      organisation: definition.organisation,
      ...(office === undefined ? {} : { office: divisionNow(office) }),
      fiscalYears: [...years],
      ...(last.fiscalYears.length > 0 ? { precedingYear: last.fiscalYears.at(-1) } : {}),
      ...(calendar === null ? {} : { calendar }),
      ...(rounds === undefined ? {} : { rounds }),
      ...(scale === undefined ? {} : { scale }),
      divisions: nextDivisions(definition, last, start),
      pillars,
      initiatives: [...initiatives],
      ...(everRetired.length > 0 ? { retired: everRetired } : {}),
    },
    marks: [
      { path: [], fields: ['id'], note: '新しい識別子を決める（前の計画と同じにしない）' },
      { path: [], fields: ['title'], note: '新しい計画の名称を決める' },
      ...marks,
    ],
  };
}

function idOf({ divisions }: Programme, written: string): string {
  const found =
    divisions.find(({ id }) => id === written) ??
    divisions.find(({ name }) => name === written) ??
    divisions.find(({ renamed }) => renamed.some(({ name }) => name === written));
  return found?.id ?? written;
}

/** The divisions that are there when it begins; what is decided to happen to them later still is. */
function nextDivisions(
  { divisions }: ProgrammeDefinition,
  last: Programme,
  start: string,
): ProgrammeDefinition['divisions'] {
  return divisions
    .filter(({ id }) => divisionInCharge(last, id, start) === id)
    .map(({ id, bureau, renamed, successor }) => {
      const later = (renamed ?? []).filter(({ from }) => from > start);
      return {
        id,
        name: divisionName(last, id, start),
        ...(bureau === undefined ? {} : { bureau }),
        ...(later.length > 0 ? { renamed: later } : {}),
        ...(successor === undefined ? {} : { successor }),
      };
    });
}

/** Years that do not begin in April begin on the same day as before; the last year becomes the one before the first. */
function nextCalendar(
  { fiscalYears, calendar = {} }: ProgrammeDefinition,
  years: readonly string[],
): ProgrammeDefinition['calendar'] | null {
  const lastLabel = fiscalYears.at(-1) ?? '';
  const last = calendar[lastLabel];
  const start = last?.start;
  const entries = years.flatMap((label, index): (readonly [string, { start: string }])[] => {
    const usual = startOfYear(label);
    if (start === undefined) return [];
    const begins = `${String(Number(start.slice(0, 4)) + index + 1)}${start.slice(4)}`;
    return begins === usual ? [] : [[label, { start: begins }]];
  });
  if (last === undefined && entries.length === 0) return null;
  const before = last === undefined ? {} : { [lastLabel]: last };
  return { ...before, ...Object.fromEntries(entries) };
}
