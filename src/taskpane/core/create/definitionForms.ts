import { labelOfDay, labelsAfter } from '../../../programme';
import { JobRunner, type Job } from '../job';
import type { MadeFile } from '../madeFile';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { PaneError } from '../trouble';
import { definitionWorkbooks, type Definition } from './definition';
import { painted } from './painted';

/** What stands in the form: nothing, the chosen definition, or a draft of the programme after it. */
export const formKinds = ['empty', 'chosen', 'next'] as const;
export type FormKind = (typeof formKinds)[number];

/** What was opened, to be saved under a name by a link, too. */
export interface OpenedForm {
  readonly file: MadeFile;
  /** How much somebody has to decide in it. */
  readonly decisions: number;
}

export interface DefinitionFormsState {
  readonly kind: FormKind;
  /** How many years an empty form has, from next April on. */
  readonly years: number;
  readonly job: Job<OpenedForm>;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook in which a programme's definition is written down, opened as a new one. */
export class DefinitionForms {
  readonly #state = new Store<DefinitionFormsState>({
    kind: 'empty',
    years: 3,
    job: { state: 'idle' },
  });
  readonly #job = new JobRunner<OpenedForm>((job) => this.#state.patch({ job }));

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<DefinitionFormsState> {
    return this.#state;
  }

  chooseKind(kind: FormKind): void {
    this.#job.reset();
    this.#state.patch({ kind });
  }

  chooseYears(years: number): void {
    this.#job.reset();
    this.#state.patch({ years });
  }

  /** Labels of the years of an empty form. */
  labels(count: number): readonly string[] {
    return labelsAfter(labelOfDay(this.pane.today()), count) ?? [];
  }

  /** @param definition the chosen one; null where there is none, for an empty form */
  async open(definition: Definition | null): Promise<void> {
    const { kind, years } = this.#state.get();
    const { tools } = this.pane;
    await this.#job.run(async ({ signal }) => {
      await painted();
      const { emptyForm, formOf, nextForm } = await definitionWorkbooks();
      const created = tools.now().toISOString();
      const made =
        definition === null || kind === 'empty'
          ? { plan: emptyForm(this.labels(years), created), decisions: 0, id: '様式' }
          : kind === 'chosen'
            ? {
                plan: formOf(definition.text, created),
                decisions: 0,
                id: definition.programme.id,
              }
            : nextForm(definition.text, created);
      if (made === null) {
        throw new PaneError('yearsUnknown', definition?.programme.fiscalYears.at(-1) ?? '');
      }
      const bytes = await tools.writeXlsx(made.plan);
      signal.throwIfAborted();
      await tools.host.openAsNewWorkbook(bytes);
      const file: MadeFile = { name: `定義_${made.id}.xlsx`, bytes, type: TYPE };
      return { file, decisions: made.decisions };
    });
  }

  cancel(): void {
    this.#job.cancel();
  }
}

export const definitionForms = partOf((pane) => new DefinitionForms(pane));
