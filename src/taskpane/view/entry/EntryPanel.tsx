import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { submissionBlock } from '../../../workbook';
import { cardOf } from '../../core/entry/card';
import { entryModel } from '../../core/entry/entryModel';
import { TroubleMessage } from '../TroubleMessage';
import { InitiativeView } from './InitiativeView';
import { Walk } from './Walk';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

/** 記入: what helps to fill in the selected row, and the way to what is still blank. */
export default function EntryPanel(): ReactNode {
  const pane = usePane();
  const model = entryModel(pane);
  const { entry } = useMessages();
  const layout = useLayout();
  const { reading, refreshing, trouble } = useStore(pane.workbook.state);
  const { cell, following } = useStore(pane.selection.state);
  const inspection = useStore(model.inspection);
  const { trouble: selecting } = useStore(model.state);
  useEffect(() => pane.selection.follow(), [pane]);
  const rowKey = cell?.rowKey ?? '';
  const card = useMemo(
    () => (reading === null ? null : cardOf(rowKey, reading)),
    [rowKey, reading],
  );
  const failed = trouble ?? inspection.trouble ?? selecting;
  const refresh = (): void => void pane.workbook.refresh();
  if (reading === null) {
    return (
      <div className={layout.stack}>
        {failed !== null && <TroubleMessage trouble={failed} onRetry={refresh} />}
        {!refreshing && <p className={layout.plain}>{entry.noWorkbook}</p>}
      </div>
    );
  }
  const { remark } = submissionBlock(reading);
  return (
    <div className={layout.stack}>
      {failed !== null && <TroubleMessage trouble={failed} onRetry={refresh} />}
      {remark !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{entry.fromOffice}</MessageBarTitle>
            <span lang="ja">{remark}</span>
          </MessageBarBody>
        </MessageBar>
      )}
      <Walk model={model} inspection={inspection} />
      {card === null ? (
        <p className={layout.plain} role="status">
          {following ? entry.nothingSelected : entry.notFollowing}
        </p>
      ) : (
        <InitiativeView key={card.no} card={card} model={model} inspection={inspection} />
      )}
    </div>
  );
}
