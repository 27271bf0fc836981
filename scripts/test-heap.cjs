/**
 * Jest's processes have much room for new objects (scripts/test.mjs), by a flag that would also hold for the threads that
 * they start, which must end when their own memory is full. The process has its room by now.
 */
require('node:v8').setFlagsFromString('--max-semi-space-size=0');
