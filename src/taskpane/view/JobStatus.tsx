import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../core/job';
import { JobProgress } from './JobProgress';
import { TroubleMessage } from './TroubleMessage';
import { useMessages } from './context';

interface Props<Done> {
  readonly job: Job<Done>;
  /** What it came to, in words. */
  readonly done: (result: Done) => string;
  readonly onCancel: () => void;
  readonly onRetry?: () => void;
}

/** Work under way, and how it ended. */
export function JobStatus<Done>({ job, done, onCancel, onRetry }: Props<Done>): ReactNode {
  const { create } = useMessages();
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <JobProgress
          progress={job.progress}
          message={job.message}
          label={create.running}
          stop={create.cancel}
          onStop={onCancel}
        />
      );
    case 'cancelled':
      return (
        <MessageBar intent="info">
          <MessageBarBody>{create.cancelled}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <TroubleMessage trouble={job.trouble} {...(onRetry === undefined ? {} : { onRetry })} />
      );
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{done(job.result)}</MessageBarBody>
        </MessageBar>
      );
  }
}
