import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { percentText } from '../../../core/judge/scale/percent';
import { scaleModel } from '../../../core/judge/scale/scaleModel';
import { shownStatus } from '../../../core/judge/statuses';
import type { Reading } from '../../../../workbook';
import type { Scale } from '../../../../programme';
import { useMessages, usePane, useStore } from '../../context';
import { useLayout } from '../../layout';
import { StatusMark } from '../StatusMark';

const ScaleForm = lazy(() => import(/* webpackChunkName: "scale" */ './ScaleForm'));

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 判定基準: as it is in force; the office changes it in the master, a division reads it. */
export function ScaleSection({ reading }: { readonly reading: Reading }): ReactNode {
  const model = scaleModel(usePane());
  const { draft } = useStore(model.state);
  const { judge, starting } = useMessages();
  const layout = useLayout();
  const words = judge.scale;
  const isOffice = reading.division === null;
  return (
    <section className={layout.tight} aria-labelledby="scale">
      <h2 id="scale" className={layout.heading}>
        {words.title}
      </h2>
      {isOffice && draft !== null ? (
        <Suspense fallback={<Spinner size="tiny" labelPosition="after" label={starting} />}>
          <ScaleForm draft={draft} reading={reading} />
        </Suspense>
      ) : (
        <>
          <Bands scale={reading.scale} />
          {isOffice ? (
            <div className={layout.row}>
              <Button size="small" onClick={() => model.edit(reading.scale)}>
                {words.edit}
              </Button>
            </div>
          ) : (
            <p className={layout.quiet}>{words.readOnly}</p>
          )}
        </>
      )}
    </section>
  );
}

function Bands({ scale }: { readonly scale: Scale }): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const words = judge.scale;
  return (
    <>
      <ul className={layout.list}>
        {scale.bands.map(({ id, lowestRate, met }) => (
          <li key={id} className={styles.band}>
            <StatusMark status={shownStatus(id, scale)} />
            <span className={layout.quiet}>
              {lowestRate === null ? words.lowest : words.from(percentText(lowestRate))}
              {met && `　${words.metHere}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={layout.quiet}>{words.tolerance(percentText(scale.tolerance))}</p>
    </>
  );
}
