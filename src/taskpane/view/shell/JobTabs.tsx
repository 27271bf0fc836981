import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../context';
import type { PaneJob } from '../../core/jobs';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    // There, what is transparent is drawn.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface Props {
  readonly jobs: readonly PaneJob[];
  readonly current: PaneJob | null;
  readonly onChoose: (job: PaneJob) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The pane's tabs: one stop for Tab, arrows from one to the next. Fluent UI's own TabList puts hidden elements that can be
 * focused around itself, which axe reports.
 */
export function JobTabs({ jobs, current, onChoose }: Props): ReactNode {
  const { tabs } = useMessages();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const focused = current ?? jobs[0];
  const move = (event: KeyboardEvent): void => {
    if (focused === undefined) return;
    const last = jobs.length - 1;
    const step = steps[event.key] ?? 0;
    const turned = (jobs.indexOf(focused) + step + jobs.length) % jobs.length;
    const index = event.key === 'Home' ? 0 : event.key === 'End' ? last : turned;
    const job = jobs[index];
    if (job === undefined || job === focused) return;
    event.preventDefault();
    onChoose(job);
    list.current?.querySelector<HTMLElement>(`#tab-${job}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={tabs.label} className={styles.tabs} onKeyDown={move}>
      {jobs.map((job) => (
        <button
          key={job}
          type="button"
          role="tab"
          id={`tab-${job}`}
          aria-selected={job === current}
          {...(job === current && { 'aria-controls': `panel-${job}` })}
          tabIndex={job === focused ? 0 : -1}
          className={mergeClasses(styles.tab, job === current && styles.chosen)}
          onClick={() => onChoose(job)}
        >
          {tabs[job]}
        </button>
      ))}
    </div>
  );
}
