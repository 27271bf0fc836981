import type { StatusId } from '../../../evaluation';
import type { Memory } from '../../host';
import { partOf } from '../paneModel';
import { Store, type Readable } from '../store';
import { isGrouping, type Grouping, type StatusCount, type Tally } from './groups';
import type { Judgement } from './judgement';

/** A number of the summary whose initiatives are looked at. */
export interface Drill {
  readonly grouping: Grouping;
  /** Id of the group. */
  readonly group: string;
  readonly status: StatusId;
  readonly lastYear: boolean;
}

export interface JudgeState {
  readonly grouping: Grouping;
  /** null for the summary. */
  readonly drill: Drill | null;
}

const MEMORY_KEY = 'judge.grouping';

/** What of the judgement is looked at. */
export class JudgeModel {
  readonly #state: Store<JudgeState>;

  constructor(private readonly memory: Memory) {
    const remembered = memory.read(MEMORY_KEY);
    this.#state = new Store<JudgeState>({
      grouping: isGrouping(remembered) ? remembered : 'pillar',
      drill: null,
    });
  }

  get state(): Readable<JudgeState> {
    return this.#state;
  }

  chooseGrouping(grouping: Grouping): void {
    this.memory.write(MEMORY_KEY, grouping);
    this.#state.patch({ grouping });
  }

  /** Shows the initiatives behind a number; null goes back to the summary. */
  drill(drill: Drill | null): void {
    this.#state.patch({ drill });
  }
}

export const judgeModel = partOf(({ tools: { memory } }) => new JudgeModel(memory));

/** What is looked at now; null where the workbook that is open by now has no such group. */
export function drilled(
  drill: Drill,
  { groups, lastYear, year }: Judgement,
): {
  readonly title: string;
  /** '' where there is but one. */
  readonly year: string;
  readonly counted: StatusCount;
} | null {
  const group = groups[drill.grouping].find(({ id }) => id === drill.group);
  const tally: Tally | null | undefined = drill.lastYear ? group?.lastYear : group;
  const counted = tally?.counts.find(({ id }) => id === drill.status);
  if (group === undefined || counted === undefined) return null;
  const ofYear = drill.lastYear ? (lastYear?.year.label ?? '') : year.label;
  return { title: group.title, year: lastYear === null ? '' : ofYear, counted };
}
