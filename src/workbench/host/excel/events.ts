import { formatArea, type Area, type CellValue, type Sheet } from '../engine';
import type { RangeSubject } from './classes';

/** Numbers of the client's events (Excel's EventType on the wire). */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof eventTypes;

/** Who caused an event. */
export interface Origin {
  /** `Remote`: another person who has the workbook open. */
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

export const byAddin: Origin = { source: 'Local', triggerSource: 'ThisLocalAddin' };
export const byUser: Origin = { source: 'Local', triggerSource: 'Unknown' };
export const byOther: Origin = { source: 'Remote', triggerSource: 'Unknown' };

/** One message of the client's event channel. */
export interface EventMessage {
  readonly type: number;
  /** The sheet's id, or `Workbook` for handlers on the collection. */
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface CellChange {
  readonly before: CellValue | null;
  readonly after: CellValue | null;
}

/** Collects events and sends them once the request that caused them is answered. */
export class EventHub {
  enabled = true;
  /** The cells that recent events told of, by reference; they move with inserted and deleted cells. */
  readonly ranges = new Map<string, RangeSubject>();
  private nextRange = 1;
  private queue: EventMessage[] = [];
  private readonly listeners = new Set<(messages: readonly EventMessage[]) => void>();

  listen(listener: (messages: readonly EventMessage[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** An event of a sheet, for handlers on it and on the collection. */
  raise(name: EventName, sheet: Sheet, body: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const whole = { worksheetId: sheet.id, ...body };
    for (const target of [sheet.id, 'Workbook']) {
      this.queue.push({ type: eventTypes[name], target, body: whole });
    }
  }

  /** Cells of a sheet changed. Only the edit of a single cell carries what it was before, as in Excel. */
  changed(
    sheet: Sheet,
    area: Area,
    origin: Origin,
    detail: {
      readonly changeType?: string;
      readonly shift?: string;
      readonly cell?: CellChange;
    } = {},
  ): void {
    if (!this.enabled) return;
    const { cell } = detail;
    this.raise('changed', sheet, {
      address: formatArea(area),
      referenceId: this.refer({ sheet, area }),
      changeType: detail.changeType ?? 'RangeEdited',
      shiftDirection: detail.shift ?? 'None',
      ...origin,
      ...(cell !== undefined && {
        valueBefore: cell.before ?? '',
        valueAfter: cell.after ?? '',
        valueTypeBefore: typeName(cell.before),
        valueTypeAfter: typeName(cell.after),
      }),
    });
  }

  private refer(range: RangeSubject): string {
    const id = `event${this.nextRange}`;
    this.nextRange += 1;
    this.ranges.set(id, range);
    // A handler reads its range soon or never.
    const [oldest] = this.ranges.keys();
    if (this.ranges.size > 200 && oldest !== undefined) this.ranges.delete(oldest);
    return id;
  }

  /** Nobody listens any more. */
  close(): void {
    this.listeners.clear();
    this.queue = [];
  }

  flush(): void {
    if (this.queue.length === 0) return;
    const messages = this.queue;
    this.queue = [];
    for (const listener of this.listeners) listener(messages);
  }
}

export function typeName(value: CellValue | null): string {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
