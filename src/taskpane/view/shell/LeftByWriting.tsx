import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { markOf } from '../../core/planWriting';
import type { WorkbookState } from '../../core/workbookModel';
import { useMessages, usePane, useStore } from '../context';

/**
 * What a writing of sheets has left to look at, until somebody says that it is right: cells that people changed meanwhile,
 * and a writing that never came to its end.
 */
export function LeftByWriting({ state }: { readonly state: WorkbookState }): ReactNode {
  const { plans } = usePane();
  const { toLookAt, unfinished } = useStore(plans.state);
  const { edits: words } = useMessages();
  const { whole, situation } = state;
  // One that cannot be read any more is named by nothing.
  const isHalf =
    unfinished !== null &&
    situation !== null &&
    (situation.kind === 'unusable' || unfinished === markOf(whole));
  if (toLookAt.length === 0 && !isHalf) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isHalf ? words.unfinished : words.meanwhile(toLookAt.length)}
        </MessageBarTitle>
        {isHalf ? words.unfinishedWhat : words.meanwhileWhat(toLookAt)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => plans.seen()}>
          {words.meanwhileSeen}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
