import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { isGrouping } from '../../core/judge/groups';
import type { Place } from '../../core/judge/items';
import type { Drill, JudgeModel } from '../../core/judge/judgeModel';
import type { Judgement } from '../../core/judge/judgement';
import { troubleOf, type Trouble } from '../../core/trouble';
import { useMessages, useStore } from '../context';
import { useLayout } from '../layout';
import { TroubleMessage } from '../TroubleMessage';
import { UndoBar } from '../UndoBar';
import { FormulaWarning, Formulas } from './Formulas';
import { ScaleSection } from './scale/ScaleSection';
import type { Reading } from '../../../workbook';
import { DrillView } from './DrillView';
import { GroupTable, numberId } from './GroupTable';
import { ItemList } from './ItemList';

/** Whoever opens the pane sees the judgement first, and then what changed since the round before. */
const SinceSection = lazy(() => import(/* webpackChunkName: "since" */ '../since/SinceSection'));

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly model: JudgeModel;
  readonly judgement: Judgement;
  readonly reading: Reading;
  /** A division looks at its part of a master: the formulas there are the office's to restore. */
  readonly isShared: boolean;
  readonly selectCell: (place: Place) => Promise<void>;
}

/** The judgement of the open workbook: the sentence, the summary with what is behind its numbers, and what to look at. */
export function Results({ model, judgement, reading, isShared, selectCell }: Props): ReactNode {
  const layout = useLayout();
  const { drill } = useStore(model.state);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = (place: Place): void => {
    setTrouble(null);
    selectCell(place).catch((error: unknown) => setTrouble(troubleOf(error)));
  };
  useReturnTo(drill);
  return (
    <div className={layout.stack}>
      <Sentence judgement={judgement} />
      {trouble !== null && <TroubleMessage trouble={trouble} />}
      <UndoBar />
      {drill === null ? (
        <>
          {!isShared && <FormulaWarning />}
          <Summary model={model} judgement={judgement} />
          <Lists judgement={judgement} onGo={go} />
          <Suspense fallback={null}>
            <SinceSection reading={reading} onGo={go} />
          </Suspense>
          {!isShared && <Formulas reading={reading} onGo={go} />}
          <ScaleSection reading={reading} />
        </>
      ) : (
        <DrillView drill={drill} judgement={judgement} onGo={go} onBack={() => model.drill(null)} />
      )}
    </div>
  );
}

/** Coming back from what is behind a number, the number has the focus again. */
function useReturnTo(drill: Drill | null): void {
  const left = useRef<Drill | null>(null);
  useEffect(() => {
    if (drill === null && left.current !== null) {
      document.getElementById(numberId(left.current))?.focus();
    }
    left.current = drill;
  }, [drill]);
}

function Sentence({ judgement }: { readonly judgement: Judgement }): ReactNode {
  const { judge: words } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { lastYear, footnote } = judgement;
  return (
    <div role="status">
      <p className={styles.sentence}>{words.sentence(judgement)}</p>
      {footnote !== '' && <p className={layout.quiet}>{words.footnote(judgement)}</p>}
      {lastYear !== null && (
        <p className={layout.quiet}>
          {words.lastYear(lastYear.year.label, lastYear.met, lastYear.total)}
        </p>
      )}
    </div>
  );
}

function Summary({ model, judgement }: Pick<Props, 'model' | 'judgement'>): ReactNode {
  const { judge: words } = useMessages();
  const layout = useLayout();
  const state = useStore(model.state);
  // Remembered from another workbook, which had more to break down.
  const grouping = judgement.groupings.includes(state.grouping) ? state.grouping : 'pillar';
  return (
    <section className={layout.tight} aria-labelledby="summary">
      <h2 id="summary" className={layout.heading}>
        {words.summary}
      </h2>
      <RadioGroup
        layout="horizontal"
        aria-label={words.groupingLabel}
        value={grouping}
        onChange={(_, { value }) => {
          if (isGrouping(value)) model.chooseGrouping(value);
        }}
      >
        {judgement.groupings.map((each) => (
          <Radio key={each} value={each} label={words.grouping[each]} />
        ))}
      </RadioGroup>
      <GroupTable
        judgement={judgement}
        grouping={grouping}
        onDrill={(drill) => model.drill(drill)}
      />
    </section>
  );
}

function Lists({
  judgement: { late, open },
  onGo,
}: {
  readonly judgement: Judgement;
  readonly onGo: (place: Place) => void;
}): ReactNode {
  const { judge: words } = useMessages();
  const layout = useLayout();
  return (
    <>
      <section className={layout.tight} aria-labelledby="late">
        <h2 id="late" className={layout.heading}>
          {words.late(late.length)}
        </h2>
        {late.length === 0 ? (
          <p className={layout.plain}>{words.noLate}</p>
        ) : (
          <ItemList items={late} onGo={onGo} />
        )}
      </section>
      <section className={layout.tight} aria-labelledby="open">
        <h2 id="open" className={layout.heading}>
          {words.open(open.length)}
        </h2>
        {open.length === 0 ? (
          <p className={layout.plain}>{words.noOpen}</p>
        ) : (
          <ItemList items={open} onGo={onGo} />
        )}
      </section>
    </>
  );
}
