import type { ProgrammeDefinition } from '../programme';

/** An empty definition with its years and the usual rounds: what an empty form is made of. */
export function emptyDefinition(fiscalYears: readonly string[]): ProgrammeDefinition {
  return {
    formatVersion: 1,
    id: '',
    title: '',
    organisation: '',
    fiscalYears: [...fiscalYears],
    rounds: [
      { id: 'interim', name: '9月末', kind: 'interim', asOf: '09-30' },
      { id: 'yearEnd', name: '年度末', kind: 'yearEnd', asOf: '03-31' },
    ],
    divisions: [],
    pillars: [],
    initiatives: [],
  };
}
