import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntryModel } from '../../core/entry/entryModel';
import type { Inspection } from '../../core/inspector';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalXS,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface Props {
  readonly no: number;
  readonly model: EntryModel;
  readonly inspection: Inspection;
}

/** What an initiative still misses, each with the way to its cell, and whether something in it is wrong. */
export function StillMissing({ no, model, inspection }: Props): ReactNode {
  const { entry } = useMessages();
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
          {missing.map(({ code, sheet, cell, message }) => (
            <li key={`${code} ${sheet ?? ''} ${cell ?? ''}`}>
              {sheet === null || cell === null ? (
                <span lang="ja">{message}</span>
              ) : (
                <button
                  type="button"
                  className={styles.item}
                  title={entry.goTo(sheet, cell)}
                  onClick={() => void model.select({ sheet, cell })}
                >
                  <span lang="ja">{message}</span>
                </button>
              )}
            </li>
          ))}
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
