import shipped from '../../programmes/saitama-r5-r7.json';
import { findPreset, scalePresets } from '../evaluation';
import type { LoadResult, Programme } from '../programme';
import { faultText, loadProgramme, parseProgramme } from '../programme';
import { Failure } from './failure';
import { readInput } from './files/readInput';

export interface ProgrammeSource {
  readonly programme: Programme;
  /** The definition's JSON, as workbooks carry it. */
  readonly definition: string;
}

/** Faults that are listed; the rest is counted. */
const SHOWN_FAULTS = 20;

/** The programme of a definition file, or the one that ships. @throws Failure with the path of every fault */
export async function loadProgrammeFile(path: string | undefined): Promise<ProgrammeSource> {
  if (path === undefined) {
    return {
      programme: accepted(loadProgramme(shipped), shipped.id),
      definition: JSON.stringify(shipped),
    };
  }
  const text = decoded(await readInput(path), path);
  const programme = accepted(parseProgramme(text), path);
  return { programme, definition: JSON.stringify(JSON.parse(text.replace(/^\ufeff/, ''))) };
}

function accepted(result: LoadResult, path: string): Programme {
  const faults = result.ok ? scaleFaults(result.programme) : result.faults.map(faultText);
  if (result.ok && faults.length === 0) return result.programme;
  const more = faults.length - SHOWN_FAULTS;
  throw new Failure(
    [
      `「${path}」はプログラムの定義として読めません。次のところを直してください。`,
      ...faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${fault}`),
      ...(more > 0 ? [`  ほか${more}件`] : []),
    ].join('\n'),
  );
}

/** The loader knows no presets. */
function scaleFaults({ scale }: Programme): readonly string[] {
  if (typeof scale !== 'string' || findPreset(scale) !== null) return [];
  const known = scalePresets.map(({ id }) => id).join('、');
  return [`scale: 判定基準「${scale}」はありません。次のどれかを使ってください: ${known}。`];
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      `「${path}」はUTF-8のテキストではありません。プログラムの定義（JSON）をUTF-8で保存してください。`,
    );
  }
}
