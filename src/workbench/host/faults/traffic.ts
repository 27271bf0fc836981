/** One request and its reply. */
export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly milliseconds: number;
  /** Error code of the reply, null where all went well. */
  readonly error: string | null;
  /** Sent by the client of its own accord, to release tracked objects. */
  readonly housekeeping: boolean;
}

/** Counts what goes over the wire: budgets of round trips and payload are tested with it. */
export class Traffic {
  private exchanges: Exchange[] = [];

  add(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  get all(): readonly Exchange[] {
    return this.exchanges;
  }

  /** The add-in's own requests: one for each `sync` that had something to do. */
  get requests(): number {
    return this.exchanges.filter(({ housekeeping }) => !housekeeping).length;
  }

  get requestBytes(): number {
    return this.exchanges.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  }

  get largestRequest(): number {
    return Math.max(0, ...this.exchanges.map(({ requestBytes }) => requestBytes));
  }

  reset(): void {
    this.exchanges = [];
  }
}
