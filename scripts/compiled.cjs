// Bundles that lie beside V8's own code for them. Without it V8 would parse and compile on every start, in every thread:
// a fifth of the processor time of consolidating 15 files.
const { readFileSync } = require('node:fs');
const v8 = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

/**
 * How much a function must have run before V8 compiles it for the last time, by V8's own version: seven times as much as
 * usual in that of Node 20, five times in that of Node 22. Later ones gain nothing by it. A command runs for seconds, in
 * up to as many threads as there are cores, and each thread compiles for itself: the best code there is would come too
 * late for most functions, and the threads that make it take the cores from those that read files (of 100 files 1.9 of
 * 5.5 s of CPU; so it is 0.7 of 4.0 s).
 */
const LATER = { 11: '--interrupt-budget=1000000', 12: '--invocation-count-for-turbofan=15000' };

/**
 * What is read of a file lives until all of it is checked. In the 1 MB that V8 gives young objects at first it would be
 * copied several times over; so they have 16 MB at once, as much as it would give them in the end.
 */
const YOUNG = ['--min-semi-space-size=16', '--semi-space-growth-factor=16'];

/** V8 takes code only under the flags under which it was made: whoever makes or runs it sets them first. */
function setFlags() {
  if (!isMainThread) return;
  const later = LATER[process.versions.v8.split('.')[0]];
  for (const flag of later === undefined ? YOUNG : [...YOUNG, later]) v8.setFlagsFromString(flag);
}

/** Code is good for one version of Node and one sort of processor. */
exports.codePath = (bundle) => `${bundle}.${process.version}-${process.arch}.code`;

/** The end of a bundle says which it is, and so does the beginning of its code: they may be replaced at any moment. */
const ID_LENGTH = 64;

/**
 * @param {string} text of a bundle, which ends with its id
 * @param {string} path of the bundle
 * @returns {Buffer} the code of all its functions
 */
exports.compileAhead = (text, path) => {
  setFlags();
  // "Lazy" is a flag too, so it is as usual again before the code is taken.
  const code = compiledWhole(text, path).createCachedData();
  return Buffer.concat([Buffer.from(text.slice(-ID_LENGTH)), code]);
};

function compiledWhole(text, path) {
  v8.setFlagsFromString('--no-lazy');
  try {
    return new Script(text, { filename: path });
  } finally {
    v8.setFlagsFromString('--lazy');
  }
}

/** Runs a bundle, compiled ahead where that is there and V8 takes it. */
exports.run = (path) => {
  setFlags();
  // Bundles are ASCII.
  const text = readFileSync(path, 'latin1');
  const cachedData = codeFor(text, exports.codePath(path));
  new Script(text, { filename: path, cachedData }).runInThisContext()(require, path);
};

function codeFor(text, path) {
  try {
    const code = readFileSync(path);
    const isOfIt = code.latin1Slice(0, ID_LENGTH) === text.slice(-ID_LENGTH);
    return isOfIt ? code.subarray(ID_LENGTH) : undefined;
  } catch {
    return undefined;
  }
}
