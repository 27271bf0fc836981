import { column, type Column } from '../columns/column';

/** Which initiative a row belongs to. */
export const initiativeNo: Column = column(
  'initiative',
  '取組番号',
  { kind: 'no' },
  9,
  '取組項目の番号です。',
  { path: null, required: true, example: 1 },
);
