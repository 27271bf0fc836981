import type { Said, Told } from '../../programme';
import { yearBefore } from '../../programme';
import { yearName } from '../../workbook';
import type { Draft, FindingRule } from '../finding';
import type { NumberCell, ReportLine, Subject } from '../subject';
import { isFilled, recedes } from '../subject';
import { lineName, numberName, stepName } from '../wording';
import { numberRule, reportRule, stepRule } from './byCell';

/**
 * What the division still has to fill in. Until 課長確認 a note: an empty sheet is no fault. Only what this workbook's
 * division types is asked for.
 */
export const missingRules: readonly FindingRule[] = [
  numberRule({
    code: 'actual.missing',
    severity: 'note',
    onceSubmitted: 'error',
    title: '実績が未入力',
    explains:
      '対象年度に目標がある指標の実績（中間報告では年度末見込）が空欄です。集計中・取消のものは報告しません。内訳の一部だけが空欄のときは actual.partsMissing、時点実績だけがあるときは forecast.missing です。集計に含めない参考の指標では、提出後も参考のままです。',
    example: 'R6年度の実績が空欄',
    remedy:
      '値を入力します。まだ出ていないときは値の区分で「集計中（○月）」を選びます。中間報告では、その時点でわかることから見込みを入力します。',
    find(number, subject) {
      if (!isAwaited(number, subject) || isPartlyEntered(number, subject)) return null;
      if (hasInterimOnly(number, subject)) return null;
      const advice = isForecast(number, subject)
        ? {
            message:
              '年度末にいくつになる見込みかを入力してください。まだはっきりしないときは、いまわかることから見込んだ値を入力してください。',
            english:
              'Enter what it is expected to be at the end of the year. While that is not clear yet, enter an estimate from what is known now.',
          }
        : {
            message:
              '値を入力してください。まだ出ていないときは、値の区分で「集計中（○月）」を選んでください。',
            english:
              'Enter the value. If it is not known yet, choose “集計中（○月）” (being counted) as the 値の区分 (kind of value).',
          };
      return blank(number, advice);
    },
  }),
  numberRule({
    code: 'actual.partsMissing',
    severity: 'warning',
    onceSubmitted: 'error',
    title: '内訳の一部が未入力',
    explains:
      '内訳のある指標で、入力済みの内訳と空欄の内訳があります。空欄があると指標全体が未入力になります。中間報告で、その内訳に時点実績だけがあるときは forecast.missing です。',
    example: '市長会議 1、町村長会議 空欄',
    remedy:
      '残りの内訳を入力します。年度末の報告で実績がなければ 0 を入力します。中間報告では年度末の見込みを入力します。',
    find(number, subject) {
      if (!isAwaited(number, subject) || !isPartlyEntered(number, subject)) return null;
      if (hasInterimOnly(number, subject)) return null;
      const advice = isForecast(number, subject)
        ? EXPECTED
        : {
            message: '実績がなければ 0 を入力してください。',
            english: 'Enter 0 if there was none.',
          };
      return blank(number, {
        message: `ほかの内訳は入力されています。${advice.message}`,
        english: `Other parts of it are filled in. ${advice.english}`,
      });
    },
  }),
  numberRule({
    code: 'forecast.missing',
    severity: 'warning',
    onceSubmitted: 'error',
    title: '年度末見込がない',
    explains: '中間報告で、時点実績はあるのに年度末見込が空欄です。判定に使うのは年度末見込です。',
    example: '時点実績 200、年度末見込 空欄',
    remedy: '年度末にいくつになる見込みかを入力します。',
    find: (number, subject) =>
      isAwaited(number, subject) && hasInterimOnly(number, subject)
        ? blank(number, {
            message: `時点実績は入力されています。${EXPECTED.message}`,
            english: `The 時点実績 (actual so far) is filled in. ${EXPECTED.english}`,
          })
        : null,
  }),
  numberRule({
    code: 'interim.missing',
    severity: 'note',
    onceSubmitted: 'warning',
    title: '時点実績がない',
    explains: '中間報告で、年度末見込はあるのに時点実績が空欄です。',
    example: '年度末見込 400、時点実績 空欄',
    remedy: '報告の時点での実績を入力します。',
    find: (number, { numbers, reading }) =>
      number.role === 'interim' &&
      number.cell.owned &&
      number.classified.kind === 'blank' &&
      number.judgement !== null &&
      !recedes(number.judgement.status) &&
      numbers.some((other) => isForecastOf(other, number))
        ? blank(number, {
            message: `${reading.round.name}の時点での実績を入力してください。`,
            english: `Enter what had been reached by the time of the report (“${reading.round.name}”).`,
          })
        : null,
  }),
  numberRule({
    code: 'actual.previousMissing',
    severity: 'warning',
    onceSubmitted: 'error',
    title: '比べる前年度の値がない',
    explains:
      '「前年度より減少」の指標で、対象年度の値はあるのに前年度の値が空欄のため、判定できません。前年度の値が数値でないときは、その欄の誤りとして報告します。',
    example: 'R6年度 1,200、R5年度 空欄（判定不能）',
    remedy: '前年度の値を入力します。入力できないときは事務局に知らせます。',
    find: (number, subject) =>
      isLackedForComparison(number, subject)
        ? blank(number, {
            message: `${yearName(subject.reading.year)}は前年度より減ったかどうかで判定するため、この値が必要です。入力してください（入力できないときは事務局に知らせてください）。`,
            english: `${subject.reading.year} is judged by whether it is below the year before, so this value is needed. Enter it; if you cannot, tell the programme office.`,
          })
        : null,
  }),
  stepRule({
    code: 'progress.missing',
    severity: 'note',
    onceSubmitted: 'error',
    title: '進捗が未入力',
    explains: '対象年度に予定がある工程の進捗が空欄です。',
    example: 'R6年度の進捗が空欄',
    remedy: '一覧から選びます。',
    find: (each, { reading }) =>
      each.cell.owned && each.year === reading.year && each.status === 'notEntered'
        ? {
            message: `${stepName(each).ja}が未入力です。一覧から選んでください。`,
            english: `The ${stepName(each).en} is blank. Choose from the list.`,
          }
        : null,
  }),
  reportRule({
    code: 'report.missing',
    severity: 'note',
    onceSubmitted: 'error',
    field: 'report',
    title: '取組実績が未入力',
    explains: '対象年度の取組実績が空欄です。対象外や中止になった取組項目では報告しません。',
    example: 'R6年度の取組実績が空欄',
    remedy: '何をしたかを書きます。',
    find(line, { judged, reading }) {
      const status = judged.initiative.get(`${line.initiative.no}|${reading.year}`)?.status;
      const isDue = status !== undefined && !recedes(status);
      return line.owned && isDue && !isFilled(line.report)
        ? {
            message: `${lineName(line).ja}の${yearName(reading.year)}の取組実績が未入力です。何をしたかを書いてください。`,
            english: `The ${reading.year} 取組実績 (report) of ${lineName(line).en} is blank. Write what was done.`,
          }
        : null;
    },
  }),
  reportRule({
    code: 'reason.missing',
    severity: 'warning',
    onceSubmitted: 'error',
    field: 'reason',
    title: '未達の理由がない',
    explains:
      '対象年度の判定が達成に届かない取組項目、または中止した工程がある取組項目で、その指標や工程を受け持つ課の未達の理由が空欄です。',
    example: '判定「一部達成」、未達の理由は空欄',
    remedy: '目標に届かなかった理由（中止の理由）を書きます。',
    find: (line) =>
      line.owned && isReasonDue(line) && !isFilled(line.reason)
        ? after(situation(line), reasonRequest(line))
        : null,
  }),
  reportRule({
    code: 'next.missing',
    severity: 'warning',
    onceSubmitted: 'error',
    field: 'next',
    title: '今後の対応がない',
    explains: '未達の理由が必要な取組項目で、今後の対応が空欄です。',
    example: '判定「未達成」、今後の対応は空欄',
    remedy: 'これからどうするかを書きます。',
    find: (line) =>
      line.owned && isReasonDue(line) && !isFilled(line.next)
        ? after(situation(line), {
            message: '今後の対応を書いてください。',
            english: 'Write the 今後の対応 (next steps).',
          })
        : null,
  }),
];

