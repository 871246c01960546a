import { isLang, type Lang } from '../language/langs.ts';

/** The options of every command, needed before the rest of the line can be understood. */
export interface GlobalOptions {
  json: boolean;
  quiet: boolean;
  debug: boolean;
  isColourRefused: boolean;
  lang: Lang;
}

/**
 * Finds the global options anywhere on the line, right or wrong: even the complaint about a
 * mistyped option has to come in the right language, and as JSON where that was asked for.
 */
export function readGlobalOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): GlobalOptions {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const flags = new Set<string>();
  let asked: string | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    // The word after --lang-ui is its value, even where it looks like an option.
    if (word === '--lang-ui') asked = words[(i += 1)];
    else if (word.startsWith('--lang-ui=')) asked = word.slice('--lang-ui='.length);
    else flags.add(word);
  }
  return {
    json: flags.has('--json'),
    quiet: flags.has('--quiet'),
    debug: flags.has('--debug'),
    isColourRefused: flags.has('--no-color'),
    lang: asked !== undefined && isLang(asked) ? asked : interfaceLanguage(env),
  };
}

/**
 * The language of the locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
 * English for `en…`; French for everything else, `C` and nothing at all included, because most
 * people who run the tool speak French and many systems (Windows, CI) set no locale.
 */
export function interfaceLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'fr';
}
