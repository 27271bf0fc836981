import type { WorkbookOptions } from '../workbook';
import { isLater, nextReportOptions } from '../workbook';
import { openMaster } from './consolidation/masterFile';
import { Failure } from './failure';
import { readInput } from './files/readInput';
import type { Generation } from './generation';
import type { ProgrammeSource } from './programmeSource';

/** The master of an earlier report, from which the next workbooks carry on. */
export interface CarriedMaster {
  /** The definition that it holds. */
  readonly source: ProgrammeSource;
  /** @throws Failure where the report is not a later one of the same programme */
  carriedInto(next: Omit<Generation, 'carried'>): WorkbookOptions;
}

/** @throws Failure where the file is no master, or does not hold all of its values any more */
export async function carriedMaster(path: string): Promise<CarriedMaster> {
  const { options } = (await openMaster(path, readInput(path))).master;
  const { definition, programme, reportingYear, round } = options;
  return {
    source: { programme, definition },
    carriedInto(next) {
      const { created, source } = next;
      if (source.programme.id !== programme.id) {
        throw new Failure(
          `--from 「${path}」は別のプログラム（${programme.title}）のブックです。同じプログラムの、前の報告回の取りまとめ用ブックを指定してください。`,
        );
      }
      if (!isLater(source.programme, next, { year: reportingYear, round })) {
        throw new Failure(
          `--from 「${path}」は${reportingYear}の${round.name}のブックで、作ろうとしている${next.year}の${next.round.name}より前のものではありません。--year と --round か、--from を直してください。`,
        );
      }
      return nextReportOptions(options, { ...next, ...source, created });
    },
  };
}
