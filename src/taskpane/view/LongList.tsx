import { Button } from '@fluentui/react-components';
import { useState, type Key, type ReactNode } from 'react';
import { useLayout } from './layout';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => Key;
  /** More than this at once buries what stands below; Infinity for all. */
  readonly atFirst: number;
  /** What the button says that shows the others. */
  readonly more: (hidden: number) => string;
  readonly children: (item: Item) => ReactNode;
}

/** The first of many, and the others on demand. */
export function LongList<Item>({ items, keyOf, atFirst, more, children }: Props<Item>): ReactNode {
  const layout = useLayout();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <>
      <ul className={layout.list}>
        {shown.map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={layout.row}>
          <Button size="small" onClick={() => setAll(true)}>
            {more(items.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}
