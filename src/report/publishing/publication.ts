import type { CellInput } from '../../evaluation';
import type { Told } from '../../programme';
import type { Reading, Values, ValueKey, WorkbookPlan } from '../../workbook';
import {
  csvText,
  judgedField,
  kpiValueKeys,
  progressField,
  shownKpis,
  typedValues,
  valueKey,
  workbookContext,
  workbookOptionsOf,
} from '../../workbook';
import { layPaper } from '../buildPaper';
import { makePaper } from '../content/makePaper';
import { Masks } from '../content/masks';
import type { Audience, PaperOptions } from '../options';
import { publicHtml } from './html';
import type { PublicTable } from './tables';
import { publicJson, publicTable, PUBLIC_TABLES } from './tables';

const FORMAT = 'gyokaku-publication';
const VERSION = 1;

/**
 * A publication, frozen: the paper in every form as it went out, to be printed again as it was whatever becomes of the
 * workbook, of the programme's definition or of this program. It also keeps the values that it showed, by which later
 * corrections are known; values that its readers could not see are not in it.
 */
export interface Publication {
  readonly programme: string;
  readonly title: string;
  readonly year: string;
  readonly round: string;
  readonly audience: Audience;
  /** ISO day. */
  readonly publishedOn: string;
  /** ISO date and time at which it was frozen. */
  readonly created: string;
  readonly plan: WorkbookPlan;
  readonly html: string;
  readonly json: string;
  readonly csv: Readonly<Record<PublicTable, string>>;
  readonly values: Values;
}

/** Hexadecimal digest of a text: SHA-256, which neither floor nor language has without its platform. */
export type Digest = (text: string) => string | Promise<string>;

/** Freezes the paper of a workbook. @param created ISO date and time */
export function freeze(reading: Reading, options: PaperOptions, created: string): Publication {
  const paper = makePaper(reading, options);
  return {
    programme: reading.programme.id,
    title: `${paper.programme}　${paper.title}`,
    year: reading.year,
    round: reading.round.id,
    audience: options.audience,
    publishedOn: options.printedOn,
    created,
    plan: layPaper(paper, options, created),
    html: publicHtml(paper),
    json: publicJson(paper),
    csv: csvOf((which) => csvText(publicTable(paper, which))),
    values: publishedValues(reading, options),
  };
}

function csvOf(text: (which: PublicTable) => string): Publication['csv'] {
  const [initiatives, kpis, steps] = PUBLIC_TABLES.map(text);
  return { initiatives: initiatives ?? '', kpis: kpis ?? '', steps: steps ?? '' };
}

/** The values that the paper shows and its readers may see. */
function publishedValues(reading: Reading, { audience }: PaperOptions): Values {
  const { current, initiatives, reportingYear, round } = workbookContext(
    workbookOptionsOf(reading),
  );
  const masks = new Masks(current, audience);
  const typed = typedValues(reading);
  const shown = initiatives
    .filter((initiative) => !masks.hidesInitiative(initiative))
    .flatMap((initiative): readonly ValueKey[] =>
      current.fiscalYears.flatMap((year) => [
        ...shownKpis(initiative)
          .filter((kpi) => kpi.repeats === null && !masks.hidesKpi(kpi))
          .flatMap((kpi) => kpiValueKeys(kpi, judgedField(year, reportingYear, round))),
        ...initiative.steps.map(({ id }) =>
          valueKey({ kind: 'step', id }, progressField(year, reportingYear, round)),
        ),
      ]),
    );
  const values = new Map<ValueKey, CellInput>();
  for (const key of shown) {
    const input = typed.get(key);
    if (input !== undefined) values.set(key, input);
  }
  return values;
}

/** The file of a publication: JSON, with a fingerprint by which a later change is seen. */
export async function publicationText(publication: Publication, digest: Digest): Promise<string> {
  const { values, ...rest } = publication;
  const content = { format: FORMAT, version: VERSION, ...rest, values: [...values] };
  const fingerprint = await digest(JSON.stringify(content));
  return `${JSON.stringify({ ...content, fingerprint }, null, 1)}\n`;
}

export type PublicationResult =
  { readonly ok: true; readonly publication: Publication } | (Told & { readonly ok: false });

/** Reads the file of a publication; refused where it is none, is newer than this program, or was changed since. */
export async function readPublication(text: string, digest: Digest): Promise<PublicationResult> {
  const parsed = parsedObject(text);
  if (parsed?.format !== FORMAT) {
    return {
      ok: false,
      message: '公表の記録（report --publish で作ったファイル）ではありません。',
      english: 'This is not the record of a publication (a file made by report --publish).',
    };
  }
  if (typeof parsed.version !== 'number' || parsed.version > VERSION) {
    return {
      ok: false,
      message: '新しい版で作られた公表の記録です。このコマンドを更新してください。',
      english:
        'This record of a publication was made by a newer version. Update the add-in or the command.',
    };
  }
  const { fingerprint, ...content } = parsed;
  if (fingerprint !== (await digest(JSON.stringify(content)))) {
    return {
      ok: false,
      message: '公表の記録が、作られたあとに書き換えられています。控えのファイルを使ってください。',
      english: 'This record of a publication was changed after it was made. Use a copy of it.',
    };
  }
  const publication = publicationOf(content);
  return publication === null
    ? {
        ok: false,
        message: '公表の記録の中身が読めません。控えのファイルを使ってください。',
        english: 'What this record of a publication holds cannot be read. Use a copy of it.',
      }
    : { ok: true, publication };
}

type Parsed = Readonly<Record<string, unknown>>;

/** null where a part is missing or of another kind than `publicationText` writes. */
function publicationOf(content: Parsed): Publication | null {
  const { audience, csv, plan, values } = content;
  const texts = ['programme', 'title', 'year', 'round', 'publishedOn', 'created', 'html', 'json'];
  if (texts.some((name) => typeof content[name] !== 'string')) return null;
  const text = (of: Parsed, name: string): string => String(of[name]);
  if (audience !== 'public' && audience !== 'council' && audience !== 'office') return null;
  if (!isParsed(csv) || !isPlan(plan) || !Array.isArray(values)) return null;
  const entries = values.filter(isValue);
  if (entries.length < values.length) return null;
  return {
    programme: text(content, 'programme'),
    title: text(content, 'title'),
    year: text(content, 'year'),
    round: text(content, 'round'),
    audience,
    publishedOn: text(content, 'publishedOn'),
    created: text(content, 'created'),
    plan,
    html: text(content, 'html'),
    json: text(content, 'json'),
    csv: csvOf((which) => text(csv, which)),
    values: new Map(entries),
  };
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What bears its fingerprint is what was written; that it is a plan at all is looked at here. */
function isPlan(value: unknown): value is WorkbookPlan {
  if (!isParsed(value)) return false;
  const { properties, sheets, styles } = value;
  return isParsed(properties) && isParsed(styles) && Array.isArray(sheets) && sheets.length > 0;
}

function isValue(entry: unknown): entry is readonly [ValueKey, CellInput] {
  if (!Array.isArray(entry)) return false;
  const key: unknown = entry[0];
  const input: unknown = entry[1];
  return typeof key === 'string' && isParsed(input) && typeof input.kind === 'string';
}

/** Whether a text is, or was meant to be, a publication. */
export function isPublication(text: string): boolean {
  return parsedObject(text)?.format === FORMAT;
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? { ...parsed }
      : null;
  } catch {
    return null;
  }
}
