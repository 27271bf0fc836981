import type { Terminal } from './terminal';
import { cutTo } from './width';

const BAR = 20;

/** Progress of long work, on stderr: a bar on a terminal, one line a step elsewhere, nothing with `quiet`. */
export class Progress {
  #done = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private readonly quiet: boolean,
  ) {}

  step(label: string): void {
    this.#done += 1;
    if (this.quiet) return;
    const count = `${this.#done}/${this.total}`;
    if (!this.terminal.drawsBars) {
      this.terminal.err(`${count}　${label}\n`);
      return;
    }
    const filled = Math.round((BAR * this.#done) / this.total);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    this.terminal.err(`\r\u001b[K${bar} ${count}　${cutTo(label, 40)}`);
  }

  end(): void {
    if (!this.quiet && this.terminal.drawsBars && this.#done > 0) this.terminal.err('\r\u001b[K');
  }
}
