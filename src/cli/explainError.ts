import { CommanderError } from 'commander';
import type { ExitCode } from './failure';
import { EXIT, Failure } from './failure';
import { usageMessage } from './usageMessage';

const REPORT_TO =
  '上の内容と打ち込んだコマンドを添えて、gyokaku のリポジトリの Issues に知らせてください。--debug を付けると、詳しい場所も表示します。';

/** Says what went wrong and returns the exit code. */
export function explainError(error: unknown, say: (text: string) => void): ExitCode {
  if (error instanceof Failure) {
    say(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    const message = usageMessage(error);
    if (message === null) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
    say(`${message} 使い方は --help で見られます。\n`);
    return EXIT.unusable;
  }
  say(
    `プログラムの不具合で中断しました: ${error instanceof Error ? error.message : String(error)}\n${REPORT_TO}\n`,
  );
  return EXIT.bug;
}
