import type { Told } from '../../programme';
import type { PaneJob } from '../core/jobs';
import type { TroubleCode } from '../core/trouble';
import type { CheckWords } from './panels/check';
import type { CreateWords } from './panels/create';
import type { EditsWords } from './panels/edits';
import type { EntryWords } from './panels/entry';
import type { JudgeWords } from './panels/judge';
import type { NextWords } from './panels/next';
import type { PaperWords } from './panels/paper';
import type { SubmitWords } from './panels/submit';
import type { Named } from './words';

/** What happened, and what to do about it. */
export interface TroubleWords {
  readonly what: string;
  readonly todo: string;
}

/**
 * The words that the pane starts with; panels that few open bring their own (`panels/consolidate`, `panels/create/…`). The
 * lower floors say things in both languages (`Told`), of which `sentence` takes the pane's; names, headings and choices
 * of the programme and of its workbooks stay as they stand there.
 */
export interface Messages {
  /** BCP 47. */
  readonly tag: 'ja' | 'en';
  /** What a lower floor tells, such as a finding. */
  readonly sentence: (told: Told) => string;
  readonly title: string;
  readonly tabs: Readonly<Record<PaneJob, string>> & { readonly label: string };
  readonly help: string;
  readonly privacy: string;
  readonly newTab: string;
  readonly starting: string;
  readonly notInExcel: {
    readonly title: string;
    readonly what: string;
    readonly how: readonly string[];
    readonly tooOld: string;
  };
  readonly situation: {
    readonly label: string;
    readonly reading: string;
    readonly none: string;
    readonly noneNext: string;
    readonly unusable: string;
    readonly master: string;
    readonly division: Named;
    readonly shared: Named;
    readonly asOffice: string;
    readonly forWhen: (year: string, round: string) => string;
    readonly unknown: string;
  };
  readonly next: NextWords;
  readonly viewpoint: {
    readonly asDivision: string;
    readonly change: string;
    readonly who: string;
    readonly hint: string;
    readonly decide: string;
    readonly office: string;
    readonly cancel: string;
  };
  readonly check: CheckWords;
  readonly create: CreateWords;
  readonly edits: EditsWords;
  readonly entry: EntryWords;
  readonly judge: JudgeWords;
  readonly paper: PaperWords;
  readonly submit: SubmitWords;
  readonly trouble: Readonly<Record<TroubleCode, TroubleWords>> & {
    readonly detail: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly retry: string;
    readonly crashed: string;
  };
}
