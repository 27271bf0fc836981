import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ItemJudgement, Place } from '../../core/judge/items';
import { StatusMark } from './StatusMark';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderLeftStyle: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  jump: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** More than this would bury what stands below. */
const AT_FIRST = 8;

interface Props {
  readonly items: readonly ItemJudgement[];
  readonly onGo: (place: Place) => void;
  /** Show all of them at once. */
  readonly isWhole?: boolean;
}

/** Initiatives to look at; each leads to the cell where its value is typed. */
export function ItemList({ items, onGo, isWhole = false }: Props): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const [all, setAll] = useState(isWhole);
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <>
      <ul className={layout.list}>
        {shown.map((item) => (
          <li key={item.no}>
            <Item item={item} onGo={onGo} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={layout.row}>
          <Button size="small" onClick={() => setAll(true)}>
            {judge.showAll(items.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Item({ item, onGo }: Pick<Props, 'onGo'> & { readonly item: ItemJudgement }): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { place } = item;
  const content = (
    <>
      <span className={styles.head}>
        <span>{judge.item(item.no, item.title)}</span>
        <StatusMark status={item.status} />
      </span>
      <span className={layout.quiet}>
        {[
          item.measure,
          item.rate === null ? null : judge.rate(item.rate),
          item.divisions.join('・'),
        ]
          .filter((part) => part !== null)
          .join('　')}
      </span>
    </>
  );
  if (place === null) {
    return (
      <div className={styles.item} title={judge.elsewhere}>
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, styles.jump)}
      title={judge.goTo(place.sheet, place.cell)}
      onClick={() => onGo(place)}
    >
      {content}
    </button>
  );
}
