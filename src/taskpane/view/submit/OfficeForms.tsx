import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { stepsFrom } from '../../../workbook';
import type { Completeness } from '../../core/submit/completeness';
import { remarkItems, type RemarkItem } from '../../core/submit/remarkRows';
import type { SubmitModel, SubmitState } from '../../core/submit/submitModel';
import type { SubmitSubject } from '../../core/submit/subject';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly model: SubmitModel;
  readonly state: SubmitState;
  readonly subject: SubmitSubject;
  readonly completeness: Completeness;
}

/** What the office says about a submission, and what it does with it. */
export function OfficeForms({ model, state, subject, completeness }: Props): ReactNode {
  const { submit } = useMessages();
  const { office } = submit;
  const layout = useLayout();
  const { block, closes, reading } = subject;
  const items = useMemo(() => remarkItems(reading), [reading]);
  const steps = stepsFrom(block.state, 'office');
  const isRunning = state.running !== null;
  const overall = state.draft.overall ?? block.remark;
  const drafted = state.draft.remarks ?? {};
  const judges = steps.includes('return');
  const open = completeness.blocking;
  return (
    <section className={layout.stack} aria-label={office.remarks}>
      {!judges && steps.length === 0 && <p className={layout.plain}>{office.unsubmitted}</p>}
      {items.length > 0 && (
        <div className={layout.tight}>
          <h2 className={layout.heading}>{office.remarks}</h2>
          <p className={layout.quiet}>{office.remarksHint}</p>
          <div>
            {items.map((item) => (
              <RemarkFields key={item.no} item={item} drafted={drafted} model={model} />
            ))}
          </div>
        </div>
      )}
      {judges && (
        <>
          <Field label={office.overall} hint={office.overallHint}>
            <Textarea
              resize="vertical"
              value={overall}
              onChange={(_, { value }) => model.write({ overall: value })}
            />
          </Field>
          <p className={layout.quiet}>{closes ? office.returns : office.returnsInMaster}</p>
          {open > 0 && <p className={layout.plain}>{office.acceptDespite(open)}</p>}
        </>
      )}
      <div className={layout.row}>
        {steps.map((kind) => (
          <Button
            key={kind}
            {...(kind === (open > 0 ? 'return' : 'accept') && { appearance: 'primary' as const })}
            disabledFocusable={isRunning}
            onClick={() =>
              void model.take(
                kind === 'return' || kind === 'accept'
                  ? { kind, remark: overall }
                  : { kind: kind === 'finalise' ? 'finalise' : 'reopen' },
              )
            }
          >
            {submit.actions[kind]}
          </Button>
        ))}
        {Object.keys(drafted).length > 0 && (
          <Button
            disabledFocusable={isRunning}
            onClick={() => void model.saveRemarks(office.remarks)}
          >
            {office.saveRemarks}
          </Button>
        )}
      </div>
    </section>
  );
}

function RemarkFields({
  item,
  drafted,
  model,
}: {
  readonly item: RemarkItem;
  readonly drafted: Readonly<Record<string, string>>;
  readonly model: SubmitModel;
}): ReactNode {
  const { submit } = useMessages();
  const { office } = submit;
  const layout = useLayout();
  const styles = useStyles();
  const texts = item.rows.map(({ key, text }) => drafted[key] ?? text);
  const said = texts.filter((text) => text.trim() !== '').length;
  return (
    <details className={styles.item}>
      <summary className={styles.head}>
        {submit.item(item.no, item.title)}
        {said > 0 && <span className={layout.quiet}>{`　${submit.remarks(said)}`}</span>}
      </summary>
      <div className={styles.rows}>
        {item.rows.map(({ key, kind, name }, index) => (
          <Field key={key} label={office.remarkLabel(office.remarkFor[kind](name))} size="small">
            <Textarea
              resize="vertical"
              rows={1}
              value={texts[index] ?? ''}
              onChange={(_, { value }) => model.writeRemark(key, value)}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
