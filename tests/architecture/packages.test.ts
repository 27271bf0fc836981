import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = resolve(__dirname, '../..');
const lockText = readFileSync(resolve(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(lockText) as Lock;
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Manifest;

describe('the npm packages', () => {
  it('are pinned to one version each', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(
      versions.filter(([, version]) => !/^(?:npm:[a-z/@-]+@)?\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });

  it('are locked without the address they came from', () => {
    expect(lockText).not.toContain('"resolved"');
  });

  // A registry that lacks a version for one system leaves it out of the lock without a word, and
  // `npm ci` then refuses the lock on every machine.
  it('are locked for every system', () => {
    const locked = new Set(
      Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const absent = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !locked.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(absent).toEqual([]);
  });
});
