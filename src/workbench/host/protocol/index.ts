export { HostError, TransportError, invalidArgument, notEmulated, transportStatus } from './errors';
export { Interpreter, type FindObject, type Reply } from './interpreter';
export * from './json';
export { clientMetadata, type MetadataSource } from './metadata';
export {
  bindClass,
  isHostObject,
  makeObject,
  subjectOf,
  type Awaitable,
  type BoundClass,
  type ClassDefinition,
  type HostObject,
  type Property,
} from './objects';
export type { Action } from './wire';
