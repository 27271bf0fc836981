import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Lead } from '../../core/submit/completeness';
import { Jump } from '../Jump';
import { LongList } from '../LongList';
import { useMessages } from '../context';

const useStyles = makeStyles({
  lead: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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

const AT_FIRST = 6;

interface Props {
  readonly leads: readonly MarkedLead[];
  readonly onGo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** What is to be done, each leading to its cell. */
export function LeadList({ leads, onGo }: Props): ReactNode {
  const { sentence, submit } = useMessages();
  const styles = useStyles();
  return (
    <LongList items={leads} keyOf={(_, index) => index} atFirst={AT_FIRST} more={submit.showAll}>
      {({ kind, place, ...told }) => (
        <Jump
          place={place}
          className={styles.lead}
          onGo={onGo}
          {...(place !== null && { title: submit.goTo(place.sheet, place.cell) })}
        >
          <span
            className={mergeClasses(
              styles.kind,
              kind === 'error' && styles.error,
              kind === 'warning' && styles.warning,
            )}
          >
            {`${symbols[kind]} ${submit[kind]}`}
          </span>
          {'　'}
          <span>{sentence(told)}</span>
        </Jump>
      )}
    </LongList>
  );
}
