import type { Chapter } from '../report/chapter';
import { paperSeconds } from './paperSeconds';

/** The council paper as PDF, by the command line. */
export function paper(): Chapter {
  const [first, ...others] = [...(paperSeconds() ?? [])].sort((a, b) => a - b);
  return {
    title: 'Council paper',
    what:
      first === undefined
        ? 'Not measured: LibreOffice is missing on this machine.'
        : '`gyokaku report --kohyo`, the full paper with 57 個票 as PDF, process start and LibreOffice included.',
    tables: [],
    goals:
      first === undefined
        ? []
        : [{ what: 'PDF', measured: others[0] ?? first, limit: 15, unit: 's' }],
    plots: [],
    limit: 'LibreOffice lays out and prints some ninety pages; that is nearly all of the time.',
    next: 'Printing parts of the paper side by side would use the second core.',
  };
}
