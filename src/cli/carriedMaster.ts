import { asOfDate } from '../programme';
import type { WorkbookOptions } from '../workbook';
import { isLater, itemNames, leftOut, nextReportOptions } from '../workbook';
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
  /** Japanese: what of it does not go along, though it is more than words about the old report. */
  leftOutLines(carried: WorkbookOptions): readonly string[];
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
    leftOutLines(carried) {
      const names = itemNames(programme, asOfDate(programme, reportingYear, round));
      const { provisional, withoutPlace } = leftOut(options, carried);
      return [
        ...listed(
          `${reportingYear}年度の年度末見込と途中の進捗は、実績ではないため引き継ぎません。実績は空欄のままです。`,
          provisional.map((key) => names.value(key)),
        ),
        ...listed(
          '次の値は、新しい定義に入るところがないため引き継ぎません。',
          withoutPlace.map((key) => names.value(key)),
        ),
      ];
    },
  };
}

/** Items that are spelt out. */
const SPELT_OUT = 10;

function listed(head: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length - SPELT_OUT;
  return [
    `${head}（${items.length}件）`,
    ...items.slice(0, SPELT_OUT).map((item) => `  ${item}`),
    ...(more > 0 ? [`  ほか${more}件`] : []),
  ];
}
