import type { LogEntry } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { optionsOf } from '../consolidation/office';
import { printedTexts } from '../support/libreoffice';
import { number } from './reading/book';

test('取込履歴 prints when, of which division and what: no number is too wide for its column', async () => {
  const line = (key: string, old: number, now: number): LogEntry => ({
    ...{ run: 1, time: '2025-04-21T10:15:28', file: '広報課.xlsx', fingerprint: '0123456789ab' },
    ...{ division: 'koho', key, old: number(old), new: number(now), submitted: null },
    decision: { kind: 'taken' },
  });
  const log = [
    line('k:37-1|R6.actual', 810_000, 820_000),
    line('d:koho|confirmedOn', 45_757, 45_768),
  ];
  const plan = buildWorkbook(optionsOf({ log }));
  const sheets = plan.sheets.filter(({ key }) => key === 'log');
  const [text] = await printedTexts([
    await writeXlsx({ ...plan, sheets, names: [], activeSheet: 'log' }),
  ]);
  expect(text).toContain('2025/04/21 10:15:28');
  expect(text).toContain('2025/04/10');
  expect(text).toContain('広報課');
  expect(text).toContain('koho');
  expect(text).not.toContain('##');
});
