import { applyPlan } from '../../src/excel';
import { emptyWorkbook, useExcel } from './emulated';
import { masterOf, programmeOf } from './manyInitiatives';

/**
 * How many requests, how large: counted without doing what the large ones ask for, which is the engine's business and
 * not the adapter's. Sheets are really made, because their ids are needed.
 */

const excel = useExcel({ payloadLimit: Infinity });

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}

interface Path {
  readonly Name: string;
  readonly ParentObjectPathId?: number;
}

interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

/** Leaves of a request what makes sheets. */
function onlyNewSheets(body: string): string {
  const request = JSON.parse(body) as Body;
  const isNew = ({ ObjectPathId }: Action): boolean =>
    request.ObjectPaths[String(ObjectPathId)]?.Name === 'Add';
  const parents = new Set<number>();
  for (const [id, { Name, ParentObjectPathId }] of Object.entries(request.ObjectPaths)) {
    if (Name === 'Add' && ParentObjectPathId !== undefined) parents.add(Number(id));
  }
  const worksheets = Object.entries(request.ObjectPaths).find(
    ([, { Name }]) => Name === 'Worksheets',
  );
  const adds = request.Actions.filter((action) => {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    return (
      isNew(action) && String(path?.ParentObjectPathId) === worksheets?.[0] && action.ActionType < 3
    );
  });
  return JSON.stringify({ ...request, Actions: adds });
}

// The 57 of Saitama are counted where they are really made: sameAsFile.
test.each([300, 1_000])('%d initiatives: at most 12 requests of less than 5 MB', async (count) => {
  await emptyWorkbook();
  const plan = masterOf(programmeOf(count));
  const { host } = excel();
  const sizes: number[] = [];
  const run = host.run.bind(host);
  const spy = jest.spyOn(host, 'run').mockImplementation((body, flags) => {
    sizes.push(Buffer.byteLength(body));
    return run(sizes.length > 2 ? onlyNewSheets(body) : body, flags);
  });
  const report = await applyPlan(plan);
  spy.mockRestore();
  expect(report.requests).toBe(sizes.length);
  expect(sizes.length).toBeLessThanOrEqual(12);
  expect(Math.max(...sizes)).toBeLessThan(5_000_000);
});
