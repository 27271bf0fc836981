import type { FoundSheet } from '../reading/inspect';

/** The sheets that are written, by key: those that are there by their id, new ones by the object that made them. */
export class Targets {
  readonly #ids = new Map<string, string>();
  readonly #made = new Map<string, Excel.Worksheet>();

  constructor(existing: ReadonlyMap<string, Pick<FoundSheet, 'id'>>) {
    for (const [key, { id }] of existing) this.#ids.set(key, id);
  }

  /** Adds a sheet at the end of the workbook. Called again when the request is sent again. */
  create(context: Excel.RequestContext, key: string, name: string): void {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load('id');
    this.#made.set(key, sheet);
  }

  /** After the request that made them: from now on the new sheets are found by id. */
  created(): void {
    for (const [key, sheet] of this.#made) this.#ids.set(key, sheet.id);
    this.#made.clear();
  }

  sheet(context: Excel.RequestContext, key: string): Excel.Worksheet {
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The sheet ${key} was not made.`);
    return context.workbook.worksheets.getItem(id);
  }
}
