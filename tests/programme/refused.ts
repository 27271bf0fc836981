import type { Edit } from './madeUp';

const kpi = 'initiatives[0].kpis[0]';
/** Without the revisions, which start from what a case changes. */
export const noRevisions: Edit = ['revisions', undefined];
export const revision = {
  decidedOn: '2021-07-01',
  reason: '理由',
  initiative: 3,
  kpi: '3-1',
  field: 'targets.R4',
  old: 5,
  new: 4,
};

/** Rule → what is wrong → edits → the exact paths of the faults. */
export const refused: Readonly<
  Record<string, readonly (readonly [string, readonly Edit[], string[]])[]>
> = {
  yearsAreKnown: [
    ['target', [[`${kpi}.targets.R9`, 1]], [`${kpi}.targets.R9`]],
    ['plan', [['initiatives[0].steps[0].plan.R9', 'x']], ['initiatives[0].steps[0].plan.R9']],
    ['due', [['initiatives[0].steps[0].due[4]', 'R9']], ['initiatives[0].steps[0].due[4]']],
    [
      'milestone',
      [['initiatives[0].steps[0].milestones.H29', 'x']],
      ['initiatives[0].steps[0].milestones.H29'],
    ],
    ['calendar', [['calendar.H28', { label: '前' }]], ['calendar.H28']],
    ['schedule', [['rounds[1].schedule.R9', {}]], ['rounds[1].schedule.R9']],
    ['life cycle', [['initiatives[3].lifeCycle.from', 'R9']], ['initiatives[3].lifeCycle.from']],
    [
      'series break',
      [[`${kpi}.seriesBreak`, { year: 'R9', reason: 'x' }]],
      [`${kpi}.seriesBreak.year`],
    ],
  ],
  yearLabelsAreUsable: [
    ['preceding year among the years', [['precedingYear', 'H30']], ['precedingYear']],
    [
      'name of a member of every object',
      [
        ['fiscalYears[5]', 'toString'],
        ['calendar.toString', { start: '2023-04-01' }],
      ],
      ['fiscalYears[5]'],
    ],
  ],
  idsAreUnique: [
    ['year', [['fiscalYears[5]', 'R4']], ['fiscalYears[5]']],
    ['round', [['rounds[1].id', 'interim']], ['rounds[1].id']],
    [
      'band',
      [
        ['scale.bands[1].id', 's'],
        ['scale.progress', undefined],
      ],
      ['scale.bands[1].id'],
    ],
    ['division', [['divisions[3]', { id: 'ict', name: '別の課' }]], ['divisions[3].id']],
    ['pillar', [['pillars[1]', { no: 1, title: 'x' }]], ['pillars[1].no']],
    [
      'section',
      [
        [
          'pillars[0].sections',
          [
            { no: 1, title: 'x' },
            { no: 1, title: 'y' },
          ],
        ],
      ],
      ['pillars[0].sections[1].no'],
    ],
    ['initiative', [['initiatives[3].no', 21]], ['initiatives[3].no']],
    ['KPI', [['initiatives[0].kpis[1].id', '8-2']], ['initiatives[1].kpis[1].id']],
    [
      'reference target',
      [['initiatives[1].references[0].id', '8-2']],
      ['initiatives[1].references[0].id'],
    ],
    ['part', [['initiatives[2].kpis[1].parts[2].id', 'a']], ['initiatives[2].kpis[1].parts[2].id']],
    ['step', [['initiatives[3].steps[0].id', '3-s1']], ['initiatives[3].steps[0].id']],
  ],
  retiredIdsAreNotReused: [
    [
      'initiative',
      [['retired', [{ kind: 'initiative', id: '21', name: '旧計画の取組' }]]],
      ['initiatives[2].no'],
    ],
    [
      'KPI, and nothing else of that name',
      [
        [
          'retired',
          [
            { kind: 'kpi', id: '8-2', name: '旧計画の指標' },
            { kind: 'step', id: '8-1', name: '旧計画の工程' },
          ],
        ],
      ],
      ['initiatives[1].kpis[1].id'],
    ],
    [
      'step',
      [['retired', [{ kind: 'step', id: '3-S1', name: '旧計画の工程' }]]],
      ['initiatives[0].steps[0].id'],
    ],
  ],
  yearsAreInOrder: [
    ['R1 before H30', [['fiscalYears', ['R1', 'H30', 'R2', 'R3', 'R4']]], ['fiscalYears[1]']],
    ['two labels of one year', [['fiscalYears[5]', '2022']], ['fiscalYears[5]']],
    ['preceding year after the first', [['precedingYear', 'R5']], ['fiscalYears[0]']],
  ],
  roundsFitTheYear: [
    [
      'January years with the default rounds',
      [
        ['rounds', undefined],
        ['calendar.H30', { start: '2018-01-01' }],
      ],
      ['rounds'],
    ],
  ],
  oneRoundEndsTheYear: [
    ['no year-end', [['rounds[2].kind', 'interim']], ['rounds']],
    ['year-ends on two days', [['rounds[1].kind', 'yearEnd']], ['rounds[2].asOf']],
    ['30 February', [['rounds[1].asOf', '02-30']], ['rounds[1].asOf']],
  ],
  bandsAreDistinct: [
    ['none met', [['scale.bands[1].met', undefined]], ['scale.bands']],
    ['two met', [['scale.bands[0].met', true]], ['scale.bands[1].met']],
    [
      'the lowest met',
      [
        ['scale.bands[1].met', undefined],
        ['scale.bands[2].met', true],
      ],
      ['scale.bands[2].met'],
    ],
    ...['future', 'notDue', 'discontinued', 'notEntered', 'invalid', 'notEvaluable'].map(
      (id): readonly [string, readonly Edit[], string[]] => [
        id,
        [['scale.bands[0].id', id]],
        ['scale.bands[0].id'],
      ],
    ),
  ],
  bandsDescend: [
    ['no lowest rate', [['scale.bands[0].lowestRate', undefined]], ['scale.bands[0].lowestRate']],
    [
      'a lowest rate at the bottom',
      [['scale.bands[2].lowestRate', 0.1]],
      ['scale.bands[2].lowestRate'],
    ],
    ['equal rates', [['scale.bands[0].lowestRate', 1]], ['scale.bands[1].lowestRate']],
  ],
  progressLeadsToBands: [
    ['unknown word', [['scale.progress.順調', 'A']], ['scale.progress.順調']],
    ['unknown band', [['scale.progress.完了', 'Z']], ['scale.progress.完了']],
  ],
  divisionNamesAreUnique: [
    ['same name', [['divisions[3]', { id: 'x', name: '市民課' }]], ['divisions[3].name']],
    ['name that is an id', [['divisions[3]', { id: 'x', name: 'keiei' }]], ['divisions[3].name']],
    [
      'two names from one day',
      [['divisions[1].renamed[1]', { from: '2021-04-01', name: 'x' }]],
      ['divisions[1].renamed[1].from'],
    ],
  ],
  successorsExist: [
    ['unknown', [['divisions[2].successor.id', 'nobody']], ['divisions[2].successor.id']],
    ['itself', [['divisions[2].successor.id', 'shimin']], ['divisions[2].successor.id']],
    [
      'a cycle',
      [['divisions[0].successor', { id: 'shimin', from: '2023-04-01' }]],
      ['divisions[0].successor.id', 'divisions[2].successor.id'],
    ],
  ],
  pillarsExist: [
    ['pillar', [['initiatives[2].pillar', 2]], ['initiatives[2].pillar']],
    ['section', [['initiatives[2].section', 1]], ['initiatives[2].section']],
  ],
  divisionsExist: [
    ['unknown', [['initiatives[0].divisions[2]', '市民部']], ['initiatives[0].divisions[2]']],
    [
      'later name of two',
      [
        ['divisions[0].renamed', [{ from: '2021-04-01', name: 'デジタル推進課' }]],
        ['initiatives[3].divisions[0]', 'デジタル推進課'],
      ],
      ['initiatives[3].divisions[0]'],
    ],
  ],
  divisionsInChargeAreDistinct: [
    [
      'name and id of one',
      [['initiatives[0].divisions[2]', 'shimin']],
      ['initiatives[0].divisions[2]'],
    ],
  ],
  ownersAreInCharge: [
    ['KPI', [['initiatives[0].kpis[0].owner', '経営企画課']], ['initiatives[0].kpis[0].owner']],
    ['step', [['initiatives[0].steps[0].owner', 'keiei']], ['initiatives[0].steps[0].owner']],
    ['repeated KPI', [['initiatives[2].kpis[0].owner', 'ICT']], ['initiatives[2].kpis[0].owner']],
  ],
  initiativesHaveContent: [
    ['neither KPI nor step', [['initiatives[3].steps', []]], ['initiatives[3]']],
  ],
  lifeCyclesLeadSomewhere: [
    [
      'merged into nothing',
      [['initiatives[3].lifeCycle.state', 'merged']],
      ['initiatives[3].lifeCycle.into'],
    ],
    [
      'completed into something',
      [['initiatives[3].lifeCycle.into', 3]],
      ['initiatives[3].lifeCycle.into'],
    ],
    [
      'merged into an unknown one',
      [
        ['initiatives[3].lifeCycle.state', 'merged'],
        ['initiatives[3].lifeCycle.into', 4],
      ],
      ['initiatives[3].lifeCycle.into'],
    ],
    [
      'merged into itself',
      [
        ['initiatives[3].lifeCycle.state', 'merged'],
        ['initiatives[3].lifeCycle.into', 105],
      ],
      ['initiatives[3].lifeCycle.into'],
    ],
  ],
  dueYearsAreDistinct: [
    ['twice', [['initiatives[2].steps[0].due[3]', 'R2']], ['initiatives[2].steps[0].due[3]']],
  ],
  targetsFit: [
    [
      'below previous year with a target',
      [['initiatives[1].kpis[2].targets.R2', 5]],
      ['initiatives[1].kpis[2].targets'],
    ],
    ['no target', [['initiatives[1].kpis[1].targets', {}]], ['initiatives[1].kpis[1].targets']],
    [
      'minimum above maximum',
      [['initiatives[1].kpis[0].maximum', -30], noRevisions],
      ['initiatives[1].kpis[0].maximum'],
    ],
    [
      'below the default minimum',
      [['initiatives[1].kpis[1].targets.R2', -1]],
      ['initiatives[1].kpis[1].targets.R2'],
    ],
    [
      'above the maximum',
      [['initiatives[2].kpis[2].targets.R2', 43]],
      ['initiatives[2].kpis[2].targets.R2'],
    ],
    [
      'fraction of a whole thing',
      [['initiatives[2].kpis[2].targets.R2', 19.5]],
      ['initiatives[2].kpis[2].targets.R2'],
    ],
  ],
  partsHaveTargets: [
    [
      'parts below the previous year',
      [
        [
          'initiatives[1].kpis[2].parts',
          [
            { id: 'a', name: '甲' },
            { id: 'b', name: '乙' },
          ],
        ],
      ],
      ['initiatives[1].kpis[2].parts'],
    ],
  ],
  repeatsMatch: [
    [
      'unknown source',
      [['initiatives[2].kpis[0].repeats', '8-9']],
      ['initiatives[2].kpis[0].repeats'],
    ],
    ['itself', [['initiatives[2].kpis[0].repeats', '21-1']], ['initiatives[2].kpis[0].repeats']],
    [
      'a repeat of a repeat',
      [['initiatives[2].kpis[1].repeats', '21-1']],
      ['initiatives[2].kpis[1].repeats'],
    ],
    [
      'other targets',
      [['initiatives[2].kpis[0].targets.R4', 2]],
      ['initiatives[2].kpis[0].targets'],
    ],
    [
      'a year more',
      [['initiatives[1].kpis[0].targets.R4', undefined], noRevisions],
      ['initiatives[2].kpis[0].targets'],
    ],
    ['another unit', [['initiatives[2].kpis[0].unit', '％']], ['initiatives[2].kpis[0].unit']],
    [
      'another direction',
      [['initiatives[2].kpis[0].direction', 'atMost']],
      ['initiatives[2].kpis[0].direction'],
    ],
    [
      'another accumulation',
      [['initiatives[2].kpis[0].accumulation', 'level']],
      ['initiatives[2].kpis[0].accumulation'],
    ],
    [
      'other parts',
      [
        [
          'initiatives[2].kpis[0].parts',
          [
            { id: 'a', name: '甲' },
            { id: 'b', name: '乙' },
          ],
        ],
      ],
      ['initiatives[2].kpis[0].parts'],
    ],
    [
      'another minimum',
      [['initiatives[2].kpis[0].minimum', 0]],
      ['initiatives[2].kpis[0].minimum'],
    ],
  ],
  revisionsHaveDates: [
    ['a year of unknown start', [['fiscalYears[5]', '第六年度']], ['calendar.第六年度.start']],
  ],
  revisionsApply: [
    ['initiative', [['revisions[4]', { ...revision, initiative: 4 }]], ['revisions[4].initiative']],
    [
      'KPI of another initiative',
      [['revisions[4]', { ...revision, kpi: '8-1' }]],
      ['revisions[4].kpi'],
    ],
    [
      'step',
      [['revisions[4]', { ...revision, kpi: undefined, step: '3-s9' }]],
      ['revisions[4].step'],
    ],
    ['KPI and step', [['revisions[4]', { ...revision, step: '3-s1' }]], ['revisions[4].step']],
    [
      'unknown field',
      [['revisions[4]', { ...revision, field: 'direction' }]],
      ['revisions[4].field'],
    ],
    [
      'unknown year',
      [['revisions[4]', { ...revision, field: 'targets.R9' }]],
      ['revisions[4].field'],
    ],
    [
      'targets of a repeat',
      [['revisions[4]', { ...revision, initiative: 21, kpi: '21-1', old: 1.2 }]],
      ['revisions[4].field'],
    ],
    ['old as first decided', [['revisions[4]', { ...revision, old: 10 }]], ['revisions[4].old']],
    [
      'decided before what it starts from',
      [['revisions[4]', { ...revision, decidedOn: '2020-08-02' }]],
      ['revisions[4].old', 'revisions[1].old'],
    ],
    ['nothing new', [['revisions[4]', { ...revision, new: 5 }]], ['revisions[4].new']],
    ['text for a target', [['revisions[4]', { ...revision, new: '四' }]], ['revisions[4].new']],
    ['number for a title', [['revisions[2].new', 5]], ['revisions[2].new']],
    ['below the minimum', [['revisions[4]', { ...revision, new: -1 }]], ['revisions[4].new']],
    ['beyond the magnitude', [['revisions[4]', { ...revision, new: 1e300 }]], ['revisions[4].new']],
    [
      'the only target taken away',
      [
        ['initiatives[1].kpis[1].targets', { R4: 1 }],
        ['revisions[4]', { ...revision, initiative: 8, kpi: '8-2', old: 1, new: null }],
      ],
      ['revisions[4].new'],
    ],
    [
      'a target for below previous year',
      [['revisions[4]', { ...revision, initiative: 8, kpi: '8-3', old: null }]],
      ['revisions[4].new'],
    ],
  ],
};
