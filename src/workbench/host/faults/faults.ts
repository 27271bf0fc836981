import { HostError, TransportError, transportStatus, type Action } from '../protocol';

/** Failures of the whole request, before any of its actions runs. */
export type RequestFault =
  'busy' | 'throttled' | 'sessionLost' | 'tooLarge' | 'internal' | 'noPermission';

const statuses: Readonly<Record<RequestFault, number>> = {
  // A person is typing in a cell: InvalidOperationInCellEditMode.
  busy: transportStatus.cellEditMode,
  throttled: transportStatus.throttled,
  sessionLost: transportStatus.sessionLost,
  tooLarge: transportStatus.requestTooLarge,
  internal: transportStatus.internal,
  noPermission: transportStatus.noCapability,
};

interface Planned {
  /** Counted from the moment the fault was planned, from 1. */
  readonly request: number;
  readonly fault: RequestFault | { readonly action: number; readonly code: string };
}

/** Failures on demand. Requests count from 1 again after `clear`. */
export class Faults {
  private planned: Planned[] = [];
  private seen = 0;
  private editing: { readonly done: Promise<void>; readonly finish: () => void } | null = null;

  /** The n-th request from now fails as a whole. */
  failRequest(request: number, fault: RequestFault): void {
    this.planned.push({ request: this.seen + request, fault });
  }

  /** The n-th action of the n-th request from now fails; the actions before it are done and stay. */
  failAction(request: number, action: number, code = 'GeneralException'): void {
    this.planned.push({ request: this.seen + request, fault: { action, code } });
  }

  /** A person starts typing in a cell: requests fail, or wait where they ask for that (`delayForCellEdit`). */
  startCellEdit(): void {
    if (this.editing !== null) return;
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.editing = { done, finish };
  }

  endCellEdit(): void {
    this.editing?.finish();
    this.editing = null;
  }

  clear(): void {
    this.planned = [];
    this.seen = 0;
    this.endCellEdit();
  }

  /** Called once a request. Throws a TransportError, or yields what may fail inside it. */
  async beforeRequest(waitsForCellEdit: boolean): Promise<(action: Action, index: number) => void> {
    this.seen += 1;
    const now = this.planned.filter(({ request }) => request === this.seen);
    for (const { fault } of now) {
      if (typeof fault === 'string') throw new TransportError(statuses[fault]);
    }
    if (this.editing !== null) {
      if (!waitsForCellEdit) throw new TransportError(transportStatus.cellEditMode);
      await this.editing.done;
    }
    return (_, index) => {
      for (const { fault } of now) {
        if (typeof fault !== 'string' && fault.action === index + 1) {
          throw new HostError(fault.code, 'A fault was injected here.');
        }
      }
    };
  }
}
