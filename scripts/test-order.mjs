import { basename, join, relative, sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';
import { root } from './dependencies.mjs';
import { groupsOf, testFiles } from './test-groups.mjs';
import { secondsOf } from './test-seconds.mjs';

/**
 * Jest's `testSequencer`: what takes longest comes first. Jest knows it where it has run before; elsewhere it goes by the
 * size of a file, and when one of the longest comes late, the other workers wait for it with nothing left to do.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const ofGroup = new Map(groupsOf(testFiles()).map(({ name, seconds }) => [name, seconds]));
    const seconds = ({ path }) =>
      ofGroup.get(basename(path, '.test.cjs')) ??
      secondsOf(relative(join(root, 'tests'), path).split(sep).join('/'));
    return super.sort(tests).sort((one, other) => seconds(other) - seconds(one));
  }
}