const EXPECTED: Told = {
  message: '年度末にいくつになる見込みかを入力してください。',
  english: 'Enter what it is expected to be at the end of the year.',
};

/** A reference target (参考) is never counted: what it lacks stays a note. */
function blank(number: NumberCell, advice: Told): Told & Pick<Draft, 'severity'> {
  const { ja, en } = numberName(number);
  const told = after({ message: `${ja}が未入力です。`, english: `The ${en} is blank.` }, advice);
  return number.kpi.role === 'reference' ? { ...told, severity: 'note' } : told;
}

/** One sentence after another. */
function after(first: Told, second: Told): Told {
  return {
    message: `${first.message}${second.message}`,
    english: `${first.english} ${second.english}`,
  };
}

/** In an interim round the judged input is the 年度末見込, and there is no 値の区分 to put a value off with. */
function isForecast({ year }: NumberCell, { reading }: Subject): boolean {
  return reading.round.kind === 'interim' && year === reading.year;
}

/** Blank last year's value of a KPI that is 判定不能 for it this year. */
function isLackedForComparison(
  { cell, classified, kpi, role, year }: NumberCell,
  { judged, programme, reading }: Subject,
): boolean {
  if (!cell.owned || classified.kind !== 'blank' || role === 'interim') return false;
  if (kpi.direction !== 'belowPreviousYear') return false;
  if (year !== yearBefore(programme, reading.year)) return false;
  return judged.kpi.get(`${kpi.id}|${reading.year}`)?.status === 'notEvaluable';
}

