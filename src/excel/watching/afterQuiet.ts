/** Runs a task once nothing has happened for a while. What comes while it runs makes it run once more afterwards. */
export class AfterQuiet {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #ended = false;

  /**
   * @param quiet milliseconds
   * @param task `isLate` tells whether something has happened since it began, or everything has ended
   */
  constructor(
    private readonly quiet: number,
    private readonly task: (isLate: () => boolean) => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  get ended(): boolean {
    return this.#ended;
  }

  /** Something has happened. */
  poke(): void {
    if (this.#ended) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const timer = setTimeout(() => {
      const isLate = (): boolean => this.#ended || this.#timer !== timer;
      this.task(isLate).catch(this.onError);
    }, this.quiet);
    this.#timer = timer;
  }

  end(): void {
    this.#ended = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
