import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programmeDefinition, type KpiDefinition } from '../../src/programme/definition';

/**
 * The Saitama programme as data, held against the document it was copied from. Most of it is proven in both directions
 * at once: a heading, cell or KPI line is written again from the data and must equal the printed one, so that neither
 * side holds a word or number that the other lacks. Decisions: programmes/saitama-r5-r7.decisions.md.
 */
const folder = join(process.cwd(), 'programmes');
const document = readFileSync(join(folder, 'sources', 'saitama-r5-r7.md'), 'utf8');
const programme = programmeDefinition.parse(
  JSON.parse(readFileSync(join(folder, 'saitama-r5-r7.json'), 'utf8')),
);

const years = ['R5', 'R6', 'R7'] as const;
type Initiative = (typeof programme.initiatives)[number];

/** What may differ between data and document, and why. */
const exceptions = {
  /** The contents list prints another title than the body; the data follow the body. */
  contentsTitle: new Map([
    [8, '行政サービスのワンズオンリー・ワンストップ化の推進'],
    [36, '「探しやすい」を重視した県ホームページの改善'],
  ]),
  /** 51 prints a sentence instead of numbers: the direction holds its end, and it prints no unit. */
  kpiTail: new Map([['51-1', 'を前年度よりも減少させる']]),
  /** Words in front of a target that the data do not keep: 55 prints the sum of 3 and 134 as 計137施設. */
  beforeTarget: new Map([['55-1', '計']]),
  /** Target years that the goal gives in words: その水準を維持する. */
  unprintedYear: new Map([['49-r1', ['R7']]]),
} as const;

/** Several steps share one table row. */
const mergedRows = [3, 4, 11, 12, 17, 18, 53, 54];

/** Tags, white space and full-width forms do not count; ◆—▶ says the same as →. */
function plain(printed: string): string {
  return printed
    .replace(/<\/?p>/g, '')
    .replace(/◆—+▶/g, '→')
    .replace(/…/g, '')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

/** As `plain`, without the punctuation of a KPI line and the commas of its numbers. */
function bare(printed: string): string {
  return plain(printed)
    .replace(/(\d),(?=\d)/g, '$1')
    .replace(/[:()]/g, '');
}

function one<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`Not in the document: ${what}`);
  return found;
}

