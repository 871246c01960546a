/** From the staging folder to the output folder: one swap, or file by file on a mount point. */
import { chmod, copyFile, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import { CHECKSUMS_FILE, formatChecksums } from './checksums.ts';
import { codeOf } from './failure.ts';
import { mapFiles, removeBeside, syncFile, syncFolder } from './files.ts';
import { isFolder, randomId, sidePath, type OutputPlace } from './paths.ts';
import { carryForeign, loadPrevious, type Previous } from './previous.ts';

/** What is about to be published; paths are relative to the output folder, sorted. */
export interface Publication {
  place: OutputPlace;
  /** The id in the name of the staging folder. */
  id: string;
  staging: string;
  previous: Previous | undefined;
  /** Everything made, `SHA256SUMS` aside. */
  sha256ByPath: ReadonlyMap<string, string>;
  written: readonly string[];
  removed: readonly string[];
  /** Called before each change on disk. */
  onStep: (step: string) => void;
  /** @throws LOCK_LOST */
  assertHeld: () => void;
}

/** Codes of a folder that cannot be renamed: a mount point, a folder in use on Windows. */
const NOT_MOVABLE = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];

/**
 * Replaces the output folder by the staging folder: two renames, so that whoever looks sees all of
 * the old toolbox, for an instant nothing, then all of the new one. Killed in that instant, the next
 * build or `verify` puts the old one back. Says false, having changed nothing, where the output
 * folder cannot be moved.
 * @throws LOCK_LOST, OUTPUT_NOT_WRITABLE
 */
export async function swapFolders(publication: Publication): Promise<boolean> {
  const { place, id, staging, previous, onStep } = publication;
  if (previous !== undefined) {
    onStep('carry foreign files');
    await carryForeign(previous, staging);
    await chmod(staging, previous.mode);
  }
  await flush(publication);
  publication.assertHeld();

  const aside = sidePath(place, 'previous', id);
  if (previous !== undefined) {
    onStep('move the output folder aside');
    try {
      await rename(place.dir, aside);
    } catch (cause) {
      if (NOT_MOVABLE.includes(codeOf(cause) ?? '')) return false;
      throw cause;
    }
  }
  onStep('move the staging folder in');
  try {
    await rename(staging, place.dir);
  } catch (cause) {
    if (previous !== undefined) await putBack(aside, place.dir);
    throw await lostOr(cause, publication);
  }
  await syncFolder(place.parent);
  onStep('remove the previous output folder');
  if (previous !== undefined) await discard(place, aside);
  return true;
}

/**
 * Publishes file by file, for an output folder that cannot be moved. SHA256SUMS goes first, with
 * everything made and everything to remove: interrupted at any point, `verify` finds a difference
 * and the next build knows which files are its own. The final SHA256SUMS goes last.
 * @throws DISK_FULL, OUTPUT_NOT_WRITABLE, LOCK_LOST
 */
export async function publishInPlace(publication: Publication): Promise<void> {
  const { place, staging, previous, sha256ByPath, written, removed, onStep } = publication;
  await flush(publication);
  publication.assertHeld();
  await mkdir(place.dir, { recursive: true });
  for (const path of previous?.leftovers ?? []) await rm(join(place.dir, path), { force: true });

  const journal = new Map(sha256ByPath);
  for (const path of removed) journal.set(path, previous?.sha256ByPath.get(path) ?? '');
  onStep('announce the changes');
  await putText(publication, formatChecksums(journal));
  for (const path of removed) {
    onStep(`remove ${path}`);
    await rm(join(place.dir, path), { force: true });
    await removeEmptyFolders(place.dir, dirname(path));
  }
  for (const path of written) {
    if (path === CHECKSUMS_FILE) continue;
    onStep(`replace ${path}`);
    await putFile(join(staging, path), join(place.dir, path));
  }
  onStep('write the checksums');
  await putText(publication, formatChecksums(sha256ByPath));
}

async function putText({ staging, place }: Publication, text: string): Promise<void> {
  const staged = join(staging, CHECKSUMS_FILE);
  await writeFile(staged, text);
  await syncFile(staged);
  await putFile(staged, join(place.dir, CHECKSUMS_FILE));
}

/** Moves a file over another, whole at every moment, also from one disk to another. */
async function putFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    return await rename(from, to);
  } catch (cause) {
    if (codeOf(cause) !== 'EXDEV') throw cause;
  }
  const half = join(dirname(to), `.boite-new-${randomId()}`);
  try {
    await copyFile(from, half);
    await syncFile(half);
    await rename(half, to);
  } finally {
    await rm(half, { force: true });
  }
}

/** Flushes what is new before anything of the old output folder is touched. */
async function flush({ staging, written, onStep }: Publication): Promise<void> {
  onStep('flush to the disk');
  await mapFiles(written, (path) => syncFile(join(staging, path)));
  await syncFolder(staging);
}

/** Where it fails, somebody else is in its place: the next build sorts it out. */
async function putBack(aside: string, dir: string): Promise<void> {
  try {
    await rename(aside, dir);
  } catch {
    // The failure that led here is the one to tell.
  }
}

/** A staging folder that is gone was removed by another build, which has taken the lock. */
async function lostOr(cause: unknown, { staging, place }: Publication): Promise<unknown> {
  if ((await isFolder(staging)) === true) return cause;
  return new DiagnosticError([error('LOCK_LOST', { path: place.shown })], { cause });
}

/**
 * Removes the folder that was replaced. A file that somebody put there during the swap comes along;
 * where something cannot be moved or removed, the next build tries again.
 */
async function discard(place: OutputPlace, aside: string): Promise<void> {
  try {
    const late = await loadPrevious(aside);
    if (late !== undefined) await carryForeign(late, place.dir);
    await removeBeside(place, aside);
  } catch {
    // The new toolbox is published: what is left beside it is not worth a failed build.
  }
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  if (folder === '.') return;
  try {
    await rmdir(join(root, folder));
  } catch {
    return;
  }
  await removeEmptyFolders(root, dirname(folder));
}
