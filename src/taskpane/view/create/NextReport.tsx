import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { nextReports } from '../../core/create/nextReport';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { LongList } from '../LongList';
import { EachDivision } from './EachDivision';

/** The workbooks of the next report, carrying on the open master. */
export default function NextReport({ master }: { readonly master: Reading }): ReactNode {
  const model = nextReports(usePane());
  const { chosen, leftOut, reports } = useStore(model.state);
  const { create, tag } = useMessages();
  const layout = useLayout();
  useEffect(() => {
    model.from(master, create.master);
  }, [model, master, create]);
  if (reports.length === 0) return <p className={layout.plain}>{create.noNextReport}</p>;
  if (master.withheld.size > 0) {
    return <p className={layout.plain}>{create.unreadable(master.withheld.size)}</p>;
  }
  const { yearLabels } = master.programme;
  return (
    <div className={layout.stack}>
      <Field label={create.nextReport}>
        <Select
          value={String(chosen)}
          onChange={(_, { value }) => {
            model.choose(Number(value));
          }}
        >
          {reports.map(({ round, year }, index) => (
            <option key={`${year} ${round.id}`} value={String(index)}>
              {`${yearLabels[year] ?? year}　${round.name}`}
            </option>
          ))}
        </Select>
      </Field>
      <p className={layout.plain}>{create.carriesOn}</p>
      {leftOut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {create.leftOut(leftOut.length)}
            <LongList items={leftOut} keyOf={(item) => item.ja} atFirst={5} more={create.showMore}>
              {(item) => <span>{item[tag]}</span>}
            </LongList>
          </MessageBarBody>
        </MessageBar>
      )}
      <EachDivision files={model.files} hint={create.each} other={create.zipOtherFilled} />
    </div>
  );
}
