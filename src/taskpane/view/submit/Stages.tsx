import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SubmissionState } from '../../../workbook';
import { useMessages } from '../context';

const useStyles = makeStyles({
  stages: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    rowGap: tokens.spacingVerticalXS,
  },
  stage: {
    display: 'flex',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  arrow: { padding: `0 ${tokens.spacingHorizontalXXS}` },
  name: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    // There, what is transparent is drawn.
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
  },
  now: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  returned: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
  },
});

/** The states in their order; 差戻し stands in the way only where it is. */
export function Stages({ state }: { readonly state: SubmissionState | null }): ReactNode {
  const { submit } = useMessages();
  const styles = useStyles();
  const returned = state === '差戻し';
  const stages: readonly SubmissionState[] = returned
    ? ['差戻し', '課長確認', '提出', '受理', '確定']
    : ['作成中', '課長確認', '提出', '受理', '確定'];
  return (
    <ol className={styles.stages} aria-label={submit.stages}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={styles.stage}
          {...(stage === state && { 'aria-current': 'step' as const })}
        >
          <span
            className={mergeClasses(
              styles.name,
              stage === state && styles.now,
              stage === state && returned && styles.returned,
            )}
          >
            {submit.states[stage]}
          </span>
          {index < stages.length - 1 && (
            <span className={styles.arrow} aria-hidden="true">
              ›
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
