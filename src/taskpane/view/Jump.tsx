import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  leads: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface Props<Place> {
  /** null where it leads nowhere. */
  readonly place: Place | null;
  /** What pressing it does, or why nothing can be pressed. */
  readonly title?: string;
  readonly className?: string;
  readonly onGo: (place: Place) => void;
  readonly children: ReactNode;
}

/** A line of a list that leads to a cell. */
export function Jump<Place>({ place, title, className, onGo, children }: Props<Place>): ReactNode {
  const styles = useStyles();
  if (place === null) {
    return (
      <div className={mergeClasses(styles.line, className)} title={title}>
        {children}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.leads, className)}
      title={title}
      onClick={() => onGo(place)}
    >
      {children}
    </button>
  );
}
