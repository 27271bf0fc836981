import type {
  SubmissionActor,
  SubmissionBlock,
  SubmissionState,
  SubmissionStep,
} from '../../../src/workbook';
import {
  SUBMISSION_STATES,
  isSubmitted,
  stepsFrom,
  submissionBlock,
  submissionWritings,
} from '../../../src/workbook';
import { fc } from '../../support/property';
import { Book, number, text } from '../reading/book';

const draft: SubmissionBlock = {
  state: '作成中',
  stateText: '作成中',
  writer: '',
  contact: '',
  confirmedBy: '',
  confirmedOn: null,
  number: 1,
  submittedOn: null,
  explanation: '',
  remark: '',
};
const confirm: SubmissionStep = {
  kind: 'confirm',
  writer: '佐藤',
  contact: '内線 2345',
  confirmedBy: '鈴木',
  confirmedOn: 45_765,
};
const submit: SubmissionStep = { kind: 'submit', submittedOn: 45_768, explanation: '' };

/** The block after a step. */
function after(block: SubmissionBlock, ...steps: readonly SubmissionStep[]): SubmissionBlock {
  return steps.reduce<SubmissionBlock>((before, step) => {
    const written = Object.fromEntries(
      [...submissionWritings(step, before)].map(([field, value]) => [
        field,
        value ?? (field === 'confirmedOn' || field === 'submittedOn' ? null : ''),
      ]),
    );
    const state = SUBMISSION_STATES.find((each) => each === written.state) ?? null;
    return { ...before, ...written, state, stateText: state ?? '' };
  }, block);
}

describe('the way of a submission', () => {
  const allowed = (actor: SubmissionActor): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(SUBMISSION_STATES.map((state) => [state, stepsFrom(state, actor)]));

  it('of the division: confirmed by the head, handed in, taken back until the office has accepted it', () => {
    expect(allowed('division')).toEqual({
      作成中: ['confirm'],
      課長確認: ['redraft', 'submit'],
      提出: ['withdraw'],
      差戻し: ['confirm'],
      受理: [],
      確定: [],
    });
  });

  it('of the office: what was handed in is returned or accepted, what was accepted becomes final', () => {
    expect(allowed('office')).toEqual({
      作成中: [],
      課長確認: [],
      提出: ['return', 'accept'],
      差戻し: [],
      受理: ['return', 'finalise'],
      確定: ['reopen'],
    });
  });

  it('does not begin at a word that is no state', () => {
    expect(stepsFrom(null, 'division')).toEqual([]);
    expect(stepsFrom(null, 'office')).toEqual([]);
  });

  it('closes the inputs while the office has it', () => {
    const closed = SUBMISSION_STATES.filter(isSubmitted);
    expect(closed).toEqual(['提出', '受理', '確定']);
  });

  it('is not skipped: a step that is not allowed writes nothing', () => {
    expect(() => submissionWritings(submit, draft)).toThrow(RangeError);
    expect(() => submissionWritings(confirm, { ...draft, state: null })).toThrow(RangeError);
  });
});

describe('what a step writes', () => {
  it('課長確認: who wrote, who confirmed and when', () => {
    expect(Object.fromEntries(submissionWritings(confirm, draft))).toEqual({
      state: '課長確認',
      writer: '佐藤',
      contact: '内線 2345',
      confirmedBy: '鈴木',
      confirmedOn: 45_765,
    });
  });

  it('提出: the day, and the first number', () => {
    const handedIn = after(draft, confirm, submit);
    expect(handedIn).toMatchObject({ state: '提出', number: 1, submittedOn: 45_768 });
    expect(after({ ...draft, number: null }, confirm, submit).number).toBe(1);
  });

  it('counts on when it is handed in again after 差戻し or 取り下げ', () => {
    const withdrawn = after(draft, confirm, submit, { kind: 'withdraw' });
    expect(withdrawn).toMatchObject({ state: '作成中', number: 1, confirmedBy: '' });
    const second = after(withdrawn, confirm, submit);
    expect(second.number).toBe(2);
    const returned = after(second, { kind: 'return', remark: '根拠を書いてください。' });
    expect(returned).toMatchObject({ state: '差戻し', remark: '根拠を書いてください。' });
    expect(after(returned, confirm, submit).number).toBe(3);
  });

  it('an empty word of the office empties what it said before', () => {
    const handedIn = { ...after(draft, confirm, submit), remark: '前回の連絡' };
    expect(submissionWritings({ kind: 'accept', remark: ' ' }, handedIn).get('remark')).toBeNull();
  });

  it('never lets the number fall, whatever way the submission goes', () => {
    const step = (kind: SubmissionStep['kind']): SubmissionStep => {
      if (kind === 'confirm') return confirm;
      if (kind === 'submit') return submit;
      return kind === 'return' || kind === 'accept' ? { kind, remark: '' } : { kind };
    };
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let block = draft;
        const numbers: number[] = [];
        for (const choice of choices) {
          const { state } = block;
          const kinds = (['division', 'office'] as const).flatMap((each) => stepsFrom(state, each));
          const kind = kinds[choice % kinds.length];
          if (kind === undefined) throw new Error(`A way ends at ${String(state)}`);
          block = after(block, step(kind));
          if (kind === 'submit') numbers.push(block.number ?? 0);
        }
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });
});

describe('the 提出 block', () => {
  const blockOf = (state: string) =>
    submissionBlock(Book.of({ division: 'jinji' }).submit('state', text(state)).read());

  it('is 作成中 where nothing is typed, and no state where the word is none', () => {
    expect(blockOf('').state).toBe('作成中');
    expect(blockOf('　提出 ').state).toBe('提出' satisfies SubmissionState);
    expect(blockOf('出した')).toMatchObject({ state: null, stateText: '出した' });
  });

  it('reads what people typed by hand', () => {
    const book = Book.of({ division: 'jinji' })
      .submit('writer', text('佐藤'))
      .submit('number', number(2))
      .submit('submittedOn', number(45_768))
      .submit('explanation', text('集計方法が変わったため'));
    expect(submissionBlock(book.read())).toMatchObject({
      writer: '佐藤',
      number: 2,
      submittedOn: 45_768,
      explanation: '集計方法が変わったため',
    });
    const odd = book.submit('number', text('二回目')).read();
    expect(submissionBlock(odd).number).toBeNull();
  });
});
