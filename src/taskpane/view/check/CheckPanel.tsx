import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Finding } from '../../../check';
import { cellAddress } from '../../../workbook';
import { checkModel, type CheckModel } from '../../core/check/checkModel';
import { countBySeverity, filtered, grouped, isOpen } from '../../core/check/groups';
import type { Inspection } from '../../core/inspector';
import { TroubleMessage } from '../TroubleMessage';
import { UndoBar } from '../UndoBar';
import { CheckFilters } from './CheckFilters';
import { FindingGroups } from './FindingGroups';
import { ReviewAll } from './ReviewAll';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { useIsLong } from '../useIsLong';

/** 点検. */
export default function CheckPanel(): ReactNode {
  const pane = usePane();
  const model = checkModel(pane);
  const { check } = useMessages();
  const layout = useLayout();
  const { reading, refreshing, trouble, following } = useStore(pane.workbook.state);
  const inspection = useStore(model.inspection);
  const { trouble: selecting } = useStore(model.state);
  useEffect(() => pane.selection.follow(), [pane]);
  const checkAll = (): void => void model.checkAll();
  const failed = trouble ?? inspection.trouble;
  const isBusy = refreshing || inspection.share !== null;
  return (
    <div className={layout.stack}>
      {failed !== null && <TroubleMessage trouble={failed} onRetry={checkAll} />}
      {reading === null ? (
        !refreshing && <p className={layout.plain}>{check.noWorkbook}</p>
      ) : (
        <>
          <div className={layout.tight}>
            <div className={layout.row}>
              <Button appearance="primary" disabledFocusable={isBusy} onClick={checkAll}>
                {check.checkAll}
              </Button>
            </div>
            <p className={layout.quiet}>{following ? check.following : check.notFollowing}</p>
            <Progress isBusy={isBusy} share={inspection.share} />
          </div>
          <UndoBar />
          {selecting !== null && <TroubleMessage trouble={selecting} />}
          {inspection.reading !== null && <Findings model={model} inspection={inspection} />}
        </>
      )}
    </div>
  );
}

function Progress({
  isBusy,
  share,
}: {
  readonly isBusy: boolean;
  readonly share: number | null;
}): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  if (!useIsLong(isBusy)) return null;
  return (
    <div role="status">
      <ProgressBar aria-label={check.checking} {...(share !== null && { value: share })} />
      <p className={layout.quiet}>{check.checking}</p>
    </div>
  );
}

interface FindingsProps {
  readonly model: CheckModel;
  readonly inspection: Inspection;
}

function Findings({ model, inspection: { reading, findings } }: FindingsProps): ReactNode {
  const { check, sentence } = useMessages();
  const layout = useLayout();
  const pane = usePane();
  const { view } = useStore(model.state);
  const { cell } = useStore(pane.selection.state);
  const [isReviewing, setReviewing] = useState(false);
  const programme = reading?.programme;
  const shown = useMemo(
    () => (programme === undefined ? [] : filtered(findings, view, programme, sentence)),
    [findings, view, programme, sentence],
  );
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const correctable = findings.filter(({ suggestion }) => suggestion !== null);
  const reviewed = shown.filter(({ suggestion }) => suggestion !== null);
  const address = cell === null ? null : cellAddress(cell.row, cell.column);
  const isSelected = (finding: Finding): boolean =>
    finding.cell !== null && finding.sheet === cell?.sheet && finding.cell === address;
  if (programme === undefined) return null;
  if (findings.length === 0) {
    return (
      <div role="status">
        <MessageBar intent="success">
          <MessageBarBody>{check.allRight}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  return (
    <>
      <p role="status" className={layout.onlyRead}>
        {check.found(counts)}
      </p>
      {counts.error + counts.warning === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{check.onlyNotes}</MessageBarBody>
        </MessageBar>
      )}
      <CheckFilters model={model} view={view} counts={counts} correctable={correctable.length} />
      {isReviewing && reviewed.length > 0 ? (
        <ReviewAll findings={reviewed} model={model} onClose={() => setReviewing(false)} />
      ) : (
        reviewed.length > 1 && (
          <div className={layout.row}>
            <Button onClick={() => setReviewing(true)}>{check.reviewAll(reviewed.length)}</Button>
          </div>
        )
      )}
      {shown.length === 0 ? (
        <div className={layout.row}>
          <p className={layout.plain}>{check.noneShown}</p>
          <Button size="small" onClick={() => model.showEverything()}>
            {check.showEverything}
          </Button>
        </div>
      ) : (
        <FindingGroups
          groups={grouped(shown, view, programme)}
          model={model}
          isOpen={(group) => isOpen(group, view, shown)}
          isSelected={isSelected}
        />
      )}
    </>
  );
}
