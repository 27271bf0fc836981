import { writeXlsx } from '../../src/xlsx';
import { everyFeature } from './everyFeature';
import { sheetPlan, workbookPlan } from './planBuilders';

test('the same plan gives the same bytes at any time', async () => {
  const first = await writeXlsx(everyFeature());
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'], now: 0 });
  try {
    expect(Buffer.compare(await writeXlsx(everyFeature()), first)).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('a plan is not changed by being written', async () => {
  const plan = everyFeature();
  const before = JSON.stringify(plan);
  await writeXlsx(plan);
  expect(JSON.stringify(plan)).toBe(before);
});

test('a master of 40,000 cells is written without a wait', async () => {
  const sheets = ['総括', '柱1', '柱2', '柱3'].map((name) =>
    sheetPlan(name, name, {
      cells: Array.from({ length: 10_000 }, (_, index) => {
        const row = Math.floor(index / 40);
        const cell = { row, column: index % 40, style: 'plain' };
        if (index % 4 === 0)
          return {
            ...cell,
            value: '未入力',
            formula: `IF(A${row + 1}="","未入力",A${row + 1}/B${row + 1})`,
          };
        return { ...cell, value: index % 4 === 1 ? `取組 ${row}` : index / 7 };
      }),
    }),
  );
  const plan = workbookPlan(sheets);
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
    const start = performance.now();
    await writeXlsx(plan);
    times.push(performance.now() - start);
  }
  // Some 80 ms on a quiet machine; the bound only catches what grows out of proportion on a busy one.
  expect(Math.min(...times)).toBeLessThan(1_500);
});
