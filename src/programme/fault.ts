/** Something wrong in a programme definition, for the person who wrote the file. */
export interface Fault {
  /** Where, as `initiatives[12].kpis[0].targets.R6`; empty when the file as a whole is meant. */
  readonly path: string;
  /** Japanese: what is wrong and what to do. */
  readonly message: string;
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

/** Shorthand for rules. */
export function fault(path: Path, message: string): Fault {
  return { path: pathText(path), message };
}

/** One line for a terminal or a list: `path: message`, or the message alone when the whole file is meant. */
export function faultText({ path, message }: Fault): string {
  return path === '' ? message : `${path}: ${message}`;
}

/** A value as a message quotes it; long texts are cut, lists and objects are named only. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '一覧 [ ]';
  if (typeof value === 'object' && value !== null) return '項目の組 { }';
  if (typeof value === 'string') {
    const characters = Array.from(value);
    const cut = characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : value;
    return JSON.stringify(cut);
  }
  return String(value);
}
