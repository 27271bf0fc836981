import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { scalePresets } from '../../../../evaluation';
import type { Reading } from '../../../../workbook';
import { MOST_BANDS, scaleOf, type ScaleDraft } from '../../../core/judge/scale/draft';
import { scalePreview } from '../../../core/judge/scale/preview';
import { scaleModel } from '../../../core/judge/scale/scaleModel';
import { useMessages, usePane, useStore } from '../../context';
import { useLayout } from '../../layout';
import { BandFields } from './BandFields';
import { ScalePreviewBox } from './ScalePreviewBox';

interface Props {
  readonly draft: ScaleDraft;
  readonly reading: Reading;
}

/** Edits the scale, and shows what it would do before anything is written. */
export default function ScaleForm({ draft, reading }: Props): ReactNode {
  const model = scaleModel(usePane());
  const { applying } = useStore(model.state);
  const { judge } = useMessages();
  const layout = useLayout();
  const words = judge.scale;
  const result = useMemo(() => scaleOf(draft), [draft]);
  const preview = useMemo(
    () => (result.ok ? scalePreview(reading, result.scale) : null),
    [reading, result],
  );
  const faults = result.ok ? [] : result.faults;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const apply = (): void => {
    if (result.ok && !applying) void model.apply(words.done);
  };
  return (
    <form
      ref={form}
      className={layout.stack}
      aria-labelledby="scale"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field label={words.preset}>
        <Select
          value=""
          onChange={(_, { value }) => {
            if (value !== '') model.choosePreset(value);
          }}
        >
          <option value="">{words.presetNone}</option>
          {scalePresets.map(({ id, title, exact }) => (
            <option key={id} value={id}>
              {title + (exact ? '' : words.approximate)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.bands.map((band, index) => (
        <BandFields
          key={band.id}
          draft={draft}
          at={index}
          faults={faults.filter((fault) => fault.kind !== 'tolerance' && fault.band === index)}
        />
      ))}
      <div className={layout.row}>
        <Button
          size="small"
          disabledFocusable={draft.bands.length >= MOST_BANDS}
          onClick={() => model.addBand()}
        >
          {words.add}
        </Button>
      </div>
      <Field
        label={words.toleranceField}
        {...(faults.some(({ kind }) => kind === 'tolerance')
          ? { validationMessage: words.faults.tolerance }
          : { hint: words.toleranceHint })}
      >
        <Input
          inputMode="decimal"
          value={draft.tolerance}
          onChange={(_, { value }) => model.change({ tolerance: value })}
        />
      </Field>
      <ScalePreviewBox preview={preview} />
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={!result.ok || applying}>
          {applying ? words.applying : words.apply}
        </Button>
        <Button onClick={() => model.leave()}>{words.cancel}</Button>
      </div>
    </form>
  );
}
