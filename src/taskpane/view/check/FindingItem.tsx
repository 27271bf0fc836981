import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding } from '../../../check';
import type { CheckModel } from '../../core/check/checkModel';
import { Change } from './Change';
import { SeverityMark } from './SeverityMark';
import { Jump } from '../Jump';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  text: { padding: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  correction: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
});

interface Props {
  readonly finding: Finding;
  readonly model: CheckModel;
  readonly isSelected: boolean;
}

/** One finding: what is wrong and where, and what the pane can do about it. */
export function FindingItem({ finding, model, isSelected }: Props): ReactNode {
  const { check, sentence } = useMessages();
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Within the pane only: the grid, its caret and the focus stay where they are.
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { sheet, cell, severity } = finding;
  const place = sheet === null || cell === null ? null : { sheet, cell };
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, isSelected && styles.selected)}
      {...(isSelected && { 'aria-current': true })}
    >
      <Jump
        place={place}
        className={styles.text}
        onGo={() => void model.select(finding)}
        {...(place !== null && { title: check.goTo(place.sheet, place.cell) })}
      >
        <span className={styles.head}>
          <SeverityMark severity={severity} />
          <Place finding={finding} />
          {isSelected && <strong>{check.selected}</strong>}
        </span>
        <span>{sentence(finding)}</span>
      </Jump>
      <Proposal finding={finding} model={model} />
    </li>
  );
}

function Place({ finding: { sheet, cell } }: Pick<Props, 'finding'>): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  return (
    <span className={layout.quiet}>
      {sheet === null
        ? check.wholeWorkbook
        : cell === null
          ? check.wholeSheet(sheet)
          : check.place(sheet, cell)}
    </span>
  );
}

function Proposal({ finding, model }: Pick<Props, 'finding' | 'model'>): ReactNode {
  const { check } = useMessages();
  const styles = useStyles();
  const correction = model.correction(finding);
  if (correction === null) return null;
  const { before, after } = correction;
  return (
    <div className={styles.correction}>
      <Change before={before} after={after} />
      <Button
        size="small"
        aria-label={`${check.apply}: ${check.applyFor(before, after)}`}
        onClick={() => void model.correct([finding], check.applyFor(before, after))}
      >
        {check.apply}
      </Button>
    </div>
  );
}
