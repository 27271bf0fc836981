import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { judge, type Judgement, type Place } from '../../core/judge/judgement';
import { troubleOf, type Trouble } from '../../core/trouble';
import { ItemList } from './ItemList';
import { PillarTable } from './PillarTable';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** 判定. */
export default function JudgePanel(): ReactNode {
  const { workbook, tools } = usePane();
  const state = useStore(workbook.state);
  const { judge: words } = useMessages();
  const layout = useLayout();
  const { reading, refreshing, trouble, following } = state;
  const judgement = useMemo(() => (reading === null ? null : judge(reading)), [reading]);
  const refresh = (): void => void workbook.refresh();
  return (
    <div className={layout.stack}>
      {trouble !== null && <TroubleMessage trouble={trouble} onRetry={refresh} />}
      {judgement === null ? (
        !refreshing && <p className={layout.plain}>{words.noWorkbook}</p>
      ) : (
        <Results
          judgement={judgement}
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

interface ResultsProps {
  readonly judgement: Judgement;
  readonly selectCell: (place: Place) => Promise<void>;
}

function Results({ judgement, selectCell }: ResultsProps): ReactNode {
  const { judge: words } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = (place: Place): void => {
    setTrouble(null);
    selectCell(place).catch((error: unknown) => setTrouble(troubleOf(error)));
  };
  const { late, open } = judgement;
  return (
    <>
      <div role="status">
        <p className={styles.sentence}>{words.sentence(judgement)}</p>
        {judgement.footnote !== '' && <p className={layout.quiet}>{judgement.footnote}</p>}
      </div>
      <section className={layout.tight} aria-labelledby="pillars">
        <h2 id="pillars" className={layout.heading}>
          {words.pillars}
        </h2>
        <PillarTable judgement={judgement} />
      </section>
      {trouble !== null && <TroubleMessage trouble={trouble} />}
      <section className={layout.tight} aria-labelledby="late">
        <h2 id="late" className={layout.heading}>
          {words.late(late.length)}
        </h2>
        {late.length === 0 ? (
          <p className={layout.plain}>{words.noLate}</p>
        ) : (
          <ItemList items={late} onGo={go} />
        )}
      </section>
      <section className={layout.tight} aria-labelledby="open">
        <h2 id="open" className={layout.heading}>
          {words.open(open.length)}
        </h2>
        {open.length === 0 ? (
          <p className={layout.plain}>{words.noOpen}</p>
        ) : (
          <ItemList items={open} onGo={go} />
        )}
      </section>
    </>
  );
}
