import type { FUniver } from '@univerjs/core/facade';
import type { SortOrder } from '../../host';
import type { Texts } from '../texts';

/** 並べ替え in the menu of the cells, as Excel has it there; the grid brings none of its own. */
export function addSortMenu(facade: FUniver, texts: Texts, sort: (order: SortOrder) => void): void {
  const entries = [
    ['ascending', texts.sortAscending],
    ['descending', texts.sortDescending],
  ] as const;
  entries.forEach(([order, title], index) => {
    facade
      .createMenu({
        id: `workbench.sort-${order}`,
        title,
        order: index,
        action: () => sort(order),
      })
      .appendTo(['contextMenu.mainArea', 'contextMenu.data']);
  });
}
