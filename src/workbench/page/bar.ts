import type { OfficeThemeName } from '../host';
import type { Language, Texts } from './texts';

export interface BarActions {
  readonly fresh: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly generated: () => void;
  readonly sample: () => void;
  readonly protection: () => void;
  readonly print: () => void;
  readonly excelApi: (version: string) => void;
  readonly theme: (theme: OfficeThemeName) => void;
  readonly language: (language: Language) => void;
}

export interface BarState {
  readonly texts: Texts;
  readonly fileName: string;
  readonly isDirty: boolean;
  readonly isProtected: boolean;
  readonly canPrint: boolean;
  readonly isPrinting: boolean;
  readonly isOpening: boolean;
  readonly excelApi: string;
  readonly theme: OfficeThemeName;
  readonly language: Language;
}

const themes: readonly OfficeThemeName[] = ['white', 'colorful', 'darkGray', 'black'];

/** The small bar above the grid. */
export class Bar {
  private readonly name = document.createElement('span');
  private readonly file = document.createElement('input');
  private readonly protection: HTMLButtonElement;

  constructor(
    private readonly bar: HTMLElement,
    private readonly actions: BarActions,
  ) {
    this.name.className = 'file';
    this.protection = button('protection', '', actions.protection);
    this.file.type = 'file';
    this.file.accept = '.xlsx';
    this.file.hidden = true;
    this.file.addEventListener('change', () => {
      const [chosen] = this.file.files ?? [];
      if (chosen !== undefined) actions.open(chosen);
      this.file.value = '';
    });
  }

  show(state: BarState): void {
    const { actions } = this;
    const { texts } = state;
    const title = document.createElement('h1');
    title.append(texts.title);
    this.bar.replaceChildren(
      title,
      button('fresh', texts.fresh, actions.fresh),
      button('open', texts.open, () => this.file.click()),
      button('save', texts.save, actions.save),
      rule(),
      button('generated', texts.generated, actions.generated),
      button('sample', texts.sample, actions.sample),
      rule(),
      this.protection,
      button(
        'print',
        state.isPrinting ? texts.printing : texts.print,
        actions.print,
        state.canPrint && !state.isPrinting,
      ),
      this.file,
      this.name,
      choice(
        'excel',
        texts.excel,
        [
          ['1.14', '1.14（LTSC 2021）'],
          ['1.15', '1.15'],
        ],
        state.excelApi,
        actions.excelApi,
      ),
      choice(
        'theme',
        texts.theme,
        themes.map((name) => [name, texts.themes[name]]),
        state.theme,
        (value) => actions.theme(themes.find((name) => name === value) ?? 'white'),
      ),
      choice(
        'language',
        texts.language,
        [
          ['ja-JP', '日本語'],
          ['en-US', 'English'],
        ],
        state.language,
        (value) => actions.language(value === 'en-US' ? 'en-US' : 'ja-JP'),
      ),
    );
    this.update(state);
  }

  /** What changes while a person works; nothing that has the focus is replaced. */
  update({ fileName, isDirty, isProtected, isOpening, texts }: BarState): void {
    const protection = isProtected ? texts.unprotect : texts.protect;
    if (this.protection.textContent !== protection) this.protection.textContent = protection;
    const text = isOpening ? texts.opening : `${fileName}${isDirty ? ` — ${texts.unsaved}` : ''}`;
    if (this.name.textContent !== text) this.name.textContent = text;
    const named = fileName === '' ? texts.title : `${fileName} — ${texts.title}`;
    document.title = `${isDirty ? '● ' : ''}${named}`;
  }
}

function button(id: string, text: string, action: () => void, enabled = true): HTMLButtonElement {
  const element = document.createElement('button');
  element.id = `bar-${id}`;
  element.type = 'button';
  element.textContent = text;
  element.disabled = !enabled;
  element.addEventListener('click', action);
  return element;
}

function rule(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'rule';
  return element;
}

function choice(
  id: string,
  text: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  action: (value: string) => void,
): HTMLLabelElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.id = `bar-${id}`;
  select.append(
    ...options.map(([value, name]) => new Option(name, value, false, value === chosen)),
  );
  select.addEventListener('change', () => action(select.value));
  label.append(text, select);
  return label;
}
