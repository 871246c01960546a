/** The cache folder: what may be thrown away at any time, and never fails a build. */
import { randomBytes } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Backup programs leave a folder alone that holds this file (bford.info/cachedir). */
const TAG =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Cache of boite; delete it when you like.\n';

/** Where the cache of a campaign is: beside it, as other tools have theirs. */
export function defaultCacheFolder(campaignFile: string): string {
  return path.join(path.dirname(campaignFile), '.cache', 'boite');
}

/**
 * Makes the folder, hidden from git and from backups; false where there is none and none can be
 * made. One that is there is good even where nothing can be written any more: it can be read.
 */
export async function makeCacheFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await writeMissing(path.join(folder, '.gitignore'), '*\n');
    await writeMissing(path.join(folder, 'CACHEDIR.TAG'), TAG);
    return true;
  } catch {
    return false;
  }
}

async function writeMissing(file: string, content: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeWhole(file, content);
}

/** Begins the name of a file that is being written. */
export const UNFINISHED = '.new-';

/**
 * Writes a file that others only ever see whole: two builds at once write the same content under
 * the same name, and whoever comes last wins.
 *
 * @throws what the disk throws
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const half = path.join(folder, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(half, content);
    await rename(half, file);
  } catch (cause) {
    await rm(half, { force: true }).catch(() => undefined);
    throw cause;
  }
}
