import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Place } from '../../core/judge/items';
import { drilled, type Drill } from '../../core/judge/judgeModel';
import type { Judgement } from '../../core/judge/judgement';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { ItemList } from './ItemList';

interface Props {
  readonly drill: Drill;
  readonly judgement: Judgement;
  readonly onGo: (place: Place) => void;
  readonly onBack: () => void;
}

/** The initiatives behind a number of the summary. Escape goes back to the number. */
export function DrillView({ drill, judgement, onGo, onBack }: Props): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [drill]);
  const found = drilled(drill, judgement);
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onBack();
  };
  return (
    <section className={layout.tight} aria-labelledby="drilled" onKeyDown={leave}>
      <div className={layout.row}>
        <Button size="small" onClick={onBack}>
          {judge.back}
        </Button>
      </div>
      <h2 id="drilled" ref={heading} tabIndex={-1} className={layout.heading}>
        {found === null
          ? judge.noneLeft
          : judge.behind(found.title, found.year, found.counted.label, found.counted.count)}
      </h2>
      {found !== null &&
        (found.counted.count === 0 ? (
          <p className={layout.plain}>{judge.noneLeft}</p>
        ) : (
          <ItemList items={found.counted.items} onGo={onGo} isWhole />
        ))}
    </section>
  );
}
