import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaperModel } from '../../core/paper/paperModel';
import type { PublishedRecord } from '../../core/paper/publishedRecord';
import { RECORD, FileButton } from '../FileButton';
import { useMessages } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: PaperModel;
  readonly record: PublishedRecord;
  /** Nothing is being made, and something is chosen. */
  readonly idle: boolean;
}

/** 公表: what goes out to the public, and what went out before. */
export function Publishing({ model, record, idle }: Props): ReactNode {
  const { paper: words } = useMessages();
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-labelledby="publishing">
      <h2 id="publishing" className={layout.heading}>
        {words.publishing}
      </h2>
      <p className={layout.plain}>{words.publishingWhat}</p>
      <div className={layout.row}>
        <Button disabledFocusable={!idle} onClick={() => void model.publish()}>
          {words.publish}
        </Button>
      </div>
      <p className={layout.plain}>{words.recordWhat}</p>
      <FileButton
        accept={RECORD}
        label={words.chooseRecord}
        testId="record"
        onFile={(file) => void model.chooseRecord(file.name, () => file.text())}
      />
      <Chosen model={model} record={record} idle={idle} />
    </section>
  );
}

function Chosen({ model, record, idle }: Props): ReactNode {
  const { paper: words, sentence } = useMessages();
  const layout = useLayout();
  if (record.state === 'none') return null;
  if (record.state === 'refused') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{sentence(record)}</MessageBarBody>
      </MessageBar>
    );
  }
  const { plan, publishedOn, title } = record.publication;
  return (
    <>
      <p role="status" className={layout.plain}>
        {words.record(title, publishedOn)}
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={!idle} onClick={() => void model.print(plan)}>
          {words.printRecord}
        </Button>
        <Button disabledFocusable={!idle} onClick={() => void model.open(plan)}>
          {words.openRecord}
        </Button>
        <Button appearance="subtle" onClick={() => model.forgetRecord()}>
          {words.forgetRecord}
        </Button>
      </div>
    </>
  );
}
