import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntryModel } from '../../core/entry/entryModel';
import type { Inspection } from '../../core/inspector';
import { Jump } from '../Jump';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly no: number;
  readonly model: EntryModel;
  readonly inspection: Inspection;
}

/** What an initiative still misses, each with the way to its cell, and whether something in it is wrong. */
export function StillMissing({ no, model, inspection }: Props): ReactNode {
  const { entry, sentence } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { navigation } = usePane();
  const { findings, unfinished, reading } = inspection;
  if (reading === null) return null;
  const missing = unfinished.filter(({ initiative }) => initiative === no);
  const wrong = findings.filter(
    (finding) =>
      finding.initiative === no && finding.severity !== 'note' && !missing.includes(finding),
  );
  return (
    <section className={layout.tight} aria-labelledby="missing">
      <h3 id="missing" className={layout.heading}>
        {missing.length === 0 ? entry.nothingMissing : entry.missing(missing.length)}
      </h3>
      {missing.length > 0 && (
        <ul className={layout.list}>
          {missing.map((finding) => {
            const { code, sheet, cell } = finding;
            const place = sheet === null || cell === null ? null : { sheet, cell };
            return (
              <li key={`${code} ${sheet ?? ''} ${cell ?? ''}`}>
                <Jump
                  place={place}
                  className={styles.item}
                  onGo={(to) => void model.select(to)}
                  {...(place !== null && { title: entry.goTo(place.sheet, place.cell) })}
                >
                  <span>{sentence(finding)}</span>
                </Jump>
              </li>
            );
          })}
        </ul>
      )}
      {wrong.length > 0 && (
        <div className={layout.row}>
          <Button size="small" onClick={() => navigation.choose('check')}>
            {entry.problems(wrong.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
