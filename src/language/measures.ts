import { measureTexts as en } from './en/measures.ts';
import { measureTexts as fr } from './fr/measures.ts';
import type { Lang } from './langs.ts';
import type { MeasureTexts } from './measure-types.ts';

const TEXTS: Readonly<Record<Lang, MeasureTexts>> = { fr, en };

/** What the table of measures says in a language. */
export function measureTextsOf(lang: Lang): MeasureTexts {
  return TEXTS[lang];
}
