import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../../core/job';
import type { PaperDone, PaperModel } from '../../core/paper/paperModel';
import { FileLink } from '../FileLink';
import { JobProgress } from '../JobProgress';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: PaperModel;
  readonly job: Job<PaperDone>;
}

/** How far the paper is, and how its making ended. */
export function PaperOutcome({ model, job }: Props): ReactNode {
  const { paper: words } = useMessages();
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <JobProgress
          progress={job.progress}
          message={job.message}
          label={words.running}
          stop={words.stop}
          onStop={() => model.stop()}
        />
      );
    case 'cancelled':
      return (
        <MessageBar intent="info">
          <MessageBarBody>{words.stopped}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return <TroubleMessage trouble={job.trouble} />;
    case 'done':
      return <Done done={job.result} />;
  }
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
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{done.kind === 'pdf' ? words.made : words.opened}</MessageBarBody>
      </MessageBar>
      {done.kind === 'pdf' && <FileLink file={done.file} other={words.otherWay} />}
    </div>
  );
}
