import type { Memory } from '../../host';

/** What somebody has begun to write in 提出 and not put into the workbook yet. What is absent was not touched. */
export interface SubmitDraft {
  readonly writer?: string;
  readonly contact?: string;
  readonly confirmedBy?: string;
  /** `2025-04-18` */
  readonly confirmedOn?: string;
  readonly explanation?: string;
  /** The office's word about the whole. */
  readonly overall?: string;
  /** The office's remarks by value key. */
  readonly remarks?: Readonly<Record<string, string>>;
}

const TEXTS = [
  'writer',
  'contact',
  'confirmedBy',
  'confirmedOn',
  'explanation',
  'overall',
] as const;

/** Drafts survive the pane; each workbook and division has its own. */
export class Drafts {
  constructor(private readonly memory: Memory) {}

  read(subject: string): SubmitDraft {
    const text = this.memory.read(key(subject)) ?? '';
    if (text === '') return {};
    try {
      return draftIn(JSON.parse(text) as unknown);
    } catch {
      return {};
    }
  }

  write(subject: string, draft: SubmitDraft): void {
    const isEmpty = Object.keys(draft).length === 0;
    this.memory.write(key(subject), isEmpty ? '' : JSON.stringify(draft));
  }
}

const key = (subject: string): string => `submit.${subject}`;

/** What can be understood of it: another version of the pane may have kept it. */
function draftIn(kept: unknown): SubmitDraft {
  if (typeof kept !== 'object' || kept === null) return {};
  const at = (name: string): unknown => Reflect.get(kept, name) as unknown;
  const texts = TEXTS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = at(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const remarks = at('remarks');
  const kinds = typeof remarks === 'object' && remarks !== null ? Object.entries(remarks) : [];
  const own = kinds.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    ...Object.fromEntries(texts),
    ...(own.length > 0 && { remarks: Object.fromEntries(own) }),
  };
}
