import designEn from '@univerjs/design/locale/en-US';
import designJa from '@univerjs/design/locale/ja-JP';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiJa from '@univerjs/docs-ui/locale/ja-JP';
import uiEn from '@univerjs/ui/locale/en-US';
import uiJa from '@univerjs/ui/locale/ja-JP';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsJa from '@univerjs/sheets/locale/ja-JP';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiJa from '@univerjs/sheets-ui/locale/ja-JP';
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsFormulaJa from '@univerjs/sheets-formula/locale/ja-JP';
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormulaUiJa from '@univerjs/sheets-formula-ui/locale/ja-JP';
import dataValidationEn from '@univerjs/data-validation/locale/en-US';
import dataValidationJa from '@univerjs/data-validation/locale/ja-JP';
import sheetsDataValidationEn from '@univerjs/sheets-data-validation/locale/en-US';
import sheetsDataValidationJa from '@univerjs/sheets-data-validation/locale/ja-JP';
import sheetsDataValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import sheetsDataValidationUiJa from '@univerjs/sheets-data-validation-ui/locale/ja-JP';
import sheetsConditionalFormattingUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import sheetsConditionalFormattingUiJa from '@univerjs/sheets-conditional-formatting-ui/locale/ja-JP';

/** Missing in version 0.25.1. */
const progressJa = {
  analyzing: '解析しています',
  calculating: '計算しています',
  'array-analysis': '配列を解析しています',
  'array-calculation': '配列を計算しています',
  done: '計算しました',
};
const progressEn = {
  analyzing: 'Analysing',
  calculating: 'Calculating',
  'array-analysis': 'Analysing arrays',
  'array-calculation': 'Calculating arrays',
  done: 'Calculated',
};

/** The texts of the grid's own menus and messages. */
export const japanese = [
  designJa,
  docsUiJa,
  uiJa,
  sheetsJa,
  sheetsUiJa,
  sheetsFormulaJa,
  sheetsFormulaUiJa,
  dataValidationJa,
  sheetsDataValidationJa,
  sheetsDataValidationUiJa,
  sheetsConditionalFormattingUiJa,
  { 'sheets-formula': { ...sheetsFormulaJa['sheets-formula'], progress: progressJa } },
];
export const english = [
  designEn,
  docsUiEn,
  uiEn,
  sheetsEn,
  sheetsUiEn,
  sheetsFormulaEn,
  sheetsFormulaUiEn,
  dataValidationEn,
  sheetsDataValidationEn,
  sheetsDataValidationUiEn,
  sheetsConditionalFormattingUiEn,
  { 'sheets-formula': { ...sheetsFormulaEn['sheets-formula'], progress: progressEn } },
];
