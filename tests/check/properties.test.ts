import { checkWorkbook, ruleTopics } from '../../src/check';
import type { Finding } from '../../src/check';
import type { CellInput } from '../../src/evaluation';
import { evaluate, holdsNoValue, parseValueKind } from '../../src/evaluation';
import { cellAddress, entriesOf, readWorkbook, typedValues, VALUE_KINDS } from '../../src/workbook';
import type { Reading } from '../../src/workbook';
import { englishFaults } from '../support/english';
import { cases, fc } from '../support/property';
import { Book, number, programme, text } from '../workbook/reading/book';
import { applySuggestion } from './apply';

const typedText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '　',
    '６５％',
    '1,234件',
    '約30か所程度',
    '▲5',
    '十二',
    '3.5万人',
    '完了済',
    '計画通り',
    '集計中（6月）',
    '確定',
    '提出済',
    '令和7年4月18日',
    '第２回',
    '=1+1',
    'i:1',
    'k:1-1',
    'gyokaku:pillar-1',
    'gyokaku',
    'R6.actual',
    '達成 ',
  ),
);

const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant<CellInput>({ kind: 'blank' }),
  typedText.map(text),
  fc.double({ noNaN: true }).map(number),
  fc.double({ min: -2, max: 200, noNaN: true }).map(number),
  fc.integer({ min: -3, max: 50_000 }).map(number),
  fc.constantFrom(0.41, 0.65, 1, 33_000, 330, 45_765, 1e13, 1e14, 1e-9, 1e-10).map(number),
  fc.boolean().map((value): CellInput => ({ kind: 'boolean', value })),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((code): CellInput => ({ kind: 'error', code })),
);

const format = fc.constantFrom(null, '#,##0', 'yyyy/m/d', '@', '[$-411]ge.m.d');
const formula = fc.constantFrom(null, null, null, '1+1');

test('whatever is typed wherever: a reading or a refusal, findings in order, never an exception, and in both languages alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(11), fc.nat(150), fc.nat(50), input, format, formula), {
        minLength: 1,
        maxLength: 40,
      }),
      (edits) => {
        const book = Book.of({ division: 'gyokaku' });
        for (const [at, row, column, value, numberFormat, formulaText] of edits) {
          const sheet = book.sheets[at % book.sheets.length];
          sheet?.put(row, column, value, { numberFormat, formula: formulaText });
        }
        const result = readWorkbook(book.grid);
        if (!result.ok) {
          expect(result.message).not.toBe('');
          return;
        }
        const findings = checkWorkbook(result.reading, { today: '2025-06-01' });
        expect(checkWorkbook(result.reading, { today: '2025-06-01' })).toEqual(findings);
        expect(findings.flatMap(englishFaults)).toEqual([]);
        const sheets = findings.map(({ sheet }) => result.reading.sheets.indexOf(sheet ?? ''));
        expect([...sheets].sort((a, b) => a - b)).toEqual(sheets);
      },
    ),
    cases(40),
  );
});

/** Errors of the evaluation's own kind: a date is told by its format, at which the evaluation does not look. */
const judgedErrors = new Set(
  (ruleTopics[0]?.rules ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'actual.date' && code !== 'actual.shownAsDate'),
);

const kpis = programme.initiatives
  .flatMap((initiative) => [...initiative.kpis, ...initiative.references])
  .filter(({ repeats, parts }) => repeats === null && parts.length === 0);

const findingsAt = (findings: readonly Finding[], reading: Reading, key: string) => {
  const cell = reading.cells.get(key);
  return cell === undefined
    ? []
    : findings.filter(
        (finding) =>
          finding.sheet === cell.sheet && finding.cell === cellAddress(cell.row, cell.column),
      );
};

test.each(['yearEnd', 'interim'] as const)(
  'an error about a number stands exactly where the evaluation says 要確認 (%s)',
  (round) => {
    const judged = round === 'interim' ? 'R6.forecast' : 'R6.actual';
    const kinds = fc.constantFrom('', ...VALUE_KINDS, '確定');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(input, input, kinds), {
          minLength: kpis.length,
          maxLength: kpis.length,
        }),
        (typed) => {
          const book = Book.of({ round });
          kpis.forEach(({ id }, index) => {
            const [earlier, now, kind] = typed[index] ?? [];
            if (earlier !== undefined) book.type(`k:${id}`, 'R5.actual', earlier);
            if (now !== undefined) book.type(`k:${id}`, judged, now);
            if (round === 'yearEnd') book.type(`k:${id}`, 'R6.kind', text(kind ?? ''));
          });
          const reading = book.read();
          const findings = checkWorkbook(reading);
          const { kpis: judgements } = evaluate(
            {
              programme: reading.programme,
              reportingYear: reading.year,
              round: reading.round,
              scale: reading.scale,
            },
            entriesOf(typedValues(reading), reading.programme, reading.year, reading.round),
          );
          for (const { kpi, year, status } of judgements) {
            if (!kpis.some(({ id }) => id === kpi) || year === 'R7') continue;
            const field = year === 'R5' ? 'R5.actual' : judged;
            const errors = findingsAt(findings, reading, `k:${kpi}|${field}`).filter(({ code }) =>
              judgedErrors.has(code),
            );
            expect([kpi, year, errors.length]).toEqual([kpi, year, status === 'invalid' ? 1 : 0]);
          }
        },
      ),
      cases(20),
    );
  },
);

