import { useSession } from './support';

const { session } = useSession();

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

const dialogAt = (
  url: string,
  options: Office.DialogOptions = {},
): Promise<Office.AsyncResult<Office.Dialog>> =>
  new Promise((resolve) => Office.context.ui.displayDialogAsync(url, options, resolve));

const page = 'https://workbench.invalid/help.html';

/** What an add-in hears of its dialog. */
function hear(dialog: Office.Dialog): readonly unknown[] {
  const heard: unknown[] = [];
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
    heard.push('message' in event ? event.message : event.error);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
    heard.push('error' in event ? event.error : event.message);
  });
  return heard;
}

test('a dialog opens, talks with the add-in, and is closed by it', async () => {
  const { value: dialog } = await dialogAt(page, { width: 30, height: 40 });
  const heard = hear(dialog);
  const shown = session().dialogs.current;
  expect(shown).toMatchObject({ url: page, width: 30, height: 40 });
  shown?.messageParent('{"年度":"R6"}');
  dialog.messageChild('続けて');
  await quiet();
  expect(heard).toEqual(['{"年度":"R6"}']);
  expect(shown?.received).toEqual(['続けて']);
  dialog.close();
  expect(session().dialogs.current).toBeNull();
});

test('a person closes a dialog, and a page that is not there is told', async () => {
  const { value: dialog } = await dialogAt(page);
  const heard = hear(dialog);
  session().dialogs.current?.failToLoad();
  await quiet();
  session().dialogs.current?.closeByUser();
  await quiet();
  expect(heard.map((error) => (error as { readonly code?: number }).code ?? error)).toEqual([
    12002, 12006,
  ]);
  expect(session().dialogs.current).toBeNull();
  const again = await dialogAt(page);
  expect(again.status).toBe(Office.AsyncResultStatus.Succeeded);
  again.value.close();
});

test.each([
  ['another domain', 'https://example.jp/a.html', 12_004],
  ['plain http', 'http://workbench.invalid/a.html', 12_005],
])('a dialog of %s is refused', async (_, url, code) => {
  const { status, error } = await dialogAt(url);
  expect([status, error.code]).toEqual([Office.AsyncResultStatus.Failed, code]);
});

test('a second dialog, and one that the person does not want, are refused', async () => {
  const { value: dialog } = await dialogAt(page);
  expect((await dialogAt(page)).error.code).toBe(12_007);
  dialog.close();
  session().dialogs.allowed = false;
  expect((await dialogAt(page)).error.code).toBe(12_009);
  session().dialogs.allowed = true;
});

test('only https addresses are opened in a browser', async () => {
  Office.context.ui.openBrowserWindow('https://example.jp/help');
  Office.context.ui.openBrowserWindow('http://example.jp/help');
  Office.context.ui.openBrowserWindow('mailto:a@example.jp');
  await quiet();
  expect(session().openedUrls).toEqual(['https://example.jp/help']);
});

test('settings of the document are kept once saved, and are those of the workbook', async () => {
  const { settings } = Office.context.document;
  const save = (): Promise<void> => new Promise((resolve) => settings.saveAsync(() => resolve()));
  settings.set('年度', { label: 'R6', on: true });
  expect(session().host.book.settings.get('年度')).toBeUndefined();
  await save();
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('年度').load('value');
    context.workbook.settings.add('別', 5);
    await context.sync();
    expect(setting.value).toEqual({ label: 'R6', on: true });
  });
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect([settings.get('年度'), settings.get('別')]).toEqual([{ label: 'R6', on: true }, 5]);
  settings.remove('年度');
  await save();
  expect([...session().host.book.settings.keys()]).toEqual(['別']);
});

test('languages and requirement sets are those of a Japanese Excel LTSC 2021', () => {
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual([
    'ja-JP',
    'ja-JP',
  ]);
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('DialogApi', '1.2')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});
