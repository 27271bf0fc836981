import { rules } from '../../src/programme/rules/registry';
import { englishFaults } from '../support/english';
import { faultsAfter, type Edit } from './madeUp';
import { noRevisions, refused, revision } from './refused';

const targets = { H30: 1, R1: 1, R2: 1, R3: 1, R4: 1 };

test('what may be written instead is listed once, even where it stands twice', () => {
  const faults = faultsAfter(
    noRevisions,
    ['pillars[1]', { no: 1, title: '別の柱' }],
    ['initiatives[0].pillar', 9],
    ['initiatives[0].section', undefined],
  );
  const [hint] = faults.filter(({ path }) => path === 'initiatives[0].pillar');
  expect(hint?.message).toMatch(/次のどれかにしてください: 1(?:、[2-9])*。$/);
});

describe.each(Object.entries(refused))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_name, edits, paths) => {
    const faults = faultsAfter(...edits);
    expect(faults.map(({ path }) => path)).toEqual(paths);
    for (const { message } of faults) expect(message).toMatch(/[ぁ-ん].*。$/su);
    expect(faults.flatMap(englishFaults)).toEqual([]);
  });
});

it('has a refused example for every rule', () => {
  expect(Object.keys(refused).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe('what the rules leave alone', () => {
  const accepted: readonly (readonly [string, readonly Edit[]])[] = [
    ['a division by its later name', [['initiatives[2].divisions[0]', 'デジタル推進課']]],
    ['the preceding year in the calendar', [['calendar.H29', { label: '平成29年度' }]]],
    ['a reference target without targets', [['initiatives[1].references[0].targets', {}]]],
    [
      'a negative target without a minimum',
      [
        ['initiatives[1].kpis[1].minimum', null],
        ['initiatives[1].kpis[1].targets.R2', -1],
      ],
    ],
    [
      'limits and target changed on one day',
      [
        [
          'revisions[4]',
          { ...revision, initiative: 21, kpi: '21-3', field: 'targets.R2', old: 20, new: 50 },
        ],
        [
          'revisions[5]',
          { ...revision, initiative: 21, kpi: '21-3', field: 'maximum', old: 42, new: 60 },
        ],
      ],
    ],
    [
      'a new plan text',
      [
        [
          'revisions[4]',
          { ...revision, kpi: undefined, step: '3-s1', field: 'plan.R4', old: null, new: '拡充' },
        ],
      ],
    ],
    ['a preset scale', [['scale', 'default']]],
    [
      'years without dates where nothing depends on them',
      [
        ['fiscalYears', ['第1期', '第2期', '第3期', '第4期', '第5期']],
        ['calendar', undefined],
        ['rounds', undefined],
        noRevisions,
        [
          'initiatives',
          [
            {
              no: 1,
              title: 'x',
              pillar: 1,
              divisions: ['keiei'],
              steps: [],
              kpis: [
                {
                  id: 'k',
                  name: 'x',
                  unit: '',
                  direction: 'atLeast',
                  accumulation: 'level',
                  targets: { 第1期: 1 },
                },
              ],
            },
          ],
        ],
      ],
    ],
    [
      'equal repeats in another order of years',
      [['initiatives[2].kpis[0].targets', { R4: 1.5, R3: 1.5, R2: 1.5, R1: 1, H30: 0.5 }]],
    ],
    ['the same targets under other limits', [['initiatives[1].kpis[1].targets', targets]]],
  ];
  test.each(accepted)('%s', (_name, edits) => {
    expect(faultsAfter(...edits)).toEqual([]);
  });
});
