import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kpiById, loadProgramme, parseProgramme, stepById } from '../../src/programme';
import { cases, fc } from '../support/property';
import { englishFaults } from '../support/english';
import { edited, loaded, madeUp } from './madeUp';

const shipped = join(__dirname, '../../programmes/saitama-r5-r7.json');
const text = JSON.stringify(madeUp, null, 2);

it('loads the made-up programme and the one that ships', () => {
  expect(loaded().initiatives.map(({ no }) => no)).toEqual([3, 8, 21, 105]);
  expect(parseProgramme(readFileSync(shipped, 'utf8'))).toMatchObject({ ok: true });
});

describe('defaults', () => {
  const plain = loaded(
    edited(
      ['rounds', undefined],
      ['calendar', undefined],
      ['fiscalYears', ['H30', 'R1', 'R2', 'R3', 'R4', '2023', '第七年', '第八年度']],
      ['revisions', undefined],
      ['initiatives[2].kpis[2].lifeCycle.decidedOn', undefined],
      ['initiatives[3].lifeCycle.decidedOn', undefined],
      ['scale.tolerance', undefined],
    ),
  );

  it('are rounds at the end of September and of the year', () => {
    expect(plain.rounds).toEqual([
      { id: 'interim', name: '9月末', kind: 'interim', asOf: '09-30', schedule: {} },
      { id: 'yearEnd', name: '年度末', kind: 'yearEnd', asOf: '03-31', schedule: {} },
    ]);
  });

  it('are printed names and first days that the labels tell', () => {
    expect(plain.precedingYear).toBe('H29');
    expect(plain.yearLabels).toEqual({
      H29: '平成29年度',
      H30: '平成30年度',
      R1: '令和元年度',
      R2: '令和2年度',
      R3: '令和3年度',
      R4: '令和4年度',
      2023: '2023年度',
      第七年: '第七年年度',
      第八年度: '第八年度',
    });
    expect(plain.yearStarts).toEqual({
      H29: '2017-04-01',
      H30: '2018-04-01',
      R1: '2019-04-01',
      R2: '2020-04-01',
      R3: '2021-04-01',
      R4: '2022-04-01',
      2023: '2023-04-01',
    });
  });

  it.each([
    ['R1', 'H30'],
    ['H1', 'S63'],
    ['S63', 'S62'],
    ['2026', '2025'],
    ['第1期', null],
    ['R0', null],
  ])('is the year before %s: %s', (first, before) => {
    const one = edited(
      ['fiscalYears', [first]],
      ['calendar', undefined],
      ['rounds', undefined],
      ['revisions', undefined],
      [
        'initiatives',
        [
          {
            no: 1,
            title: 'x',
            pillar: 1,
            divisions: ['keiei'],
            kpis: [],
            steps: [{ id: 's', name: 'x', plan: {}, due: [] }],
          },
        ],
      ],
    );
    expect(loaded(one).precedingYear).toBe(before);
  });

  it('lets the preceding year start on the day on which stated years start', () => {
    const starts = loaded(edited(['calendar.H30', { start: '2018-01-01' }])).yearStarts;
    expect(Object.entries(starts)[0]).toEqual(['H29', '2017-01-01']);
  });

  it('are a minimum of zero, the first division as owner, and publication', () => {
    expect(kpiById(plain, '3-1')).toMatchObject({
      minimum: 0,
      maximum: null,
      owner: 'shimin',
      disclosure: 'public',
      role: 'counted',
      parts: [],
    });
    expect(kpiById(plain, '8-1')).toMatchObject({ minimum: -20, baseline: { comparable: false } });
    expect(kpiById(plain, '8-r1')).toMatchObject({ role: 'reference' });
    expect(stepById(plain, '21-s1')).toMatchObject({ owner: 'ICT' });
    expect(plain.scale).toMatchObject({ tolerance: 0.1 });
  });

  it('keep a minimum of null', () => {
    expect(
      kpiById(loaded(edited(['initiatives[1].kpis[0].minimum', null])), '8-1')?.minimum,
    ).toBeNull();
  });

  it('give a repeated KPI the owner and the limits of its source', () => {
    expect(kpiById(plain, '21-1')).toMatchObject({ owner: 'keiei', minimum: -20, maximum: 100 });
  });
});

