import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Definition } from '../../core/create/definition';
import { definitionForms, formKinds } from '../../core/create/definitionForms';
import { FileLink } from '../FileLink';
import { JobStatus } from '../JobStatus';
import { forms } from '../../language/panels/create/forms';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

/** As many years as programmes have. */
const YEAR_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** 定義をExcelで書く: the form of a definition, folded away until somebody wants it. */
export default function DefinitionForms({
  definition,
}: {
  readonly definition: Definition | null;
}): ReactNode {
  const model = definitionForms(usePane());
  const { kind, years, job } = useStore(model.state);
  const { create, tag } = useMessages();
  const words = forms[tag];
  const layout = useLayout();
  const chosen = definition === null ? 'empty' : kind;
  const span = (count: number): string => {
    const labels = model.labels(count);
    const [first = ''] = labels;
    return labels.length > 1 ? `${first}～${labels.at(-1) ?? ''}` : first;
  };
  const isRunning = job.state === 'running';
  return (
    <details>
      <summary>{words.summary}</summary>
      <div className={layout.stack}>
        <p className={layout.quiet}>{words.explain}</p>
        <Field label={words.kind}>
          <RadioGroup
            value={chosen}
            onChange={(_, { value }) => {
              const found = formKinds.find((each) => each === value);
              if (found !== undefined) model.chooseKind(found);
            }}
          >
            {formKinds.map((each) => (
              <Radio
                key={each}
                value={each}
                label={words.kinds[each]}
                disabled={definition === null && each !== 'empty'}
              />
            ))}
          </RadioGroup>
        </Field>
        {chosen === 'empty' && (
          <Field label={words.years}>
            <Select
              value={String(years)}
              onChange={(_, { value }) => model.chooseYears(Number(value))}
            >
              {YEAR_COUNTS.map((count) => (
                <option key={count} value={String(count)}>
                  {words.yearCount(count, span(count))}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className={layout.row}>
          <Button
            size="small"
            disabledFocusable={isRunning}
            onClick={() => {
              if (!isRunning) void model.open(definition);
            }}
          >
            {words.button}
          </Button>
        </div>
        <JobStatus
          job={job}
          words={create}
          done={({ file, decisions }) =>
            [words.done(file.name), ...(decisions > 0 ? [words.decide(decisions)] : [])].join('')
          }
          onStop={() => model.cancel()}
        />
        {job.state === 'done' && <FileLink file={job.result.file} other={words.other} />}
      </div>
    </details>
  );
}
