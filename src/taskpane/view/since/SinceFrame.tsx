import type { ReactNode } from 'react';
import type { EarlierReport, Reading } from '../../../workbook';
import { useLayout } from '../layout';
import { EarlierFile, useSince } from './EarlierFile';
import { useSinceWords } from './words';

interface Props {
  readonly reading: Reading;
  /** What is said of the earlier report; null where there is none yet. */
  readonly children: (earlier: EarlierReport | null) => ReactNode;
}

/** A section about the round before, with the choice of its workbook; nothing in a year's first round. */
export function SinceFrame({ reading, children }: Props): ReactNode {
  const words = useSinceWords();
  const layout = useLayout();
  const since = useSince(reading);
  if (since.state === 'first') return null;
  const earlier = since.state === 'ready' ? since.earlier : null;
  return (
    <section className={layout.tight} aria-labelledby="since">
      <h2 id="since" className={layout.heading}>
        {earlier === null ? words.title : words.since(earlier.round.name)}
      </h2>
      {children(earlier)}
      <EarlierFile since={since} />
    </section>
  );
}
