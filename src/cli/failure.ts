/** What the command line ends with. */
export const EXIT = {
  ok: 0,
  /** Somebody has to put something right or decide, or a file would have been overwritten. */
  failed: 1,
  /** The command was given wrongly, or an input cannot be read. */
  unusable: 2,
  /** A fault of this program (sysexits: EX_SOFTWARE). */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the person at the terminal can put right; the message is Japanese and says how. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.unusable,
  ) {
    super(message);
  }
}
