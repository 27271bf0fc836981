import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Correction } from '../../core/check/correction';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  change: { overflowWrap: 'anywhere' },
  before: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground2,
  },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  arrow: { margin: `0 ${tokens.spacingHorizontalXS}` },
});

/** What stands in a cell → what it would hold. */
export function Change({ before, after }: Omit<Correction, 'writing'>): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <span className={styles.change}>
      <span className={layout.onlyRead}>{`${check.before}: `}</span>
      <del className={styles.before}>{before === '' ? check.blank : before}</del>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <span className={layout.onlyRead}>{`${check.after}: `}</span>
      <ins className={styles.after}>{after === '' ? check.blank : after}</ins>
    </span>
  );
}
