import type { Texts } from './texts';

/** What the page tells the person: short notes that go by themselves, and a dialogue where Excel has one. */
export class Notices {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly note: HTMLElement,
    private readonly dialog: HTMLDialogElement,
    private readonly texts: () => Texts,
  ) {}

  locked(): void {
    this.show(this.texts().locked);
  }

  protectedSheet(): void {
    this.show(this.texts().protectedSheet);
  }

  notEmulated(command: string): void {
    this.show(`${this.texts().notEmulated} (${command})`);
  }

  failed(error: unknown): void {
    console.error(error);
    this.show(`${this.texts().failed} ${error instanceof Error ? error.message : String(error)}`);
  }

  show(text: string): void {
    clearTimeout(this.timer);
    this.note.textContent = text;
    this.note.hidden = false;
    this.timer = setTimeout(() => {
      this.note.hidden = true;
    }, 6000);
  }

  /** What was typed is not kept. The words are those of the validation rule. Resolves when they were read. */
  refused(style: string, title: string, message: string): Promise<void> {
    const { ok, refused, refusedStandard } = this.texts();
    const heading = document.createElement('h2');
    heading.textContent = title === '' ? refused : title;
    const text = document.createElement('p');
    text.textContent = message === '' ? refusedStandard : message;
    const button = document.createElement('button');
    button.textContent = ok;
    button.className = 'primary';
    const form = document.createElement('form');
    form.method = 'dialog';
    form.append(heading, text, button);
    this.dialog.dataset.style = style;
    this.dialog.replaceChildren(form);
    this.dialog.showModal();
    button.focus();
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => resolve(), { once: true });
    });
  }
}
