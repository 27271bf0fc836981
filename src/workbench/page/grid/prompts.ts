import type { IDisposable, Nullable } from '@univerjs/core';
import { createElement, type ReactElement } from 'react';
import type { ExcelHost } from '../../host';
import { ruleAt } from '../../host/excel';

const component = 'workbench-prompt';

interface PromptProps {
  readonly popup: { readonly extraProps: { readonly title: string; readonly message: string } };
}

const Prompt = ({ popup: { extraProps } }: PromptProps): ReactElement =>
  createElement(
    'div',
    { className: 'input-prompt', role: 'status' },
    extraProps.title !== '' && createElement('strong', null, extraProps.title),
    extraProps.message,
  );

/** The input message of the selected cell's validation rule, below the cell as in Excel. */
export class Prompts {
  private shown: Nullable<IDisposable>;
  private at = '';

  constructor(private readonly host: ExcelHost) {
    host.book.core.facade.registerComponent(component, Prompt);
  }

  dispose(): void {
    this.shown?.dispose();
    this.shown = null;
  }

  refresh(): void {
    const { book } = this.host;
    const [area] = book.selection;
    const prompt = area && ruleAt(book.active, area.row, area.column)?.prompt;
    const silent =
      prompt === undefined || !prompt.showPrompt || prompt.title + prompt.message === '';
    const at = silent ? '' : JSON.stringify([book.active.id, area, prompt]);
    if (at === this.at) return;
    this.at = at;
    this.dispose();
    if (silent || area === undefined) return;
    this.shown = book.core.facade
      .getActiveWorkbook()
      ?.getActiveSheet()
      .getRange(area.row, area.column)
      .attachPopup({
        componentKey: component,
        direction: 'vertical',
        offset: [0, 6],
        extraProps: { title: prompt.title, message: prompt.message },
      });
  }
}