interface Part {
  readonly title: string;
  readonly divisions: readonly string[];
  readonly outline: string;
  readonly goal: string;
  readonly kpi: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** Each initiative's own part of the document, from its heading to the next. */
const parts = new Map(
  document
    .split(/^(?=#+ No\.\d+ )/m)
    .slice(1)
    .map((section): [number, Part] => {
      const lines = section.split('\n');
      const [, no = '', title = ''] = /^#+ No\.(\d+) (.*)/.exec(section) ?? [];
      const cell = (head: string) =>
        one(
          lines.find((line) => line.startsWith(`${head}\t`)),
          `No.${no} ${head}`,
        ).split('\t')[1] ?? '';
      const [goal = '', kpi = ''] = cell('目標').split('〔KPI〕');
      const rows = lines
        // The third row of No.36 lost its first, empty cell.
        .map((line) => (/^\d\. ?\S.*\t/.test(line) ? `\t${line}` : line))
        .filter((line) => /^\t\d\./.test(line))
        .map((line) => {
          const [, name = '', ...cells] = line.split('\t');
          return { name, cells: cells.slice(0, years.length) };
        });
      const divisions = one(/^担当課：(.*)$/m.exec(section)?.[1], `No.${no} 担当課`);
      return [
        Number(no),
        {
          title,
          divisions: divisions.trim().split('、'),
          outline: cell('取組内容'),
          goal,
          kpi,
          rows,
        },
      ];
    }),
);

const partOf = ({ no }: Initiative): Part => one(parts.get(no), `No.${no}`);

/** The KPI's printed line, written again from the data. */
function printedKpi(kpi: KpiDefinition): string {
  const amount = (value: number) => `${kpi.parts ? '各' : ''}${value}${kpi.unit}`;
  const before = exceptions.beforeTarget.get(kpi.id) ?? '';
  const targets = Object.entries(kpi.targets).map(
    ([year, value]) => `${year}${before}${amount(value)}${kpi.approximate ? '程度' : ''}`,
  );
  const baseline = kpi.baseline ? `${kpi.baseline.label}${amount(kpi.baseline.value)}` : '';
  const again = kpi.repeats ? '再掲' : '';
  const tail = exceptions.kpiTail.get(kpi.id) ?? '';
  return bare([kpi.name, ...targets, baseline, again, tail].join(''));
}

const printedKpis = (kpis: readonly KpiDefinition[]) => kpis.map(printedKpi).join('') || '-';

const numbersIn = (text: string) =>
  (bare(text).match(/\d+(?:\.\d+)?%/g) ?? []).map((found) => Number.parseFloat(found));

const everyInitiative = programme.initiatives.map((it): [string, Initiative] => [
  `No.${it.no} ${it.title}`,
  it,
]);

describe('the frame of the programme', () => {
  const chapter = one(
    /^## 1\. 県庁のデジタル化[^]*?(?=^## ■)/m.exec(document)?.[0],
    'the headings of chapter II-2',
  );

  test('pillars and sections are the headings of chapter II-2, in their order', () => {
    const printed = [...chapter.matchAll(/^#{2,3} (?:(\d)\.|\((\d)\)) (.*)$/gm)].map(
      ([, pillar, section, title = '']) => [pillar ?? `(${section ?? ''})`, plain(title)],
    );
    const data = programme.pillars.flatMap((pillar) => [
      [String(pillar.no), plain(pillar.title)],
      ...(pillar.sections ?? []).map((section) => [`(${section.no})`, plain(section.title)]),
    ]);
    expect(data).toEqual(printed);
    expect(programme.pillars.map((pillar) => pillar.sections?.length)).toEqual([4, 4, 4]);
  });

  test('the contents list names the same initiatives and divisions', () => {
    const contents = new Map<number, [string, string]>();
    for (const line of document.split(/^## No\.1 /m)[0]?.split('\n') ?? []) {
      for (const [, no, title = '', division = ''] of line.matchAll(
        /(?:^|\t)(\d+)\t([^\t]+)\t([^\t]+)/g,
      )) {
        contents.set(Number(no), [plain(title), division.trim()]);
      }
    }
    expect(contents.size).toBe(57);
    for (const { no, title, divisions } of programme.initiatives) {
      const printed = exceptions.contentsTitle.get(no) ?? title;
      expect(contents.get(no)).toEqual([plain(printed), divisions.join('、')]);
    }
    const named = new Set([...contents.values()].flatMap(([, names]) => names.split('、')));
    expect(new Set(programme.divisions.map((division) => division.name))).toEqual(named);
  });

  test('title, office and source stand in the document', () => {
    expect(plain(document)).toContain(plain(programme.title));
    expect(plain(document)).toContain(plain(programme.office ?? '?'));
    for (const words of (programme.source ?? '?').split('、')) {
      expect(plain(document)).toContain(plain(words));
    }
  });
});

describe.each(everyInitiative)('%s', (_, initiative) => {
  const part = partOf(initiative);

  test('title, divisions, outline and goal are those of its own part of the document', () => {
    expect(plain(initiative.title)).toBe(plain(part.title));
    expect(initiative.divisions).toEqual(part.divisions);
    expect(plain(initiative.outline ?? '')).toBe(plain(part.outline));
    expect(plain(initiative.goal ?? '')).toBe(plain(part.goal));
  });

  test('its KPI text can be written again from the data: no name or number more, none less', () => {
    if (!initiative.kpis.length && initiative.references?.some((kpi) => kpi.baseline)) {
      // KPI: -, with a baseline and no target: the reference holds the baseline.
      const [reference] = initiative.references;
      const { label, value } = one(reference?.baseline, 'a baseline');
      const printed = bare(part.kpi);
      const number = printed.replace(`-${bare(label)}`, '');
      expect(number).toMatch(/^[\d.]+%$/);
      expect(Number.parseFloat(number)).toBe(value);
    } else {
      expect(printedKpis(initiative.kpis)).toBe(bare(part.kpi));
    }
  });

  test('its reference targets stand in the goal', () => {
    for (const reference of initiative.references ?? []) {
      expect(plain(part.title + part.goal)).toContain(plain(reference.name));
      const unprinted: readonly string[] = exceptions.unprintedYear.get(reference.id) ?? [];
      for (const [year, value] of Object.entries(reference.targets)) {
        if (!unprinted.includes(year)) expect(part.goal).toContain(year);
        expect(numbersIn(part.goal)).toEqual([value]);
      }
      expect(reference.approximate ?? false).toBe(/程度|概ね/.test(part.goal));
    }
  });

  test('the names of the parts of a KPI stand in its name', () => {
    for (const kpi of initiative.kpis) {
      for (const { name } of kpi.parts ?? []) expect(kpi.name).toContain(name);
    }
  });

  test('its steps are the rows of its table', () => {
    const merged = mergedRows.includes(initiative.no);
    const printedNames = part.rows.flatMap(({ name }) =>
      (merged ? name.split(/(?:^|\s)\d\.\s*/) : [name.replace(/^\d\.\s*/, '')]).filter(Boolean),
    );
    expect(initiative.steps.map((step) => plain(step.name))).toEqual(printedNames.map(plain));
    expect(part.rows).toHaveLength(merged ? 1 : initiative.steps.length);
  });

  test.each(years)('its plan texts and milestones of %s are the cells of its table', (year) => {
    const column = years.indexOf(year);
    const printed = part.rows.map(({ cells }) => plain(cells[column] ?? ''));
    const data = initiative.steps.map((step) => [
      plain(step.plan[year] ?? ''),
      plain(step.milestones?.[year] ?? ''),
    ]);
    if (mergedRows.includes(initiative.no)) {
      let rest = printed.join('');
      for (const piece of data.flat().sort((a, b) => b.length - a.length)) {
        expect(rest).toContain(piece);
        rest = rest.replace(piece, '');
      }
      expect(rest).toMatch(/^→?$/);
    } else {
      expect(data.map((pieces) => pieces.join(''))).toEqual(
        printed.map((cell) => cell.replace(/(?<=.)→$/, '')),
      );
    }
  });

  test('a year with a text of its own is due, and nothing is due before the first text', () => {
    for (const step of initiative.steps) {
      const written = years.filter((year) => step.plan[year] ?? step.milestones?.[year]);
      expect(step.due).toEqual(years.filter((year) => step.due.includes(year)));
      expect(step.due).toEqual(expect.arrayContaining(written));
      expect(step.due[0]).toBe(written[0]);
    }
  });
});

describe('the counts', () => {
  const kpis = programme.initiatives.flatMap((initiative) => initiative.kpis);
  const steps = programme.initiatives.flatMap((initiative) => initiative.steps);

  test('57 initiatives, 22, 15 and 20 by pillar, in the sections that were decided', () => {
    expect(programme.initiatives.map(({ no }) => no)).toEqual([...parts.keys()]);
    expect(programme.initiatives.map(({ no }) => no)).toEqual(
      Array.from({ length: 57 }, (_, index) => index + 1),
    );
    const firsts = new Map<string, number>();
    for (const { no, pillar, section } of programme.initiatives) {
      const key = `${pillar}(${section ?? '-'})`;
      if (!firsts.has(key)) firsts.set(key, no);
    }
    expect([...firsts]).toEqual([
      ['1(1)', 1],
      ['1(2)', 7],
      ['1(3)', 14],
      ['1(4)', 17],
      ['2(1)', 23],
      ['2(2)', 30],
      ['2(3)', 32],
      ['2(4)', 33],
      ['3(1)', 38],
      ['3(2)', 44],
      ['3(3)', 50],
      ['3(4)', 55],
    ]);
    const perPillar = programme.pillars.map(
      ({ no }) => programme.initiatives.filter(({ pillar }) => pillar === no).length,
    );
    expect(perPillar).toEqual([22, 15, 20]);
  });

  test('41 KPI entries of 40 KPIs, 110 targets, 23 baselines', () => {
    expect(kpis).toHaveLength(41);
    expect(new Set(kpis.map(({ id }) => id)).size).toBe(41);
    expect(kpis.filter(({ repeats }) => repeats !== undefined)).toHaveLength(1);
    expect(kpis.flatMap(({ targets }) => Object.values(targets))).toHaveLength(110);
    expect(kpis.filter(({ baseline }) => baseline)).toHaveLength(23);
  });

  test('No.8 repeats the KPI of No.7 with the same targets', () => {
    const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    expect(byId.get('8-1')?.repeats).toBe('7-1');
    expect(byId.get('8-1')?.targets).toEqual(byId.get('7-1')?.targets);
    expect(byId.get('8-1')?.name).toBe(byId.get('7-1')?.name);
  });

  test('references at 10, 18, 47 and 49', () => {
    const ids = programme.initiatives.flatMap(({ references }) => references ?? []);
    expect(ids.map(({ id, name, unit }) => `${id} ${name} ${unit}`)).toEqual([
      '10-r1 マイナンバーカードの普及 %',
      '18-r1 テレワークに対する職員満足度 %',
      '47-r1 管理職に占める女性職員の割合 %',
      '49-r1 障害者雇用率 %',
    ]);
  });

  test('15 divisions, 9 joint initiatives', () => {
    expect(programme.divisions).toHaveLength(15);
    const joint = programme.initiatives.filter(({ divisions }) => divisions.length > 1);
    expect(joint.map(({ no }) => no)).toEqual([3, 6, 7, 9, 17, 29, 36, 50, 56]);
  });

  test('132 steps, all due in every year but six', () => {
    expect(steps).toHaveLength(132);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(132);
    const shorter = steps.filter(({ due }) => due.length < years.length);
    expect(shorter.map(({ id, due }) => [id, due.join()])).toEqual([
      ['3-s1', 'R5'],
      ['11-s1', 'R5'],
      ['11-s2', 'R6,R7'],
      ['17-s1', 'R5,R6'],
      ['55-s3', 'R5,R6'],
      ['56-s2', 'R7'],
    ]);
  });
});
