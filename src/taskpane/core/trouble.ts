/** What can go wrong and what a person can do about it; the words are in `language`. */
export type TroubleCode =
  | 'editing'
  | 'busy'
  | 'protected'
  | 'unsupported'
  | 'sessionLost'
  | 'tooLarge'
  | 'missingItem'
  | 'unreachable'
  | 'notYours'
  | 'stateChanged'
  | 'notComplete'
  | 'halfSubmitted'
  | 'yearsUnknown'
  | 'unknown';

/** Something that went wrong, to be shown with its remedy and with a detail to copy for whoever helps. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly detail: string;
  /** What the floor below has said already, in Japanese: what was under way, what became of the workbook, what to do. */
  readonly said: string | null;
  /** In English what became of the workbook; null where nothing was under way. */
  readonly became: string | null;
}

/** Codes of office.js (`OfficeExtension.Error.code`) and of `src/excel`. */
const byOfficeCode: Readonly<Record<string, TroubleCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ApiNotFound: 'unsupported',
  UnsupportedOperation: 'unsupported',
  NotImplemented: 'unsupported',
  ActivityLimitReached: 'busy',
  ClientNotReady: 'busy',
  Conflict: 'busy',
  ConflictingChanges: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  InvalidOrTimedOutSession: 'sessionLost',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ItemNotFound: 'missingItem',
  StructureProtected: 'protected',
  Passworded: 'protected',
};

/** An error that was raised where its code is known already. */
export class PaneError extends Error {
  override readonly name = 'PaneError';

  constructor(
    readonly trouble: TroubleCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function troubleOf(error: unknown): Trouble {
  const detail = detailOf(error);
  if (error instanceof PaneError) {
    return { code: error.trouble, detail, said: null, became: null };
  }
  const code = property(error, 'code');
  const known = typeof code === 'string' ? byOfficeCode[code] : undefined;
  return {
    code: known ?? 'unknown',
    detail,
    said: isTold(error) ? error.message : null,
    became: becameOf(error),
  };
}

/** An `ExcelFailure`, known by its name so that the core stays free of office.js. */
function isTold(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ExcelFailure';
}

function becameOf(error: unknown): string | null {
  const english = isTold(error) ? property(error, 'english') : null;
  return typeof english === 'string' ? english : null;
}

/** A cancelled operation is no trouble. */
export function isAbort(error: unknown): boolean {
  return property(error, 'name') === 'AbortError';
}

/** Whether it may have left a workbook half-written: an `ExcelFailure` that could not take back what was begun. */
export function leavesHalf(error: unknown): boolean {
  return property(error, 'aftermath') === 'unfinished';
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = property(error, 'code');
  const detail = property(error, 'detail');
  const debugInfo = property(error, 'debugInfo');
  return [
    `${error.name}${typeof code === 'string' ? ` (${code})` : ''}: ${error.message}`,
    typeof detail === 'string' ? detail : '',
    debugInfo === undefined ? '' : asJson(debugInfo),
    error.stack ?? '',
    error.cause === undefined ? '' : `caused by ${detailOf(error.cause)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 1);
  } catch {
    return '';
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}
