import type { Decisions, Proposal, Received } from '../../consolidation';
import { Consolidation, decide, withChosen } from '../../consolidation';
import { limitsBeside } from '../../xlsx';
import { Failure } from '../failure';
import { programmeIn, readInput } from '../files/readInput';
import { readFiles } from '../reading/readFiles';
import { readHere } from '../reading/readHere';
import { unreadable } from '../reading/readSubmission';
import type { UnreadFile } from '../reading/results';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import { askDecisions } from './askDecisions';
import type { GivenFiles } from './givenFiles';
import type { MasterFile } from './masterFile';
import { openMaster } from './masterFile';
import type { ConflictPolicy } from './policy';
import { decisionsBy, openQuestions } from './policy';
import type { ConsolidationResult } from './result';
import { divisionsAfter } from './result';

export interface ConsolidationOrder {
  readonly master: string;
  readonly given: GivenFiles;
  readonly policy: ConflictPolicy;
  readonly today: string;
  /** Local date and time for the log. */
  readonly now: string;
  readonly quiet: boolean;
}

export interface Consolidated {
  readonly file: MasterFile;
  readonly result: ConsolidationResult;
  /** Faults of the program itself, in files that count as unreadable. */
  readonly faults: readonly UnreadFile[];
  /** What the reader says about the master. */
  readonly warnings: readonly string[];
}

/** Reads the master and the files side by side, compares them and decides by the policy. Writes nothing. */
export async function consolidate(
  order: ConsolidationOrder,
  terminal: Terminal,
): Promise<Consolidated> {
  const { file, faults, proposal } = await readEverything(order, terminal);
  const { master } = file;
  const decisions = await decisionsOf(proposal, order.policy, terminal);
  const changes = decisions === null ? null : decide(master, proposal, decisions, order.now);
  const settled = withChosen(proposal, decisions);
  const result = {
    masterFile: order.master,
    master,
    proposal: settled,
    changes,
    divisions: divisionsAfter(master, settled, changes, order.today),
    skipped: order.given.skipped,
    written: null,
  };
  return { file, faults, warnings: file.warnings, result };
}

interface Everything {
  readonly file: MasterFile;
  readonly proposal: Proposal;
  readonly faults: readonly UnreadFile[];
}

async function readEverything(
  { given, master, quiet, today }: ConsolidationOrder,
  terminal: Terminal,
): Promise<Everything> {
  const { files } = given;
  const faults: UnreadFile[] = [];
  const waiting: Received[] = [];
  let take = (received: Received): void => void waiting.push(received);
  const bytes = readInput(master);
  const stopping = new AbortController();
  let isFree = (): void => undefined;
  const free = new Promise<void>((settle) => (isFree = settle));
  const reading = readFiles(
    {
      task: 'submission',
      files,
      today,
      limits: limitsBeside(bytes),
      // Once the threads are starting.
      programme: Promise.resolve().then(() => programmeIn(bytes, master)),
      here: { free, read: readHere },
    },
    new Progress(terminal, files.length, quiet || files.length < 2),
    (read) => {
      if ('received' in read) {
        take(read.received);
      } else {
        take(unreadable(read.file, '', read.message));
        if (read.fault !== undefined) faults.push(read);
      }
    },
    stopping.signal,
  );
  // It is awaited below; until then a failure must not count as unhandled.
  reading.catch(() => undefined);
  try {
    const file = await openMaster(master, bytes);
    const consolidation = new Consolidation(file.master);
    for (const received of waiting) consolidation.add(received);
    take = (received) => consolidation.add(received);
    isFree();
    await reading;
    return { file, proposal: consolidation.proposal(), faults };
  } finally {
    stopping.abort();
    isFree();
    await reading;
  }
}

/** null where nothing is to be written: conflicts stop it, or the person breaks off. */
async function decisionsOf(
  proposal: Proposal,
  policy: ConflictPolicy,
  terminal: Terminal,
): Promise<Decisions | null> {
  const open = openQuestions(proposal);
  if (open.conflicts.length === 0 && open.contending.length === 0) return { conflicts: 'leave' };
  if (policy === 'stop') return null;
  if (policy !== 'ask') return decisionsBy(policy, open);
  const dialogue = terminal.startDialogue?.();
  if (dialogue === undefined) return null;
  const names = new Map(proposal.files.map(({ id, source }) => [id, source.fileName]));
  try {
    return await askDecisions(open, ({ file }) => names.get(file) ?? '', dialogue, terminal.style);
  } finally {
    dialogue.end();
  }
}

/** @throws Failure where nobody could answer, before any work */
export function refuseAskingNobody(policy: ConflictPolicy, { startDialogue }: Terminal): void {
  if (policy !== 'ask' || startDialogue !== null) return;
  throw new Failure(
    '--on-conflict ask は、端末で直接実行したときだけ使えます。stop、keep、take のどれかを指定してください。',
  );
}
