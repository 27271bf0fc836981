import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Decisions, ItemVerdict, Proposal, ProposalItem } from '../../../consolidation';
import type { ConsolidateModel } from '../../core/consolidate/consolidateModel';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { ValueRow } from './ValueRow';

/** What needs a decision first, then what is held back, then what is simply written. */
const ORDER: readonly ItemVerdict[] = [
  'conflict',
  'heldBack',
  'blanked',
  'withdrawn',
  'changed',
  'notOwned',
  'closed',
  'unknown',
  'missing',
  'new',
];

/** More would bury what stands below, and slow the pane down. */
const AT_FIRST = 30;

const RULES = ['leave', 'keep', 'take'] as const;

interface Props {
  readonly model: ConsolidateModel;
  readonly proposal: Proposal;
  readonly decisions: Decisions;
}

/** Value by value: before and after, and what is to be decided. */
export function ValueList({ model, proposal, decisions }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const [filter, setFilter] = useState<ItemVerdict | null>(null);
  const [most, setMost] = useState(AT_FIRST);
  const items = itemsOf(proposal);
  const kinds = ORDER.filter((verdict) => items.some((item) => item.verdict === verdict));
  const kind = filter !== null && kinds.includes(filter) ? filter : null;
  const wanted = kind === null ? items : items.filter(({ verdict }) => verdict === kind);
  const shown = wanted.slice(0, most);
  return (
    <section className={layout.tight} aria-labelledby="values">
      <h2 id="values" className={layout.heading}>
        {words.values(items.length)}
      </h2>
      {items.length === 0 && <p className={layout.plain}>{words.noValues}</p>}
      {kinds.length > 1 && (
        <Field label={words.filter}>
          <Select
            value={kind ?? ''}
            onChange={(_, { value }) => {
              setFilter(kinds.find((each) => each === value) ?? null);
              setMost(AT_FIRST);
            }}
          >
            <option value="">{words.kind(words.allKinds, items.length)}</option>
            {kinds.map((verdict) => (
              <option key={verdict} value={verdict}>
                {words.kind(words.verdicts[verdict], countOf(items, verdict))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kinds.includes('conflict') && (
        <Field label={words.conflictRule}>
          <Select
            value={decisions.conflicts}
            onChange={(_, { value }) => {
              const rule = RULES.find((each) => each === value);
              if (rule !== undefined) model.decideConflicts(rule);
            }}
          >
            <option value="leave">{words.ruleLeave}</option>
            <option value="keep">{words.ruleKeep}</option>
            <option value="take">{words.ruleTake}</option>
          </Select>
        </Field>
      )}
      <ul className={layout.list}>
        {shown.map((item) => (
          <li key={item.id}>
            <ValueRow
              model={model}
              item={item}
              choice={decisions.items?.get(item.id) ?? null}
              rule={decisions.conflicts}
            />
          </li>
        ))}
      </ul>
      {shown.length < wanted.length && (
        <div className={layout.row}>
          <Button size="small" onClick={() => setMost(most * 4)}>
            {words.showMore(wanted.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function itemsOf({ files }: Proposal): readonly ProposalItem[] {
  const all = files.flatMap(({ items }) => items);
  return ORDER.flatMap((verdict) => all.filter((item) => item.verdict === verdict));
}

function countOf(items: readonly ProposalItem[], verdict: ItemVerdict): number {
  return items.filter((item) => item.verdict === verdict).length;
}
