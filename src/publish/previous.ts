/** What stands in an output folder before it is published again: what is ours, and what is not. */
import { constants } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  utimes,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHECKSUMS_FILE, compareText, MANIFEST_FILE, parseChecksums } from './checksums.ts';
import { codeOf } from './failure.ts';

/** Something in the output folder that no build made; `path` is relative, with `/`. */
export interface ForeignEntry {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/** An output folder as it was found. */
export interface Previous {
  dir: string;
  /** What the last build says it made; empty where the folder is not a toolbox. */
  sha256ByPath: ReadonlyMap<string, string>;
  /** Files of that list that are there, sorted; `SHA256SUMS` included. */
  owned: ReadonlySet<string>;
  foreign: readonly ForeignEntry[];
  /** Half-written files of a build that was killed while publishing in place. */
  leftovers: readonly string[];
  /** Permission bits of the folder. */
  mode: number;
  /** Another disk is mounted somewhere inside. */
  spansDevices: boolean;
}

/** Name of a file that is being written inside the output folder. */
export const LEFTOVER_NAME = /^\.boite-new-[0-9a-f]{8}$/;

/** Reads an output folder, without its contents; undefined where there is none. */
export async function loadPrevious(dir: string): Promise<Previous | undefined> {
  const root = await statOrUndefined(dir);
  if (root === undefined) return undefined;
  const sha256ByPath = await loadOwnership(dir);
  const ownFolders = new Set([...sha256ByPath.keys()].flatMap(foldersOf));
  const owned = new Set<string>();
  const foreign: ForeignEntry[] = [];
  const leftovers: string[] = [];
  let spansDevices = false;

  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(dir, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if ((await lstat(join(dir, path))).dev !== root.dev) spansDevices = true;
        if (!ownFolders.has(path)) foreign.push({ path, kind: 'folder' });
        await walk(path);
      } else if (LEFTOVER_NAME.test(entry.name)) leftovers.push(path);
      else if (isOurs(path, sha256ByPath)) owned.add(path);
      else if (entry.isSymbolicLink()) foreign.push({ path, kind: 'link' });
      else foreign.push({ path, kind: entry.isFile() ? 'file' : 'other' });
    }
  };
  await walk('');
  return { dir, sha256ByPath, owned, foreign, leftovers, mode: root.mode & 0o7777, spansDevices };
}

/**
 * What we would overwrite of somebody else's, relative paths, sorted. Upper and lower case are the
 * same here: on macOS and Windows they name the same file.
 */
export function findCollisions(previous: Previous, paths: Iterable<string>): string[] {
  const files = new Set([...paths].map((path) => path.toLowerCase()));
  const folders = new Set([...files].flatMap(foldersOf));
  return previous.foreign
    .filter(({ path, kind }) => {
      const lower = path.toLowerCase();
      if (files.has(lower) || foldersOf(lower).some((folder) => files.has(folder))) return true;
      return kind !== 'folder' && folders.has(lower);
    })
    .map(({ path }) => path);
}

/** Gives another folder everything in this one that no build made; what is there already stays. */
export async function carryForeign(previous: Previous, toDir: string): Promise<void> {
  for (const entry of previous.foreign) {
    const from = join(previous.dir, entry.path);
    const to = join(toDir, entry.path);
    try {
      if (entry.kind === 'folder') {
        await mkdir(to, { recursive: true });
      } else {
        await mkdir(dirname(to), { recursive: true });
        await carryFile(entry, from, to);
      }
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    }
  }
}

async function carryFile({ kind }: ForeignEntry, from: string, to: string): Promise<void> {
  // link() follows a symbolic link on macOS and not on Linux.
  if (kind === 'link') return symlink(await readlink(from), to);
  try {
    await link(from, to);
  } catch (cause) {
    // Disks without hard links (exFAT, some network shares): a copy does as well.
    if (codeOf(cause) === 'EEXIST' || kind === 'other') throw cause;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = await lstat(from);
    await utimes(to, atime, mtime);
  }
}

/**
 * The last build's own list. A folder of somebody else's may have a SHA256SUMS too; only one that
 * lists a manifest is ours, and nothing else is ever removed.
 */
async function loadOwnership(dir: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { sha256ByPath } = parseChecksums(await readFile(join(dir, CHECKSUMS_FILE), 'utf8'));
    return sha256ByPath.has(MANIFEST_FILE) ? sha256ByPath : new Map();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'EISDIR') return new Map();
    throw cause;
  }
}

function isOurs(path: string, sha256ByPath: ReadonlyMap<string, string>): boolean {
  return sha256ByPath.has(path) || (path === CHECKSUMS_FILE && sha256ByPath.size > 0);
}

/** `a/b/c` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function statOrUndefined(dir: string): Promise<{ dev: number; mode: number } | undefined> {
  try {
    return await lstat(dir);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}
