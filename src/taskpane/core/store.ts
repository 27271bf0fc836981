/** A value that changes and can be watched: what a model shows to whoever draws it. */
export interface Readable<State> {
  readonly get: () => State;
  /** Calls back after every change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export class Store<State> implements Readable<State> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  // Arrow functions: they are handed over without their object.
  readonly get = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(state: State): void {
    if (Object.is(state, this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  patch(change: Partial<State>): void {
    this.set({ ...this.#state, ...change });
  }
}
