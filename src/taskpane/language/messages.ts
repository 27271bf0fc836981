import type { Judgement } from '../core/judgement';
import type { Preview } from '../core/order';
import type { TroubleCode } from '../core/trouble';

/** What happened, and what to do about it. */
export interface TroubleWords {
  readonly what: string;
  readonly todo: string;
}

type Named = (name: string) => string;
type Count = (count: number) => string;

/** Every word that the pane says; what comes from the programme or from the lower floors stays as it is. */
export interface Messages {
  /** BCP 47. */
  readonly tag: 'ja' | 'en';
  readonly title: string;
  readonly tabs: { readonly label: string; readonly create: string; readonly judge: string };
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
    readonly forWhen: (year: string, round: string) => string;
    readonly unknown: string;
  };
  readonly create: {
    readonly programme: string;
    readonly ownFile: string;
    readonly ownFileChosen: Named;
    readonly loading: string;
    readonly refused: (name: string, count: number) => string;
    readonly copyFaults: string;
    readonly year: string;
    readonly round: string;
    readonly recipient: string;
    readonly master: string;
    readonly division: string;
    readonly eachDivision: string;
    readonly divisionName: string;
    readonly divisionChoice: (name: string, count: number) => string;
    readonly destination: string;
    readonly here: string;
    readonly newWorkbook: string;
    readonly hereTaken: string;
    readonly preview: string;
    readonly previewing: string;
    readonly counts: (preview: Preview) => string;
    readonly sheets: string;
    readonly hidden: string;
    readonly button: string;
    readonly buttonNew: string;
    readonly running: string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly doneHere: string;
    readonly doneNew: string;
    readonly each: string;
    readonly openOne: string;
    readonly openFor: Named;
    readonly opened: string;
  };
  readonly judge: {
    readonly noWorkbook: string;
    readonly sentence: (judgement: Judgement) => string;
    readonly refresh: string;
    readonly refreshing: string;
    readonly following: string;
    readonly notFollowing: string;
    readonly pillars: string;
    readonly pillarsCaption: string;
    readonly pillar: (no: number, title: string) => string;
    readonly metOf: (met: number, total: number) => string;
    readonly late: Count;
    readonly noLate: string;
    readonly open: Count;
    readonly noOpen: string;
    readonly item: (no: number, title: string) => string;
    readonly rate: (rate: string) => string;
    readonly goTo: (sheet: string, cell: string) => string;
    readonly elsewhere: string;
    readonly showAll: Count;
  };
  readonly trouble: Readonly<Record<TroubleCode, TroubleWords>> & {
    readonly detail: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly retry: string;
    readonly crashed: string;
  };
}
