import { Field, Select, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import type { CreateModel, CreateState } from '../../core/create/createModel';
import { contentOf, DEFINITION, FileButton } from '../FileButton';
import { FaultList } from './FaultList';
import { programmeName } from './programmeName';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const DefinitionForms = lazy(
  () => import(/* webpackChunkName: "definitionForms" */ './DefinitionForms'),
);

interface Props {
  readonly model: CreateModel;
  readonly state: CreateState;
}

const OWN = 'own';

/** A shipped programme or one's own definition file. */
export function ProgrammeChooser({ model, state }: Props): ReactNode {
  const { create, sentence } = useMessages();
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
      <FileButton
        accept={DEFINITION}
        label={create.ownFile}
        testId="own-definition"
        onFile={(file) => void model.chooseFile(file.name, () => contentOf(file))}
      />
      {ownFile !== null && <p className={layout.quiet}>{create.ownFileNotKept}</p>}
      {source.state === 'loading' && (
        <Spinner size="tiny" labelPosition="after" label={create.loading} />
      )}
      {source.state === 'ready' &&
        source.definition.warnings?.map((warning) => (
          <p key={warning.message} className={layout.plain}>
            {sentence(warning)}
          </p>
        ))}
      {source.state === 'failed' && (
        <TroubleMessage
          trouble={source.trouble}
          onRetry={() => void (shipped === null ? model.open() : model.chooseShipped(shipped))}
        />
      )}
      {source.state === 'refused' && (
        <FaultList fileName={source.fileName} faults={source.faults} />
      )}
      <Suspense>
        <DefinitionForms definition={source.state === 'ready' ? source.definition : null} />
      </Suspense>
    </div>
  );
}
