import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Finding } from '../../../check';
import type { CheckModel } from '../../core/check/checkModel';
import { Change } from './Change';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: 'flex', alignItems: 'flex-start' },
  what: { paddingTop: '6px', minWidth: 0 },
});

interface Props {
  /** Those with a proposal. */
  readonly findings: readonly Finding[];
  readonly model: CheckModel;
  readonly onClose: () => void;
}

/** Several corrections at once: each is shown before anything is written, and can be left out. */
export function ReviewAll({ findings, model, onClose }: Props): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = findings.filter((finding) => !leftOut.has(placeOf(finding)));
  const choose = (place: string, isChosen: boolean): void => {
    const next = new Set(leftOut);
    if (isChosen) next.delete(place);
    else next.add(place);
    setLeftOut(next);
  };
  const apply = async (): Promise<void> => {
    if (await model.correct(chosen, check.applied)) onClose();
  };
  return (
    <section className={styles.box} aria-labelledby="review">
      <div className={layout.tight}>
        <h2 id="review" className={layout.heading}>
          {check.review}
        </h2>
        <p className={layout.quiet}>{check.reviewHow}</p>
        <ul className={layout.list}>
          {findings.map((finding) => (
            <li key={placeOf(finding)} className={styles.item}>
              <Item
                finding={finding}
                model={model}
                isChosen={!leftOut.has(placeOf(finding))}
                onChoose={(isChosen) => choose(placeOf(finding), isChosen)}
              />
            </li>
          ))}
        </ul>
        <div className={layout.row}>
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            onClick={() => void apply()}
          >
            {check.applyChosen(chosen.length)}
          </Button>
          <Button onClick={onClose}>{check.cancel}</Button>
        </div>
      </div>
    </section>
  );
}

const placeOf = ({ sheet, cell }: Finding): string => `${sheet ?? ''}!${cell ?? ''}`;

interface ItemProps extends Pick<Props, 'model'> {
  readonly finding: Finding;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Item({ finding, model, isChosen, onChoose }: ItemProps): ReactNode {
  const { check } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const correction = model.correction(finding);
  const { sheet, cell, message } = finding;
  if (correction === null || sheet === null || cell === null) return null;
  const { before, after } = correction;
  return (
    <>
      <Checkbox
        checked={isChosen}
        aria-label={`${check.place(sheet, cell)} ${check.applyFor(before, after)}`}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <div className={styles.what} title={message}>
        <Change before={before} after={after} />
        <div className={layout.quiet}>{check.place(sheet, cell)}</div>
      </div>
    </>
  );
}
