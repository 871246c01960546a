import {
  COMMAND_NAMES,
  type CliMessages,
  type CommandName,
  type Example,
  type OptionName,
} from '../language/cli-messages.ts';
import { COMMAND_OPTIONS, flagsOf, GLOBAL_OPTIONS } from './command-table.ts';
import type { Style } from './style.ts';

/** Where help is written. */
export interface HelpPage {
  style: Style;
  /** Width in characters. */
  columns: number;
}

type Row = readonly [term: string, description: string];

/** The help of a command, or of the whole tool. */
export function helpText(
  topic: CommandName | undefined,
  messages: CliMessages,
  page: HelpPage,
): string {
  const { help } = messages;
  const globals = rows(GLOBAL_OPTIONS, messages);
  if (topic === undefined) {
    const commands = COMMAND_NAMES.map((name): Row => [
      commandTerm(name, messages),
      help.command[name].summary,
    ]);
    return join([
      `${page.style.heading(help.usage)} boite <${help.commandWord}> [${help.optionsWord}]`,
      wrap(help.intro, page.columns),
      section(help.commands, commands, page),
      section(help.commonOptions, globals, page),
      examples(help.rootExamples, messages, page),
      help.more,
    ]);
  }
  const { description, argument, examples: shown } = help.command[topic];
  return join([
    `${page.style.heading(help.usage)} boite ${commandTerm(topic, messages)} [${help.optionsWord}]`,
    wrap(description, page.columns),
    section(
      help.arguments,
      argument === undefined ? [] : [[argument.name, argument.description]],
      page,
    ),
    section(help.options, rows(COMMAND_OPTIONS[topic], messages), page),
    section(help.commonOptions, globals, page),
    examples(shown, messages, page),
  ]);
}

/** Breaks a text into lines at its plain spaces; no-break spaces hold. */
export function wrap(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

function commandTerm(name: CommandName, { help }: CliMessages): string {
  const { argument } = help.command[name];
  return argument === undefined ? name : `${name} [${argument.name}]`;
}

function rows(names: readonly OptionName[], { help }: CliMessages): readonly Row[] {
  return names.map((name) => {
    const { value, description } = help.option[name];
    return [value === undefined ? flagsOf(name) : `${flagsOf(name)} <${value}>`, description];
  });
}

function section(title: string, list: readonly Row[], { style, columns }: HelpPage): string {
  if (list.length === 0) return '';
  const width = Math.max(...list.map(([term]) => term.length));
  const lines = list.map(([term, description]) => {
    const wrapped = wrap(description, Math.max(30, columns - width - 4));
    return `  ${term.padEnd(width)}  ${wrapped.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`;
  });
  return [style.heading(title), ...lines].join('\n');
}

function examples(list: readonly Example[], { help }: CliMessages, { style }: HelpPage): string {
  const lines = list.map(({ why, command }) => `  ${why}\n    ${style.place(command)}`);
  return [style.heading(help.examples), ...lines].join('\n');
}

function join(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
