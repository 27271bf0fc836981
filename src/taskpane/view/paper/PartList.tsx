import { Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PAPER_PARTS, type PaperPart } from '../../../report';
import type { PaperChoice } from '../../core/paper/paperChoice';
import type { PaperModel } from '../../core/paper/paperModel';
import { useMessages } from '../context';

const useStyles = makeStyles({
  parts: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  part: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  orientation: { flexShrink: 0, width: '8rem' },
});

interface Props {
  readonly model: PaperModel;
  readonly choice: PaperChoice;
}

/** The parts of the paper, each with the way its pages lie. */
export function PartList({ model, choice }: Props): ReactNode {
  const { paper: words } = useMessages();
  const styles = useStyles();
  const toggle = (part: PaperPart, isIn: boolean): void =>
    model.choose({
      parts: PAPER_PARTS.filter((each) => (each === part ? isIn : choice.parts.includes(each))),
    });
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{words.parts}</legend>
      {PAPER_PARTS.map((part) => {
        const isIn = choice.parts.includes(part);
        return (
          <div key={part} className={styles.part}>
            <Checkbox
              label={words.part[part]}
              checked={isIn}
              onChange={(_, { checked }) => toggle(part, checked === true)}
            />
            {isIn && (
              <span className={styles.orientation}>
                <Select
                  size="small"
                  aria-label={words.orientationOf(words.part[part])}
                  value={choice.orientation[part]}
                  onChange={(_, { value }) =>
                    model.choose({
                      orientation: {
                        ...choice.orientation,
                        [part]: value === 'portrait' ? 'portrait' : 'landscape',
                      },
                    })
                  }
                >
                  <option value="portrait">{words.orientation.portrait}</option>
                  <option value="landscape">{words.orientation.landscape}</option>
                </Select>
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