test('a step is 要確認 exactly where its word is reported', () => {
  const steps = programme.initiatives.flatMap((initiative) => initiative.steps);
  fc.assert(
    fc.property(fc.array(input, { minLength: steps.length, maxLength: steps.length }), (typed) => {
      const book = Book.of();
      steps.forEach(({ id }, index) => {
        book.type(`s:${id}`, 'R6.actual', typed[index] ?? { kind: 'blank' });
      });
      const reading = book.read();
      const reported = checkWorkbook(reading)
        .filter(({ code }) => code === 'progress.unknown')
        .map(({ measure }) => measure);
      const { steps: judgements } = evaluate(
        {
          programme: reading.programme,
          reportingYear: reading.year,
          round: reading.round,
          scale: reading.scale,
        },
        entriesOf(typedValues(reading), reading.programme, reading.year, reading.round),
      );
      const invalid = judgements.filter(({ status }) => status === 'invalid');
      expect([...reported].sort()).toEqual(invalid.map(({ step }) => step).sort());
    }),
    cases(15),
  );
});

test('applying a suggestion always removes its finding', () => {
  const values = new Map(
    kpis.map(({ id, baseline }) => [`k:${id}|R5.actual`, number(baseline?.value ?? 50)] as const),
  );
  let applied = 0;
  const tried = cases(20);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(input, input), { minLength: kpis.length, maxLength: kpis.length }),
      fc.array(input, { minLength: 4, maxLength: 4 }),
      (typed, others) => {
        const [officeStatus, kind, progress, target] = others;
        const book = Book.of({ values });
        kpis.forEach(({ id }, index) => {
          const [earlier, now] = typed[index] ?? [];
          if (index % 3 === 0 && earlier !== undefined) book.type(`k:${id}`, 'R5.actual', earlier);
          if (now !== undefined) book.type(`k:${id}`, 'R6.actual', now);
        });
        if (kind !== undefined) book.type('k:6-1', 'R6.kind', kind);
        if (progress !== undefined) book.type('s:1-s1', 'R6.actual', progress);
        if (target !== undefined) book.type('k:6-1', 'R6.target', target);
        if (officeStatus !== undefined) book.type('i:1', 'officeStatus', officeStatus);
        const findings = checkWorkbook(book.read()).filter(({ suggestion }) => suggestion !== null);
        for (const finding of findings) applySuggestion(book, finding);
        applied += findings.length;
        const left = checkWorkbook(book.read());
        for (const { code, sheet, cell } of findings) {
          const same = left.filter(
            (other) => other.code === code && other.sheet === sheet && other.cell === cell,
          );
          expect(same).toEqual([]);
        }
      },
    ),
    tried,
  );
  expect(applied).toBeGreaterThan(9 * tried.numRuns);
});

test('the same for the 提出 block', () => {
  fc.assert(
    fc.property(fc.array(input, { minLength: 4, maxLength: 4 }), (typed) => {
      const book = Book.of({ division: 'zeimu' });
      ['state', 'confirmedOn', 'submittedOn', 'number'].forEach((field, index) => {
        book.submit(field, typed[index] ?? { kind: 'blank' });
      });
      const findings = checkWorkbook(book.read()).filter(({ suggestion }) => suggestion !== null);
      for (const finding of findings) applySuggestion(book, finding);
      const left = checkWorkbook(book.read()).filter(({ suggestion }) => suggestion !== null);
      expect(left).toEqual([]);
    }),
    cases(30),
  );
});

test('a pending or withdrawn value is never called wrong', () => {
  for (const kind of VALUE_KINDS) {
    const book = Book.of()
      .type('k:6-1', 'R6.actual', text('未定'))
      .type('k:6-1', 'R6.kind', text(kind));
    const codes = findingsAt(checkWorkbook(book.read()), book.read(), 'k:6-1|R6.actual').map(
      ({ code }) => code,
    );
    const silent = holdsNoValue(parseValueKind(text(kind)));
    expect(codes.includes('actual.notNumber')).toBe(!silent);
  }
});
