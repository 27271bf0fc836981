import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WorkbookState } from '../../core/workbookModel';
import { divisionsOf, OFFICE } from '../../core/viewpoint';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';

/** In a master: whether a division fills in its own part together with others. Chosen once, remembered on this computer. */
export function ViewpointChoice({ state }: { readonly state: WorkbookState }): ReactNode {
  const { viewpoint: words } = useMessages();
  const pane = usePane();
  const layout = useLayout();
  /** Id of the division, '' for the office; null while nobody chooses. */
  const [picked, setPicked] = useState<string | null>(null);
  const { whole, viewpoint } = state;
  if (whole?.division !== null) return null;
  const current = viewpoint.kind === 'division' ? viewpoint.division : '';
  if (picked === null) {
    return (
      <div className={layout.row}>
        <Button size="small" onClick={() => setPicked(current)}>
          {current === '' ? words.asDivision : words.change}
        </Button>
      </div>
    );
  }
  const decide = (): void => {
    setPicked(null);
    if (picked !== current) {
      pane.lookAs(picked === '' ? OFFICE : { kind: 'division', division: picked });
    }
  };
  return (
    <div className={layout.tight}>
      <Field label={words.who} hint={words.hint}>
        <Select autoFocus value={picked} onChange={(_, { value }) => setPicked(value)}>
          <option value="">{words.office}</option>
          {divisionsOf(whole).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={decide}>
          {words.decide}
        </Button>
        <Button size="small" onClick={() => setPicked(null)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
