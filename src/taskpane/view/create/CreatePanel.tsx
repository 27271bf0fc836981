import { Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { createModel } from '../../core/create/part';
import { chosenPurpose, isPurpose, purposesFor } from '../../core/create/purpose';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { NewWorkbook } from './NewWorkbook';

const Closing = lazy(() => import(/* webpackChunkName: "closing" */ './Closing'));
const HandOut = lazy(() => import(/* webpackChunkName: "handOut" */ './HandOut'));
const NextReport = lazy(() => import(/* webpackChunkName: "nextReport" */ './NextReport'));
const Renew = lazy(() => import(/* webpackChunkName: "renew" */ './Renew'));

/** 作成. */
export default function CreatePanel(): ReactNode {
  const pane = usePane();
  const { whole, viewpoint } = useStore(pane.workbook.state);
  const { job } = useStore(createModel(pane).state);
  const chosen = useStore(chosenPurpose(pane));
  const { create, starting } = useMessages();
  const layout = useLayout();
  const offered = purposesFor(whole, viewpoint);
  // Made here a moment ago: what was done can still be seen.
  const madeHere = job.state === 'done' && job.result === 'here';
  const wanted = chosen ?? (madeHere ? 'new' : offered[0]);
  const purpose = wanted !== undefined && offered.includes(wanted) ? wanted : 'new';
  return (
    <div className={layout.stack}>
      {offered.length > 1 && (
        <Field label={create.purpose}>
          <RadioGroup
            value={purpose}
            onChange={(_, { value }) => {
              if (isPurpose(value)) chosenPurpose(pane).set(value);
            }}
          >
            {offered.map((each) => (
              <Radio key={each} value={each} label={create.purposes[each]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {purpose === 'new' && <NewWorkbook />}
      <Suspense fallback={<Spinner size="tiny" labelPosition="after" label={starting} />}>
        {purpose === 'handOut' && whole !== null && <HandOut master={whole} />}
        {purpose === 'next' && whole !== null && <NextReport master={whole} />}
        {purpose === 'close' && whole !== null && <Closing master={whole} />}
        {purpose === 'renew' && whole !== null && <Renew reading={whole} />}
      </Suspense>
    </div>
  );
}
