import { Button, Checkbox, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { renewModel, type RenewModel, type RenewState } from '../../core/create/renewModel';
import { renew } from '../../language/panels/create/renew';
import { useMessages, usePane, useStore } from '../context';
import { JobStatus } from '../JobStatus';
import { useLayout } from '../layout';
import { TroubleMessage } from '../TroubleMessage';
import { contentOf, DEFINITION, FileButton } from '../FileButton';
import { FaultList } from './FaultList';
import { programmeName } from './programmeName';
import { RenewalBox } from './RenewalBox';

interface Props {
  /** What stands in the open workbook. */
  readonly reading: Reading;
}

/** このブックを作り直す: what would change is shown first, what was typed is kept. */
export default function Renew({ reading }: Props): ReactNode {
  const model = renewModel(usePane());
  const state = useStore(model.state);
  const { create, tag } = useMessages();
  const layout = useLayout();
  const words = renew[tag];
  useEffect(() => {
    void model.open();
  }, [model, reading]);
  const { outlook, job, agreed } = state;
  const isRunning = job.state === 'running';
  const lost = outlook.state === 'ready' ? outlook.preview.lost : [];
  const isReady = outlook.state === 'ready' && (lost.length === 0 || agreed) && !isRunning;
  return (
    <div className={layout.stack}>
      <p className={layout.plain}>{words.explain}</p>
      <Basis model={model} state={state} />
      {outlook.state === 'working' && (
        <Spinner size="tiny" labelPosition="after" label={create.previewing} />
      )}
      {outlook.state === 'failed' && <TroubleMessage trouble={outlook.trouble} />}
      {outlook.state === 'refused' && (
        <FaultList fileName={nameOf(state, words.own)} faults={outlook.faults} />
      )}
      {outlook.state === 'misfit' && <p role="alert">{words.misfit[outlook.why]}</p>}
      {outlook.state === 'ready' && (
        <RenewalBox preview={outlook.preview} isWhole={state.basis.kind === 'own'} />
      )}
      {lost.length > 0 && (
        <Checkbox
          label={words.agree(lost.length)}
          checked={agreed}
          onChange={(_, { checked }) => model.agree(checked === true)}
        />
      )}
      <p className={layout.quiet}>{words.noUndo}</p>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => {
            if (isReady) void model.renew();
          }}
        >
          {words.button}
        </Button>
      </div>
      <JobStatus job={job} words={create} done={() => words.done} onStop={() => model.cancel()} />
    </div>
  );
}

const OWN = 'own';
const FILE = 'file';

function nameOf({ basis }: RenewState, own: string): string {
  return basis.kind === 'own' ? own : basis.name;
}

/** The workbook's own definition, a shipped one, or a file. */
function Basis({
  model,
  state,
}: {
  readonly model: RenewModel;
  readonly state: RenewState;
}): ReactNode {
  const { create, tag } = useMessages();
  const layout = useLayout();
  const words = renew[tag];
  const { basis, shelf } = state;
  const chosen = basis.kind === 'own' ? OWN : basis.kind === 'file' ? FILE : basis.name;
  return (
    <div className={layout.tight}>
      <Field label={words.basis}>
        <Select
          value={chosen}
          onChange={(_, { value }) => {
            if (value === OWN) void model.useOwn();
            else if (value !== FILE) void model.useShipped(value);
          }}
        >
          <option value={OWN}>{words.own}</option>
          {shelf.map((programme) => (
            <option key={programme.file} value={programme.file}>
              {words.shipped(programmeName(programme))}
            </option>
          ))}
          {basis.kind === 'file' && (
            <option value={FILE}>{create.ownFileChosen(basis.name)}</option>
          )}
        </Select>
      </Field>
      <FileButton
        accept={DEFINITION}
        label={words.file}
        testId="renewal-definition"
        onFile={(file) => void model.useFile(file.name, () => contentOf(file))}
      />
    </div>
  );
}
