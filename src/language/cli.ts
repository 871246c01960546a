import type { CliMessages } from './cli-messages.ts';
import type { Lang } from './langs.ts';
import { cliMessages as en } from './en/cli.ts';
import { cliMessages as fr } from './fr/cli.ts';

const CLI_MESSAGES: Readonly<Record<Lang, CliMessages>> = { fr, en };

/** What the command line says, without the diagnostics: `--help` needs nothing more. */
export function cliMessagesOf(lang: Lang): CliMessages {
  return CLI_MESSAGES[lang];
}
