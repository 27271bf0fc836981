import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, type ReactNode } from 'react';
import type { PaneModel } from '../../core/paneModel';
import { PaneContext, useMessages, useStore } from '../context';
import { useLayout } from '../layout';
import { panels } from '../panels';
import { LeftByWriting } from './LeftByWriting';
import { JobTabs } from './JobTabs';
import { PaneLinks } from './PaneLinks';
import { SituationBanner } from './SituationBanner';
import { ViewpointChoice } from './ViewpointChoice';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // A long choice must not make the pane wider than it is.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

export function Pane({ pane }: { readonly pane: PaneModel }): ReactNode {
  const messages = useMessages();
  const styles = useStyles();
  const layout = useLayout();
  const state = useStore(pane.workbook.state);
  const { jobs, current } = useStore(pane.navigation.state);
  useEffect(() => {
    void pane.open();
    return () => void pane.close();
  }, [pane]);
  const Panel = current === null ? null : panels[current];
  return (
    <PaneContext value={pane}>
      <main className={styles.pane}>
        <h1 className={layout.onlyRead}>{messages.title}</h1>
        <SituationBanner state={state} />
        <ViewpointChoice state={state} />
        <LeftByWriting state={state} />
        <JobTabs jobs={jobs} current={current} onChoose={(job) => pane.navigation.choose(job)} />
        {Panel !== null && (
          <div role="tabpanel" id={`panel-${current}`} aria-labelledby={`tab-${current}`}>
            <Suspense fallback={<Spinner size="tiny" label={messages.starting} />}>
              <Panel />
            </Suspense>
          </div>
        )}
        <PaneLinks />
      </main>
    </PaneContext>
  );
}
