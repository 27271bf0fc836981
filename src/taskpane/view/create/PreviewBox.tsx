import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview } from '../../core/create/order';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sheets: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** What will be made, before it is made. */
export function PreviewBox({ preview }: { readonly preview: Preview | null }): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={create.preview}>
      <h2 className={layout.heading}>{create.preview}</h2>
      {preview === null ? (
        <Spinner size="tiny" labelPosition="after" label={create.previewing} />
      ) : (
        <>
          <p className={layout.plain}>{create.counts(preview)}</p>
          <details>
            <summary>{`${create.sheets}（${preview.sheets.length}）`}</summary>
            <ul className={styles.sheets}>
              {preview.sheets.map(({ name, hidden }) => (
                <li key={name}>
                  {name}
                  {hidden && create.hidden}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
