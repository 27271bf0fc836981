import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CreateModel, CreateState } from '../../core/create/createModel';
import { JobStatus } from '../JobStatus';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  division: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly model: CreateModel;
  readonly state: CreateState;
}

/** One workbook for every division; Excel opens one new workbook a click. */
export function EachDivision({ model, state }: Props): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>{create.each}</p>
      <JobStatus job={state.job} onCancel={() => model.cancel()} />
      <ul className={layout.list}>
        {state.divisions.map(({ id, name, initiatives }) => (
          <li key={id} className={styles.division}>
            <span>
              {create.divisionChoice(name, initiatives)}
              {state.opened.has(id) && (
                <span className={layout.quiet}>{` ✓ ${create.opened}`}</span>
              )}
            </span>
            <Button
              className={styles.button}
              size="small"
              aria-label={create.openFor(name)}
              disabledFocusable={state.making !== null}
              onClick={() => void model.openDivision(id)}
            >
              {create.openOne}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
