/** Texts of the campaign in the language of a page. */
import type { Lang } from '../language/langs.ts';
import type { LocalString, PlannedCampaign } from '../plan/types.ts';

/** A text and the language it is really in, for the `lang` attribute. */
export interface Said {
  text: string;
  lang: Lang;
}

/** A text in a language, else in the first of the campaign's languages that has it. */
export function said(
  text: LocalString | undefined,
  lang: Lang,
  languages: PlannedCampaign['languages'],
): Said | null {
  if (text === undefined) return null;
  for (const candidate of [lang, ...languages]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, lang: candidate };
  }
  return null;
}

/** The same texts with their languages in the campaign's order, whatever order they came in. */
export function ordered(text: LocalString, languages: PlannedCampaign['languages']): LocalString {
  const result: Partial<Record<Lang, string>> = {};
  for (const lang of languages) {
    const found = text[lang];
    if (found !== undefined) result[lang] = found;
  }
  return result;
}
