/**
 * Renditions by content: what was drawn once is not drawn again while everything that it was drawn
 * from is the same. A cache that is missing, damaged or read-only costs time, never a build.
 */
import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { formatEntry, parseEntry } from './entry.ts';
import type { CachedRendition } from './entry.ts';
import { writeWhole } from './folder.ts';
import { seal, unseal } from './sealed.ts';
import { trimFolder } from './trim.ts';

/** A cache that a build reads and fills. */
export interface RenditionCache {
  /** What was kept under a key, proven whole; undefined where there is nothing sound. */
  get: (key: string) => Promise<CachedRendition | undefined>;
  put: (key: string, rendition: CachedRendition) => Promise<void>;
  /** Removes what was used least lately, down to the limit; does nothing where nothing was put. */
  trim: () => Promise<void>;
}

/** What a cache may take on the disk: ten toolboxes of several hundred pictures. */
const MAX_BYTES = 1_000_000_000;

/**
 * Opens the cache of a folder that exists.
 *
 * @param tool a hash of everything besides the key that decides on the bytes
 */
export function openCache(
  folder: string,
  tool: string,
  { maxBytes = MAX_BYTES }: { maxBytes?: number } = {},
): RenditionCache {
  const root = path.join(folder, 'renditions');
  const nameOf = (key: string) => createHash('sha256').update(`${tool} ${key}`).digest('hex');
  const fileOf = (name: string) => path.join(root, name.slice(0, 2), name);
  let putBytes = 0;
  let lastTrimBytes = 0;
  const trim = async () => {
    if (putBytes === lastTrimBytes) return;
    lastTrimBytes = putBytes;
    await trimFolder(root, maxBytes).catch(() => undefined);
  };
  return {
    get: async (key) => {
      const name = nameOf(key);
      try {
        const content = unseal(name, await readFile(fileOf(name)));
        const found = content && parseEntry(content);
        if (found) await touch(fileOf(name));
        return found;
      } catch {
        return undefined;
      }
    },
    put: async (key, rendition) => {
      const name = nameOf(key);
      const bytes = seal(name, formatEntry(rendition));
      try {
        await writeWhole(fileOf(name), bytes);
      } catch {
        return;
      }
      putBytes += bytes.length;
      // Ten thousand pictures at once must not fill the disk before the build ends.
      if (putBytes - lastTrimBytes > maxBytes / 2) await trim();
    },
    trim,
  };
}

/** Marks an entry as used; a clock that is wrong makes the cache forgetful, no more. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
