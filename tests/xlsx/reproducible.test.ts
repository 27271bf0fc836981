import { writeXlsx } from '../../src/xlsx';
import { everyFeature } from './everyFeature';

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
