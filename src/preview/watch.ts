/** Changes of the files that a campaign is made of, in the only file that knows chokidar. */
import { basename } from 'node:path';
import { watch } from 'chokidar';

/** A watch that lasts until it is closed. */
export interface Watch {
  /** Watches these as well, files or folders, whether they exist yet or not. */
  add: (paths: readonly string[]) => void;
  close: () => Promise<void>;
}

/** Long enough for an editor to have written its other half, too short to be felt. */
const QUIET_MS = 15;

/**
 * Tells which files changed, appeared or went, a few at once. A file that is replaced by another
 * one of its name, as many editors save, has changed.
 *
 * @param onChange is given absolute paths
 */
export async function watchFiles(
  paths: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<Watch> {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const known = new Set(paths);
  const watcher = watch([...known], {
    ignoreInitial: true,
    followSymlinks: true,
    ignored: isUnnoticed,
  });
  watcher.on('all', (_, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = changed;
      changed = new Set();
      onChange(all);
    }, QUIET_MS);
  });
  // A folder that cannot be read is told by whoever reads it.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    add: (more) => {
      const fresh = more.filter((path) => !known.has(path));
      fresh.forEach((path) => known.add(path));
      if (fresh.length > 0) watcher.add(fresh);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** What editors and systems leave beside a file while they save it. */
function isUnnoticed(path: string): boolean {
  const name = basename(path);
  return /^\.(?!\.?$)|~$|\.(sw[a-z]|tmp|part)$|^4913$|^Thumbs\.db$|^desktop\.ini$/.test(name);
}
