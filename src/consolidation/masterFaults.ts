import type { Finding } from '../check';
import type { Told } from '../programme';
import type { Reading, StructureProblem } from '../workbook';

/** What stands against consolidating into a workbook. */
export interface MasterFaults {
  /** Why it cannot be done; null where it can. */
  readonly refusal: Told | null;
  /** What the new master made from it would not have. */
  readonly cautions: readonly Told[];
}

/** Problems of a master in which a value, a line of its log or its scale may be unreadable: written anew, it would be lost. */
export function losesValues(problem: StructureProblem): boolean {
  switch (problem.kind) {
    case 'sheetMissing':
    case 'sheetUnmarked':
      return problem.sheetKey.startsWith('pillar-');
    case 'rowMissing':
    case 'rowScrambled':
    case 'valueTwice':
    case 'fieldMissing':
    case 'logUnreadable':
    case 'scaleInvalid':
      return true;
    default:
      return false;
  }
}

const LOSING_CODES: ReadonlySet<string> = new Set([
  'structure.sheetMissing',
  'structure.sheetUnmarked',
  'structure.columnMissing',
  'structure.rowMissing',
  'structure.rowScrambled',
  'structure.valueTwice',
  'structure.logUnreadable',
  'structure.scaleInvalid',
]);

/** Findings about texts and values that stand outside of what a master is made from. */
const LEFT_OUT_CODES: ReadonlySet<string> = new Set([
  'structure.rowInserted',
  'structure.unknownKey',
  'structure.typedOutside',
  'structure.typedElsewhere',
]);

/** Messages that a refusal spells out. */
const SPELT_OUT = 3;

/** Whether a workbook can be consolidated into. @param findings the full check of the reading */
export function masterFaults(reading: Reading, findings: readonly Finding[]): MasterFaults {
  if (reading.division !== null) {
    const division = reading.programme.divisions.find(({ id }) => id === reading.division);
    const name = division?.name;
    return {
      refusal: {
        message: `取りまとめ用のブックではありません${name === undefined ? '' : `（「${name}」の担当課用ブックです）`}。取りまとめ用のブックを選んでください。`,
        english: `This is not a master${name === undefined ? '' : ` but the workbook of “${name}”`}. Choose a master.`,
      },
      cautions: [],
    };
  }
  const toldOf = (codes: ReadonlySet<string>): readonly Told[] =>
    findings
      .filter(({ code }) => codes.has(code))
      .map(({ message, english }) => ({ message, english }));
  const refusal = reading.problems.some(losesValues)
    ? damaged(toldOf(LOSING_CODES).slice(0, SPELT_OUT))
    : null;
  return { refusal, cautions: toldOf(LEFT_OUT_CODES) };
}

function damaged(findings: readonly Told[]): Told {
  return {
    message: `取りまとめ用ブックの構造が壊れているため、このままでは値が失われます。直してから取りまとめてください。${findings.map(({ message }) => message).join('')}`,
    english: [
      'The structure of the master is damaged: as it is, values would be lost. Put it right before you consolidate.',
      ...findings.map(({ english }) => english),
    ].join(' '),
  };
}
