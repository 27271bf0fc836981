import { readSubmission } from '../../src/taskpane/core/consolidate/readSubmission';
import type { OpenReader } from '../../src/taskpane/core/consolidate/readers';

/** The reader itself, without a thread around it. */
export const directReader: OpenReader = () => ({ read: readSubmission, close: () => undefined });
