import { Chalk } from 'chalk';
import type { Output } from './output.ts';

/** Colours of the terminal, by what they mean. */
export interface Style {
  heading: (text: string) => string;
  error: (text: string) => string;
  warning: (text: string) => string;
  success: (text: string) => string;
  place: (text: string) => string;
  faint: (text: string) => string;
}

/** Styles text, or leaves it as it is where colours are not wanted. */
export function styleFor(isColoured: boolean): Style {
  const chalk = new Chalk({ level: isColoured ? 1 : 0 });
  return {
    heading: (text) => chalk.bold(text),
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    success: (text) => chalk.green(text),
    place: (text) => chalk.cyan(text),
    faint: (text) => chalk.dim(text),
  };
}

/**
 * Whether to colour what is written there: never with `--no-color`; else as `FORCE_COLOR` says, as
 * Node itself reads it; never with `NO_COLOR`; else on a terminal.
 */
export function isColoured(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
  isRefused: boolean,
): boolean {
  if (isRefused) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
