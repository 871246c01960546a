/** The picture that stands for a page where its link is shared. */
import type { Lang } from '../language/langs.ts';
import type { Plan } from '../plan/types.ts';
import type { Lookup } from './made.ts';
import { publicAddress } from './public-address.ts';
import type { MadeRendition } from './types.ts';

/** What Facebook, LinkedIn and X show a large preview in: 1200×630. */
const PREVIEW_RATIO = 1.91;

/** Narrower pictures are shown small, beside the text. */
const MIN_WIDTH_PX = 600;

/** A rendition and what it says. */
export interface Preview {
  made: MadeRendition;
  alt: string;
}

/** The rendition of a visual nearest to a link preview; null where none was made in the language. */
export function previewPicture(
  plan: Plan,
  find: Lookup,
  lang: Lang,
  visual: string,
): Preview | null {
  const [best] = plan.renditions
    .filter((rendition) => rendition.visual === visual && rendition.lang === lang)
    .map(({ id, alt, format }) => {
      const made = find.rendition(id);
      const isRound = find.format(format).shape === 'circle';
      const distance = Math.abs(Math.log(made.width / made.height / PREVIEW_RATIO));
      const cost = distance + (made.width < MIN_WIDTH_PX ? 1 : 0) + (isRound ? 5 : 0);
      return { made, alt, cost };
    })
    .toSorted((one, other) => one.cost - other.cost);
  return best === undefined ? null : { made: best.made, alt: best.alt };
}

/** Where the preview of a visual is on the web; null where either is not known. */
export function pictureAddress(
  plan: Plan,
  find: Lookup,
  lang: Lang,
  visual: string,
): string | null {
  const preview = previewPicture(plan, find, lang, visual);
  return preview === null ? null : publicAddress(plan, preview.made.path);
}
