import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { EarlierReport, Reading } from '../../../workbook';
import type { Place } from '../../core/judge/items';
import { changesIn, type ChangedItem } from '../../core/since/changes';
import { ItemJump } from '../judge/ItemJump';
import { StatusMark } from '../judge/StatusMark';
import { LongList } from '../LongList';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { SinceFrame } from './SinceFrame';
import { useSinceWords } from './words';

const useStyles = makeStyles({
  group: { cursor: 'pointer' },
  head: { display: 'block' },
  figure: { display: 'block' },
});

interface Props {
  readonly reading: Reading;
  readonly onGo: (place: Place) => void;
}

/** 前回の報告回から: how many rose, fell, became late …, and behind each number which; nothing in a year's first round. */
export default function SinceSection({ reading, onGo }: Props): ReactNode {
  return (
    <SinceFrame reading={reading}>
      {(earlier) =>
        earlier !== null && <ChangeList reading={reading} earlier={earlier} onGo={onGo} />
      }
    </SinceFrame>
  );
}

function ChangeList({
  reading,
  earlier,
  onGo,
}: Props & { readonly earlier: EarlierReport }): ReactNode {
  const { judge } = useMessages();
  const words = useSinceWords();
  const layout = useLayout();
  const styles = useStyles();
  const { groups, same } = useMemo(() => changesIn(reading, earlier), [reading, earlier]);
  return (
    <>
      {groups.length === 0 && <p className={layout.plain}>{words.nothing}</p>}
      {groups.map(({ group, items }) => (
        <details key={group}>
          <summary className={styles.group}>{words.group[group](items.length)}</summary>
          <LongList items={items} keyOf={({ no }) => no} atFirst={8} more={judge.showAll}>
            {(item) => <Item item={item} onGo={onGo} />}
          </LongList>
        </details>
      ))}
      <p className={layout.quiet}>{words.same(same)}</p>
    </>
  );
}

function Item({ item, onGo }: Pick<Props, 'onGo'> & { readonly item: ChangedItem }): ReactNode {
  const { judge } = useMessages();
  const words = useSinceWords();
  const layout = useLayout();
  const styles = useStyles();
  const { before, figures, no, now, place, title } = item;
  return (
    <ItemJump place={place} onGo={onGo}>
      <span className={styles.head}>{judge.item(no, title)}</span>
      <span className={styles.head}>
        <StatusMark status={before} /> → <StatusMark status={now} />
      </span>
      {figures.map((figure) => (
        <span key={figure.name} className={`${styles.figure} ${layout.quiet}`} lang="ja">
          {[
            figure.name,
            words.moved(figure.before, figure.now),
            ...(figure.target === null ? [] : [words.target(figure.target)]),
          ].join('　')}
        </span>
      ))}
    </ItemJump>
  );
}
