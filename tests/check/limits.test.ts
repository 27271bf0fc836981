import { checkWorkbook } from '../../src/check';
import { cellAddress } from '../../src/workbook';
import { Book, number, withInitiatives } from '../workbook/reading/book';

/** Saitama's No.7, whose KPI was a share of at most 100 % until the limit was raised in R6. */
const raised = JSON.stringify({
  ...(JSON.parse(withInitiatives(({ no }) => no === 7)) as object),
  revisions: [
    {
      decidedOn: '2024-09-01',
      reason: '数え方を改めたため。',
      initiative: 7,
      kpi: '7-1',
      field: 'maximum',
      old: 100,
      new: 150,
    },
  ],
});

test.each([
  ['R5', 120, true],
  ['R6', 120, false],
  ['R6', 160, true],
])('in %s, %d is above the maximum of that year: %s', (year, actual, isAbove) => {
  const book = Book.of({ definition: raised }).type('k:7-1', `${year}.actual`, number(actual));
  const { sheet, row, column } = book.place('k:7-1', `${year}.actual`);
  const above = checkWorkbook(book.read()).filter(({ code }) => code === 'actual.aboveMaximum');
  expect(above.map((finding) => [finding.sheet, finding.cell])).toEqual(
    isAbove ? [[sheet.name, cellAddress(row, column)]] : [],
  );
});
