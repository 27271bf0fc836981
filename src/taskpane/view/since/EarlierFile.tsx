import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { sinceModel, sinceOf, type Since } from '../../core/since/sinceModel';
import { contentOf, FileButton, WORKBOOK } from '../FileButton';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { useSinceWords } from './words';

/** What the open workbook is compared with, kept up with what is chosen. */
export function useSince(reading: Reading): Since {
  const { chosen } = useStore(sinceModel(usePane()).state);
  return sinceOf(chosen, reading);
}

/** Which earlier round the workbook is compared with, and the choice of another. */
export function EarlierFile({ since }: { readonly since: Since }): ReactNode {
  const model = sinceModel(usePane());
  const words = useSinceWords();
  const { sentence } = useMessages();
  const layout = useLayout();
  const { chosen } = useStore(model.state);
  const isReady = since.state === 'ready';
  return (
    <>
      {isReady && (
        <p className={layout.quiet}>
          {since.fileName === null ? words.handedOn : words.from(since.fileName)}
        </p>
      )}
      {since.state === 'none' && <p className={layout.plain}>{words.chooseWhat}</p>}
      {since.state === 'misfit' && <Refusal>{words.misfit[since.why]}</Refusal>}
      {chosen.state === 'unreadable' && <Refusal>{sentence(chosen)}</Refusal>}
      {chosen.state === 'failed' && <TroubleMessage trouble={chosen.trouble} />}
      {chosen.state === 'reading' && (
        <Spinner size="tiny" labelPosition="after" label={words.reading} />
      )}
      <div className={layout.row}>
        <FileButton
          accept={WORKBOOK}
          label={isReady ? words.chooseAnother : words.choose}
          testId="earlier"
          onFile={(file) => void model.choose(file.name, () => contentOf(file))}
        />
        {chosen.state === 'ready' && (
          <Button size="small" appearance="subtle" onClick={() => model.forget()}>
            {words.forget}
          </Button>
        )}
      </div>
    </>
  );
}

function Refusal({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
