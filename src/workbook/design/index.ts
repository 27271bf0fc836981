/** The look of our sheets, for whoever plans others. */
export { asText, gridCell, headStyle, hiddenKeyStyle, quietStyle } from './cells';
export { derived } from './derived';
export { palette, tints } from './palette';
export type { Tint } from './palette';
export { StyleTable } from './styles';
