import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Lead } from '../../core/submit/completeness';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { LeadList } from './LeadList';

interface Props {
  readonly changed: readonly Lead[];
  readonly onGo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** What the head of the division has not seen: it was changed after 課長確認. */
export function ChangedSince({ changed, onGo }: Props): ReactNode {
  const { submit } = useMessages();
  const layout = useLayout();
  if (changed.length === 0) return null;
  return (
    <div className={layout.tight}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{submit.changed.title(changed.length)}</MessageBarTitle>
          {submit.changed.what}
        </MessageBarBody>
      </MessageBar>
      <LeadList leads={changed.map((lead) => ({ ...lead, kind: 'warning' }))} onGo={onGo} />
    </div>
  );
}
