import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import type { StepCard } from '../../core/entry/card';
import { StatusMark } from '../judge/StatusMark';
import { DecisionList } from './DecisionList';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  step: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly steps: readonly StepCard[];
  readonly reading: Reading;
}

/** What was planned for the year, step by step, and where it stands. */
export function StepList({ steps, reading: { programme, year } }: Props): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={layout.tight} aria-labelledby="steps">
      <h3 id="steps" className={layout.heading}>
        {entry.steps(programme.yearLabels[year] ?? year)}
      </h3>
      <ul className={layout.list}>
        {steps.map(({ decisions, id, name, plan, milestone, status }) => (
          <li key={id} className={styles.step}>
            <div className={styles.head}>
              <span lang="ja">{name}</span>
              {status !== null && <StatusMark status={status} />}
            </div>
            {plan === null ? (
              <p className={layout.quiet}>{entry.noPlan}</p>
            ) : (
              <p className={layout.plain}>
                <span lang="ja">{plan.text}</span>
                {plan.continued && <span className={layout.quiet}>{entry.continued}</span>}
              </p>
            )}
            {milestone !== null && <p className={layout.quiet}>{entry.milestone(milestone)}</p>}
            <DecisionList decisions={decisions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
