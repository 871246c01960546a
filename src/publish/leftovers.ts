/** What builds that were killed left beside the output folder: restored first, then removed. */
import type { Stats } from 'node:fs';
import { lstat, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, writing } from './failure.ts';
import { removeBeside, removeTree } from './files.ts';
import { takeLock, type LockOptions } from './lock.ts';
import { isFolder, isSideName, locateOutput, type OutputPlace, type SideKind } from './paths.ts';
import { carryForeign, loadPrevious } from './previous.ts';

/**
 * Puts back the output folder of a build that was killed between the two renames of its swap, and
 * says whether it did. Where the folder is there, nothing is looked at or locked.
 * @throws BUILD_IN_PROGRESS, OUTPUT_IS_FILE, OUTPUT_NOT_WRITABLE
 */
export async function recoverOutput(
  outputDir: string,
  options: LockOptions = {},
): Promise<boolean> {
  const place = await locateOutput(outputDir);
  if ((await isFolder(place.dir)) === true) return false;
  if ((await listBeside(place, 'previous')).length === 0) return false;
  // A build that is alive passes through this state too: its lock tells it from a dead one.
  const lock = await takeLock(place, options);
  try {
    return await restorePrevious(place);
  } finally {
    await lock.release();
  }
}

/** Puts back the folder that a killed build had moved aside; the caller holds the lock. */
export async function restorePrevious(place: OutputPlace): Promise<boolean> {
  if ((await isFolder(place.dir)) === true) return false;
  const [latest] = await listBeside(place, 'previous');
  if (latest === undefined) return false;
  await writing(place.shown, () => rename(latest, place.dir));
  return true;
}

/**
 * Removes what dead builds left; the caller holds the lock. A folder that was moved aside may hold
 * files of other people that never came back, where somebody made an empty output folder before the
 * next build: they are put back.
 */
export async function removeLeftovers(place: OutputPlace): Promise<void> {
  for (const path of await listBeside(place, 'previous')) {
    const previous = await loadPrevious(path);
    if (previous !== undefined) await carryForeign(previous, place.dir);
    await removeBeside(place, path);
  }
  for (const path of await listBeside(place, 'staging')) await removeBeside(place, path);
  for (const path of await listBeside(place, 'trash')) await removeTree(path);
}

/** Absolute paths, the one moved last first; without the lock, a build may remove one meanwhile. */
async function listBeside(place: OutputPlace, kind: SideKind): Promise<string[]> {
  const names = await namesIn(place.parent);
  const found: { path: string; movedMs: number }[] = [];
  for (const name of names.filter((each) => isSideName(place, kind, each))) {
    const path = join(place.parent, name);
    // A rename changes ctime, and nothing else does without changing the folder.
    const movedMs = (await statIfThere(path))?.ctimeMs;
    if (movedMs !== undefined) found.push({ path, movedMs });
  }
  return found.toSorted((a, b) => b.movedMs - a.movedMs).map(({ path }) => path);
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return [];
    throw cause;
  }
}
