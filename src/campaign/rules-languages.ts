/** What texts must say in which languages. */
import type { Path } from '../diagnostics/index.ts';
import { isLang, type Lang } from '../language/langs.ts';
import { doubtful, keyText, wrong, type Finding } from './finding.ts';
import { declaredLanguages, textPaths } from './texts.ts';
import { keysAt, kindOf, valueAt } from './values.ts';

/**
 * Texts in a language that is not declared (a warning: they are kept, nothing shows them), and
 * texts that a declared language lacks: an error for the theme, which every visual shows large; a
 * warning for others, which fall back to the first language that has them.
 */
export function languageFindings(value: unknown): readonly Finding[] {
  const declared = declaredLanguages(value);
  return textPaths(value).flatMap((path) => {
    const text = valueAt(value, path);
    if (text === undefined || !['text', 'map'].includes(kindOf(text))) return [];
    const langs = languagesOf(value, path, declared[0]);
    return [...undeclared(path, langs, declared), ...missing(path, langs, declared)];
  });
}

function languagesOf(value: unknown, path: Path, first: Lang): readonly string[] {
  return kindOf(valueAt(value, path)) === 'text' ? [first] : keysAt(value, ...path);
}

function undeclared(path: Path, langs: readonly string[], declared: readonly Lang[]): Finding[] {
  return langs
    .filter((lang) => isLang(lang) && !declared.includes(lang))
    .map((lang) => {
      const params = { key: keyText(path), lang, declared };
      return doubtful({ code: 'LANGUAGE_NOT_DECLARED', params }, [...path, lang], 'key');
    });
}

function missing(path: Path, langs: readonly string[], declared: readonly Lang[]): Finding[] {
  const isTheme = path[0] === 'theme';
  const isUnusable = !declared.some((lang) => langs.includes(lang));
  return declared
    .filter((lang) => !langs.includes(lang))
    .map((lang) => {
      const flaw = { code: 'TRANSLATION_MISSING', params: { key: keyText(path), lang } } as const;
      return isTheme || isUnusable ? wrong(flaw, path, 'key') : doubtful(flaw, path, 'key');
    });
}
