import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ShownRemark } from '../../core/remarks/remarks';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  remark: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalS,
    border: 'none',
    borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface Props {
  readonly remarks: readonly ShownRemark[];
  readonly onGo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** What the office has said about rows (事務局の指摘): each leads to its row. Nothing where nothing was said. */
export function RemarkList({ remarks, onGo }: Props): ReactNode {
  const { submit, tag } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <section className={layout.tight} aria-label={submit.remarks(remarks.length)}>
      <h2 className={layout.heading}>{submit.remarks(remarks.length)}</h2>
      <ul className={layout.list}>
        {remarks.map(({ key, about, text, sheet, cell }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.remark}
              title={submit.goTo(sheet, cell)}
              onClick={() => onGo({ sheet, cell })}
            >
              <span className={layout.quiet}>{about[tag]}</span>
              {`\n${text}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
