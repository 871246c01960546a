/** Whether the fonts can write what a plan shows: a missing glyph is drawn as an empty box. */
import { error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { characterName, codePointLabel } from '../language/codepoints.ts';
import type { Plan, SceneText } from '../plan/types.ts';
import type { Brand, BrandFont } from './types.ts';

/**
 * Spaces and invisible characters: the shaper gives them a width or none at all, whether the font
 * has them or not. Control characters never get this far.
 */
const NEVER_A_BOX = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]$/u;

/** The code points of a text that no font has, each once, in the order of the text. */
export function missingGlyphs(text: string, fonts: readonly Pick<BrandFont, 'covers'>[]): number[] {
  const isCovered = (character: string) => {
    const codePoint = character.codePointAt(0);
    return codePoint === undefined || fonts.some((font) => font.covers(codePoint));
  };
  const missing = new Set<number>();
  for (const character of text.normalize('NFC')) {
    if (NEVER_A_BOX.test(character) || isCovered(character)) continue;
    // The shaper builds a letter from its parts where the font has only those.
    const parts = [...character.normalize('NFD')];
    const codePoint = character.codePointAt(0);
    if (codePoint !== undefined && !(parts.length > 1 && parts.every(isCovered))) {
      missing.add(codePoint);
    }
  }
  return [...missing];
}

/**
 * `GLYPH_MISSING` for every character that a visual would show as an empty box: once for each
 * text of campaign.yaml, however many renditions show it.
 */
export async function checkGlyphs(
  plan: Pick<Plan, 'renditions'>,
  brand: Pick<Brand, 'fonts' | 'families'>,
): Promise<Diagnostic[]> {
  const { display, text } = brand.families;
  const families = [...new Set([display, text])];
  const missingIn = new Map<string, number[]>();
  const found = new Map<string, Diagnostic>();
  for (const rendition of plan.renditions) {
    for (const sceneText of Object.values(rendition.scene.texts)) {
      for (const wording of sceneText.wordings) {
        const missing = missingIn.get(wording) ?? missingGlyphs(wording, brand.fonts);
        missingIn.set(wording, missing);
        for (const codePoint of missing) {
          const key = `${codePoint} ${placeKey(sceneText, wording)}`;
          if (!found.has(key)) {
            found.set(key, await glyphMissing(codePoint, families, sceneText, rendition.id));
          }
        }
      }
    }
  }
  return [...found.values()];
}

function placeKey({ path }: SceneText, wording: string): string {
  return path ? JSON.stringify(path) : wording;
}

async function glyphMissing(
  codePoint: number,
  fonts: readonly string[],
  { path }: SceneText,
  rendition: string,
): Promise<Diagnostic> {
  const params = {
    character: String.fromCodePoint(codePoint),
    codePoint: codePointLabel(codePoint),
    characterName: await characterName(codePoint),
    fonts,
  };
  // A text that the plan made stands in no file: its rendition is all there is to name.
  return error('GLYPH_MISSING', params, path ? { path } : { rendition });
}
