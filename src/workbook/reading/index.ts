export { carriedProgramme } from './carriedProgramme';
export { foundCell, shownText, sameInput } from './cells';
export { keyedSheets } from './keyedSheet';
export type { KeyedSheet } from './keyedSheet';
export type {
  FoundCell,
  FoundHeader,
  FoundTarget,
  PeopleCell,
  Reading,
  ReadingResult,
  Refusal,
  Site,
  StructureProblem,
} from './reading';
export { typedValues } from './reading';
export { readingOf } from './readingOf';
export { readWorkbook } from './readWorkbook';
