import type { FindingRule } from '../finding';

/** Whether the workbook is the one that was asked for; only where an expectation is given, as at consolidation. */
export const expectationRules: readonly FindingRule[] = [
  {
    code: 'expectation.programme',
    severity: 'error',
    title: '別のプログラムのブック',
    explains: '取りまとめるプログラムと違うプログラムのブックです。',
    example: '令和2～4年度の大綱のブック',
    remedy: '配られたブックを選び直します。',
    *check({ context, reading }) {
      const expected = context.expectation?.programmeId;
      if (expected === undefined || expected === reading.programme.id) return;
      yield {
        site: null,
        message: `このブックは「${reading.programme.title}」のものです。取りまとめるプログラムと違うため、配られたブックを選び直してください。`,
        english: `This workbook is of “${reading.programme.title}”, not of the programme that is consolidated. Choose the workbook that was handed out.`,
      };
    },
  },
  {
    code: 'expectation.year',
    severity: 'error',
    title: '別の年度のブック',
    explains: '取りまとめる対象年度と違う年度のブックです。',
    example: 'R6年度の取りまとめに R5年度のブック',
    remedy: '対象年度のブックを選び直します。',
    *check({ context, reading }) {
      const expected = context.expectation?.year;
      if (expected === undefined || expected === reading.year) return;
      yield {
        site: null,
        message: `このブックは ${reading.year} のものです。${expected} のブックを選び直してください。`,
        english: `This workbook is for ${reading.year}. Choose the one for ${expected}.`,
      };
    },
  },
  {
    code: 'expectation.round',
    severity: 'error',
    title: '別の報告回のブック',
    explains: '取りまとめる報告回（9月末、年度末など）と違うブックです。',
    example: '年度末の取りまとめに 9月末のブック',
    remedy: '報告回の合うブックを選び直します。',
    *check({ context, reading }) {
      const expected = context.expectation?.round;
      if (expected === undefined || expected === reading.round.id) return;
      const round = reading.programme.rounds.find(({ id }) => id === expected);
      yield {
        site: null,
        message: `このブックは「${reading.round.name}」の報告のものです。「${round?.name ?? expected}」のブックを選び直してください。`,
        english: `This workbook is for the report “${reading.round.name}”. Choose the one for “${round?.name ?? expected}”.`,
      };
    },
  },
  {
    code: 'expectation.division',
    severity: 'error',
    title: '担当課が違うブック',
    explains:
      '取りまとめで求められた担当課のブックではありません（取りまとめ用ブックを選んだときも含みます）。',
    example: '担当課用ブックの代わりに取りまとめ用ブック',
    remedy: '担当課用のブックを選び直します。',
    *check({ context, reading }) {
      const expected = context.expectation?.division;
      if (expected === undefined || expected === reading.division) return;
      yield {
        site: null,
        message: '求められた担当課のブックではありません。ブックを選び直してください。',
        english:
          'This workbook is not of the division that was asked for. Choose another workbook.',
      };
    },
  },
];
