import { Button, MessageBar, MessageBarBody, ProgressBar, Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Job } from '../core/job';
import { TroubleMessage } from './TroubleMessage';
import { useMessages } from './context';
import { useLayout } from './layout';

interface Props<Done> {
  readonly job: Job<Done>;
  /** What it came to, in words. */
  readonly done: (result: Done) => string;
  readonly onCancel: () => void;
  readonly onRetry?: () => void;
}

/** Work under way, and how it ended. */
export function JobStatus<Done>({ job, done, onCancel, onRetry }: Props<Done>): ReactNode {
  const { tag, create } = useMessages();
  const layout = useLayout();
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className={layout.tight}>
          <Field
            validationState="none"
            validationMessage={tag === 'ja' && job.message !== '' ? job.message : create.running}
          >
            <ProgressBar
              aria-label={create.running}
              {...(job.progress === null ? {} : { value: job.progress })}
            />
          </Field>
          <div className={layout.row}>
            <Button onClick={onCancel}>{create.cancel}</Button>
          </div>
        </div>
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
