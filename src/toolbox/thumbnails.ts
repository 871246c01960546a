/** Small pictures of a page, and which picture stands for others. */
import type { Format } from '../formats/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { Lookup } from './made.ts';
import type { ThumbnailModel } from './page-types.ts';

/** The small picture of a rendition, round where the network shows it round. */
export function thumbnailModel(
  rendition: PlannedRendition,
  format: Format,
  find: Lookup,
  root: string,
): ThumbnailModel {
  const { alt, thumbnail } = find.rendition(rendition.id);
  const { path, width, height } = thumbnail;
  return {
    src: `${root}${path}`,
    width,
    height,
    alt,
    round: format.shape === 'circle',
  };
}

/** The picture that suits a post best: made for posts where there is one, and the squarest. */
export function postPicture(
  renditions: readonly PlannedRendition[],
  find: Lookup,
): PlannedRendition | undefined {
  const ranked = renditions.map((rendition) => {
    const { placement, shape, width, height } = find.format(rendition.format);
    const unsuited = (placement === 'post' ? 0 : 10) + (shape === 'circle' ? 100 : 0);
    return { rendition, cost: unsuited + Math.max(width / height, height / width) };
  });
  return ranked.toSorted((one, other) => one.cost - other.cost)[0]?.rendition;
}
