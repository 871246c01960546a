import { Command, Option, type CommanderError } from 'commander';
import {
  COMMAND_NAMES,
  type CliMessages,
  type CommandName,
  type OptionName,
} from '../language/cli-messages.ts';
import { DiagnosticError, error, type Diagnostic } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { COMMAND_OPTIONS, flagsOf, GLOBAL_OPTIONS } from './command-table.ts';
import { expectedAfter, readerOf } from './option-values.ts';

/** What a command line asks for. Options that were not given are absent. */
export type Invocation =
  | { command: 'help'; topic?: CommandName }
  | { command: 'version' }
  | { command: 'build'; campaignFile: string; flags: BuildFlags }
  | { command: 'check'; campaignFile: string; flags: CheckFlags }
  | { command: 'preview'; campaignFile: string; flags: PreviewFlags }
  | { command: 'formats'; networks?: readonly string[] }
  | { command: 'init'; folder: string; year?: number }
  | { command: 'verify'; folder: string };

/** Which part of a campaign to look at, and how severely. */
export interface SelectionFlags {
  networks?: readonly string[];
  formats?: readonly string[];
  visuals?: readonly string[];
  lang?: readonly string[];
  jobs?: number;
  strict?: boolean;
}

export interface CheckFlags extends SelectionFlags {
  /** A folder for contact sheets. */
  proof?: string;
  table?: boolean;
}

export interface BuildFlags extends SelectionFlags {
  out?: string;
  force?: boolean;
  dryRun?: boolean;
  forcePublish?: boolean;
}

export interface PreviewFlags extends Omit<SelectionFlags, 'jobs' | 'strict'> {
  port?: number;
  open?: boolean;
}

type Receive = (invocation: Invocation) => void;

/**
 * Understands a command line; without a command, or with `--help`, it asks for help.
 *
 * @throws DiagnosticError COMMAND_UNKNOWN, OPTION_UNKNOWN, OPTION_VALUE, ARGUMENT_UNEXPECTED
 */
export function parseCommandLine(argv: readonly string[], messages: CliMessages): Invocation {
  let invocation: Invocation = { command: 'help' };
  const program = makeProgram(messages, (received) => (invocation = received));
  try {
    program.parse(argv, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof HelpRequest)) throw problem;
    invocation = problem.invocation;
  }
  return program.opts<{ version?: boolean }>().version === true
    ? { command: 'version' }
    : invocation;
}

function makeProgram(messages: CliMessages, receive: Receive): Command {
  const program = configure(new Command('boite'), undefined, messages).helpCommand(false);
  for (const name of GLOBAL_OPTIONS) {
    if (name !== 'help') program.addOption(makeOption(name, messages));
  }
  for (const name of COMMAND_NAMES) {
    const command = configure(program.command(name), name, messages);
    if (messages.help.command[name].argument !== undefined) command.argument('[argument]');
    for (const option of COMMAND_OPTIONS[name]) command.addOption(makeOption(option, messages));
  }
  addActions(program, receive);
  return program;
}

function addActions(program: Command, receive: Receive): void {
  const on = (name: CommandName): Command => findCommand(program, name);
  on('build').action((campaignFile = 'campaign.yaml', flags: BuildFlags) =>
    receive({ command: 'build', campaignFile, flags }),
  );
  on('check').action((campaignFile = 'campaign.yaml', flags: CheckFlags) =>
    receive({ command: 'check', campaignFile, flags }),
  );
  on('preview').action((campaignFile = 'campaign.yaml', flags: PreviewFlags) =>
    receive({ command: 'preview', campaignFile, flags }),
  );
  on('formats').action((flags: Pick<SelectionFlags, 'networks'>) =>
    receive({ command: 'formats', ...flags }),
  );
  on('init').action((folder = '.', flags: { year?: number }) =>
    receive({ command: 'init', folder, ...flags }),
  );
  on('verify').action((folder = 'output') => receive({ command: 'verify', folder }));
  on('help').action((name?: string) => {
    const topic = COMMAND_NAMES.find((known) => known === name);
    if (name !== undefined && topic === undefined) findCommand(program, name);
    receive(topic === undefined ? { command: 'help' } : { command: 'help', topic });
  });
}

/** Makes commander silent and its complaints data: what is printed is decided elsewhere. */
function configure(
  command: Command,
  name: CommandName | undefined,
  messages: CliMessages,
): Command {
  const ignore = (): void => undefined;
  return command
    .helpOption(flagsOf('help'))
    .configureOutput({ writeOut: ignore, writeErr: ignore, outputError: ignore })
    .allowExcessArguments(true)
    .showSuggestionAfterError(false)
    .exitOverride((problem) => {
      if (problem.code.startsWith('commander.help')) throw new HelpRequest(name);
      throw new DiagnosticError([complaint(problem, command, messages)], { cause: problem });
    })
    .hook('preAction', (_, { args, registeredArguments }) => {
      const argument = args[registeredArguments.length];
      if (argument === undefined) return;
      throw new DiagnosticError([error('ARGUMENT_UNEXPECTED', { argument })]);
    });
}

/** Leaves commander where it would print help and end the process. */
class HelpRequest extends Error {
  override readonly name = 'HelpRequest';
  readonly invocation: Invocation;

  constructor(topic: CommandName | undefined) {
    super('help');
    this.invocation = topic === undefined ? { command: 'help' } : { command: 'help', topic };
  }
}

function makeOption(name: OptionName, messages: CliMessages): Option {
  const { value } = messages.help.option[name];
  if (value === undefined) return new Option(flagsOf(name));
  return new Option(`${flagsOf(name)} <value>`).argParser(readerOf(name, messages));
}

/** What commander complains of, as data. Its messages quote the word at fault. */
function complaint(problem: CommanderError, command: Command, messages: CliMessages): Diagnostic {
  const quoted = /'(.*)'/s.exec(problem.message)?.[1] ?? problem.message;
  switch (problem.code) {
    case 'commander.unknownCommand':
      return unknownCommand(command, quoted);
    case 'commander.optionMissingArgument': {
      const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
      return error('OPTION_VALUE', {
        option,
        expected: expectedAfter(option, messages),
        found: '',
      });
    }
    case 'commander.unknownOption': {
      const name = quoted.replace(/=.*/s, '');
      const near = nearest(name, longFlags(command));
      return error('OPTION_UNKNOWN', near === undefined ? { name } : { name, nearest: near });
    }
    default:
      return error('UNEXPECTED', { reason: problem.message });
  }
}

function longFlags(command: Command): readonly string[] {
  const options = [...command.options, ...(command.parent?.options ?? [])];
  return [...options.flatMap(({ long }) => long ?? []), '--help'];
}

function findCommand(program: Command, name: string): Command {
  const found = program.commands.find((command) => command.name() === name);
  if (found === undefined) throw new DiagnosticError([unknownCommand(program, name)]);
  return found;
}

function unknownCommand(program: Command, name: string): Diagnostic {
  const known = program.commands.map((command) => command.name());
  const near = nearest(name, known);
  return error('COMMAND_UNKNOWN', {
    name,
    known,
    ...(near === undefined ? {} : { nearest: near }),
  });
}
