import type { Area } from './area';

export type ValidationKind =
  'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

/** A data validation rule. Formulas start with `=`; anything else is a literal. */
export interface Validation {
  readonly areas: readonly Area[];
  /** The cell that relative references are written for. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

export interface ValidationRule {
  readonly kind: ValidationKind;
  /** Excel.DataValidationOperator; `Between` where none is given. */
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  /** Excel.DataValidationAlertStyle. */
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export const noPrompt: ValidationPrompt = { showPrompt: true, title: '', message: '' };
export const plainAlert: ValidationAlert = {
  showAlert: true,
  style: 'Stop',
  title: '',
  message: '',
};

/**
 * A conditional format over one area; its formulas are written for the area's first cell. Several with one id are one
 * format over several areas.
 */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly rule: ConditionalRule;
  readonly format: ConditionalLook;
  readonly stopIfTrue: boolean;
}

export type ConditionalRule =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: string;
      readonly formula1: string;
      readonly formula2: string | null;
    };

export interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
}

export const noLook: ConditionalLook = {
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
};
