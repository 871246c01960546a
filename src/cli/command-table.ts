import type { CommandName, OptionName } from '../language/cli-messages.ts';

/** Options of one command, besides the global ones, in the order of its help. */
export const COMMAND_OPTIONS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  build: [
    'out',
    'networks',
    'formats',
    'visuals',
    'lang',
    'jobs',
    'force',
    'force-publish',
    'strict',
    'dry-run',
  ],
  check: ['networks', 'formats', 'visuals', 'lang', 'jobs', 'strict', 'proof', 'table'],
  preview: ['networks', 'formats', 'visuals', 'lang', 'port', 'open'],
  formats: ['networks'],
  init: ['year'],
  verify: [],
  help: [],
};

/** Options of every command, before or after its name. */
export const GLOBAL_OPTIONS = [
  'json',
  'quiet',
  'lang-ui',
  'no-color',
  'debug',
  'help',
  'version',
] as const satisfies readonly OptionName[];

/** `--jobs`, and `-h, --help` for the two options that people try with one letter. */
export function flagsOf(name: OptionName): string {
  if (name === 'help') return '-h, --help';
  if (name === 'version') return '-V, --version';
  return `--${name}`;
}