function isReasonDue({ missed, stopped }: ReportLine): boolean {
  return missed.length + stopped.length > 0;
}

/** No.6「…」は「…」が達成に届かず、「…」が中止になっています。 */
function situation(line: ReportLine): Told {
  const [missed, stopped] = [listed(line.missed), listed(line.stopped)];
  const { ja, en } = lineName(line);
  const short = `${missed.ja}が達成に届`;
  const over = `${stopped.ja}が中止になっています。`;
  const shortEn = `${missed.en} did not reach the target`;
  const overEn = `${stopped.en} was stopped (中止)`;
  if (line.stopped.length === 0) {
    return { message: `${ja}は${short}いていません。`, english: `${en}: ${shortEn}.` };
  }
  return line.missed.length === 0
    ? { message: `${ja}は${over}`, english: `${en}: ${overEn}.` }
    : { message: `${ja}は${short}かず、${over}`, english: `${en}: ${shortEn}, and ${overEn}.` };
}

function listed(names: readonly string[]): Said {
  return {
    ja: names.map((name) => `「${name}」`).join('、'),
    en: names.map((name) => `“${name}”`).join(', '),
  };
}

function reasonRequest({ missed, stopped }: ReportLine): Told {
  if (stopped.length === 0) {
    return {
      message: '未達の理由を書いてください。',
      english: 'Write the 未達の理由 (reason).',
    };
  }
  return missed.length === 0
    ? {
        message: '中止した理由を「未達の理由」の欄に書いてください。',
        english: 'Write why it was stopped under “未達の理由” (reason).',
      }
    : {
        message: '未達の理由と中止した理由を書いてください。',
        english: 'Write why the target was missed and why it was stopped.',
      };
}

/** Judged this year, typed by this division, empty, and not announced for a later month. */
function isAwaited(
  { cell, classified, judgement, role, valueKind, year }: NumberCell,
  { reading }: Subject,
): boolean {
  if (role !== 'judged' || !cell.owned || year !== reading.year) return false;
  if (classified.kind !== 'blank' || judgement?.status !== 'notEntered') return false;
  return valueKind.kind !== 'pending' && valueKind.kind !== 'withdrawn';
}

function sameKpi(a: NumberCell, b: NumberCell): boolean {
  return a.kpi.id === b.kpi.id && a.year === b.year;
}

function isPartlyEntered(number: NumberCell, { numbers }: Subject): boolean {
  if (number.part === null) return false;
  return numbers.some(
    (other) =>
      other.role === 'judged' && sameKpi(other, number) && other.classified.kind !== 'blank',
  );
}

function isForecastOf(other: NumberCell, interim: NumberCell): boolean {
  return (
    other.role === 'judged' &&
    sameKpi(other, interim) &&
    other.part?.id === interim.part?.id &&
    other.classified.kind !== 'blank'
  );
}

function hasInterimOnly(number: NumberCell, { numbers }: Subject): boolean {
  return numbers.some(
    (other) =>
      other.role === 'interim' &&
      sameKpi(other, number) &&
      other.part?.id === number.part?.id &&
      other.classified.kind !== 'blank',
  );
}
