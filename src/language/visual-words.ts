/** The few words that visuals and their alternative texts need beyond the campaign's own. */
import { visualWords as en } from './en/visual-words.ts';
import { visualWords as fr } from './fr/visual-words.ts';
import type { Lang } from './langs.ts';

/** What an alternative text says. */
export interface AltParts {
  /** The campaign's name. */
  campaign: string;
  /** The sentence that the picture shows largest. */
  headline: string;
  /** Whether the headline is the campaign's theme, to be quoted. */
  isTheme: boolean;
  details: readonly string[];
  hashtag: string;
}

/** The words of one language. */
export interface VisualWords {
  /** `19e édition` · `19th edition`. */
  edition: (number: number) => string;
  alt: (parts: AltParts) => string;
}

/** The words of a language. */
export function visualWordsOf(lang: Lang): VisualWords {
  return { fr, en }[lang];
}
