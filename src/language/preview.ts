import { previewTexts as en } from './en/preview.ts';
import { previewTexts as fr } from './fr/preview.ts';
import type { Lang } from './langs.ts';
import type { PreviewTexts } from './preview-types.ts';

/** What the preview's page says, in a language. */
export function previewTextsOf(lang: Lang): PreviewTexts {
  return { fr, en }[lang];
}
