/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { CellInput } from '../../src/evaluation';
import { defaultScale } from '../../src/evaluation';
import type { ValueKey, WorkbookOptions } from '../../src/workbook';
import { buildWorkbook, nextReportOptions } from '../../src/workbook';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { Book, number, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, showPane } from './render';

/** 判定: what changed since the report before, from the workbook itself or from a file that somebody chooses. */

const created = '2025-04-10T09:00:00Z';

function optionsOf(
  round: Parameters<typeof townRound>[0],
  values: readonly (readonly [ValueKey, CellInput])[],
): WorkbookOptions {
  return {
    ...{ programme: town, definition: revisedTown, scale: defaultScale, division: null },
    ...{ reportingYear: townYear('R6'), round: townRound(round), closedYears: [], created },
    values: new Map(values),
  };
}

const september = optionsOf('september', [
  ['k:1-1|R6.forecast', number(410)],
  ['k:2-1|R6.forecast', number(15)],
  ['s:4-s1|R6.interim', text('計画どおり')],
]);
const typed: readonly (readonly [ValueKey, CellInput])[] = [
  ['k:1-1|R6.actual', number(410)],
  ['k:2-1|R6.actual', number(30)],
  ['s:4-s1|R6.actual', text('遅れ')],
];

function hostOf(options: WorkbookOptions): MemoryHost {
  const host = new MemoryHost();
  host.book = new Book(buildWorkbook(options));
  return host;
}

function madeFromSeptember(): MemoryHost {
  const next = nextReportOptions(september, {
    ...{ year: townYear('R6'), round: townRound('final') },
    ...{ programme: town, definition: revisedTown, created },
  });
  return hostOf({ ...next, values: new Map([...next.values, ...typed]) });
}

const section = () => screen.getByRole('region', { name: /前回/ });

test('what the workbook was handed on tells what rose and fell, with values, and leads to the cells', async () => {
  const { host, user } = await showPane({ host: madeFromSeptember() });
  expect(section().textContent).toContain('前回（9月末）からの変化');
  await user.click(within(section()).getByText('判定が下がった（2）'));
  const fell = within(section()).getAllByRole('button', { name: /No\.2.待たない窓口/ })[0];
  expect(fell?.textContent).toContain('15分（見込） 100.0% → 30分 50.0%');
  expect(within(section()).getByText('新たに未達になった（1）')).toBeTruthy();
  await user.click(within(section()).getByText('目標が改定された（2）'));
  expect(section().textContent).toContain('目標 450件 → 400件');
  if (fell === undefined) throw new Error('No.2 did not fall');
  await user.click(fell);
  expect(host.selected).toHaveLength(1);
  expect(await axeFindings()).toEqual([]);
});

test('without anything handed on a file is asked for; one that is no workbook says so', async () => {
  const { user } = await showPane({ host: hostOf(optionsOf('final', typed)) });
  expect(section().textContent).toContain('前の報告回（9月末など）のブックを選ぶと');
  // jsdom's files have no arrayBuffer().
  const file = Object.assign(new File([], '議事録.xlsx'), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7').buffer),
  });
  await user.upload(screen.getByTestId('earlier'), file);
  await waitFor(() => expect(section().textContent).toContain('「議事録.xlsx」'));
});

test('in the first round of a year there is nothing to compare with', async () => {
  await showPane({ host: hostOf(september) });
  expect(screen.queryByRole('region', { name: /前回/ })).toBeNull();
});
