import type { HostObject } from './objects';

/** Objects that the client asked to keep (tracked objects): they follow inserted and deleted cells until released. */
export class References {
  private next = 1;
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.kept.has(known)) return known;
    const id = `ref${this.next}`;
    this.next += 1;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get all(): readonly HostObject[] {
    return [...this.kept.values()];
  }

  /** How many objects the client has not released: a leak shows here. */
  get count(): number {
    return this.kept.size;
  }
}