describe('the text of a file', () => {
  it('may start with a byte order mark', () => {
    expect(parseProgramme(`\uFEFF${text}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['', '1行目の1文字目', '空'],
    ['{\n  "a": 1,\n}', '3行目の1文字目', '「,」が余分'],
    ['[1, ]', '1行目の5文字目', '「,」が余分'],
    ['{"a" 1}', '1行目の6文字目', '「:」'],
    ['{"柱": 1 "b": 2}', '1行目の9文字目', '「,」か「}」'],
    ['{"a": “x”}', '1行目の7文字目', '全角の「“」'],
    ['{"a": 1，"b": 2}', '1行目の8文字目', '半角の「,」'],
    ['{\u3000"a": 1}', '1行目の2文字目', '全角の空白'],
    ['{"a": 1 // x\n}', '1行目の9文字目', 'コメント'],
    ["{'a': 1}", '1行目の2文字目', '「"」に直して'],
    ['{"a": "x\ny"}', '1行目の9文字目', '改行は \\n'],
    ['{"a": "x\\y"}', '1行目の9文字目', '「\\」'],
    ['{"a": "x}', '1行目の7文字目', '閉じていません'],
    ['{"a": 01}', '1行目の8文字目', '「,」か「}」'],
    ['{"a": NaN}', '1行目の7文字目', '値がありません'],
    ['{"a": [1, 2', '1行目の12文字目', '「]」が足りません'],
    ['{} x', '1行目の4文字目', '余分な文字'],
  ])('%j is refused by line and column', (broken, place, reason) => {
    const result = parseProgramme(broken);
    expect(result).toMatchObject({ ok: false, faults: [{ path: '' }] });
    const message = result.ok ? '' : (result.faults[0]?.message ?? '');
    expect(message).toContain(place);
    expect(message).toContain(reason);
    expect(result.ok ? [] : result.faults.flatMap(englishFaults)).toEqual([]);
  });

  it('may not hold a key twice, of which one would be lost', () => {
    const twice = text.replace('"R2": 15,', '"R2": 15, "R2": 16,');
    expect(parseProgramme(twice)).toEqual({
      ok: false,
      faults: [
        {
          path: 'initiatives[0].kpis[0].targets.R2',
          message: '「R2」が2回書かれています。どちらか一方を削除してください。',
          english: '“R2” stands here twice. Delete one of the two.',
        },
      ],
    });
  });

  it('is JSON exactly where JSON.parse says so', () => {
    const isJson = (candidate: string) => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\',
      '1',
      '-',
      '0.5e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\t',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((all) => all.join('')),
          fc.json(),
          fc.string(),
        ),
        (candidate) => {
          const result = parseProgramme(candidate);
          const refused =
            !result.ok && result.faults.some(({ message }) => message.startsWith('JSON として'));
          expect(refused).toBe(!isJson(candidate.replace(/^\uFEFF/, '')));
        },
      ),
      cases(1000),
    );
  });
});

describe('the loader never throws', () => {
  const refusal = (json: unknown) => {
    const result = loadProgramme(json);
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.faults.length).toBeGreaterThan(0);
      for (const { message } of result.faults)
        expect(message).not.toMatch(/Invalid|expected|Unrecognized|Too /);
    }
  };

  it('on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), refusal));
    fc.assert(fc.property(fc.anything(), refusal));
  });

  it('on a programme with any value in any place', () => {
    const places = placesIn(madeUp, '');
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const result = loadProgramme(edited([place, value]));
        if (result.ok) return;
        for (const { message } of result.faults)
          expect(message).not.toMatch(/Invalid|expected|Unrecognized|Too /);
        expect(result.faults.flatMap(englishFaults)).toEqual([]);
      }),
      cases(1000),
    );
  });

  it('on lists in lists without end', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    refusal(deep);
    expect(parseProgramme(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).ok).toBe(false);
  });
});

function placesIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    placesIn(child, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? inner : [path, ...inner];
}
