/** What of a disk a brand may read: files in its own folders, up to a size. */
import path from 'node:path';

/** The heaviest file that a brand takes, an image; a photo straight from a camera weighs a fifth. */
export const MAX_IMAGE_BYTES = 100_000_000;

/** The package's `brand/` and the one of a campaign's folder, which lies over it. */
export function brandFolders(packageRoot: string, campaignFolder: string): readonly string[] {
  return [packageRoot, campaignFolder].map((folder) => path.join(folder, 'brand'));
}

/** Whether a real path is one of the folders or lies in one, given as real paths too. */
export function isInside(target: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const way = path.relative(folder, target);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  });
}
