import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Programme } from '../../../programme';
import { AUDIENCES, SELECTIONS, type PaperChoice } from '../../core/paper/paperChoice';
import type { PaperModel } from '../../core/paper/paperModel';
import { useMessages } from '../context';

interface Props {
  readonly model: PaperModel;
  readonly choice: PaperChoice;
  readonly programme: Programme;
}

/** For whom, and which initiatives. */
export function PaperFields({ model, choice, programme }: Props): ReactNode {
  const { paper: words } = useMessages();
  const { pillars, divisions } = programme;
  const without = choice.withoutPillars;
  const isChosen = (id: string): boolean => choice.divisions.includes(id);
  return (
    <>
      <Field label={words.audience}>
        <Select
          value={choice.audience}
          onChange={(_, { value }) => {
            const audience = AUDIENCES.find((each) => each === value);
            if (audience !== undefined) model.choose({ audience });
          }}
        >
          {AUDIENCES.map((audience) => (
            <option key={audience} value={audience}>
              {words.audiences[audience]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.only}>
        <Select
          value={choice.only}
          onChange={(_, { value }) => {
            const only = SELECTIONS.find((each) => each === value);
            if (only !== undefined) model.choose({ only });
          }}
        >
          {SELECTIONS.map((selection) => (
            <option key={selection} value={selection}>
              {words.selections[selection]}
            </option>
          ))}
        </Select>
      </Field>
      <details>
        <summary>{words.divisions(divisions.filter(({ id }) => isChosen(id)).length)}</summary>
        <div role="group" aria-label={words.division}>
          {divisions.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={isChosen(id)}
              onChange={(_, { checked }) =>
                model.choose({
                  divisions:
                    checked === true
                      ? [...choice.divisions, id]
                      : choice.divisions.filter((each) => each !== id),
                })
              }
            />
          ))}
        </div>
      </details>
      <div role="group" aria-label={words.pillars}>
        {pillars.map(({ no, title }) => (
          <Checkbox
            key={no}
            label={words.pillar(no, title)}
            checked={!without.includes(no)}
            onChange={(_, { checked }) =>
              model.choose({
                withoutPillars:
                  checked === true ? without.filter((each) => each !== no) : [...without, no],
              })
            }
          />
        ))}
      </div>
      <Checkbox
        label={words.footnotes}
        checked={choice.footnotes}
        onChange={(_, { checked }) => model.choose({ footnotes: checked === true })}
      />
    </>
  );
}
