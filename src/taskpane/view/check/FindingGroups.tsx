import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Finding } from '../../../check';
import type { CheckModel } from '../../core/check/checkModel';
import { severities } from '../../core/check/checkView';
import { countBySeverity, type FindingGroup } from '../../core/check/groups';
import { FindingItem } from './FindingItem';
import { SeverityMark } from './SeverityMark';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightRegular },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalS,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, flexBasis: '8rem' },
});

/** More than this at once would make the pane slow and nobody wiser. */
const AT_ONCE = 40;

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly model: CheckModel;
  readonly isOpen: (group: FindingGroup) => boolean;
  readonly isSelected: (finding: Finding) => boolean;
}

/** The findings under headings that open and close. */
export function FindingGroups({ groups, ...shared }: Props): ReactNode {
  const { shown, more } = useSome(groups);
  return (
    <div>
      {shown.map((group) => (
        <Group key={group.id} group={group} {...shared} />
      ))}
      {more}
    </div>
  );
}

function Group({
  group,
  model,
  isOpen,
  isSelected,
}: Omit<Props, 'groups'> & { readonly group: FindingGroup }): ReactNode {
  const { check } = useMessages();
  const styles = useStyles();
  const { id, heading, findings } = group;
  // The finding of the selected cell is never hidden.
  const open = isOpen(group) || findings.some(isSelected);
  const counts = countBySeverity(findings);
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          onClick={() => model.open(id, !open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          <span className={styles.title} lang="ja">
            {check.heading(heading)}
          </span>
          {heading.kind === 'severity' ? (
            <span>{check.count(findings.length)}</span>
          ) : (
            severities
              .filter((severity) => counts[severity] > 0)
              .map((severity) => (
                <SeverityMark key={severity} severity={severity} count={counts[severity]} />
              ))
          )}
        </button>
      </h2>
      {open && <Items findings={findings} model={model} isSelected={isSelected} />}
    </section>
  );
}

function Items({
  findings,
  model,
  isSelected,
}: Pick<Props, 'model' | 'isSelected'> & { readonly findings: readonly Finding[] }): ReactNode {
  const layout = useLayout();
  const { shown, more } = useSome(findings);
  return (
    <>
      <ul className={layout.list}>
        {shown.map((finding, index) => (
          <FindingItem
            key={`${finding.code} ${finding.sheet ?? ''} ${finding.cell ?? String(index)}`}
            finding={finding}
            model={model}
            isSelected={isSelected(finding)}
          />
        ))}
      </ul>
      {more}
    </>
  );
}

/** The first of many, and a button for the next. */
function useSome<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[];
  readonly more: ReactNode;
} {
  const { check } = useMessages();
  const [limit, setLimit] = useState(AT_ONCE);
  const rest = items.length - limit;
  return {
    shown: items.slice(0, limit),
    more: rest > 0 && (
      <Button size="small" onClick={() => setLimit(limit + AT_ONCE)}>
        {check.more(Math.min(rest, AT_ONCE))}
      </Button>
    ),
  };
}
