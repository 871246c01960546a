/** Keeps a cache within its limit. */
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UNFINISHED } from './folder.ts';

/** After trimming, this part of the limit is full: not every build has to trim. */
const FULL_AFTER_TRIM = 0.8;

/** A file that is being written for longer than this belongs to a build that was killed. */
const UNFINISHED_MAX_MS = 60 * 60 * 1000;

/** Removes the files that were used least lately, until the folder is within the limit. */
export async function trimFolder(folder: string, maxBytes: number): Promise<void> {
  const files = await listFiles(folder);
  const unfinished = files.filter((file) => path.basename(file.path).startsWith(UNFINISHED));
  for (const file of unfinished) {
    if (Date.now() - file.usedMs > UNFINISHED_MAX_MS) await rm(file.path, { force: true });
  }
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= maxBytes) return;
  const oldest = files
    .filter((file) => !unfinished.includes(file))
    .toSorted((one, other) => one.usedMs - other.usedMs || (one.path < other.path ? -1 : 1));
  for (const file of oldest) {
    if (bytes <= maxBytes * FULL_AFTER_TRIM) break;
    await rm(file.path, { force: true }).catch(() => undefined);
    await rmdir(path.dirname(file.path)).catch(() => undefined);
    bytes -= file.bytes;
  }
}

async function listFiles(
  folder: string,
): Promise<readonly { path: string; bytes: number; usedMs: number }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(file)));
    else if (entry.isFile()) {
      // Another build may have removed it meanwhile.
      const facts = await stat(file).catch(() => undefined);
      if (facts) found.push({ path: file, bytes: facts.size, usedMs: facts.mtimeMs });
    }
  }
  return found;
}
