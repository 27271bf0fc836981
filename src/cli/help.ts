import type { Argument, Command, Option } from 'commander';
import { Help } from 'commander';
import { displayWidth, wrap } from './terminal/width';

/** What a command's help says beyond its options. */
export interface Guide {
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Paragraphs about formats, names and decisions; only in docs/cli.md. */
  readonly notes?: readonly string[];
}

const guides = new WeakMap<Command, Guide>();

/** Puts examples under a command's help, and notes into the documentation. */
export function withGuide(command: Command, guide: Guide): Command {
  guides.set(command, guide);
  return command.addHelpText('after', () =>
    ['', '例:', ...guide.examples.flatMap(([line, what]) => [`  ${what}`, `    ${line}`])].join(
      '\n',
    ),
  );
}

export function guideOf(command: Command): Guide {
  return guides.get(command) ?? { examples: [] };
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
};

/** Commander's help in Japanese, with columns that count wide characters as two. */
export class JapaneseHelp extends Help {
  override styleTitle(title: string): string {
    return TITLES[title] ?? title;
  }

  override displayWidth(text: string): number {
    return displayWidth(text);
  }

  override boxWrap(text: string, width: number): string {
    return wrap(text, width).join('\n');
  }

  override commandUsage(command: Command): string {
    return usageOf(command);
  }

  override optionDescription(option: Option): string {
    return describeOption(option);
  }

  override argumentDescription(argument: Argument): string {
    return argument.description;
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }
}

/** `gyokaku check FILE… [オプション]` */
export function usageOf(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  const args = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '…' : '');
    return argument.required ? name : `[${name}]`;
  });
  const commands = command.commands.length > 0 ? ['<コマンド>'] : [];
  return [...names, ...commands, ...args, '[オプション]'].join(' ');
}

/** Description of an option with its choices and default. */
export function describeOption({
  argChoices,
  defaultValue,
  defaultValueDescription,
  description,
  mandatory,
}: Option): string {
  const more = [
    ...(mandatory ? ['必須'] : []),
    ...(argChoices === undefined ? [] : [argChoices.join(' または ')]),
    ...(defaultValueDescription !== undefined
      ? [`省略時 ${defaultValueDescription}`]
      : typeof defaultValue === 'string'
        ? [`省略時 ${defaultValue}`]
        : []),
  ];
  return more.length === 0 ? description : `${description}（${more.join('、')}）`;
}
