import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../core/judge/items';
import { Jump } from '../Jump';
import { useMessages } from '../context';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  /** null where its row is not in the workbook, or not found. */
  readonly place: Place | null;
  readonly onGo: (place: Place) => void;
  readonly children: ReactNode;
}

/** An initiative, KPI or step in a list, which leads to its row and says so. */
export function ItemJump({ place, onGo, children }: Props): ReactNode {
  const { judge } = useMessages();
  const styles = useStyles();
  return (
    <Jump
      place={place}
      title={place === null ? judge.elsewhere : judge.goTo(place.sheet, place.cell)}
      className={styles.item}
      onGo={onGo}
    >
      {children}
    </Jump>
  );
}
