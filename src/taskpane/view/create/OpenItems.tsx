import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OPEN_KINDS, type ClosingOutlook, type OpenItem } from '../../../closing';
import { closing } from '../../language/panels/create/closing';
import { useMessages } from '../context';
import { Jump } from '../Jump';
import { useLayout } from '../layout';
import { LongList } from '../LongList';

const useStyles = makeStyles({
  kind: { fontWeight: tokens.fontWeightSemibold, cursor: 'pointer' },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const AT_FIRST = 10;

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

interface Props {
  readonly outlook: ClosingOutlook;
  readonly label: string;
  readonly onGo: (place: Place) => void;
}

/** What of a year is not final, by kind, each leading to its cell; or what stands against closing it at all. */
export function OpenItems({ outlook, label, onGo }: Props): ReactNode {
  const { create, sentence, tag } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = closing[tag];
  const { obstacle, open } = outlook;
  return (
    <div className={layout.tight}>
      {obstacle !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.obstacles[obstacle]}</MessageBarBody>
        </MessageBar>
      )}
      {obstacle === null && (
        <p className={layout.plain}>
          {open.length === 0 ? words.nothingOpen(label) : words.open(open.length)}
        </p>
      )}
      {OPEN_KINDS.map((kind) => {
        const items = open.filter((item) => item.kind === kind);
        if (items.length === 0) return null;
        return (
          <details key={kind} open={kind === 'error'}>
            <summary className={styles.kind}>{words.kinds[kind](items.length)}</summary>
            <LongList
              items={items}
              keyOf={(_, index) => index}
              atFirst={AT_FIRST}
              more={create.showMore}
            >
              {(item) => {
                const place = placeOf(item);
                return (
                  <Jump
                    place={place}
                    className={styles.item}
                    onGo={onGo}
                    {...(place !== null && { title: words.goTo(place.sheet, place.cell) })}
                  >
                    <span>{sentence({ message: item.text, english: item.english })}</span>
                  </Jump>
                );
              }}
            </LongList>
          </details>
        );
      })}
    </div>
  );
}

function placeOf({ cell, sheet }: OpenItem): Place | null {
  return cell === null || sheet === null ? null : { sheet, cell };
}
