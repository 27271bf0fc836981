import { LARGEST_NUMBER } from '../../programme';
import { cellAddress, type Area, type ValidationPlan } from '../../workbook';
import type { Column } from '../columns/column';
import { NONE } from '../columns/kind';
import type { Lists } from './lists';

/** 1 January 1970 and 31 December 2099 as Excel's numbers. */
const [FIRST_DATE, LAST_DATE] = [25569, 73050];
/** As the loader has it. */
const LONGEST_TEXT = 2000;

type Rule = ValidationPlan['rule'];

/** What a cell takes while people type, with what is expected as its prompt. */
export function validationOf(column: Column, area: Area, lists: Lists): ValidationPlan {
  const [rule, text, level] = ruleOf(column, area, lists);
  return {
    areas: [area],
    rule,
    prompt: { title: column.heading, text: column.note },
    error: { level, title: column.heading, text },
    allowBlank: true,
  };
}

function ruleOf(
  column: Column,
  area: Area,
  lists: Lists,
): readonly [Rule, string, ValidationPlan['error']['level']] {
  const { kind } = column;
  const source = lists.nameFor(column);
  if (source !== null) {
    const own = kind.kind === 'listed' || (kind.kind === 'choice' && kind.open === true);
    return [
      { kind: 'list', source },
      own
        ? '一覧にありません。書き間違いでないか確かめてください。このまま入力しますか。'
        : '一覧から選んでください。',
      own ? 'warning' : 'stop',
    ];
  }
  const numbers = '半角の数字だけを、単位やカンマを付けずに入力してください。';
  switch (kind.kind) {
    case 'no':
      return [
        { kind: 'whole', minimum: 1, maximum: 99_999 },
        '1 以上の整数を半角の数字で入力してください。',
        'stop',
      ];
    case 'number':
      return [
        { kind: 'decimal', minimum: -LARGEST_NUMBER, maximum: LARGEST_NUMBER },
        numbers,
        'stop',
      ];
    case 'rate':
      return [
        { kind: 'decimal', minimum: -10, maximum: 10 },
        '80% のように率を入力してください。',
        'stop',
      ];
    case 'limit': {
      const cell = cellAddress(area.row, area.column);
      return [
        { kind: 'custom', formula: `OR(ISNUMBER(${cell}),${cell}="${NONE}")` },
        `半角の数字か「${NONE}」を入力してください。`,
        'stop',
      ];
    }
    case 'date':
      return [
        { kind: 'date', minimum: FIRST_DATE, maximum: LAST_DATE },
        '日付を 2026/10/16 のように入力してください。',
        'stop',
      ];
    default:
      return [
        { kind: 'textLength', minimum: 0, maximum: LONGEST_TEXT },
        '2,000文字までで書いてください。',
        'stop',
      ];
  }
}
