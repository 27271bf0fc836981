import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ShownStatus } from '../../core/judge/statuses';
import { statusColours } from '../../theme/themes';

const useStyles = makeStyles({
  mark: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** Symbol and word of a status, in its colour. */
export function StatusMark({ status }: { readonly status: ShownStatus }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.mark} style={{ color: statusColours[status.colour] }}>
      {`${status.symbol} ${status.label}`}
    </span>
  );
}
