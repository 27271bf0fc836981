import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding } from '../../../check';
import type { CheckModel } from '../../core/check/checkModel';
import { Change } from './Change';
import { SeverityMark } from './SeverityMark';
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
  text: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalS,
    border: 'none',
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  jump: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
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
  const { check } = useMessages();
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Within the pane only: the grid, its caret and the focus stay where they are.
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { sheet, cell, message, severity } = finding;
  const content = (
    <>
      <span className={styles.head}>
        <SeverityMark severity={severity} />
        <Place finding={finding} />
        {isSelected && <strong>{check.selected}</strong>}
      </span>
      <span lang="ja">{message}</span>
    </>
  );
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, isSelected && styles.selected)}
      {...(isSelected && { 'aria-current': true })}
    >
      {sheet === null || cell === null ? (
        <div className={styles.text}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.text, styles.jump)}
          title={check.goTo(sheet, cell)}
          onClick={() => void model.select(finding)}
        >
          {content}
        </button>
      )}
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
