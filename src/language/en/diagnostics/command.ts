import type { CommandDiagnostics } from '../../../diagnostics/command.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with a command line, in English. */
export const commandTexts: DiagnosticTexts<CommandDiagnostics> = {
  COMMAND_UNKNOWN: ({ name, nearest, known }) => ({
    message: `There is no command “${name}”.`,
    hint: nearest
      ? `Did you mean “boite ${nearest}”? The commands are: ${known.join(', ')}.`
      : `Choose one of these commands: ${known.join(', ')}. For help: boite --help`,
  }),
  OPTION_UNKNOWN: ({ name, nearest }) => ({
    message: `This command has no option “${name}”.`,
    hint: nearest ? `Did you mean “${nearest}”?` : 'Add --help to the command to see its options.',
  }),
  OPTION_VALUE: ({ option, expected, found }) => ({
    message:
      found === ''
        ? `The option ${option} expects ${expected}, and nothing follows it.`
        : `The option ${option} expects ${expected}, not “${found}”.`,
    hint: `Give ${option} a value (${expected}), or leave the option out.`,
  }),
  ARGUMENT_UNEXPECTED: ({ argument }) => ({
    message: `“${argument}” is one word too many in the command.`,
    hint: 'Remove it. If it is a name with spaces, put it in straight quotes ("…").',
  }),
  SELECTION_UNKNOWN: ({ option, id, nearest, known }) => ({
    message: `${option}: there is no “${id}”.`,
    hint: nearest
      ? `Did you mean “${nearest}”?`
      : option === '--formats'
        ? 'Type “boite formats” to see the list of formats.'
        : `Choose from: ${known.join(', ')}.`,
  }),
  SELECTION_EMPTY: () => ({
    message: 'With these options there is nothing to make.',
    hint: 'Remove one of the options --networks, --formats, --visuals or --lang: together they leave no rendition.',
  }),
  INIT_FOLDER_NOT_EMPTY: ({ path, file }) => ({
    message: `The folder ${path} already holds something (${file}); nothing was written there.`,
    hint: 'Choose a new folder, for example: boite init jps-2027 --year 2027',
  }),
  INIT_NOT_WRITABLE: ({ path, reason }) => ({
    message: `The campaign cannot be written into ${path}: ${SYSTEM[reason] ?? `the system answers ${reason}`}.`,
    hint: 'Choose another folder, or ask for the right to write into this one.',
  }),
  PORT_TAKEN: ({ port }) => ({
    message: `Another program already uses the port ${port}.`,
    hint: 'Choose another one, for example --port 4180, or leave --port out: a free one is found.',
  }),
  INTERRUPTED: () => ({
    message: 'Stopped as you asked; nothing was published.',
    hint: 'Run the same command whenever you like: it starts again from the beginning.',
  }),
  UNEXPECTED: ({ reason }) => ({
    message: `Something unexpected went wrong: ${reason}`,
    hint: 'It is not your fault: it is a defect of boite. Please report it, with the technical details that the option --debug shows.',
  }),
};

/** The system's answers that people meet. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'this disk cannot be written to',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'there is a file there, not a folder',
  EEXIST: 'there is a file there, not a folder',
};
