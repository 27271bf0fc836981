import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { formulasModel } from '../../core/judge/formulas/formulasModel';
import type { LostRow } from '../../core/judge/formulas/lostRows';
import type { Place } from '../../core/judge/items';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { TroubleMessage } from '../TroubleMessage';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: {
    padding: 0,
    border: 'none',
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly reading: Reading;
  readonly onGo: (place: Place) => void;
}

/** Formulas that somebody overwrote: shown at once where the reading has noticed one, on demand everywhere. */
export function Formulas({ reading, onGo }: Props): ReactNode {
  const model = formulasModel(usePane());
  const { rows, looking, trouble } = useStore(model.state);
  const { judge } = useMessages();
  const layout = useLayout();
  useEffect(() => {
    model.follow(reading);
    return () => model.leave();
  }, [model, reading]);
  const words = judge.formulas;
  const count = cellsIn(rows ?? []);
  return (
    <section className={layout.tight} aria-labelledby="formulas">
      <h2 id="formulas" tabIndex={-1} className={layout.heading}>
        {words.title}
      </h2>
      {trouble !== null && <TroubleMessage trouble={trouble} onRetry={() => void model.look()} />}
      {count > 0 ? (
        <Lost rows={rows ?? []} count={count} onGo={onGo} />
      ) : (
        <p className={layout.quiet}>{rows === null ? words.explain : words.none}</p>
      )}
      <div className={layout.row}>
        <Button size="small" disabledFocusable={looking} onClick={() => void model.look()}>
          {words.look}
        </Button>
        {looking && <Spinner size="tiny" labelPosition="after" label={words.looking} />}
      </div>
    </section>
  );
}

/** At the top of the judgement, which such formulas falsify: that there are some, and the way to them. */
export function FormulaWarning(): ReactNode {
  const { rows } = useStore(formulasModel(usePane()).state);
  const { judge } = useMessages();
  const count = cellsIn(rows ?? []);
  if (count === 0) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{judge.formulas.lost(count)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => document.getElementById('formulas')?.focus()}>
          {judge.formulas.show}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const cellsIn = (rows: readonly LostRow[]): number =>
  rows.reduce((sum, { cells }) => sum + cells.length, 0);

function Lost({
  rows,
  count,
  onGo,
}: Pick<Props, 'onGo'> & { readonly rows: readonly LostRow[]; readonly count: number }): ReactNode {
  const pane = usePane();
  const model = formulasModel(pane);
  const { writing } = useStore(pane.edits.state);
  const { judge, tag } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = judge.formulas;
  const restorable = rows.filter(({ cells, unknown }) => cells.length > unknown);
  const restore = (some: readonly LostRow[]): void => void model.restore(words.done, some);
  const sure = restorable.reduce((sum, { cells, unknown }) => sum + cells.length - unknown, 0);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.here(count)}</MessageBarTitle>
          {words.why}
        </MessageBarBody>
      </MessageBar>
      <ul className={layout.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div>
              <button
                type="button"
                className={styles.place}
                title={judge.goTo(row.sheet, row.cell)}
                onClick={() => onGo(row)}
              >
                {row.title[tag]}
              </button>
              <p className={layout.quiet}>{words.cells(row)}</p>
              <p className={layout.quiet}>{words.found(row.found)}</p>
              {row.unknown > 0 && <p className={layout.quiet}>{words.unknown}</p>}
            </div>
            {row.cells.length > row.unknown && (
              <Button
                size="small"
                className={styles.button}
                aria-label={words.restoreOf(row.title[tag])}
                disabledFocusable={writing}
                onClick={() => restore([row])}
              >
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {restorable.length > 1 && (
        <div className={layout.row}>
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={writing}
            onClick={() => restore(restorable)}
          >
            {words.restoreAll(sure)}
          </Button>
        </div>
      )}
    </>
  );
}
