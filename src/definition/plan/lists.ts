import {
  absoluteArea,
  asText,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  portraitA4,
  PROTECTED,
  quietStyle,
  quoteSheetName,
  SHEET_KEY_PREFIX,
  SheetBuilder,
  titleStyle,
  type DefinedName,
  type SheetPlan,
  type StyleTable,
} from '../../workbook';
import type { Column } from '../columns/column';
import { MARK, NO, YES, type Kind, type OwnList, type Word } from '../columns/kind';
import type { DefinitionSheet } from '../tables';

export const LISTS_KEY = 'definition.lists';
const NAME = '選択肢';
const FIRST = 4;

/** Names of the lists that the municipality keeps itself. */
export const OWN_LISTS: Readonly<Record<OwnList, string>> = {
  divisions: '一覧_担当課',
  years: '一覧_年度',
  rounds: '一覧_報告回',
};

interface FixedList {
  readonly name: string;
  readonly heading: string;
  readonly items: readonly string[];
}

/** The words that drop-downs offer, each list in a column of a sheet of its own. */
export class Lists {
  readonly #lists: readonly FixedList[];

  constructor(sheets: readonly DefinitionSheet[]) {
    const found = new Map<string, FixedList>();
    for (const { columns } of sheets) {
      for (const each of columns) {
        const items = itemsOf(each.kind);
        if (items === null || found.has(items.join())) continue;
        const number = String(found.size + 1);
        found.set(items.join(), { name: `選択_${number}`, heading: each.heading, items });
      }
    }
    this.#lists = [...found.values()];
  }

  /** Name of the list that a column offers; null where it offers none. */
  nameFor({ kind }: Column): string | null {
    if (kind.kind === 'listed') return OWN_LISTS[kind.list];
    const items = itemsOf(kind);
    if (items === null) return null;
    return this.#lists.find((list) => list.items.join() === items.join())?.name ?? null;
  }

  names(): readonly DefinedName[] {
    return this.#lists.map(({ name, items }, index) => ({
      name,
      refersTo: `${quoteSheetName(NAME)}!${absoluteArea({ row: FIRST, column: index + 1, rows: items.length, columns: 1 })}`,
    }));
  }

  sheet(styles: StyleTable, heading: string): SheetPlan {
    const sheet = new SheetBuilder(
      {
        key: LISTS_KEY,
        name: NAME,
        tabColour: 'C3CCD6',
        columns: [{ width: 3, hidden: true }, ...this.#lists.map(() => ({ width: 26 }))],
        activeCell: { row: 1, column: 1 },
        protection: PROTECTED,
        page: portraitA4(heading, NAME),
      },
      styles,
    );
    sheet.row(0, { hidden: true });
    sheet.value(0, 0, SHEET_KEY_PREFIX + LISTS_KEY, hiddenKeyStyle);
    sheet.row(1, { height: 30 });
    sheet.value(1, 1, NAME, titleStyle);
    sheet.value(2, 1, '一覧から選ぶ欄に出る言葉です。このシートは変えません。', quietStyle);
    const cell = asText({ ...gridCell, horizontal: 'center' });
    this.#lists.forEach(({ heading: head, items }, index) => {
      sheet.value(FIRST - 1, index + 1, head, headStyle);
      items.forEach((item, offset) => sheet.value(FIRST + offset, index + 1, item, cell));
    });
    return sheet.plan();
  }
}

const word = ([, shown]: Word): string => shown;

function itemsOf(kind: Kind): readonly string[] | null {
  switch (kind.kind) {
    case 'choice':
      return kind.words.map(word);
    case 'yesNo':
      return [YES, NO];
    case 'mark':
      return [MARK];
    default:
      return null;
  }
}
