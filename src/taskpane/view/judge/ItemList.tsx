import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemJudgement, Place } from '../../core/judge/items';
import { LongList } from '../LongList';
import { ItemJump } from './ItemJump';
import { StatusMark } from './StatusMark';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

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
  return (
    <LongList
      items={items}
      keyOf={({ no }) => no}
      atFirst={isWhole ? Infinity : AT_FIRST}
      more={judge.showAll}
    >
      {(item) => <Item item={item} onGo={onGo} />}
    </LongList>
  );
}

function Item({ item, onGo }: Pick<Props, 'onGo'> & { readonly item: ItemJudgement }): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { place } = item;
  return (
    <ItemJump place={place} onGo={onGo}>
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
    </ItemJump>
  );
}
