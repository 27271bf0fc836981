import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayText, type SubmissionBlock } from '../../../workbook';
import type { Messages } from '../../language';
import { useMessages } from '../context';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

/** What stands in the 提出 block: only the lines that say something. */
export function Facts({ block }: { readonly block: SubmissionBlock }): ReactNode {
  const messages = useMessages();
  const styles = useStyles();
  const { facts } = messages.submit;
  const day = (number: number | null): string => shownDay(number, messages);
  const lines = [
    [facts.remark, block.remark],
    [facts.writer, [block.writer, block.contact].filter((text) => text !== '').join('　')],
    [
      facts.confirmed,
      [block.confirmedBy, day(block.confirmedOn)].filter((text) => text !== '').join('　'),
    ],
    [facts.submittedOn, day(block.submittedOn)],
    [facts.number, block.submittedOn === null ? '' : String(block.number ?? '')],
    [facts.explanation, block.explanation],
  ].filter(([, value]) => value !== '');
  if (lines.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {lines.map(([name, value]) => (
        <FactLine key={name} name={name ?? ''} value={value ?? ''} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

function shownDay(number: number | null, { submit }: Messages): string {
  const [year, month, day] = (number === null ? '' : (dayText(number) ?? ''))
    .split('-')
    .map(Number);
  return year === undefined || month === undefined || day === undefined
    ? ''
    : submit.date(year, month, day);
}
