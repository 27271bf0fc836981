import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../../core/job';
import type { PaperDone, PaperModel } from '../../core/paper/paperModel';
import { FileLink } from '../FileLink';
import { JobStatus, Succeeded } from '../JobStatus';
import { useMessages } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: PaperModel;
  readonly job: Job<PaperDone>;
}

/** How far the paper is, and how its making ended. */
export function PaperOutcome({ model, job }: Props): ReactNode {
  const { paper: words } = useMessages();
  return (
    <JobStatus
      job={job}
      words={words}
      done={(done) => <Done done={done} />}
      onStop={() => model.stop()}
    />
  );
}

function Done({ done }: { readonly done: PaperDone }): ReactNode {
  const { paper: words } = useMessages();
  const layout = useLayout();
  if (done.kind === 'notSupported' || done.kind === 'empty') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words[done.kind]}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div className={layout.tight}>
      <Succeeded text={words.done[done.kind]} />
      {done.kind !== 'opened' && <FileLink file={done.file} other={words.otherWay[done.kind]} />}
    </div>
  );
}
