import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  displayTexts,
  positions,
  resolveScale,
  scalePresets,
  statusPosition,
} from '../../src/evaluation';
import type { Scale } from '../../src/programme';
import type { CellStyle, WorkbookPlan } from '../../src/workbook';
import { palette, tints } from '../../src/workbook/design/palette';
import { statusColour } from '../../src/workbook/statusColour';
import { writeXlsx } from '../../src/xlsx';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { filled, madeUp, planOf, saitama } from './support/orders';
import { pillarSheets } from './support/planCells';

const WHITE = 'FFFFFF';

/** Texts and grounds of all cells as LibreOffice renders them. */
async function rendered(
  plan: WorkbookPlan,
): Promise<readonly { readonly text: string; readonly ground: string; readonly ink: string }[]> {
  const html = await inTemporaryFolder(async (folder) => {
    const input = join(folder, 'rendered.xlsx');
    await mkdir(join(folder, 'out'));
    await writeFile(input, await writeXlsx(plan));
    return readFile(await convert(input, 'html', join(folder, 'out')), 'utf8');
  });
  return [...html.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].map(
    ([, attributes = '', content = '']) => ({
      text: content.replace(/<[^>]*>/g, '').trim(),
      ground: (/bgcolor="#([0-9A-Fa-f]{6})"/.exec(attributes)?.[1] ?? WHITE).toUpperCase(),
      ink: (/color="#([0-9A-Fa-f]{6})"/.exec(content)?.[1] ?? '').toUpperCase(),
    }),
  );
}

/** Statuses that are shown on another ground than theirs, or in another ink. */
async function wronglyColoured(
  plan: WorkbookPlan,
  scale: Scale,
): Promise<{ readonly seen: readonly string[]; readonly wrong: readonly string[] }> {
  const expected = new Map(
    displayTexts(scale).map((text, index) => [text, tints[statusColour(index + 1, scale)]]),
  );
  const cells = (await rendered(plan)).filter(({ text }) => text !== '' && expected.has(text));
  const wrong = cells.filter(({ text, ground, ink }) => {
    const tint = expected.get(text);
    // What recedes keeps the ground of its row.
    const recedes = tint === tints.none;
    return tint !== undefined && ((!recedes && ground !== tint.fill) || ink !== tint.text);
  });
  return {
    seen: [...new Set(cells.map(({ text }) => text))],
    wrong: [...new Set(wrong.map(({ text, ground, ink }) => `${text} ${ground} ${ink}`))],
  };
}

describe('A status as LibreOffice renders it', () => {
  const order = filled({ of: madeUp, year: 'R2', round: '年度末' }, 5);
  const scale = resolveScale(madeUp.programme);
  // The heads of 総括 name statuses too, in the colours of heads.
  const withoutSummary = (plan: WorkbookPlan): WorkbookPlan => ({
    ...plan,
    activeSheet: 'guide',
    sheets: plan.sheets
      .filter(({ key }) => ['guide', 'settings', 'pillar-1'].includes(key))
      .map((sheet) => (sheet.key === 'guide' ? { ...sheet, cells: [] } : sheet)),
  });

  it('has the colours of the palette, every status of the scale among them', async () => {
    const { seen, wrong } = await wronglyColoured(withoutSummary(planOf(order)), scale);
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(
      displayTexts(scale)
        .filter((text) => text !== '')
        .sort(),
    );
  });

  it('is found out where a colour is wrong', async () => {
    const plan = withoutSummary(planOf(order));
    const painted: WorkbookPlan = {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.map((rule) =>
          rule.fill === tints.red.fill ? { ...rule, fill: tints.green.fill } : rule,
        ),
      })),
    };
    const { wrong } = await wronglyColoured(painted, scale);
    expect(wrong).toEqual([`× 未達成 ${tints.green.fill} ${tints.red.text}`]);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string): number {
  const [light = 0, dark = 0] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('Text on its ground', () => {
  it('is measured as WCAG has it', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('767676', 'FFFFFF')).toBeGreaterThan(4.5);
    expect(contrast('777777', 'FFFFFF')).toBeLessThan(4.5);
  });

  it('has a contrast of 4.5 to 1 in every cell of the workbook', () => {
    const plan = planOf(filled({ of: saitama, year: 'R6', round: '9月末' }, 3));
    const pale = Object.values(plan.styles)
      .map(({ font, fill }: CellStyle) => [font?.colour ?? palette.ink, fill ?? WHITE] as const)
      .filter(([text, ground]) => contrast(text, ground) < 4.5);
    expect(pale).toEqual([]);
  });

  it('has it under every conditional format', () => {
    const plan = planOf({ of: saitama, year: 'R6', round: '年度末' });
    const grounds = [WHITE, palette.initiative, palette.report, palette.input];
    for (const { fill, font } of plan.sheets.flatMap((sheet) => sheet.conditionalFormats)) {
      for (const ground of fill === undefined ? grounds : [fill]) {
        expect(contrast(font?.colour ?? palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('A status in black and white', () => {
  it.each(scalePresets.map((preset) => [preset.title, preset] as const))(
    'is told from the others by its symbol and its words: %s',
    (_, scale) => {
      const shown = displayTexts(scale).filter((text) => text !== '');
      expect(shown).toHaveLength(scale.bands.length + 6);
      expect(new Set(shown).size).toBe(shown.length);
      const symbols = shown.map((text) => text.split(' ')[0]);
      expect(new Set(symbols).size).toBe(symbols.length);
      expect(statusPosition('notEntered', scale)).toBe(positions.notEntered);
    },
  );

  it('stands in its cell as text', () => {
    const plan = planOf(filled({ of: saitama, year: 'R6', round: '年度末' }, 3, 0));
    const [sheet] = pillarSheets(plan);
    const shown = new Set(displayTexts(resolveScale(saitama.programme)));
    const statuses = sheet?.cells.filter(
      ({ value }) => typeof value === 'string' && shown.has(value),
    );
    expect(statuses?.length).toBeGreaterThan(100);
  });
});
