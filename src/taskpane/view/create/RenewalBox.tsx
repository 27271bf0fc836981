import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RenewalPreview } from '../../core/create/renewal';
import { renew } from '../../language/panels/create/renew';
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
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  change: { paddingBlock: tokens.spacingVerticalXXS },
});

interface Props {
  readonly preview: RenewalPreview;
  /** Everything is written anew, whether it differs or not. */
  readonly isWhole: boolean;
}

/** What renewing the workbook would change, before it is done. */
export function RenewalBox({ preview, isWhole }: Props): ReactNode {
  const { tag } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = renew[tag];
  const { sheets, changes, changed, formulas, kept, lost } = preview;
  return (
    <section className={styles.box} aria-label={words.preview}>
      <h2 className={layout.heading}>{words.preview}</h2>
      <p className={layout.plain}>
        {isWhole ? words.whole : sheets.length === 0 ? words.nothing : words.sheets(sheets.length)}
      </p>
      {!isWhole && sheets.length > 0 && (
        <ul className={styles.list}>
          {sheets.map(({ name, cells }) => (
            <li key={name}>{words.sheet(name, cells)}</li>
          ))}
        </ul>
      )}
      {changed > 0 && (
        <details>
          <summary>{words.changes(changed)}</summary>
          <ul className={styles.list}>
            {changes.map(({ sheet, cell, before, after }) => (
              <li key={`${sheet}!${cell}`} className={styles.change}>
                <span className={layout.quiet}>{`${sheet} ${cell}　`}</span>
                {words.change(before, after)}
              </li>
            ))}
            {changed > changes.length && <li>{words.more(changed - changes.length)}</li>}
          </ul>
        </details>
      )}
      {formulas > 0 && <p className={layout.plain}>{words.formulas(formulas)}</p>}
      <p className={layout.plain}>{words.kept(kept)}</p>
      {lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.lost(lost.length)}</MessageBarTitle>
            <ul className={styles.list}>
              {lost.map((each) => (
                <li key={each.ja}>{each[tag]}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
