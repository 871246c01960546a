import { proofTexts as en } from './en/proof.ts';
import { proofTexts as fr } from './fr/proof.ts';
import type { Lang } from './langs.ts';
import type { ProofTexts } from './proof-types.ts';

const TEXTS: Readonly<Record<Lang, ProofTexts>> = { fr, en };

/** What contact sheets say in a language. */
export function proofTextsOf(lang: Lang): ProofTexts {
  return TEXTS[lang];
}
