import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { ConsolidateModel, ConsolidateState } from '../../core/consolidate/consolidateModel';
import { TroubleMessage } from '../TroubleMessage';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});

interface Props {
  readonly model: ConsolidateModel;
  readonly state: ConsolidateState;
}

/** Where the divisions' files are picked or dropped, and how far their reading is. */
export function FilePicker({ model, state: { pending, reading } }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void model.add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        type="file"
        multiple
        // Whatever is picked is reported: a file left out silently would be missed.
        hidden
        data-testid="division-files"
        onChange={({ target }) => {
          void model.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={pending !== null}
          onClick={() => picker.current?.click()}
        >
          {words.pick}
        </Button>
      </div>
      <p className={layout.quiet}>{words.dropHere}</p>
      {pending !== null && (
        <div className={layout.tight}>
          <Field
            validationState="none"
            validationMessage={words.reading(pending.done, pending.total)}
          >
            <ProgressBar
              aria-label={words.reading(pending.done, pending.total)}
              value={pending.done / pending.total}
            />
          </Field>
          <div className={layout.row}>
            <Button size="small" onClick={() => model.stopReading()}>
              {words.stopReading}
            </Button>
          </div>
        </div>
      )}
      {reading.state === 'cancelled' && (
        <p role="status" className={layout.quiet}>
          {words.readingStopped}
        </p>
      )}
      {reading.state === 'failed' && <TroubleMessage trouble={reading.trouble} />}
    </div>
  );
}
