export { sampleValues } from './sampleValues';
export type { SampleOptions } from './sampleValues';
