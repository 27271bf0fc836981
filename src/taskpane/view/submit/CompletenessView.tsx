import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Completeness, ItemCompleteness } from '../../core/submit/completeness';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { LeadList, type MarkedLead } from './LeadList';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0 },
  some: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  numbers: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** Whether it is still to be handed in. */
  readonly isToDo: boolean;
  readonly completeness: Completeness;
  readonly onGo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** 提出の前に: what is blank, what is wrong and what is not due, by initiative. */
export function CompletenessView({ isToDo, completeness, onGo }: Props): ReactNode {
  const { submit } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { items, blanks, errors, warnings, notDue } = completeness;
  const open = items.filter((item) => leadsOf(item).length > 0);
  const finished = items.filter((item) => item.isDue && leadsOf(item).length === 0).length;
  const heading = isToDo ? submit.todo : submit.standing;
  const count = (number: number, text: string): ReactNode => (
    <span className={number > 0 ? styles.some : styles.none}>{text}</span>
  );
  return (
    <section className={layout.tight} aria-label={heading}>
      <h2 className={layout.heading}>{heading}</h2>
      <p className={styles.counts}>
        {count(blanks, submit.blanks(blanks))}
        {count(errors, submit.errors(errors))}
        {count(warnings, submit.warnings(warnings))}
      </p>
      {blanks + errors + warnings === 0 && <p className={layout.plain}>✓ {submit.complete}</p>}
      <div>
        {open.map((item) => (
          <Item key={item.initiative?.no ?? 0} item={item} isOpen={open.length <= 3} onGo={onGo} />
        ))}
      </div>
      <p className={layout.quiet}>
        {[
          ...(finished > 0 ? [submit.finished(finished)] : []),
          ...(notDue > 0 ? [submit.notDue(notDue)] : []),
        ].join('　')}
      </p>
    </section>
  );
}

function leadsOf({ blanks, errors, warnings }: ItemCompleteness): readonly MarkedLead[] {
  return [
    ...errors.map((lead) => ({ ...lead, kind: 'error' as const })),
    ...blanks.map((lead) => ({ ...lead, kind: 'blank' as const })),
    ...warnings.map((lead) => ({ ...lead, kind: 'warning' as const })),
  ];
}

function Item({
  item,
  isOpen,
  onGo,
}: Pick<Props, 'onGo'> & {
  readonly item: ItemCompleteness;
  readonly isOpen: boolean;
}): ReactNode {
  const { submit } = useMessages();
  const styles = useStyles();
  const { initiative, blanks, errors, warnings } = item;
  const numbers = [
    errors.length === 0 ? null : submit.errors(errors.length),
    blanks.length === 0 ? null : submit.blanks(blanks.length),
    warnings.length === 0 ? null : submit.warnings(warnings.length),
  ].filter((text) => text !== null);
  return (
    <details className={styles.item} open={isOpen}>
      <summary className={styles.head}>
        {initiative === null ? submit.wholeWorkbook : submit.item(initiative.no, initiative.title)}
        {'　'}
        <span className={mergeClasses(styles.numbers)}>{numbers.join('・')}</span>
      </summary>
      <LeadList leads={leadsOf(item)} onGo={onGo} />
    </details>
  );
}
