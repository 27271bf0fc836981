import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DivisionFiles } from '../../core/create/divisionFiles';
import { JobStatus } from '../JobStatus';
import { useMessages, useStore } from '../context';
import { useLayout } from '../layout';
import { FileLink } from '../FileLink';

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
  readonly files: DivisionFiles;
  /** How they are opened one by one. */
  readonly hint: string;
  /** The other way, should the zip not arrive. */
  readonly other: string;
}

/** One workbook for every division: all in one zip, or opened one a click, as Excel allows. */
export function EachDivision({ files, hint, other }: Props): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { divisions, job, opened, making, zip } = useStore(files.state);
  const isRunning = job.state === 'running';
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={isRunning || divisions.length === 0}
          onClick={() => {
            if (!isRunning) void files.makeZip();
          }}
        >
          {create.makeZip(divisions.length)}
        </Button>
      </div>
      <JobStatus
        job={job}
        words={create}
        done={(result) => (result === 'zip' ? create.doneZip : create.doneNew)}
        onStop={() => files.cancel()}
      />
      {zip !== null && <FileLink file={zip} other={other} />}
      <p className={layout.quiet}>{hint}</p>
      <ul className={layout.list}>
        {divisions.map(({ id, name, initiatives }) => (
          <li key={id} className={styles.division}>
            <span>
              {create.divisionChoice(name, initiatives)}
              {opened.has(id) && <span className={layout.quiet}>{` ✓ ${create.opened}`}</span>}
              {making === id && <span className={layout.quiet}>{` ${create.making}`}</span>}
            </span>
            <Button
              className={styles.button}
              size="small"
              aria-label={create.openFor(name)}
              disabledFocusable={isRunning}
              onClick={() => {
                if (!isRunning) void files.open(id);
              }}
            >
              {create.openOne}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
