/** Changes of the files that a campaign is made of, in the only file that knows chokidar. */
import { statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { watch } from 'chokidar';

/** What is watched, by absolute path; nothing of it need exist yet. */
export interface Watched {
  /** Folders that stay: what is renamed, removed and made again in them is noticed. */
  roots: readonly string[];
  /** Folders to watch whole. */
  trees: readonly string[];
  files: readonly string[];
}

/** A watch that lasts until it is closed. */
export interface Watch {
  /** Watches these files as well. */
  add: (files: readonly string[]) => void;
  close: () => Promise<void>;
}

/** Gathers what one save or one checkout touches; a file that is half written is met by the reloader. */
const QUIET_MS = 4;
/** chokidar tells one change of a file in 50 ms and drops the others: by now they would be told. */
const DROPPED_MS = 60;

/**
 * Tells which files changed, appeared or went, a few at once. A file that is replaced by another
 * one of its name, as many editors save, has changed.
 *
 * @param onChange is given absolute paths
 */
export async function watchFiles(
  { roots, trees, files }: Watched,
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<Watch> {
  const known = new Set(files);
  const isWanted = (path: string): boolean => {
    const isIn = (folder: string): boolean => path === folder || path.startsWith(folder + sep);
    const leads = (target: string): boolean => target.startsWith(path + sep);
    return (
      roots.includes(path) ||
      known.has(path) ||
      (trees.some(isIn) && !isUnnoticed(path)) ||
      [...trees, ...known].some(leads)
    );
  };
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const checks = new Set<NodeJS.Timeout>();
  const tell = (paths: ReadonlySet<string>): void => {
    const told = new Map([...paths].map((path) => [path, stateOf(path)]));
    onChange(paths);
    const check = setTimeout(() => {
      checks.delete(check);
      const late = [...told].filter(([path, state]) => stateOf(path) !== state);
      if (late.length > 0) tell(new Set(late.map(([path]) => path)));
    }, DROPPED_MS);
    checks.add(check);
  };
  // Folders, never the files themselves: a file that was removed would not be seen to come back.
  const folders = (list: readonly string[]) => [...new Set(list.map((file) => dirname(file)))];
  const watcher = watch([...roots, ...folders(files)], {
    ignoreInitial: true,
    ignored: (path) => !isWanted(path),
  });
  watcher.on('all', (_, path) => {
    if (!known.has(path) && !trees.some((tree) => path.startsWith(tree))) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = changed;
      changed = new Set();
      tell(all);
    }, QUIET_MS);
  });
  // A folder that cannot be read is told by whoever reads it.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    add: (more) => {
      const fresh = more.filter((file) => !known.has(file));
      fresh.forEach((file) => known.add(file));
      if (fresh.length > 0) watcher.add(folders(fresh));
    },
    close: async () => {
      clearTimeout(timer);
      checks.forEach((check) => clearTimeout(check));
      await watcher.close();
    },
  };
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
