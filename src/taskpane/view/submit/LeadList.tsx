import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Lead } from '../../core/submit/completeness';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  lead: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  jump: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  kind: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const symbols = { blank: '□', error: '✕', warning: '△' } as const;
type Kind = keyof typeof symbols;

/** A lead and what kind it is: never by colour alone. */
export interface MarkedLead extends Lead {
  readonly kind: Kind;
}

/** More than this at once buries what stands below. */
const AT_FIRST = 6;

interface Props {
  readonly leads: readonly MarkedLead[];
  readonly onGo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** What is to be done, each leading to its cell. */
export function LeadList({ leads, onGo }: Props): ReactNode {
  const { submit } = useMessages();
  const layout = useLayout();
  const [all, setAll] = useState(false);
  const shown = all ? leads : leads.slice(0, AT_FIRST);
  return (
    <>
      <ul className={layout.list}>
        {shown.map((lead, index) => (
          <li key={index}>
            <LeadItem lead={lead} onGo={onGo} />
          </li>
        ))}
      </ul>
      {shown.length < leads.length && (
        <div className={layout.row}>
          <Button size="small" onClick={() => setAll(true)}>
            {submit.showAll(leads.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function LeadItem({
  lead: { kind, message, place },
  onGo,
}: Pick<Props, 'onGo'> & { readonly lead: MarkedLead }): ReactNode {
  const { submit } = useMessages();
  const styles = useStyles();
  const content = (
    <>
      <span
        className={mergeClasses(
          styles.kind,
          kind === 'error' && styles.error,
          kind === 'warning' && styles.warning,
        )}
      >
        {`${symbols[kind]} ${submit[kind]}`}
      </span>
      {`　${message}`}
    </>
  );
  if (place === null) return <div className={styles.lead}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.lead, styles.jump)}
      title={submit.goTo(place.sheet, place.cell)}
      onClick={() => onGo(place)}
    >
      {content}
    </button>
  );
}
