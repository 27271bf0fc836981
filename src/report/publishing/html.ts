import type { CountLine, Paper, PaperChanges, PaperInitiative } from '../content/paper';
import { lateInitiatives } from '../content/late';
import { bandLines, methodTexts, specialLines } from '../content/method';
import { NOTE_TEXTS } from '../content/notes';
import { overviewSentences } from '../content/sentences';
import { statusText } from '../content/statuses';
import { printedDay, shareText } from '../content/words';
import { barStatuses } from '../parts/bars';
import { dayAndCause } from '../parts/cells';
import { changeGroups, changeMark } from '../parts/changes';
import { decidedChange, decidedDay, decidedReason, decidedWhat } from '../parts/decisions';
import { DRAFT } from '../parts/frame';
import type { Html } from './element';
import { element, joined, page, table } from './element';
import { initiativeArticle, statusMark } from './initiativeArticle';
import { STYLE } from './style';

/**
 * The paper as one page of its own: nothing is fetched, every table has a caption and heads, statuses are symbol and word,
 * and one can get to every part by its heading.
 */
export function publicHtml(paper: Paper): string {
  const title = `${paper.programme}　${paper.title}`;
  const sections = sectionsOf(paper);
  return page({
    language: 'ja',
    title,
    style: STYLE,
    body: joined([
      element('a', { class: 'skip', href: '#main' }, '本文へ'),
      element('header', {}, joined([heading(paper), contentsList(sections)])),
      element(
        'main',
        { id: 'main' },
        joined(
          sections.map(({ body, id, title: name }) =>
            element(
              'section',
              { 'aria-labelledby': id },
              joined([element('h2', { id }, name), body]),
            ),
          ),
        ),
      ),
      element(
        'footer',
        {},
        element('p', {}, `${paper.organisation}　${printedDay(paper.printedOn)}`),
      ),
    ]),
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

function sectionsOf(paper: Paper): readonly Section[] {
  const late = lateInitiatives(paper);
  return [
    { id: 'overview', title: '全体の状況', body: overviewBody(paper) },
    ...(late.length === 0
      ? []
      : [{ id: 'late', title: '達成に届いていない取組', body: lateBody(paper, late) }]),
    ...(paper.changes === null
      ? []
      : [
          { id: 'changes', title: '前回の報告からの変化', body: changesBody(paper, paper.changes) },
        ]),
    ...paper.pillars.map(({ initiatives, no, title }) => ({
      id: `pillar-${String(no)}`,
      title: `柱${String(no)}　${title}`,
      body: joined(initiatives.map((initiative) => initiativeArticle(paper, initiative))),
    })),
    ...(paper.corrections.length === 0
      ? []
      : [{ id: 'corrections', title: '公表後の訂正', body: correctionsBody(paper) }]),
    ...(paper.decisions.length === 0
      ? []
      : [{ id: 'decisions', title: '計画の改定の一覧', body: decisionsBody(paper) }]),
    { id: 'method', title: '判定の基準と計算の方法', body: methodBody(paper) },
  ];
}

function heading(paper: Paper): Html {
  const asOf = paper.asOf === null ? '' : `（${printedDay(paper.asOf)}現在）`;
  const draft =
    paper.draft.length === 0
      ? []
      : [
          element('p', { class: 'draft' }, DRAFT),
          element('ul', {}, joined(paper.draft.map((reason) => element('li', {}, reason)))),
        ];
  return joined([
    element('p', {}, paper.programme),
    element('h1', {}, paper.title),
    element('p', {}, `${paper.round.name}報告${asOf}`),
    ...paper.choice.map((text) => element('p', {}, text)),
    ...draft,
  ]);
}

function contentsList(sections: readonly Section[]): Html {
  const links = sections.map(({ id, title }) =>
    element('li', {}, element('a', { href: `#${id}` }, title)),
  );
  return element('nav', { 'aria-label': '目次' }, element('ol', {}, joined(links)));
}

function overviewBody(paper: Paper): Html {
  const { overview } = paper;
  const tables: readonly (readonly [string, readonly CountLine[]])[] = [
    ['柱ごとの判定', [...overview.pillars, overview.total]],
    ['節ごとの判定', overview.sections],
    ['担当課ごとの判定', overview.divisions],
  ];
  return joined([
    element('p', { class: 'sentence' }, overview.sentence),
    ...overviewSentences(paper).map((text) => element('p', {}, text)),
    ...tables
      .filter(([, lines]) => lines.length > 1)
      .map(([caption, lines]) => countTable(paper, caption, lines)),
    changes(paper, '前年度から判定が上がった取組', overview.rose),
    changes(paper, '前年度から判定が下がった取組', overview.fell),
  ]);
}

function countTable(paper: Paper, caption: string, lines: readonly CountLine[]): Html {
  const statuses = barStatuses(paper.scale);
  const hides = lines.some(({ withheld }) => withheld > 0);
  const heads = [
    ...['区分', '年度', '項目数', '達成の割合', ...statuses.map(statusText), '対象外', '中止'],
    ...(hides ? ['非公表'] : []),
  ];
  const rows = lines.flatMap(({ before, label, now, withheld }) =>
    [
      [paper.year, now] as const,
      ...(before === null || paper.before === null ? [] : [[paper.before, before] as const]),
    ].map(([year, rollUp]) => [
      label,
      year,
      rollUp.total,
      shareText(rollUp),
      ...statuses.map(({ id }) => rollUp.counts[id] ?? 0),
      rollUp.counts.notDue ?? 0,
      rollUp.counts.discontinued ?? 0,
      ...(hides ? [withheld] : []),
    ]),
  );
  return table(
    caption,
    heads,
    rows.map((row) => row.map(String)),
  );
}

function changes(paper: Paper, title: string, initiatives: readonly PaperInitiative[]): Html {
  if (initiatives.length === 0 || paper.before === null) return joined([]);
  const listed = new Set(paper.pillars.flatMap((pillar) => pillar.initiatives.map(({ no }) => no)));
  const items = initiatives.map(({ before, no, status, title: name }) => {
    const text = `No.${String(no)}　${name}（${before === null ? '' : statusText(before)} → ${statusText(status)}）`;
    return element(
      'li',
      {},
      listed.has(no) ? element('a', { href: `#no-${String(no)}` }, text) : text,
    );
  });
  return joined([
    element('h3', {}, `${title}（${String(items.length)}）`),
    element('ul', {}, joined(items)),
  ]);
}

function lateBody(paper: Paper, late: readonly PaperInitiative[]): Html {
  const rows = late.map(({ divisions, no, status, title }) => [
    `No.${String(no)}`,
    element('a', { href: `#no-${String(no)}` }, title),
    divisions.join('、'),
    statusMark(status),
  ]);
  return table(
    `${paper.yearLabel}の判定が達成に届かない取組`,
    ['No.', '取組項目', '担当課', '判定'],
    rows,
  );
}

function changesBody(paper: Paper, changes: PaperChanges): Html {
  const heads = ['No.', '取組項目', changes.before, paper.round.name, '変化'];
  return joined([
    element('p', {}, changes.sentence),
    element('p', {}, `指標は、${changes.kpiSentence}`),
    ...changeGroups(changes).map(([title, items]) =>
      table(
        title,
        heads,
        items.map((changed) => [
          `No.${String(changed.initiative.no)}`,
          changed.initiative.title,
          statusMark(changed.before),
          statusMark(changed.now),
          changeMark(changed),
        ]),
      ),
    ),
  ]);
}

function correctionsBody({ corrections }: Paper): Html {
  const heads = ['No.', '指標・工程', '年度', '公表した値', '訂正した値', '訂正日・理由'];
  const rows = corrections.map(({ cause, initiative, name, now, old, on, year }) => [
    `No.${String(initiative)}`,
    name,
    year,
    old,
    now,
    dayAndCause(on, cause),
  ]);
  return table('【訂正】公表後に訂正した値', heads, rows);
}

function decisionsBody({ decisions }: Paper): Html {
  const heads = ['決定日', 'No.', '改定したもの', '改定前 → 改定後', '理由'];
  const rows = decisions.map((decision) => [
    decidedDay(decision),
    `No.${String(decision.initiative)}`,
    decidedWhat(decision),
    decidedChange(decision),
    decidedReason(decision),
  ]);
  return table('計画の途中で改めたものと、終わったもの', heads, rows);
}

function methodBody({ notes, scale }: Paper): Html {
  const bands = bandLines(scale).map(({ rate, status, words }) => [
    statusMark(status),
    rate,
    words === '' ? '－' : words,
  ]);
  return joined([
    table(`判定基準：${scale.title}`, ['判定', '指標の達成率', '工程の進み具合'], bands),
    table('そのほかの判定', ['判定', '意味'], specialLines()),
    element(
      'dl',
      {},
      joined(
        methodTexts(scale).flatMap(([name, text]) => [
          element('dt', {}, name),
          element('dd', {}, text),
        ]),
      ),
    ),
    ...(notes.length === 0
      ? []
      : [
          element('h3', {}, '表の中の印'),
          element('ul', {}, joined(notes.map((note) => element('li', {}, NOTE_TEXTS[note])))),
        ]),
  ]);
}
