import { pathText, type Path, type Told } from '../../programme';
import type { Column } from '../columns/column';
import type { Place } from './place';

/** Where a part of the definition was typed. */
export interface Spot {
  readonly place: Place;
  /** Null where a whole row or sheet is meant. */
  readonly column: Column | null;
}

/** Something to be put right where it was typed. */
export type Wrong = readonly [Spot, Told];

/** Leads from the paths that the loader names to the cells in which people typed. */
export class Places {
  readonly #spots = new Map<string, Spot>();

  set(path: Path, spot: Spot): void {
    this.#spots.set(pathText(path), spot);
  }

  /** The cell of exactly this path. */
  at(path: string): Spot | null {
    return this.#spots.get(path) ?? null;
  }

  /** The cell of a path or, where it was never typed, of what it is a part of. */
  nearest(path: string): Spot | null {
    for (let at = path; at !== ''; at = parent(at)) {
      const spot = this.#spots.get(at);
      if (spot !== undefined) return spot;
    }
    return null;
  }
}

/** `a.b[1].c` → `a.b[1]` → `a.b` → `a` → nothing. */
export function parent(path: string): string {
  return path.replace(/(?:^|\.)[^.[\]]+$|\["(?:[^"\\]|\\.)*"\]$|\[\d+\]$/, '');
}
