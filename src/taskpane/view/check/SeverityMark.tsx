import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../../check';
import { useMessages } from '../context';

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    border: '1px solid transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  error: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  note: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface Props {
  readonly severity: Severity;
  /** Number of findings; left out for a single one. */
  readonly count?: number;
}

/** How much a finding weighs, in a word. */
export function SeverityMark({ severity, count }: Props): ReactNode {
  const { check } = useMessages();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      {count === undefined
        ? check.finding[severity]
        : check.severityNamed(check.severity[severity], count)}
    </span>
  );
}
