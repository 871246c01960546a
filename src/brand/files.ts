/** The brand folder in layers: what a campaign's own `brand/` holds replaces the package's. */
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import glob from 'fast-glob';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { isInside } from './reach.ts';

/** The files of a brand, whichever folder each comes from. */
export interface LayeredFiles {
  /** Absolute path by relative path, with `/`, sorted. */
  files: ReadonlyMap<string, string>;
  /** Real paths of the folders that exist, the first one lowest. */
  roots: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** Folders inside folders inside folders: deeper is a mistake, or a trap. */
const MAX_DEPTH = 8;

/**
 * Lists folders as one: a file of a later folder hides its namesake in an earlier one. Folders
 * that do not exist are empty; hidden files are not seen; a link that leads out of all folders is
 * `ASSET_OUTSIDE`.
 */
export async function layerFolders(folders: readonly string[]): Promise<LayeredFiles> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  const roots = [...new Set(real.filter((root) => root !== undefined))];
  const listings = await Promise.all(roots.map((root) => listFolder(root, roots)));
  const found = new Map(listings.flatMap(({ files }) => files));
  return {
    files: new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    roots,
    diagnostics: listings.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function listFolder(root: string, roots: readonly string[]) {
  // Links are not followed while listing: one to `/` would list the whole disk.
  const entries = await glob('**', {
    cwd: root,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    deep: MAX_DEPTH,
  });
  const files: [relative: string, absolute: string][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path: relative, dirent } of entries) {
    const absolute = path.join(root, relative);
    if (dirent.isSymbolicLink()) {
      const target = await realpath(absolute).catch(() => undefined);
      if (target === undefined || !isInside(target, roots)) {
        diagnostics.push(error('ASSET_OUTSIDE', { path: shownPath(absolute) }));
        continue;
      }
      if (!(await stat(target)).isFile()) continue;
    } else if (!dirent.isFile()) continue;
    // macOS stores accents decomposed; campaigns write them composed.
    files.push([relative.normalize('NFC'), absolute]);
  }
  return { files, diagnostics };
}

/** A path as people should read it: from the working directory where that is shorter, with `/`. */
export function shownPath(absolute: string): string {
  const relative = path.relative(process.cwd(), absolute);
  const shown = relative !== '' && relative.length < absolute.length ? relative : absolute;
  return shown.replaceAll('\\', '/');
}

/**
 * The bytes of a file of the brand.
 *
 * @throws DiagnosticError `BRAND_UNREADABLE`, `ASSET_TOO_HEAVY`
 */
export async function loadBytes(
  file: string,
  maxBytes: number,
  shown = shownPath(file),
): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) {
      throw new DiagnosticError([error('ASSET_TOO_HEAVY', { path: shown, bytes: size, maxBytes })]);
    }
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    const reason = errorCode(cause);
    throw new DiagnosticError([error('BRAND_UNREADABLE', { path: shown, reason })], { cause });
  }
}

/** Whether something has this path, a dangling link included. */
export async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
