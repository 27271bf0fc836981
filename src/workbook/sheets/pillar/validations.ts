import type { FiscalYear, Kpi } from '../../../programme';
import { REPORT_LIMIT } from '../../limits';
import { isClosedField } from '../../closedField';
import type { WorkbookContext } from '../../context';
import { yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PILLAR_ROWS } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES } from '../../names';
import type { Area, ValidationPlan } from '../../plan';
import { PRECEDING_FIELD, progressField } from '../../values';
import { hasKind, inputFields, isOpen } from './kpiCells';
import { isStepOpen } from './stepCells';
import { textOwner } from './textRules';

type Rule = Omit<ValidationPlan, 'areas'>;

/** Rules that differ in nothing share one entry with several areas: Excel slows down with hundreds of them. */
class RuleBook {
  readonly #areas = new Map<string, { rule: Rule; areas: Area[] }>();

  add(rule: Rule, area: Area): void {
    const identity = JSON.stringify(rule);
    const known = this.#areas.get(identity);
    if (known === undefined) this.#areas.set(identity, { rule, areas: [area] });
    else {
      const last = known.areas.at(-1);
      if (last?.column === area.column && last.row + last.rows === area.row) {
        known.areas[known.areas.length - 1] = { ...last, rows: last.rows + area.rows };
      } else known.areas.push(area);
    }
  }

  writeTo(sheet: SheetBuilder): void {
    for (const { rule, areas } of this.#areas.values()) sheet.validation({ ...rule, areas });
  }
}

const LARGEST = 1e13;

function limitsText(kpi: Kpi): string {
  const unit = kpi.unit === '' ? '' : `単位は ${kpi.unit} です。`;
  const whole = kpi.integer ? '整数で、' : '';
  const low = kpi.minimum === null ? '' : `${String(kpi.minimum)} 以上`;
  const high = kpi.maximum === null ? '' : `${String(kpi.maximum)} 以下`;
  const range = [low, high].filter((text) => text !== '').join('、');
  return `${unit}${range === '' ? '' : `${range}の`}${whole}半角の数字だけを入力してください。`;
}

const KIND_PROMPT =
  '確定値なら空欄のままで構いません。後で分かる値は「集計中」の月を選んでください。';
const EARLIER_KIND_PROMPT =
  '値が確定していれば、実績を確かめて「確定値」を選んでください。まだなら、そのままで構いません。';

/** What is expected, as a prompt when the cell is chosen and as the message when something else was typed. */
function kpiRule(kpi: Kpi, title: string): Rule {
  const example =
    kpi.unit === '%' || kpi.unit === '％' ? '例：65%の場合は 65。' : '単位やカンマは付けません。';
  return {
    rule: {
      kind: kpi.integer ? 'whole' : 'decimal',
      minimum: kpi.minimum ?? -LARGEST,
      maximum: kpi.maximum ?? LARGEST,
    },
    prompt: { title, text: `${limitsText(kpi)}${example}` },
    error: {
      level: 'stop',
      title: '数字を確認してください',
      text: `${limitsText(kpi)}${example}`,
    },
    allowBlank: true,
  };
}

function listRule(source: string, title: string, text: string): Rule {
  return {
    rule: { kind: 'list', source },
    prompt: { title, text },
    error: { level: 'stop', title: '一覧から選んでください', text },
    allowBlank: true,
  };
}

const TEXT_PROMPTS = {
  report: 'この年度に行ったこと、その結果を書きます。',
  reason: '判定が達成に届かなかった理由を書きます。',
  next: 'これから何をいつまでに行うかを書きます。',
} as const;

function textRule(field: keyof typeof TEXT_PROMPTS, title: string): Rule {
  return {
    rule: { kind: 'textLength', minimum: 0, maximum: REPORT_LIMIT },
    prompt: { title, text: `${TEXT_PROMPTS[field]}${String(REPORT_LIMIT)}字まで。` },
    error: {
      level: 'warning',
      title: '長すぎます',
      text: `${String(REPORT_LIMIT)}字以内にまとめてください。`,
    },
    allowBlank: true,
  };
}

/** Native data validation of every input cell, with Japanese prompts that say what is expected. */
export function writeValidations(
  sheet: SheetBuilder,
  layout: PillarLayout,
  context: WorkbookContext,
): void {
  const book = new RuleBook();
  const { columns } = layout;
  const { reportingYear } = context;
  layout.rows.forEach((row, index) => {
    const area = (field: string): Area => ({
      row: PILLAR_ROWS.first + index,
      column: columns.at(field),
      rows: 1,
      columns: 1,
    });
    const kpiInputs = (kpi: Kpi, year: FiscalYear): void => {
      for (const field of inputFields(year, context)) {
        const interim = field === yearField(year, 'interim');
        const what = interim ? '時点実績' : field.endsWith('.forecast') ? '年度末見込' : '実績';
        book.add(kpiRule(kpi, `${year}年度の${what}`), area(field));
      }
    };
    for (const year of context.current.fiscalYears) {
      if (row.kind === 'kpi' && row.kpi.parts.length === 0 && isOpen(row.kpi, year, context)) {
        kpiInputs(row.kpi, year);
      }
      if (row.kind === 'part' && isOpen(row.kpi, year, context)) kpiInputs(row.kpi, year);
      if (row.kind === 'step' && isStepOpen(row.step, year, context)) {
        book.add(
          listRule(LIST_NAMES.progress, '工程の進捗', '進み具合を一覧から選んでください。'),
          area(progressField(year, reportingYear, context.round)),
        );
      }
      if (row.kind === 'kpi' && hasKind(year, context) && isOpen(row.kpi, year, context)) {
        book.add(
          listRule(
            LIST_NAMES.valueKinds,
            '値の区分',
            year === reportingYear ? KIND_PROMPT : EARLIER_KIND_PROMPT,
          ),
          area(yearField(year, 'kind')),
        );
      }
    }
    if (
      row.kind === 'kpi' &&
      row.kpi.direction === 'belowPreviousYear' &&
      row.kpi.repeats === null &&
      context.owns(row.kpi.owner)
    ) {
      book.add(
        kpiRule(row.kpi, `${context.current.precedingYear ?? ''}年度末の値`),
        area(PRECEDING_FIELD),
      );
    }
    const owner = textOwner(row);
    const isWritten = !isClosedField('report', context);
    if (owner !== null && context.owns(owner) && isWritten) {
      for (const field of ['report', 'reason', 'next'] as const) {
        const header = columns.columns[columns.at(field) - 1]?.header ?? '';
        book.add(textRule(field, header), area(field));
      }
    }
    if (row.kind === 'initiative' && context.division === null && isWritten) {
      book.add(
        listRule(
          LIST_NAMES.bandLabels,
          '事務局判定',
          '計算された判定と異なるときだけ選び、理由を書きます。',
        ),
        area('officeStatus'),
      );
    }
  });
  book.writeTo(sheet);
}
