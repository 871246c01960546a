/** The few words that visuals and their alternative texts need beyond the campaign's own. */
import { visualWords as en } from './en/visual-words.ts';
import { visualWords as fr } from './fr/visual-words.ts';
import type { Lang } from './langs.ts';
import type { VisualWords } from './visual-words-types.ts';

/** The words of a language. */
export function visualWordsOf(lang: Lang): VisualWords {
  return { fr, en }[lang];
}
