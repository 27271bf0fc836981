import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { readingOf, submissionBlock, type Reading } from '../../../workbook';
import { divisionsOf } from '../../core/viewpoint';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { useListTable } from '../listTable';

const useStyles = makeStyles({
  name: {
    padding: 0,
    border: 'none',
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface Props {
  readonly whole: Reading;
  readonly onChoose: (division: string) => void;
}

/** In a master: where each division's submission stands; each leads to it. */
export function DivisionTable({ whole, onChoose }: Props): ReactNode {
  const { submit } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const table = useListTable();
  const lines = useMemo(
    () =>
      divisionsOf(whole).map(({ id, name }) => ({
        id,
        name,
        block: submissionBlock(readingOf(whole, id)),
      })),
    [whole],
  );
  return (
    <section className={layout.tight} aria-label={submit.office.heading}>
      <h2 className={layout.heading}>{submit.office.heading}</h2>
      <table className={table.table}>
        <caption className={layout.onlyRead}>{submit.office.list}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {submit.office.division}
            </th>
            <th scope="col" className={table.head}>
              {submit.office.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, block }) => (
            <tr key={id} className={table.row}>
              <th scope="row" className={table.cell}>
                <button type="button" className={styles.name} onClick={() => onChoose(id)}>
                  {name}
                </button>
              </th>
              <td className={table.cell}>
                {block.stateText === ''
                  ? submit.office.nothingYet
                  : block.state === null
                    ? block.stateText
                    : submit.states[block.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
