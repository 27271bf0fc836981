import { readFileSync, writeFileSync } from 'node:fs';
import { useSession } from './support';
const { session } = useSession();
test('x', async () => {
  await Excel.createWorkbook(readFileSync('/tmp/m.xlsx').toString('base64'));
  const [opened] = session().openedWorkbooks;
  const { saveXlsx } = await import('../../src/workbench/host');
  if (opened === undefined) throw new Error();
  writeFileSync('/tmp/m2.xlsx', await saveXlsx(opened.book));
});
