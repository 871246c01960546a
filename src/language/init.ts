import { initTexts as en } from './en/init.ts';
import { initTexts as fr } from './fr/init.ts';
import type { InitTexts } from './init-types.ts';
import type { Lang } from './langs.ts';

/** The files that `boite init` writes, in a language. */
export function initTextsOf(lang: Lang): InitTexts {
  return { fr, en }[lang];
}
