import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import * as evaluation from '../../src/evaluation';
import { loadProgramme } from '../../src/programme';

const readme = readFileSync('src/evaluation/README.md', 'utf8');

/** Every `expression; // → result` of the README's examples. */
function results(): readonly {
  readonly line: string;
  readonly found: unknown;
  readonly said: unknown;
}[] {
  return [...readme.matchAll(/```js\n([\s\S]*?)```/g)].flatMap(([, code = '']) => {
    const found: unknown[] = [];
    const claims = [...code.matchAll(/^(.+); \/\/ → (.+)$/gm)];
    const marked = code.replace(/^(.+); \/\/ → .+$/gm, 'note($1);');
    runInContext(
      marked,
      createContext({ ...evaluation, loadProgramme, note: (value: unknown) => found.push(value) }),
    );
    return claims.map(([line, , said = ''], index) => ({
      line,
      found: JSON.parse(JSON.stringify(found[index])) as unknown,
      said: JSON.parse(said) as unknown,
    }));
  });
}

describe('the examples of the README', () => {
  it.each(results().map((one) => [one.line, one] as const))('%s', (_, { found, said }) => {
    expect(found).toEqual(said);
  });

  it('are there', () => {
    expect(results().length).toBeGreaterThan(12);
  });
});
