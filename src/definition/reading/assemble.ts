import { didYouMean, told, type Path, type Said } from '../../programme';
import type { Json } from '../json';
import { put, type Item } from './item';
import type { Spot, Wrong } from './places';
import { Places } from './places';
import type { RowReading } from './readRow';

/** What stands on each sheet, by the sheet's key. */
export type Rows = ReadonlyMap<string, readonly RowReading[]>;

export interface Assembled {
  readonly definition: Item;
  readonly places: Places;
  /** What the sheets contradict one another in, beside what single cells have wrong. */
  readonly wrong: readonly Wrong[];
}

type List = Item[];

interface Placed {
  readonly item: Item;
  readonly path: Path;
}

/** Puts the definition together from the rows of its sheets. Total: what belongs nowhere is named and left out. */
export function assemble(rows: Rows, wrongBefore: readonly Wrong[]): Assembled {
  return new Assembly(rows, wrongBefore).assembled();
}

class Assembly {
  readonly #places = new Places();
  readonly #wrong: Wrong[] = [];
  readonly #definition: Item = { formatVersion: 1 };

  constructor(
    private readonly rows: Rows,
    private readonly wrongBefore: readonly Wrong[],
  ) {}

  assembled(): Assembled {
    const [basics] = this.#sheet('basics');
    if (basics !== undefined) {
      Object.assign(this.#definition, basics.item);
      this.#place([], basics);
    }
    this.#years();
    const rounds = this.#list('rounds', 'rounds', { optional: true });
    this.#nested('schedule', 'round', rounds, '報告回', (row, parent) => {
      const year = text(row.outside.get('year'));
      put(parent.item, ['schedule', year], row.item);
      this.#place([...parent.path, 'schedule', year], row, row.spot('year'));
    });
    this.#scale(basics);
    const divisions = this.#list('divisions', 'divisions');
    this.#nested('renamings', 'division', divisions, '担当課', (row, parent) => {
      this.#push(parent, 'renamed', row);
    });
    this.#pillars();
    this.#initiatives();
    this.#revisions();
    this.#list('retired', 'retired', { optional: true });
    return { definition: this.#definition, places: this.#places, wrong: this.#wrong };
  }

  #sheet(key: string): readonly RowReading[] {
    return this.rows.get(`definition.${key}`) ?? [];
  }

  #years(): void {
    const labels: Json[] = [];
    const calendar: Item = {};
    for (const row of this.#sheet('years')) {
      const { year, role, ...stated } = row.item;
      const label = text(year);
      const spot = row.spot('year');
      if (role !== 'preceding') {
        this.#places.set(['fiscalYears', labels.length], spot);
        labels.push(label);
      }
      if (Object.keys(stated).length > 0) put(calendar, [label], stated);
      this.#place(['calendar', label], row, spot);
    }
    this.#definition.fiscalYears = labels;
    if (Object.keys(calendar).length > 0) this.#definition.calendar = calendar;
  }

  #scale(basics: RowReading | undefined): void {
    const [form] = this.#sheet('scale');
    const bands = this.#sheet('bands');
    if (form === undefined && bands.length === 0) return;
    if (basics?.item.scale !== undefined) {
      this.#wrong.push([
        basics.spot('scale'),
        told({
          ja: '「判定基準」のシートに独自の基準があります。独自の基準を使うならここを空欄に、用意された基準を使うなら「判定基準」と「判定の段階」を空欄にしてください。',
          en: 'The sheet “判定基準” (scale) holds a scale of your own. To use it, make this cell blank; to use one that ships, make “判定基準” and “判定の段階” (bands) blank.',
        }),
      ]);
    }
    const scale: Item = { ...form?.item, bands: [] };
    this.#definition.scale = scale;
    if (form !== undefined) this.#place(['scale'], form, form.spot('id'));
    for (const row of bands) this.#push({ item: scale, path: ['scale'] }, 'bands', row);
  }

  #pillars(): void {
    const pillars: Placed[] = [];
    const rows = this.#sheet('pillars');
    const list: List = [];
    const number = (row: RowReading): Json => row.outside.get('pillar') ?? 0;
    for (const row of rows.filter(({ outside }) => !outside.has('section'))) {
      const item: Item = { no: number(row), ...row.item };
      const path = ['pillars', list.length];
      list.push(item);
      pillars.push({ item, path });
      this.#place(path, row);
      this.#places.set([...path, 'no'], row.spot('pillar'));
    }
    for (const row of rows.filter(({ outside }) => outside.has('section'))) {
      const parent = pillars.find(({ item }) => item.no === number(row));
      if (parent === undefined) {
        const no = text(number(row));
        this.#unknown(row.spot('pillar'), { ja: `柱${no}`, en: `pillar ${no}` }, '柱と節');
        continue;
      }
      row.item.no = row.outside.get('section') ?? 0;
      const path = this.#push(parent, 'sections', row);
      this.#places.set([...path, 'no'], row.spot('section'));
    }
    this.#definition.pillars = list;
  }

  #initiatives(): void {
    const initiatives = this.#list('initiatives', 'initiatives');
    for (const { item } of initiatives) {
      item.kpis = [];
      item.steps = [];
    }
    const kpis: Placed[] = [];
    const attach = (row: RowReading, list: (row: RowReading) => string): void => {
      const no = row.outside.get('initiative') ?? 0;
      const parent = initiatives.find(({ item }) => item.no === no);
      if (parent === undefined) {
        const spot = row.spot('initiative');
        // Its items are known all the same to whatever refers to them.
        kpis.push({ item: row.item, path: ['nowhere'] });
        if (!this.#isWrong(spot)) {
          this.#unknown(spot, { ja: `番号 ${text(no)}`, en: `No. ${text(no)}` }, '取組項目');
        }
        return;
      }
      const path = this.#push(parent, list(row), row);
      if (list(row) !== 'steps') kpis.push({ item: row.item, path });
    };
    for (const row of this.#sheet('kpis')) {
      row.item.targets ??= {};
      attach(row, ({ outside }) => (outside.get('role') === 'reference' ? 'references' : 'kpis'));
    }
    this.#nested('parts', 'kpi', kpis, '指標', (row, parent) => {
      this.#push(parent, 'parts', row);
    });
    for (const row of this.#sheet('steps')) {
      row.item.plan ??= {};
      row.item.due ??= [];
      attach(row, () => 'steps');
    }
  }

  #revisions(): void {
    for (const row of this.#sheet('revisions')) {
      const { field, year, ...rest } = row.item;
      const name = text(field);
      const isYearly = ['targets', 'plan', 'milestones'].includes(name);
      if (isYearly && year === undefined) {
        const choose = {
          ja: 'どの年度の値を変えたのかを選んでください。',
          en: 'Choose the year of which the value was changed.',
        };
        this.#wrong.push([row.spot('year'), told(choose)]);
      }
      Object.assign(row.item, rest, { field: year === undefined ? name : `${name}.${text(year)}` });
      delete row.item.year;
    }
    this.#list('revisions', 'revisions', { optional: true });
  }

  /** Rows that are items of a list by themselves. */
  #list(sheet: string, name: string, { optional = false } = {}): readonly Placed[] {
    const rows = this.#sheet(sheet);
    const list: List = [];
    const placed = rows.map((row, index) => {
      list.push(row.item);
      this.#place([name, index], row);
      return { item: row.item, path: [name, index] };
    });
    const [first] = rows;
    if (first !== undefined) this.#placeList([name], first);
    if (!optional || rows.length > 0) this.#definition[name] = list;
    return placed;
  }

  /** Rows that belong to an item of another sheet, which they name by its id. */
  #nested(
    sheet: string,
    field: string,
    parents: readonly Placed[],
    where: string,
    attach: (row: RowReading, parent: Placed) => void,
  ): void {
    for (const row of this.#sheet(sheet)) {
      const id = row.outside.get(field) ?? '';
      const parent = parents.find(({ item }) => item.id === id);
      const spot = row.spot(field);
      if (parent !== undefined) attach(row, parent);
      else if (!this.#isWrong(spot)) {
        const ids = parents.map(({ item }) => text(item.id));
        const what = { ja: `「${text(id)}」`, en: `“${text(id)}”` };
        this.#unknown(spot, what, where, didYouMean(text(id), ids));
      }
    }
  }

  #push({ item, path }: Placed, list: string, row: RowReading): Path {
    const known = item[list];
    const rows: Json = Array.isArray(known) ? known : [];
    item[list] = rows;
    const at = [...path, list, rows.length];
    rows.push(row.item);
    if (rows.length === 1) this.#placeList([...path, list], row);
    this.#place(at, row);
    return at;
  }

  /** Remembers where an item and its parts were typed. */
  #place(path: Path, row: RowReading, spot: Spot | null = firstSpot(row)): void {
    if (spot !== null && path.length > 0) this.#places.set(path, { ...spot, column: null });
    for (const [within, each] of row.spots) this.#places.set([...path, ...within], each);
  }

  /** Of a list as a whole, where its first item was typed. */
  #placeList(path: Path, row: RowReading): void {
    const spot = firstSpot(row);
    if (spot !== null) this.#places.set(path, { ...spot, column: null });
  }

  #isWrong({ place }: Spot): boolean {
    return this.wrongBefore.some(
      ([{ place: other }]) =>
        other.sheet === place.sheet && other.row === place.row && other.column === place.column,
    );
  }

  #unknown(spot: Spot, what: Said, where: string, meant: Said | null = null): void {
    const unknown = {
      ja: `${what.ja}は「${where}」にありません。`,
      en: `There is no ${what.en} in “${where}”.`,
    };
    const advice = {
      ja: `「${where}」に書き加えるか、ここを直してください。`,
      en: 'Add it there, or correct this cell.',
    };
    this.#wrong.push([spot, told(unknown, meant ?? advice)]);
  }
}

function firstSpot(row: RowReading): Spot | null {
  return row.spots[0]?.[1] ?? null;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
