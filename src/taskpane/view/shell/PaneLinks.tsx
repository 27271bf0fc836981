import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../context';
import { useLayout } from '../layout';

/** Help and privacy, in the browser. */
export function PaneLinks(): ReactNode {
  const { tag, help, privacy, newTab } = useMessages();
  const layout = useLayout();
  const part = tag === 'en' ? '#en' : '';
  return (
    <footer className={layout.row}>
      {[
        { href: `help.html${part}`, label: help },
        { href: `privacy.html${part}`, label: privacy },
      ].map(({ href, label }) => (
        <Link key={href} href={href} target="_blank" rel="noreferrer" inline>
          {label}
          <span className={layout.onlyRead}>{newTab}</span>
        </Link>
      ))}
    </footer>
  );
}
