import type { UniverCore } from './univer';

/** A defined name. `formula` starts with `=`. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Id of the sheet it belongs to; null for the workbook. */
  readonly scope: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** The defined names, kept here and told to the calculation. */
export class Names {
  private readonly names = new Map<string, DefinedName>();
  private next = 1;

  constructor(private readonly core: UniverCore) {}

  inScope(scope: string | null): readonly DefinedName[] {
    return [...this.names.values()]
      .filter((name) => name.scope === scope)
      .sort((a, b) => a.name.localeCompare(b.name, 'ja'));
  }

  get all(): readonly DefinedName[] {
    return [...this.names.values()];
  }

  find(name: string, scope: string | null): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.all.find((item) => item.scope === scope && item.name.toLowerCase() === wanted);
  }

  byId(id: string): DefinedName | undefined {
    return this.names.get(id);
  }

  add(
    name: string,
    scope: string | null,
    formula: string,
    comment = '',
    visible = true,
  ): DefinedName {
    const item = { id: `name${this.next}`, name, scope, formula, comment, visible };
    this.next += 1;
    this.put(item);
    this.core.reparse();
    return item;
  }

  change(id: string, change: Partial<Pick<DefinedName, 'formula' | 'comment' | 'visible'>>): void {
    const item = this.names.get(id);
    if (item === undefined) return;
    this.put({ ...item, ...change });
    if (change.formula !== undefined) this.core.reparse();
  }

  remove(id: string): void {
    const item = this.names.get(id);
    if (item === undefined) return;
    this.names.delete(id);
    this.core.mutate(this.core.vendor.engineFormula.RemoveDefinedNameMutation.id, univerName(item));
    this.core.reparse();
  }

  /** Rewrites every name's formula. */
  rewrite(map: (name: DefinedName) => string): void {
    const rewritten = this.all
      .map((item) => ({ item, formula: map(item) }))
      .filter(({ item, formula }) => formula !== item.formula);
    for (const { item, formula } of rewritten) this.put({ ...item, formula });
    if (rewritten.length > 0) this.core.reparse();
  }

  private put(item: DefinedName): void {
    this.names.set(item.id, item);
    this.core.mutate(this.core.vendor.engineFormula.SetDefinedNameMutation.id, univerName(item));
  }
}

/** The engine wants a plain reference without `=`, anything else with it. */
function univerName({
  id,
  name,
  scope,
  formula,
  comment,
  visible,
}: DefinedName): Readonly<Record<string, unknown>> {
  const body = formula.slice(1);
  const reference = /^(?:'(?:[^']|'')+'|[^'!()+*/&<>=]+)![$A-Z0-9:]+$/i.test(body);
  return {
    id,
    name,
    formulaOrRefString: reference ? body : formula,
    localSheetId: scope ?? 'AllDefaultWorkbook',
    comment,
    hidden: !visible,
  };
}
