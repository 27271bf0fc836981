/**
 * What a request fails with. `code` is the string that real Excel gives (Excel.ErrorCodes and
 * OfficeExtension.ErrorCodes in the client); callers of an add-in branch on it.
 */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    message: string,
    /** Class and member, as real replies name it: `Range.values`. Filled in by the interpreter. */
    readonly location?: string,
  ) {
    super(message);
  }
}

/** A failure of the whole request before any action runs: the desktop host replies with a bare status number. */
export class TransportError extends Error {
  override readonly name = 'TransportError';

  constructor(readonly status: number) {
    super(`The host refused the request with status ${status}`);
  }
}

/** Status numbers that the client turns into error codes (OSF.DDA.ErrorCodeManager). */
export const transportStatus = {
  /** InvalidOperationInCellEditMode: the user is typing in a cell. */
  cellEditMode: 5004,
  /** Not supported by this host. */
  notSupported: 5007,
  /** An address that is not https. */
  invalidScheme: 12003,
  /** InvalidOrTimedOutSession. */
  sessionLost: 5012,
  /** ActivityLimitReached: throttled. */
  throttled: 5102,
  /** RequestPayloadSizeLimitExceeded. */
  requestTooLarge: 5103,
  /** ResponsePayloadSizeLimitExceeded. */
  responseTooLarge: 5104,
  /** AccessDenied: the add-in lacks the permission. */
  noCapability: 7000,
  /** GeneralException. */
  internal: 5001,
} as const;

export const notEmulated = (member: string): HostError =>
  new HostError('NotImplemented', `The emulated host does not implement ${member}.`, member);

export const invalidArgument = (detail: string): HostError =>
  new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );
