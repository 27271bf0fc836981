import type { CommanderError } from 'commander';

/** What commander says in English about a command line, in Japanese; null for what is no mistake (help, version). */
export function usageMessage({ code, message }: CommanderError): string | null {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const near = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  const hint = near === undefined ? '' : `「${near}」ではありませんか。`;
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return `「${first}」というオプションはありません。${hint}`;
    case 'commander.unknownCommand':
      return `「${first}」というコマンドはありません。${hint}`;
    case 'commander.missingArgument':
      return `${first} を指定してください。`;
    case 'commander.optionMissingArgument':
      return `オプション「${first}」に値を指定してください。`;
    case 'commander.missingMandatoryOptionValue':
      return `オプション「${first}」は必須です。`;
    case 'commander.conflictingOption':
      return `オプション「${first}」と「${second}」は一緒に使えません。`;
    case 'commander.excessArguments':
      return '引数が多すぎます。空白を含む名前は "" で囲んでください。';
    case 'commander.invalidArgument':
      return invalidArgument(message, first, second);
    default:
      return message;
  }
}

function invalidArgument(message: string, option: string, value: string): string {
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  const wanted =
    choices === undefined
      ? message.slice(message.indexOf('is invalid.') + 'is invalid.'.length).trim()
      : `${choices.split(', ').join(' または ')} を指定してください。`;
  return `オプション「${option}」の値「${value}」は使えません。${wanted}`;
}
