import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { PaneLinks } from './PaneLinks';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, maxWidth: '30rem' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  how: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
});

interface Props {
  readonly reason: 'outside' | 'tooOld';
}

/** The page when it was opened in a browser by itself, or in an Excel that is too old. */
export function NotInExcel({ reason }: Props): ReactNode {
  const messages = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { title, what, how, tooOld } = messages.notInExcel;
  return (
    <main className={mergeClasses(styles.page, layout.stack)}>
      <img src="assets/product-64.png" width={48} height={48} alt={messages.title} />
      <h1 className={styles.title}>{title}</h1>
      <p className={layout.plain}>{reason === 'tooOld' ? tooOld : what}</p>
      <ol className={styles.how}>
        {how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <PaneLinks />
    </main>
  );
}
