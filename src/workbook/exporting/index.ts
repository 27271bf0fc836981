export { csvText } from './csv';
export { exportTable, tableJson } from './exportTables';
export type { ExportedItems } from './exportTables';
export type { Datum, Table, TableColumn } from './table';
