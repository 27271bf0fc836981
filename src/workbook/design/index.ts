/** The look of our sheets, for whoever plans others. */
export {
  asText,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  inputCell,
  quietStyle,
  titleStyle,
} from './cells';
export { derived } from './derived';
export { defaultFont } from './fonts';
export { palette, tints } from './palette';
export type { Tint } from './palette';
export { StyleTable } from './styles';
export { lineCount, rowHeight, widthOf } from './textSize';
