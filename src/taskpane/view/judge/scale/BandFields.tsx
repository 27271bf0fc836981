import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BandColour } from '../../../../programme';
import { FEWEST_BANDS, type ScaleDraft, type ScaleFault } from '../../../core/judge/scale/draft';
import { scaleModel } from '../../../core/judge/scale/scaleModel';
import { useMessages, usePane } from '../../context';
import { useLayout } from '../../layout';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0 },
  symbol: { width: '4.5rem', flexShrink: 0 },
  wide: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  // Fluent's own inputs are at least 180 px wide: two of them do not stand side by side in a narrow pane.
  narrow: { minWidth: 0, width: '100%' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  remove: { flexShrink: 0 },
});

const COLOURS: readonly BandColour[] = [
  'green',
  'blue',
  'amber',
  'orange',
  'red',
  'purple',
  'grey',
];

interface Props {
  readonly draft: ScaleDraft;
  readonly at: number;
  /** Of this band. */
  readonly faults: readonly ScaleFault[];
}

/** One band of the scale that is edited. */
export function BandFields({ draft, at, faults }: Props): ReactNode {
  const model = scaleModel(usePane());
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = judge.scale;
  const band = draft.bands[at];
  if (band === undefined) return null;
  const name = words.band(at + 1);
  const isLast = at === draft.bands.length - 1;
  const message = (part: 'label' | 'rate'): { readonly validationMessage?: string } => {
    const fault = faults.find(({ kind }) => kind.startsWith(part));
    return fault === undefined ? {} : { validationMessage: words.faults[fault.kind] };
  };
  return (
    <fieldset className={styles.band}>
      <legend className={layout.quiet}>{name}</legend>
      <div className={styles.line}>
        <Field label={words.symbol} className={styles.symbol}>
          <Input
            className={styles.narrow}
            maxLength={2}
            value={band.symbol}
            onChange={(_, { value }) => model.changeBand(at, { symbol: value })}
          />
        </Field>
        <Field label={words.label} className={styles.wide} {...message('label')}>
          <Input
            className={styles.narrow}
            maxLength={40}
            value={band.label}
            onChange={(_, { value }) => model.changeBand(at, { label: value })}
          />
        </Field>
      </div>
      <div className={styles.line}>
        {!isLast && (
          <Field label={words.lowestRate} className={styles.wide} {...message('rate')}>
            <Input
              className={styles.narrow}
              inputMode="decimal"
              value={band.lowestRate}
              onChange={(_, { value }) => model.changeBand(at, { lowestRate: value })}
            />
          </Field>
        )}
        <Field label={words.colour} className={styles.wide}>
          <Select
            className={styles.narrow}
            value={band.colour}
            onChange={(_, { value }) => {
              const colour = COLOURS.find((each) => each === value);
              if (colour !== undefined) model.changeBand(at, { colour });
            }}
          >
            {COLOURS.map((colour) => (
              <option key={colour} value={colour}>
                {words.colours[colour]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.foot}>
        <Radio
          name="met"
          label={words.met}
          checked={draft.met === at}
          onChange={() => model.change({ met: at })}
        />
        {!isLast && draft.bands.length > FEWEST_BANDS && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.remove}
            aria-label={words.removeOf(name)}
            onClick={() => model.removeBand(at)}
          >
            {words.remove}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
