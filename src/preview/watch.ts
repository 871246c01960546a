/** Changes of the files that a campaign is made of, in the only file that knows chokidar. */
import { statSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';

/** What is watched, by absolute path. */
export interface Watched {
  /** Folders that are there and stay: what is renamed, removed and made again in them is noticed. */
  roots: readonly string[];
  /** Folders in the roots to watch whole; they need not exist yet. */
  trees: readonly string[];
  /** Files in the roots, which need not exist yet. */
  files: readonly string[];
}

/** A watch that lasts until it is closed. */
export interface Watch {
  /**
   * Tells which files changed, appeared or went, by absolute path, a few at once: first those since
   * the watch began.
   */
  listen: (onChange: (changed: ReadonlySet<string>) => void) => void;
  /** Watches these files as well, from when it resolves. */
  add: (files: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
}

/** Gathers what one save or one checkout touches; a file that is half written is met by the reloader. */
const QUIET_MS = 4;
/** chokidar tells one change of a file in 50 ms and drops the others: by now they would be told. */
const DROPPED_MS = 60;

/**
 * Watches from when it resolves. A file that is replaced by another one of its name, as many editors
 * save, has changed.
 */
export async function watchFiles(watched: Watched): Promise<Watch> {
  const { roots, trees } = watched;
  const known = new Set(watched.files);
  let changed = new Set<string>();
  let onChange: ((changed: ReadonlySet<string>) => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const checks = new Set<NodeJS.Timeout>();
  const tell = (paths: ReadonlySet<string>): void => {
    const told = new Map([...paths].map((path) => [path, stateOf(path)]));
    onChange?.(paths);
    const check = setTimeout(() => {
      checks.delete(check);
      const late = [...told].filter(([path, state]) => stateOf(path) !== state);
      if (late.length > 0) tell(new Set(late.map(([path]) => path)));
    }, DROPPED_MS);
    checks.add(check);
  };
  const tellSoon = (): void => {
    if (!onChange || changed.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = changed;
      changed = new Set();
      tell(all);
    }, QUIET_MS);
  };
  const notice = (path: string): void => {
    changed.add(path);
    tellSoon();
  };
  const watchers = [await openWatcher(watched, notice)];
  return {
    listen: (listener) => {
      onChange = listener;
      tellSoon();
    },
    add: async (more) => {
      const files = more.filter((file) => !known.has(file) && !isIn(trees, file));
      files.forEach((file) => known.add(file));
      // One of its own: only a new watcher says when it is ready.
      if (files.length > 0) watchers.push(await openWatcher({ roots, trees: [], files }, notice));
    },
    close: async () => {
      clearTimeout(timer);
      checks.forEach((check) => clearTimeout(check));
      await Promise.all(watchers.map(async (watcher) => watcher.close()));
    },
  };
}

/** Watches until it is closed; resolves once nothing is missed any more. */
async function openWatcher(
  { roots, trees, files }: Watched,
  notice: (path: string) => void,
): Promise<FSWatcher> {
  const known = new Set(files);
  const leads = (path: string): boolean => [...trees, ...files].some((to) => isAbove(path, to));
  const isWanted = (path: string): boolean =>
    roots.includes(path) || known.has(path) || isIn(trees, path) || leads(path);
  // Never the files themselves: one that was removed would not be seen to come back.
  const watcher = watch([...roots], { ignoreInitial: true, ignored: (path) => !isWanted(path) });
  watcher.on('all', (_, path) => {
    if (known.has(path) || isIn(trees, path)) notice(path);
  });
  // A folder that cannot be read is told by whoever reads it.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

function isAbove(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Whether a path is of one of the folders, and no trace of a save. */
function isIn(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => isAbove(folder, path)) && !isUnnoticed(path);
}

/** Changes whenever the file is written, replaced or removed. */
function stateOf(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}

/** What editors and systems leave beside a file while they save it. */
function isUnnoticed(path: string): boolean {
  const name = basename(path);
  return /^\.|~$|\.(sw[a-z]|tmp|part)$|^4913$|^Thumbs\.db$|^desktop\.ini$/.test(name);
}
