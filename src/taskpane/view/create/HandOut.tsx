import { useEffect, type ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { handOut } from '../../core/create/handOut';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';
import { EachDivision } from './EachDivision';

/** The divisions' workbooks with the values that stand in the open master. */
export default function HandOut({ master }: { readonly master: Reading }): ReactNode {
  const model = handOut(usePane());
  const { create } = useMessages();
  const layout = useLayout();
  useEffect(() => {
    model.from(master);
  }, [model, master]);
  return (
    <div className={layout.stack}>
      <p className={layout.plain}>
        {create.handOut(master.programme.yearLabels[master.year] ?? master.year, master.round.name)}
      </p>
      <EachDivision files={model.files} hint={create.each} other={create.zipOtherFilled} />
    </div>
  );
}
