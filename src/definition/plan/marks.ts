import { pathText, type Path } from '../../programme';

/** Something that a person has to decide before the definition holds. */
export interface Mark {
  /** The item: where it stands in the definition. */
  readonly path: Path;
  /** Its fields in question, by the first part of their path; a field of values a year means all of them. */
  readonly fields: readonly string[];
  readonly note: string;
}

/** Marks by the item that they are about. */
export class Marks {
  readonly #byItem = new Map<string, Mark[]>();

  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      const item = pathText(mark.path);
      this.#byItem.set(item, [...(this.#byItem.get(item) ?? []), mark]);
    }
  }

  get isEmpty(): boolean {
    return this.#byItem.size === 0;
  }

  /** Those about an item, or about one field of it. */
  at(path: Path, field?: string): readonly Mark[] {
    const marks = this.#byItem.get(pathText(path)) ?? [];
    return field === undefined ? marks : marks.filter(({ fields }) => fields.includes(field));
  }

  /** The lines that say what is to be decided; null where nothing is. */
  static text(marks: readonly Mark[]): string | null {
    return marks.length === 0 ? null : marks.map(({ note }) => note).join('\n');
  }
}
