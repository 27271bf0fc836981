import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { closeModel, type CloseModel, type CloseState } from '../../core/create/closeModel';
import { troubleOf, type Trouble } from '../../core/trouble';
import { closing } from '../../language/panels/create/closing';
import { useMessages, usePane, useStore } from '../context';
import { JobStatus } from '../JobStatus';
import { useLayout } from '../layout';
import { TroubleMessage } from '../TroubleMessage';
import { OpenItems } from './OpenItems';

/** 年度を締める・開き直す. */
export default function Closing({ master }: { readonly master: Reading }): ReactNode {
  const pane = usePane();
  const model = closeModel(pane);
  const state = useStore(model.state);
  const { create, tag } = useMessages();
  const layout = useLayout();
  const words = closing[tag];
  const [lost, setLost] = useState<Trouble | null>(null);
  useEffect(() => {
    void model.from(master);
  }, [model, master]);
  const go = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): void => {
    setLost(null);
    pane.tools.host.selectCell(sheet, cell).catch((error: unknown) => setLost(troubleOf(error)));
  };
  const { job } = state;
  // Under way it stands by the button; what came of it by the year, where the button is another one now.
  const status = (
    <JobStatus
      job={job}
      words={create}
      done={(kind) => words.done[kind]}
      onStop={() => model.cancel()}
    />
  );
  const chosen = state.years.find(({ year }) => year === state.year);
  return (
    <div className={layout.stack}>
      <p className={layout.plain}>{words.explain}</p>
      <Field label={words.year}>
        <Select
          value={state.year ?? ''}
          onChange={(_, { value }) => {
            const found = state.years.find(({ year }) => year === value);
            if (found !== undefined) void model.choose(found.year);
          }}
        >
          {state.years.map(({ isClosed, label, year }) => (
            <option key={year} value={year}>
              {isClosed ? words.closedYear(label) : label}
            </option>
          ))}
        </Select>
      </Field>
      {job.state === 'done' && status}
      {lost !== null && <TroubleMessage trouble={lost} />}
      {chosen?.isClosed === true && <Reopen model={model} state={state} label={chosen.label} />}
      {chosen?.isClosed === false && state.outlook === null && (
        <Spinner size="tiny" labelPosition="after" label={words.working} />
      )}
      {chosen?.isClosed === false && state.outlook !== null && (
        <>
          <OpenItems outlook={state.outlook} label={chosen.label} onGo={go} />
          {state.outlook.obstacle === null && (
            <Close model={model} state={state} label={chosen.label} />
          )}
        </>
      )}
      {job.state !== 'done' && status}
    </div>
  );
}

interface Part {
  readonly model: CloseModel;
  readonly state: CloseState;
  readonly label: string;
}

/** Who does it, and why where something stays open: then the question. */
function Close({ model, state, label }: Part): ReactNode {
  const layout = useLayout();
  const words = closing[useMessages().tag];
  const count = state.outlook?.open.length ?? 0;
  return (
    <section className={layout.stack} aria-label={words.question(label)}>
      <h2 className={layout.heading}>{words.question(label)}</h2>
      <Who model={model} state={state} />
      {count > 0 && (
        <>
          <Field label={words.reason} hint={words.reasonHint}>
            <Textarea
              resize="vertical"
              value={state.reason}
              onChange={(_, { value }) => model.write({ reason: value })}
            />
          </Field>
          <Checkbox
            label={words.agree(count)}
            checked={state.agreed}
            onChange={(_, { checked }) => model.write({ agreed: checked === true })}
          />
        </>
      )}
      <Act model={model} state={state} text={words.close(label)} act={() => model.close()} />
    </section>
  );
}

function Reopen({ model, state, label }: Part): ReactNode {
  const layout = useLayout();
  const words = closing[useMessages().tag];
  const { last } = state;
  return (
    <section className={layout.stack} aria-label={words.reopen(label)}>
      {last !== null && (
        <p className={layout.plain}>
          {words.closedBy(last.by, last.time.replace('T', ' '))}
          {last.reason !== '' && words.because(last.reason)}
        </p>
      )}
      <p className={layout.plain}>{words.reopenExplain}</p>
      <Who model={model} state={state} />
      <Field label={words.reopenReason} hint={words.reasonHint}>
        <Textarea
          resize="vertical"
          value={state.reason}
          onChange={(_, { value }) => model.write({ reason: value })}
        />
      </Field>
      <Act model={model} state={state} text={words.reopen(label)} act={() => model.reopen()} />
    </section>
  );
}

function Who({ model, state }: Pick<Part, 'model' | 'state'>): ReactNode {
  const words = closing[useMessages().tag];
  return (
    <Field label={words.by} hint={words.byHint}>
      <Input value={state.by} onChange={(_, { value }) => model.write({ by: value })} />
    </Field>
  );
}

/** The button, and what is still missing before it does anything. */
function Act({
  model,
  state,
  text,
  act,
}: Pick<Part, 'model' | 'state'> & {
  readonly text: string;
  readonly act: () => Promise<void>;
}): ReactNode {
  const words = closing[useMessages().tag];
  const layout = useLayout();
  const obstacle = model.obstacle();
  const isReady = obstacle === null && state.job.state !== 'running';
  return (
    <div className={layout.tight}>
      {obstacle !== null && <p className={layout.quiet}>{words.obstacles[obstacle]}</p>}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => {
            if (isReady) void act();
          }}
        >
          {text}
        </Button>
      </div>
    </div>
  );
}
