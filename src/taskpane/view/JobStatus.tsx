import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../core/job';
import { JobProgress } from './JobProgress';
import { TroubleMessage } from './TroubleMessage';

interface Props<Done> {
  readonly job: Job<Done>;
  readonly words: {
    readonly running: string;
    readonly stop: string;
    readonly stopped: string;
  };
  /** What it came to: a sentence, or more than that. */
  readonly done: (result: Done) => ReactNode;
  readonly onStop: () => void;
  readonly onRetry?: () => void;
}

/** Work under way, and how it ended. */
export function JobStatus<Done>({ job, words, done, onStop, onRetry }: Props<Done>): ReactNode {
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
          onStop={onStop}
        />
      );
    case 'cancelled':
      return (
        <MessageBar intent="info">
          <MessageBarBody>{words.stopped}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <TroubleMessage trouble={job.trouble} {...(onRetry === undefined ? {} : { onRetry })} />
      );
    case 'done': {
      const came = done(job.result);
      return typeof came === 'string' ? <Succeeded text={came} /> : came;
    }
  }
}

export function Succeeded({ text }: { readonly text: string }): ReactNode {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
