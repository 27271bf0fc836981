import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Situation } from '../../core/situation';
import type { WorkbookState } from '../../core/workbookModel';
import type { Messages } from '../../language';
import { NextStepView } from './NextStepView';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  banner: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Which workbook is open: the first thing that the pane says. */
export function SituationBanner({ state }: { readonly state: WorkbookState }): ReactNode {
  const messages = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { situation, refreshing } = state;
  return (
    <section className={styles.banner} aria-label={messages.situation.label}>
      {situation === null ? (
        refreshing ? (
          <Spinner size="tiny" labelPosition="after" label={messages.situation.reading} />
        ) : (
          <p className={styles.title}>{messages.situation.unknown}</p>
        )
      ) : (
        <>
          <p className={styles.title}>{titleOf(situation, messages)}</p>
          {linesOf(state, situation, messages).map((line) => (
            <p key={line} className={layout.quiet}>
              {line}
            </p>
          ))}
          <NextStepView state={state} />
        </>
      )}
    </section>
  );
}

function titleOf(situation: Situation, { situation: words }: Messages): string {
  switch (situation.kind) {
    case 'none':
      return words.none;
    case 'unusable':
      return words.unusable;
    case 'master':
      return words.master;
    case 'division':
      return situation.shared
        ? words.shared(situation.division)
        : words.division(situation.division);
  }
}

function linesOf(
  { viewpoint }: WorkbookState,
  situation: Situation,
  { sentence, situation: words }: Messages,
): readonly string[] {
  switch (situation.kind) {
    case 'none':
      return [words.noneNext];
    case 'unusable':
      return [sentence(situation)];
    case 'master':
      return [words.forWhen(situation.year, situation.round), situation.title];
    case 'division':
      return [
        words.forWhen(situation.year, situation.round),
        situation.title,
        ...(viewpoint.kind === 'office' ? [words.asOffice] : []),
      ];
  }
}
