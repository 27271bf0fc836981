import {
  Checkbox,
  Input,
  makeStyles,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Severity } from '../../../check';
import type { CheckModel } from '../../core/check/checkModel';
import { severities, type CheckView } from '../../core/check/checkView';
import type { SeverityCounts } from '../../core/check/groups';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  // As wide as its word: three of them stand side by side at 300 pixels.
  toggle: { minWidth: 0 },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  grouping: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  choice: { flexGrow: 1, minWidth: 0 },
  search: { minWidth: 0, '& input': { minWidth: 0 } },
});

interface Props {
  readonly model: CheckModel;
  readonly view: CheckView;
  readonly counts: SeverityCounts;
  readonly correctable: number;
}

/** What is shown of the findings, and how it is grouped. The counts are of everything that was found. */
export function CheckFilters({ model, view, counts, correctable }: Props): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const grouping = useId();
  const toggle = (severity: Severity): void => {
    const others = view.severities.filter((each) => each !== severity);
    const shown = others.length === view.severities.length ? [...others, severity] : others;
    model.show({ severities: severities.filter((each) => shown.includes(each)) });
  };
  return (
    <div className={styles.filters}>
      <div className={layout.row} role="group" aria-label={check.severities}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={view.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            {check.severityNamed(check.severity[severity], counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <Input
        size="small"
        type="search"
        className={styles.search}
        aria-label={check.search}
        placeholder={check.search}
        value={view.text}
        onChange={(_, { value }) => model.show({ text: value })}
      />
      {correctable > 0 && (
        <Checkbox
          label={check.onlyCorrectable(correctable)}
          checked={view.onlyCorrectable}
          onChange={(_, { checked }) => model.show({ onlyCorrectable: checked === true })}
        />
      )}
      <div className={styles.grouping}>
        <label htmlFor={grouping}>{check.groupBy}</label>
        <Select
          id={grouping}
          size="small"
          className={styles.choice}
          value={view.grouping}
          onChange={(_, { value }) =>
            model.show({ grouping: value === 'severity' ? 'severity' : 'initiative' })
          }
        >
          <option value="initiative">{check.byInitiative}</option>
          <option value="severity">{check.bySeverity}</option>
        </Select>
      </div>
    </div>
  );
}
