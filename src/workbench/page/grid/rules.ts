import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import {
  maxColumns,
  maxRows,
  type Book,
  type ConditionalFormat,
  type ConditionalLook,
  type Sheet,
  type Validation,
} from '../../host/engine';
import { rangeOf } from './ranges';

interface Drawn {
  readonly validations: readonly Validation[];
  readonly formats: readonly ConditionalFormat[];
  readonly validationIds: readonly string[];
  readonly formatIds: readonly string[];
}

/**
 * Draws the rules of the emulated Excel in the grid: conditional formats, and lists with their arrow. Other validation
 * rules are not drawn; the emulated Excel judges what is typed. Rules whose list was not replaced are left alone; a
 * changed list is drawn anew, because the grid moves rules wrongly when rows come and go.
 */
export class DrawnRules {
  private readonly drawn = new Map<string, Drawn>();
  private next = 1;

  constructor(private readonly book: Book) {}

  refresh(): void {
    for (const sheet of this.book.sheets) {
      const old = this.drawn.get(sheet.id);
      const { validations, conditionalFormats } = sheet;
      if (old?.validations === validations && old.formats === conditionalFormats) continue;
      this.drawn.set(sheet.id, {
        validations,
        formats: conditionalFormats,
        validationIds:
          old?.validations === validations ? old.validationIds : this.drawLists(sheet, old),
        formatIds:
          old?.formats === conditionalFormats ? old.formatIds : this.drawFormats(sheet, old),
      });
    }
  }

  private drawLists(sheet: Sheet, old: Drawn | undefined): readonly string[] {
    const { core } = this.book;
    if (old !== undefined && old.validationIds.length > 0) {
      core.mutate(RemoveDataValidationMutation.id, {
        subUnitId: sheet.id,
        ruleId: [...old.validationIds],
      });
    }
    const lists = sheet.validations.filter(
      ({ rule }) => rule.kind === 'List' && rule.inCellDropDown && rule.formula1 !== '',
    );
    return lists.map(({ areas, rule }) => {
      const uid = this.newId();
      core.mutate(AddDataValidationMutation.id, {
        subUnitId: sheet.id,
        rule: {
          uid,
          type: DataValidationType.LIST,
          formula1: rule.formula1,
          ranges: areas.map((area) => rangeOf(area, { rows: maxRows, columns: maxColumns })),
          renderMode: DataValidationRenderMode.ARROW,
          // The emulated Excel refuses, with the rule's own words.
          errorStyle: DataValidationErrorStyle.WARNING,
          showErrorMessage: false,
          allowBlank: true,
        },
      });
      return uid;
    });
  }

  private drawFormats(sheet: Sheet, old: Drawn | undefined): readonly string[] {
    const { core } = this.book;
    for (const cfId of old?.formatIds ?? []) {
      core.mutate(DeleteConditionalRuleMutation.id, { subUnitId: sheet.id, cfId });
    }
    const limit = { rows: maxRows, columns: maxColumns };
    // The rule added last comes first.
    return [...sheet.conditionalFormats].reverse().map(({ area, rule, format, stopIfTrue }) => {
      const cfId = this.newId();
      core.mutate(AddConditionalRuleMutation.id, {
        subUnitId: sheet.id,
        rule: {
          cfId,
          ranges: [rangeOf(area, limit)],
          stopIfTrue,
          rule: {
            type: CFRuleType.highlightCell,
            subType: CFSubRuleType.formula,
            value: formulaOf(rule, area),
            style: styleOf(format),
          },
        },
      });
      return cfId;
    });
  }

  private newId(): string {
    this.next += 1;
    return `drawn-${String(this.next)}`;
  }
}

const comparisons: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
};

/** Every rule as a formula for the first cell of its area. */
function formulaOf(rule: ConditionalFormat['rule'], area: ConditionalFormat['area']): string {
  if (rule.type === 'Custom') return rule.formula;
  const cell = `${columnName(area.column)}${String(area.row + 1)}`;
  const first = rule.formula1.replace(/^=/, '');
  const second = (rule.formula2 ?? '0').replace(/^=/, '');
  if (rule.operator === 'Between') return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (rule.operator === 'NotBetween') return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${comparisons[rule.operator] ?? '='}${first}`;
}

function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}

const styleOf = (look: ConditionalLook): Readonly<Record<string, unknown>> => ({
  ...(look.fill !== null && { bg: { rgb: look.fill } }),
  ...(look.fontColor !== null && { cl: { rgb: look.fontColor } }),
  ...(look.bold !== null && { bl: look.bold ? 1 : 0 }),
  ...(look.italic !== null && { it: look.italic ? 1 : 0 }),
  ...(look.underline !== null && { ul: { s: look.underline === 'None' ? 0 : 1 } }),
  ...(look.strikethrough !== null && { st: { s: look.strikethrough ? 1 : 0 } }),
});
