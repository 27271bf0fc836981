import type { Finding } from '../../src/check';
import { checkWorkbook } from '../../src/check';
import { cellAddress } from '../../src/workbook';
import { englishFaults } from '../support/english';
import { Book, number, text } from '../workbook/reading/book';

/** What the check says about one cell, in both languages. */
function saidAt(book: Book, rowKey: string, field: string): readonly Finding[] {
  const { sheet, row, column } = book.place(rowKey, field);
  const address = cellAddress(row, column);
  const findings = checkWorkbook(book.read());
  expect(findings.flatMap(englishFaults)).toEqual([]);
  return findings.filter((finding) => finding.sheet === sheet.name && finding.cell === address);
}

const messagesAt = (book: Book, rowKey: string, field: string): readonly string[] =>
  saidAt(book, rowKey, field).map(({ message }) => message);

describe('前年度より減少 without last year’s value', () => {
  const of51 = (book: Book): Book => book.type('k:51-1', 'R6.actual', number(1200));

  test('the value that is needed is asked for where it stands', () => {
    const [message] = messagesAt(of51(Book.of()), 'k:51-1', 'R5.actual');
    expect(message).toContain('R5年度の実績が未入力');
    expect(message).toContain('この値が必要です');
  });

  test('a warning first, an error once handed in', () => {
    const severity = (book: Book): readonly string[] =>
      saidAt(of51(book), 'k:51-1', 'R5.actual').map((finding) => finding.severity);
    const division = Book.of()
      .read()
      .programme.initiatives.find(({ no }) => no === 51)?.divisions[0];
    if (division === undefined) throw new Error('no division');
    const book = (state: string): Book => Book.of({ division }).submit('state', text(state));
    expect(severity(book('作成中'))).toEqual(['warning']);
    expect(severity(book('課長確認'))).toEqual(['error']);
    expect(severity(book('提出'))).toEqual(['error']);
  });

  test('a last year’s value that is no number is one error, not two', () => {
    const book = of51(Book.of()).type('k:51-1', 'R5.actual', text('不明'));
    expect(saidAt(book, 'k:51-1', 'R5.actual').map(({ code }) => code)).toEqual([
      'actual.notNumber',
    ]);
  });
});

describe('in an interim round', () => {
  const interim = (): Book => Book.of({ round: 'interim' });

  test('nobody is sent to the 値の区分 that is not there, nor told to forecast 0', () => {
    const book = interim().type('p:32-1:a', 'R6.forecast', number(1));
    for (const { message } of checkWorkbook(book.read())) {
      expect(message).not.toMatch(/値の区分|実績がなければ/);
    }
    expect(messagesAt(book, 'p:32-1:b', 'R6.forecast')).toEqual([
      expect.stringContaining('見込みかを入力してください'),
    ]);
  });

  test('a part with 時点実績 and no 年度末見込 is one finding', () => {
    const book = interim()
      .type('p:32-1:a', 'R6.forecast', number(1))
      .type('p:32-1:b', 'R6.interim', number(0));
    expect(saidAt(book, 'p:32-1:b', 'R6.forecast').map(({ code }) => code)).toEqual([
      'forecast.missing',
    ]);
  });

  test('at year-end the kind and the 0 are still said', () => {
    const book = Book.of().type('p:32-1:a', 'R6.actual', number(1));
    expect(messagesAt(book, 'k:6-1', 'R6.actual')).toEqual([
      expect.stringContaining('集計中（○月）'),
    ]);
    expect(messagesAt(book, 'p:32-1:b', 'R6.actual')).toEqual([
      expect.stringContaining('実績がなければ 0'),
    ]);
  });
});

describe('a step that was stopped (中止)', () => {
  const stopped = (): Book => Book.of().type('s:1-s1', 'R6.actual', text('中止'));

  test('on an initiative that met its target: why it was stopped, not why a target was missed', () => {
    const book = stopped().type('k:1-1', 'R6.actual', number(80));
    const [reason] = messagesAt(book, 'i:1', 'reason');
    expect(reason).toContain('中止した理由');
    const [next] = messagesAt(book, 'i:1', 'next');
    for (const message of [reason, next]) {
      expect(message).toContain('が中止になっています');
      expect(message).not.toContain('達成に届');
    }
  });

  test('on one that missed it: both', () => {
    const book = stopped().type('k:1-1', 'R6.actual', number(10));
    const [reason] = messagesAt(book, 'i:1', 'reason');
    expect(reason).toMatch(/達成に届かず、.+が中止になっています。未達の理由と中止した理由を/);
  });

  test('a missed target alone reads as before', () => {
    const book = Book.of().type('k:1-1', 'R6.actual', number(10));
    expect(messagesAt(book, 'i:1', 'reason')[0]).toMatch(
      /が達成に届いていません。未達の理由を書いてください。$/,
    );
  });
});

test('a formula without a stored result is not said to have been read', () => {
  const typed = (input: Parameters<Book['type']>[2]): readonly string[] =>
    messagesAt(
      Book.of().type('k:6-1', 'R6.actual', input, { formula: '3000+300' }),
      'k:6-1',
      'R6.actual',
    );
  expect(typed(number(3300))[0]).toContain('計算された値を読みました');
  const without = typed({ kind: 'blank' }).find((message) => message.includes('数式'));
  expect(without).toContain('保存されていない');
  expect(without).toContain('Excelで開いて保存し直すか');
});

describe('a reference target (参考) is never more than a note', () => {
  const references = (book: Book): readonly Finding[] =>
    checkWorkbook(book.read()).filter(({ measure }) => measure?.includes('-r') === true);

  test.each(['作成中', '提出'])('at year-end, in state 「%s」', (state) => {
    const found = Book.of()
      .read()
      .programme.divisions.flatMap(({ id }) =>
        references(Book.of({ division: id }).submit('state', text(state))),
      );
    expect(found.map(({ code }) => code)).toContain('actual.missing');
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['note']));
  });

  test.each([
    ['forecast.missing', 'R6.interim', 'R6.forecast'],
    ['interim.missing', 'R6.forecast', 'R6.interim'],
  ])('in an interim round, half filled in: %s', (code, typed, blank) => {
    const book = Book.of({ round: 'interim' }).type('k:49-r1', typed, number(3));
    const [finding] = saidAt(book, 'k:49-r1', blank);
    expect(finding).toMatchObject({ code, severity: 'note' });
  });
});
