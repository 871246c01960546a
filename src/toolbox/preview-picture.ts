/** The picture that stands for a page where its link is shared. */
import type { Lang } from '../language/langs.ts';
import type { Plan } from '../plan/types.ts';
import type { Lookup } from './made.ts';
import { publicAddress } from './public-address.ts';
import type { MadeRendition } from './types.ts';

/** What Facebook, LinkedIn and X show a large preview in. */
const PREVIEW_RATIO = 1200 / 630;

/** Narrower pictures are shown small, beside the text. */
const MIN_WIDTH_PX = 600;

/** The rendition of a visual made for link previews, or the nearest to one; null where none was made in the language. */
export function previewPicture(
  plan: Plan,
  find: Lookup,
  lang: Lang,
  visual: string,
): MadeRendition | null {
  const [best] = plan.renditions
    .filter((rendition) => rendition.visual === visual && rendition.lang === lang)
    .map(({ id, format }) => {
      const made = find.rendition(id);
      const { shape, placement } = find.format(format);
      const distance = Math.abs(Math.log(made.width / made.height / PREVIEW_RATIO));
      const unsuited = (placement === 'link' ? 0 : 0.1) + (shape === 'circle' ? 5 : 0);
      const cost = distance + unsuited + (made.width < MIN_WIDTH_PX ? 1 : 0);
      return { made, cost };
    })
    .toSorted((one, other) => one.cost - other.cost);
  return best?.made ?? null;
}

/** Where the preview of a visual is on the web; null where either is not known. */
export function pictureAddress(
  plan: Plan,
  find: Lookup,
  lang: Lang,
  visual: string,
): string | null {
  const preview = previewPicture(plan, find, lang, visual);
  return preview === null ? null : publicAddress(plan, preview.path);
}
