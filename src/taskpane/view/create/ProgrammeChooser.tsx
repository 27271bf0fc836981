import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { CreateModel, CreateState } from '../../core/create/createModel';
import { FaultList } from './FaultList';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: CreateModel;
  readonly state: CreateState;
}

const OWN = 'own';

/** A shipped programme or one's own definition file. */
export function ProgrammeChooser({ model, state }: Props): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const picker = useRef<HTMLInputElement>(null);
  const { shelf, shipped, ownFile, source } = state;
  return (
    <div className={layout.tight}>
      <Field label={create.programme}>
        <Select
          value={shipped ?? OWN}
          onChange={(_, { value }) => {
            if (value !== OWN) void model.chooseShipped(value);
          }}
        >
          {shelf.map(({ file, title, organisation }) => (
            <option key={file} value={file}>
              {`${organisation}　${title}`}
            </option>
          ))}
          {shipped === null && (
            <option value={OWN}>{ownFile === null ? '' : create.ownFileChosen(ownFile)}</option>
          )}
        </Select>
      </Field>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="own-definition"
        onChange={({ target }) => {
          const file = target.files?.item(0) ?? null;
          if (file !== null) void model.chooseFile(file.name, () => file.text());
          // The same file again, once corrected, must be noticed.
          target.value = '';
        }}
      />
      <div className={layout.row}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {create.ownFile}
        </Button>
      </div>
      {ownFile !== null && <p className={layout.quiet}>{create.ownFileNotKept}</p>}
      {source.state === 'loading' && (
        <Spinner size="tiny" labelPosition="after" label={create.loading} />
      )}
      {source.state === 'failed' && (
        <TroubleMessage
          trouble={source.trouble}
          onRetry={() => void (shipped === null ? model.open() : model.chooseShipped(shipped))}
        />
      )}
      {source.state === 'refused' && (
        <FaultList fileName={source.fileName} faults={source.faults} />
      )}
    </div>
  );
}
