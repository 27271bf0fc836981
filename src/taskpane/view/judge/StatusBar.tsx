import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StatusCount } from '../../core/judge/groups';
import { statusColours } from '../../theme/themes';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    marginTop: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  earlier: { height: '5px', opacity: 0.6 },
  part: {
    minWidth: '2px',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  /** Nothing judged: an outline only, so that it cannot be taken for a band of the same colour. */
  hollow: { boxSizing: 'border-box', border: `1px dashed ${tokens.colorNeutralForeground3}` },
});

interface Props {
  readonly counts: readonly StatusCount[];
  /** Of last year: thinner. */
  readonly isEarlier?: boolean;
}

/** Shares of the statuses; the numbers stand beside, so screen readers pass it over. */
export function StatusBar({ counts, isEarlier = false }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, isEarlier && styles.earlier)} aria-hidden="true">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ id, share, colour, judged }) => (
          <div
            key={id}
            className={mergeClasses(styles.part, !judged && styles.hollow)}
            style={{
              flexGrow: share,
              ...(judged && { backgroundColor: statusColours[colour] }),
            }}
          />
        ))}
    </div>
  );
}
