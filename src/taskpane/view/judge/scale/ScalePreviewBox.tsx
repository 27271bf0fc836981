import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ScalePreview } from '../../../core/judge/scale/preview';
import { useMessages } from '../../context';
import { useLayout } from '../../layout';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  status: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  count: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

/** How many statuses another scale would change; null while it is faulty. */
export function ScalePreviewBox({ preview }: { readonly preview: ScalePreview | null }): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = judge.scale;
  const isSame = preview !== null && preview.initiatives + preview.kpis + preview.steps === 0;
  return (
    <section className={styles.box} aria-label={words.preview}>
      <h3 className={layout.heading}>{words.preview}</h3>
      <p className={layout.plain} role="status">
        {preview === null ? words.afterFaults : isSame ? words.noChange : words.changes(preview)}
      </p>
      {preview !== null && (
        <ul className={layout.list}>
          {preview.statuses.map(({ status, before, after }) => (
            <li key={status.label} className={styles.status}>
              <StatusMark status={status} />
              <span className={mergeClasses(styles.count, before !== after && styles.changed)}>
                {words.count(before, after)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
