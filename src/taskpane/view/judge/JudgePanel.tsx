import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { judge } from '../../core/judge/judgement';
import { judgeModel } from '../../core/judge/judgeModel';
import { Results } from './Results';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

/** 判定. */
export default function JudgePanel(): ReactNode {
  const pane = usePane();
  const { workbook, tools } = pane;
  const state = useStore(workbook.state);
  const { judge: words } = useMessages();
  const layout = useLayout();
  const { reading, whole, refreshing, trouble, following } = state;
  const judgement = useMemo(() => (reading === null ? null : judge(reading)), [reading]);
  const refresh = (): void => void workbook.refresh();
  return (
    <div className={layout.stack}>
      {trouble !== null && <TroubleMessage trouble={trouble} onRetry={refresh} />}
      {judgement === null || reading === null ? (
        !refreshing && <p className={layout.plain}>{words.noWorkbook}</p>
      ) : (
        <Results
          model={judgeModel(pane)}
          judgement={judgement}
          reading={reading}
          isShared={whole?.division !== reading.division}
          selectCell={({ sheet, cell }) => tools.host.selectCell(sheet, cell)}
        />
      )}
      <div className={layout.row}>
        <Button disabledFocusable={refreshing} onClick={refresh}>
          {words.refresh}
        </Button>
        {refreshing && <Spinner size="tiny" labelPosition="after" label={words.refreshing} />}
      </div>
      {judgement !== null && (
        <p className={layout.quiet}>{following ? words.following : words.notFollowing}</p>
      )}
    </div>
  );
}
