import { Field, Select, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CreateModel, CreateState } from '../../core/create/createModel';
import { JsonFile } from '../JsonFile';
import { FaultList } from './FaultList';
import { programmeName } from './programmeName';
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
          {shelf.map((programme) => (
            <option key={programme.file} value={programme.file}>
              {programmeName(programme)}
            </option>
          ))}
          {shipped === null && (
            <option value={OWN}>{ownFile === null ? '' : create.ownFileChosen(ownFile)}</option>
          )}
        </Select>
      </Field>
      <JsonFile
        label={create.ownFile}
        testId="own-definition"
        onFile={(file) => void model.chooseFile(file.name, () => file.text())}
      />
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
