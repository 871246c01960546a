import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { CliMessages, OptionName } from '../language/cli-messages.ts';
import { isLang } from '../language/langs.ts';

/** Turns the word after an option into its value, knowing what the option held before. */
export type OptionReader = (word: string, previous: unknown) => unknown;

/**
 * How the value of an option is read.
 *
 * The reader throws a DiagnosticError OPTION_VALUE.
 */
export function readerOf(name: OptionName, messages: CliMessages): OptionReader {
  const flag = `--${name}`;
  const expected = expectedAfter(flag, messages);
  const refuse = (found: string): DiagnosticError =>
    new DiagnosticError([error('OPTION_VALUE', { option: flag, expected, found })]);
  switch (name) {
    case 'out':
    case 'proof':
      return (word) => {
        if (word.trim() === '') throw refuse(word);
        return word;
      };
    case 'lang-ui':
      return (word) => {
        if (!isLang(word)) throw refuse(word);
        return word;
      };
    case 'jobs':
      return (word) => readWhole(word, 1, 256) ?? fail(refuse(word));
    case 'port':
      return (word) => readWhole(word, 0, 65_535) ?? fail(refuse(word));
    case 'year':
      return (word) => readWhole(word, 2000, 2099) ?? fail(refuse(word));
    default:
      return (word, previous) => readList(word, previous) ?? fail(refuse(word));
  }
}

/** What an option expects, in words. */
export function expectedAfter(flag: string, { expected }: CliMessages): string {
  switch (flag) {
    case '--lang-ui':
      return expected.lang;
    case '--jobs':
      return expected.jobs;
    case '--port':
      return expected.port;
    case '--year':
      return expected.year;
    case '--out':
    case '--proof':
      return expected.folder;
    default:
      return expected.list;
  }
}

function fail(problem: DiagnosticError): never {
  throw problem;
}

/** Digits only: `1e3`, `0x10` and `4.0` are more likely slips than numbers. */
function readWhole(word: string, least: number, most: number): number | undefined {
  const value = Number(word);
  return /^\d+$/.test(word) && value >= least && value <= most ? value : undefined;
}

/** Names separated by commas; an option given twice adds to its list. */
function readList(word: string, previous: unknown): readonly string[] | undefined {
  const names = word.split(',').map((name) => name.trim());
  if (names.includes('')) return undefined;
  const before: readonly unknown[] = Array.isArray(previous) ? previous : [];
  return [...new Set([...before.map(String), ...names])];
}
