import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { CreateModel, CreateState, Recipient } from '../../core/create/createModel';
import { createModel } from '../../core/create/part';
import type { Programme } from '../../../programme';
import { EachDivision } from './EachDivision';
import { JobStatus } from '../JobStatus';
import { PreviewBox } from './PreviewBox';
import { ProgrammeChooser } from './ProgrammeChooser';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

/** A new, empty workbook from a definition: for the office, for one division or for each. */
export function NewWorkbook(): ReactNode {
  const pane = usePane();
  const model = createModel(pane);
  const state = useStore(model.state);
  const { situation } = useStore(pane.workbook.state);
  useEffect(() => {
    void model.open();
  }, [model]);
  // Made here a moment ago: the choice stays, so that what was done can still be seen.
  const { job } = state;
  const madeHere = job.state === 'done' && job.result === 'here';
  const canCreateHere = situation === null || situation.kind === 'none' || madeHere;
  const { create } = useMessages();
  const layout = useLayout();
  const { source } = state;
  return (
    <div className={layout.stack}>
      <ProgrammeChooser model={model} state={state} />
      {source.state === 'ready' && (
        <>
          <WhenFields model={model} state={state} programme={source.definition.programme} />
          <RecipientFields model={model} state={state} />
          {state.recipient.kind === 'eachDivision' ? (
            <EachDivision files={model.files} hint={create.each} other={create.zipOther} />
          ) : (
            <OneWorkbook model={model} state={state} canCreateHere={canCreateHere} />
          )}
        </>
      )}
    </div>
  );
}

interface Part {
  readonly model: CreateModel;
  readonly state: CreateState;
}

function WhenFields({
  model,
  state,
  programme,
}: Part & { readonly programme: Programme }): ReactNode {
  const { create } = useMessages();
  return (
    <>
      <Field label={create.year}>
        <Select value={state.year ?? ''} onChange={(_, { value }) => model.chooseYear(value)}>
          {programme.fiscalYears.map((year) => (
            <option key={year} value={year}>
              {programme.yearLabels[year] ?? year}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={create.round}>
        <Select value={state.round?.id ?? ''} onChange={(_, { value }) => model.chooseRound(value)}>
          {programme.rounds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function RecipientFields({ model, state: { recipient, divisions } }: Part): ReactNode {
  const { create } = useMessages();
  const [first] = divisions;
  const choose = (kind: string): void => {
    if (kind === 'master' || kind === 'eachDivision') model.chooseRecipient({ kind });
    else if (first !== undefined) model.chooseRecipient({ kind: 'division', id: first.id });
  };
  return (
    <>
      <Field label={create.recipient}>
        <RadioGroup value={recipient.kind} onChange={(_, { value }) => choose(value)}>
          <Radio value={'master' satisfies Recipient['kind']} label={create.master} />
          <Radio value={'division' satisfies Recipient['kind']} label={create.division} />
          <Radio value={'eachDivision' satisfies Recipient['kind']} label={create.eachDivision} />
        </RadioGroup>
      </Field>
      {recipient.kind === 'division' && (
        <Field label={create.divisionName}>
          <Select
            value={recipient.id}
            onChange={(_, { value }) => model.chooseRecipient({ kind: 'division', id: value })}
          >
            {divisions.map(({ id, name, initiatives }) => (
              <option key={id} value={id}>
                {create.divisionChoice(name, initiatives)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function OneWorkbook({
  model,
  state,
  canCreateHere,
}: Part & {
  /** Sheets can be added to the open workbook: it holds no programme yet. */
  readonly canCreateHere: boolean;
}): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const destination = canCreateHere ? state.destination : 'newWorkbook';
  const isRunning = state.job.state === 'running';
  const start = (): void => void model.create(destination);
  return (
    <>
      {canCreateHere ? (
        <Field label={create.destination}>
          <RadioGroup
            value={destination}
            onChange={(_, { value }) =>
              model.chooseDestination(value === 'here' ? 'here' : 'newWorkbook')
            }
          >
            <Radio value="here" label={create.here} />
            <Radio value="newWorkbook" label={create.newWorkbook} />
          </RadioGroup>
        </Field>
      ) : (
        <p className={layout.quiet}>{create.hereTaken}</p>
      )}
      <PreviewBox preview={state.preview} />
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={start}>
          {destination === 'here' ? create.button : create.buttonNew}
        </Button>
      </div>
      <JobStatus
        job={state.job}
        words={create}
        done={(result) => (result === 'here' ? create.doneHere : create.doneNew)}
        onStop={() => model.cancel()}
        onRetry={start}
      />
    </>
  );
}
