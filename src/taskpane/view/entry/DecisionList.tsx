import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ShownDecision } from '../../core/entry/decisions';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.2em', fontSize: tokens.fontSizeBase200 },
  what: { fontWeight: tokens.fontWeightSemibold },
  text: { overflowWrap: 'anywhere' },
});

/** What was decided in mid-programme about an initiative, a KPI or a step: day, old and new, and why; nothing for none. */
export function DecisionList({
  decisions,
}: {
  readonly decisions: readonly ShownDecision[];
}): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={entry.decisions}>
      {decisions.map((decision, index) => (
        <li key={index} className={styles.text} lang="ja">
          <span className={styles.what}>
            {entry.decision} {decision.day} {decision.what}
          </span>{' '}
          <span>{`${decision.old} → ${decision.next}`}</span>
          <div className={layout.quiet}>{decision.reason}</div>
          {!decision.applies && <div className={layout.quiet}>{entry.tooLate}</div>}
        </li>
      ))}
    </ul>
  );
}
