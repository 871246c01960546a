/** How each language writes days, hours, numbers and text. */
import { writing as en } from './en/writing.ts';
import { writing as fr } from './fr/writing.ts';
import type { Lang } from './langs.ts';
import type { Writing } from './types.ts';

const WRITINGS: Readonly<Record<Lang, Writing>> = { fr, en };

/** The writing of a language. */
export function writingOf(lang: Lang): Writing {
  return WRITINGS[lang];
}

/** The same with a capital: a day stands alone on a line, and begins like a sentence. */
export function asOpening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
