/** What people read about formats. */
import type { FormatProblem, FormatProblemCode } from '../formats/problems.ts';
import { formats as en } from './en/formats.ts';
import type { FormatTexts } from './format-texts.ts';
import { formats as fr } from './fr/formats.ts';
import type { Lang } from './langs.ts';

const TEXTS: Readonly<Record<Lang, FormatTexts>> = { fr, en };

/** The words for formats and shapes in a language. */
export function formatTextsOf(lang: Lang): FormatTexts {
  return TEXTS[lang];
}

/** What is wrong with a format: a clause without capital or full stop, to stand after a colon. */
export function formatProblemText<C extends FormatProblemCode>(
  problem: FormatProblem<C>,
  lang: Lang,
): string {
  return TEXTS[lang].problems[problem.code](problem.params);
}
