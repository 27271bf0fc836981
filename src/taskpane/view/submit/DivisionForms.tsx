import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { dateNumber } from '../../../workbook';
import type { Completeness } from '../../core/submit/completeness';
import type { SubmitModel, SubmitState } from '../../core/submit/submitModel';
import type { SubmitSubject } from '../../core/submit/subject';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: SubmitModel;
  readonly state: SubmitState;
  readonly subject: SubmitSubject;
  readonly completeness: Completeness;
}

/** What the division can do next: one thing, with what it needs. */
export function DivisionForms(props: Props): ReactNode {
  const { submit } = useMessages();
  const layout = useLayout();
  const { model, state, subject } = props;
  const isRunning = state.running !== null;
  switch (subject.block.state) {
    case '作成中':
    case '差戻し':
      return <ConfirmForm {...props} />;
    case '課長確認':
      return <HandInForm {...props} />;
    case '提出':
      return (
        <div className={layout.tight}>
          <p className={layout.plain}>{submit.withdrawHint}</p>
          <div className={layout.row}>
            <Button
              disabledFocusable={isRunning}
              onClick={() => void model.take({ kind: 'withdraw' })}
            >
              {submit.actions.withdraw}
            </Button>
          </div>
        </div>
      );
    case '受理':
      return <p className={layout.plain}>{submit.accepted}</p>;
    case '確定':
      return <p className={layout.plain}>{submit.final}</p>;
    case null:
      return null;
  }
}

function ConfirmForm({ model, state: { draft, running }, subject: { block } }: Props): ReactNode {
  const { submit } = useMessages();
  const { confirm } = submit;
  const pane = usePane();
  const layout = useLayout();
  const [asked, setAsked] = useState(false);
  const values = {
    writer: draft.writer ?? block.writer,
    contact: draft.contact ?? block.contact,
    confirmedBy: draft.confirmedBy ?? block.confirmedBy,
    confirmedOn: draft.confirmedOn ?? pane.today(),
  };
  const confirmedOn = dateNumber(values.confirmedOn);
  const missing = (field: keyof typeof values): object =>
    asked && (field === 'confirmedOn' ? confirmedOn === null : values[field].trim() === '')
      ? { validationMessage: confirm.required }
      : {};
  const record = (): void => {
    setAsked(true);
    const [writer, confirmedBy] = [values.writer.trim(), values.confirmedBy.trim()];
    if (writer === '' || confirmedBy === '' || confirmedOn === null) return;
    const contact = values.contact.trim();
    void model.take({ kind: 'confirm', writer, contact, confirmedBy, confirmedOn });
  };
  return (
    <section className={layout.stack} aria-label={confirm.heading}>
      <h2 className={layout.heading}>{confirm.heading}</h2>
      <Field label={confirm.writer} required {...missing('writer')}>
        <Input value={values.writer} onChange={(_, { value }) => model.write({ writer: value })} />
      </Field>
      <Field label={confirm.contact}>
        <Input
          value={values.contact}
          onChange={(_, { value }) => model.write({ contact: value })}
        />
      </Field>
      <Field label={confirm.confirmedBy} required {...missing('confirmedBy')}>
        <Input
          value={values.confirmedBy}
          onChange={(_, { value }) => model.write({ confirmedBy: value })}
        />
      </Field>
      <Field label={confirm.confirmedOn} required {...missing('confirmedOn')}>
        <Input
          type="date"
          value={values.confirmedOn}
          onChange={(_, { value }) => model.write({ confirmedOn: value })}
        />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={running !== null} onClick={record}>
          {submit.actions.confirm}
        </Button>
      </div>
    </section>
  );
}

function HandInForm({ model, state, subject, completeness }: Props): ReactNode {
  const { submit } = useMessages();
  const { submit: words } = submit;
  const pane = usePane();
  const layout = useLayout();
  const [asked, setAsked] = useState(false);
  const { block, closes, reading } = subject;
  const { blocking, warnings } = completeness;
  const explains = warnings > 0 && reading.submission.has('explanation');
  const explanation = state.draft.explanation ?? block.explanation;
  const unexplained = explains && explanation.trim() === '';
  const isRunning = state.running !== null;
  const handIn = (): void => {
    setAsked(true);
    const submittedOn = dateNumber(pane.today());
    if (unexplained || submittedOn === null) return;
    void model.take({ kind: 'submit', submittedOn, explanation: explains ? explanation : '' });
  };
  return (
    <section className={layout.stack} aria-label={words.heading}>
      <h2 className={layout.heading}>{words.heading}</h2>
      {blocking > 0 ? (
        <p className={layout.plain}>{words.blocked(blocking)}</p>
      ) : (
        <>
          {explains && (
            <Field
              label={words.explanation}
              hint={words.explanationHint(warnings)}
              required
              {...(asked && unexplained && { validationMessage: submit.confirm.required })}
            >
              <Textarea
                resize="vertical"
                value={explanation}
                onChange={(_, { value }) => model.write({ explanation: value })}
              />
            </Field>
          )}
          <p className={layout.quiet}>
            {closes ? words.closes : words.shared}
            {block.submittedOn !== null && words.next((block.number ?? 1) + 1)}
          </p>
        </>
      )}
      <div className={layout.row}>
        {blocking === 0 && (
          <Button appearance="primary" disabledFocusable={isRunning} onClick={handIn}>
            {submit.actions.submit}
          </Button>
        )}
        <Button disabledFocusable={isRunning} onClick={() => void model.take({ kind: 'redraft' })}>
          {submit.actions.redraft}
        </Button>
      </div>
    </section>
  );
}
