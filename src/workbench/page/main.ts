import type { OfficeThemeName } from '../host';
import { Bar, type BarState } from './bar';
import { makeResizable } from './divider';
import { Notices } from './notices';
import { Pane } from './pane';
import { abilities, printPdf, workbook, type Abilities } from './server';
import { textsOf, type Language } from './texts';
import { Workbench } from './workbench';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing`);
  return found;
}

let language: Language = 'ja-JP';
let excelApi = '1.14';
let theme: OfficeThemeName = 'white';
let isPrinting = false;
let can: Abilities = { pane: 'building', print: false };

const notices = new Notices(
  element('note', HTMLElement),
  element('dialog', HTMLDialogElement),
  () => textsOf(language),
);
const pane: Pane = new Pane({
  frame: element('pane', HTMLIFrameElement),
  host: () => workbench.host,
  excelApi: () => excelApi,
  language: () => language,
  theme: () => theme,
  file: async (kind) => {
    return kind === 'pdf' ? printPdf(await workbench.bytes('print')) : workbench.bytes();
  },
  onAnswered: () => workbench.refresh(),
});
const workbench: Workbench = new Workbench({
  grid: element('grid', HTMLElement),
  notices,
  language: () => language,
  clientNamespaces: () => pane.clientNamespaces(),
  openElsewhere,
  onChanged: () => bar.update(state()),
});
const bar: Bar = new Bar(element('bar', HTMLElement), {
  fresh: () => attempt(() => replace(() => workbench.fresh())),
  open: (file) =>
    attempt(() =>
      replace(async () => workbench.open(new Uint8Array(await file.arrayBuffer()), file.name)),
    ),
  save: () => attempt(save),
  generated: () =>
    attempt(() => replace(async () => workbench.open(await workbook('generated'), generatedName))),
  sample: () =>
    attempt(() => replace(async () => workbench.open(await workbook('sample'), sampleName))),
  protection: () => attempt(() => workbench.toggleProtection()),
  print: () => attempt(print),
  excelApi: (version) => {
    excelApi = version;
    loadPane();
  },
  theme: (chosen) => {
    theme = chosen;
    loadPane();
  },
  language: (chosen) => attempt(() => inTurn(() => speak(chosen))),
});

const generatedName = 'R6_年度末_取りまとめ用.xlsx';
const sampleName = 'R6_年度末_取りまとめ用_見本.xlsx';

const state = (): BarState => ({
  texts: textsOf(language),
  fileName: workbench.fileName,
  isDirty: workbench.isDirty,
  isProtected: workbench.isProtected,
  canPrint: can.print,
  isPrinting,
  isOpening: openings > 0,
  excelApi,
  theme,
  language,
});

function attempt(work: () => void | Promise<void>): void {
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => notices.failed(error));
}

/** How long the grid gathers what it will draw of an opened workbook, which it misses when that is closed, in milliseconds. */
const gatheringMs = 150;

/** What is being opened, and how much of it. */
let opening: Promise<unknown> = Promise.resolve();
let openings = 0;

/** Opens a workbook once the one before is open: in the middle of it, the two would share grid and engine. */
function inTurn(open: () => Promise<void>): Promise<void> {
  openings += 1;
  bar.update(state());
  const opened = opening.then(open).finally(() => {
    openings -= 1;
    bar.update(state());
  });
  const gathered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, gatheringMs));
  opening = opened.then(gathered, gathered);
  return opened;
}

/** Opens another workbook in place of the open one; the pane starts anew, as in a new window of Excel. */
function replace(open: () => void | Promise<void>): Promise<void> {
  return inTurn(async () => {
    if (workbench.isDirty && !window.confirm(textsOf(language).discard)) return;
    pane.leave();
    try {
      await open();
    } finally {
      loadPane();
      bar.show(state());
    }
  });
}

/** Loads the pane for the open workbook, or says in its place why there is none. */
function loadPane(): void {
  const ready = can.pane === 'ready';
  element('no-pane', HTMLElement).hidden = ready;
  element('pane', HTMLIFrameElement).hidden = !ready;
  if (ready) pane.load();
  else label();
}

async function awaitPane(): Promise<void> {
  while (can.pane === 'building') {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    can = await abilities();
  }
  loadPane();
}

async function save(): Promise<void> {
  download(
    await workbench.bytes(),
    workbench.fileName,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  workbench.host.book.isDirty = false;
  bar.update(state());
}

async function print(): Promise<void> {
  isPrinting = true;
  bar.show(state());
  try {
    const pdf = await printPdf(await workbench.bytes('print'));
    download(pdf, workbench.fileName.replace(/\.xlsx$/i, '.pdf'), 'application/pdf');
  } finally {
    isPrinting = false;
    bar.show(state());
  }
}

function download(bytes: Uint8Array, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The grid's own texts come with it, so the workbook is opened again. */
async function speak(chosen: Language): Promise<void> {
  const [bytes, name, isDirty] = [await workbench.bytes(), workbench.fileName, workbench.isDirty];
  language = chosen;
  document.documentElement.lang = chosen.slice(0, 2);
  pane.leave();
  await workbench.open(bytes, name);
  workbench.host.book.isDirty = isDirty;
  label();
  loadPane();
  bar.show(state());
}

function label(): void {
  const texts = textsOf(language);
  element('divider', HTMLElement).setAttribute('aria-label', texts.resize);
  element('pane', HTMLIFrameElement).title = texts.pane;
  const first = document.createElement('strong');
  first.textContent = can.pane === 'building' ? texts.buildingPane : texts.noPane;
  const more = document.createElement('p');
  more.textContent = can.pane === 'building' ? texts.buildingPaneHow : texts.noPaneHow;
  element('no-pane', HTMLElement).replaceChildren(first, more);
}

/** A workbook that the add-in makes opens in a tab of its own, which fetches it here. */
async function openElsewhere(bytes: Uint8Array | null): Promise<void> {
  const handover = crypto.randomUUID();
  const waiting = (window.workbenchHandover ??= new Map());
  waiting.set(handover, bytes);
  const tab = window.open(`/?handover=${handover}`, '_blank');
  if (tab !== null) return;
  waiting.delete(handover);
  await replace(() => (bytes === null ? workbench.fresh() : workbench.open(bytes, 'Book2.xlsx')));
}

declare global {
  interface Window {
    workbenchHandover?: Map<string, Uint8Array | null>;
    /** For tests: the emulated Excel of the page. */
    workbench?: Workbench;
  }
}

async function start(): Promise<void> {
  label();
  makeResizable(element('divider', HTMLElement), element('right', HTMLElement));
  bar.show(state());
  can = await abilities();
  const handover = new URLSearchParams(location.search).get('handover');
  const opener = window.opener as Window | null;
  const waiting = handover === null ? undefined : opener?.workbenchHandover;
  if (handover !== null && waiting?.has(handover) === true) {
    const bytes = waiting.get(handover) ?? null;
    waiting.delete(handover);
    await replace(() => (bytes === null ? workbench.fresh() : workbench.open(bytes, 'Book2.xlsx')));
  } else {
    await replace(async () => workbench.open(await workbook('generated'), generatedName));
  }
  window.workbench = workbench;
  if (can.pane === 'building') await awaitPane();
}

window.addEventListener('beforeunload', (event) => {
  if (workbench.isDirty) event.preventDefault();
});
attempt(start);
