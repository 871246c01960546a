/** Where the output folder is, and what may stand beside it while a build goes on. */
import { randomBytes } from 'node:crypto';
import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import { codeOf } from './failure.ts';

/** The output folder, symbolic links followed; it need not exist. */
export interface OutputPlace {
  /** As the caller wrote it, for messages. */
  shown: string;
  /** Absolute, real. */
  dir: string;
  parent: string;
  base: string;
}

/** What a build may put beside the output folder, all hidden, all named after it. */
export type SideKind = 'staging' | 'previous' | 'trash';

/** Symbolic links followed before giving up; Linux stops at 40 too. */
const MAX_LINKS = 40;

/**
 * Finds the real output folder, also where it is missing behind a symbolic link: a build killed in
 * the middle of its swap leaves exactly that, and what to restore stands beside the real folder.
 * @throws OUTPUT_IS_FILE, OUTPUT_NOT_WRITABLE (a loop of links)
 */
export async function locateOutput(outputDir: string): Promise<OutputPlace> {
  let dir = resolve(outputDir);
  for (let links = 0; ; links += 1) {
    const real = await realOrUndefined(dir);
    if (real !== undefined) {
      dir = real;
      break;
    }
    const target = links < MAX_LINKS ? await linkTarget(dir) : undefined;
    if (target === undefined) {
      dir = join(await realAncestor(dirname(dir)), basename(dir));
      break;
    }
    dir = resolve(dirname(dir), target);
  }
  if (dirname(dir) === dir) {
    throw new DiagnosticError([error('OUTPUT_NOT_WRITABLE', { path: outputDir, reason: 'EBUSY' })]);
  }
  if ((await isFolder(dir)) === false) {
    throw new DiagnosticError([error('OUTPUT_IS_FILE', { path: outputDir })]);
  }
  return { shown: outputDir, dir, parent: dirname(dir), base: basename(dir) };
}

/** Whether a path is a folder; undefined where nothing is there. */
export async function isFolder(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined;
    throw cause;
  }
}

/** Eight hexadecimal digits for the names beside the output folder; never part of an output. */
export function randomId(): string {
  return randomBytes(4).toString('hex');
}

/** Absolute path of a folder beside the output folder. */
export function sidePath(place: OutputPlace, kind: SideKind, id: string): string {
  return join(place.parent, `.${place.base}.boite-${kind}-${id}`);
}

/** Absolute path of the lock, beside the output folder. */
export function lockPath(place: OutputPlace): string {
  return join(place.parent, `.${place.base}.boite-lock`);
}

/** Whether a name beside the output folder is of one kind. */
export function isSideName(place: OutputPlace, kind: SideKind, name: string): boolean {
  const start = `.${place.base}.boite-${kind}-`;
  return name.startsWith(start) && /^[0-9a-f]{8}$/.test(name.slice(start.length));
}

/**
 * Refuses an output folder that is, or holds, something a build reads: publishing would move the
 * campaign itself aside. An output folder inside the campaign's folder is fine.
 * @param protectedPaths the campaign file, the brand folder
 * @throws OUTPUT_CONTAINS_CAMPAIGN
 */
export async function assertOutputSafe(
  outputDir: string,
  protectedPaths: readonly string[],
): Promise<void> {
  const output = await realAncestor(resolve(outputDir));
  for (const path of protectedPaths) {
    const inside = relative(output, await realAncestor(resolve(path)));
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) continue;
    throw new DiagnosticError([
      error('OUTPUT_CONTAINS_CAMPAIGN', { path: outputDir, inside: path }),
    ]);
  }
}

/** The real path of what exists of a path, with the rest as it is. */
async function realAncestor(path: string): Promise<string> {
  const real = await realOrUndefined(path);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realAncestor(dirname(path)), basename(path));
}

async function realOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}

async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await readlink(path) : undefined;
  } catch {
    return undefined;
  }
}
