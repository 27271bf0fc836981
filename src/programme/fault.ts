import { told, type Said, type Told } from './said';

/** Something wrong in a programme definition, and what to do, for the person who wrote the file. */
export interface Fault extends Told {
  /** Where, as `initiatives[12].kpis[0].targets.R6`; empty when the file as a whole is meant. */
  readonly path: string;
}

/** Keys and indices that lead from the root of the file to a value. */
export type Path = readonly (string | number)[];

/** More than this many faults at once help nobody. */
export const MOST_FAULTS = 100;

const plainKey = /^[\p{L}\p{N}_$-]+$/u;

/** A path as faults print it; keys with other characters than letters and digits are quoted: `targets["R 6"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (!plainKey.test(part)) return `${text}[${JSON.stringify(part)}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** Shorthand for rules: what is wrong and what to do, sentence by sentence. */
export function fault(path: Path, ...sentences: readonly Said[]): Fault {
  return { path: pathText(path), ...told(...sentences) };
}

/** One line for a terminal or a list: `path: message`, or the message alone when the whole file is meant. */
export function faultText({ path, message }: Pick<Fault, 'path' | 'message'>): string {
  return path === '' ? message : `${path}: ${message}`;
}
