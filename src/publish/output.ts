/**
 * The output folder during a build. Everything is written into a staging folder beside it, and
 * `publish` replaces the one by the other at once: a build that fails, is interrupted or is killed
 * leaves the previous output as it was.
 */
import { constants, mkdirSync } from 'node:fs';
import { access, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { MadeFile } from '../toolbox/types.ts';
import { CHECKSUMS_FILE, isPublishPath, MANIFEST_FILE } from './checksums.ts';
import { codeOf, writeFailure, writing } from './failure.ts';
import { removeBeside, sha256Of } from './files.ts';
import { removeLeftovers, restorePrevious } from './leftovers.ts';
import { takeLock, type Lock, type LockOptions } from './lock.ts';
import { isFolder, locateOutput, randomId, sidePath, type OutputPlace } from './paths.ts';
import { publishStaged, type PublishReport } from './publication.ts';

export { assertOutputSafe } from './paths.ts';
export type { PublishReport } from './publication.ts';

export interface OutputOptions extends LockOptions {
  /** Publishes file by file even where the folder could be swapped. */
  inPlace?: boolean;
  /** Called before each change on disk, with what is about to be done; for tests and traces. */
  onStep?: (step: string) => void;
}

/**
 * Takes the output folder for one build: waits for another build, restores and removes what a killed
 * one left, makes the staging folder. Whoever opens it closes it.
 * @throws OUTPUT_IS_FILE, OUTPUT_NOT_WRITABLE, DISK_FULL, BUILD_IN_PROGRESS
 */
export async function openOutput(outputDir: string, options: OutputOptions = {}): Promise<Output> {
  const place = await locateOutput(outputDir);
  const created = await writing(place.parent, () => mkdir(place.parent, { recursive: true }));
  let lock: Lock | undefined;
  try {
    lock = await takeLock(place, options);
    const id = randomId();
    const staging = sidePath(place, 'staging', id);
    await writing(place.parent, async () => {
      await restorePrevious(place);
      await removeLeftovers(place);
      await assertWritable(place);
      options.onStep?.('make the staging folder');
      // Not mkdtemp, which makes folders that only their owner may read.
      await mkdir(staging);
    });
    return new Output(place, id, staging, lock, created, options);
  } catch (cause) {
    await lock?.release();
    await removeCreated(place, created);
    throw cause;
  }
}

/** A folder that somebody made read-only is not replaced behind their back. */
async function assertWritable({ dir, shown }: OutputPlace): Promise<void> {
  if ((await isFolder(dir)) === undefined) return;
  await writing(shown, () => access(dir, constants.W_OK | constants.X_OK));
}

/** An output folder that is being built; see {@link openOutput}. */
export class Output {
  readonly #made = new Map<string, MadeFile>();
  readonly #claimed = new Set<string>();
  readonly #pending = new Set<Promise<unknown>>();
  readonly #folders = new Set<string>();
  #state: 'open' | 'published' | 'closed' = 'open';

  constructor(
    readonly place: OutputPlace,
    readonly id: string,
    readonly staging: string,
    readonly lock: Lock,
    readonly created: string | undefined,
    readonly options: OutputOptions,
  ) {}

  /**
   * Writes a file that will be published.
   * @param path relative to the output folder, ASCII, with `/`
   * @throws DISK_FULL, OUTPUT_NOT_WRITABLE, LOCK_LOST, or the reason of the signal
   */
  async write(path: string, bytes: Uint8Array | string): Promise<MadeFile> {
    return this.make(path, async (target) => {
      await writeFile(target, bytes);
      const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      return { bytes: content.length, sha256: sha256Of(content) };
    });
  }

  /**
   * Publishes a file that `work` writes at the absolute path it is given, a zip for example.
   * @throws DISK_FULL, OUTPUT_NOT_WRITABLE, LOCK_LOST, the reason of the signal, or what `work` throws
   */
  async make(
    path: string,
    work: (target: string) => Promise<{ bytes: number; sha256: string }>,
  ): Promise<MadeFile> {
    this.#claim(path);
    return this.#track(path, async () => {
      this.options.onStep?.(`write ${path}`);
      this.#makeFolder(path);
      const { bytes, sha256 } = await work(join(this.staging, path));
      const file = { path, bytes, sha256 };
      this.#made.set(path, file);
      return file;
    });
  }

  /** Reads a file that was written before. */
  async read(path: string): Promise<Uint8Array> {
    assertPublishPath(path);
    return this.#track(path, () => readFile(join(this.staging, path)));
  }

  /**
   * Replaces the output folder by what was made, with `SHA256SUMS`. Files that no build made are
   * kept; where nothing changed, nothing is touched. Last call before `close`.
   * @throws OUTPUT_FOREIGN_FILES, DISK_FULL, OUTPUT_NOT_WRITABLE, LOCK_LOST, or the signal's reason
   */
  async publish(): Promise<PublishReport> {
    this.#assertOpen();
    if (!this.#made.has(MANIFEST_FILE)) throw new Error(`${MANIFEST_FILE} was not made`);
    this.#state = 'published';
    const made = [...this.#made.values()];
    return this.#track('', () => publishStaged(this, made));
  }

  /** Removes the staging folder and gives the lock back; does nothing the second time. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    await Promise.allSettled(this.#pending);
    this.options.onStep?.('close');
    try {
      await writing(this.place.parent, () => removeBeside(this.place, this.staging));
    } finally {
      await this.lock.release();
      await removeCreated(this.place, this.created);
    }
  }

  /** Not recursively: a staging folder that another build removed must not come back. */
  #makeFolder(path: string): void {
    const parts = path.split('/').slice(0, -1);
    for (const [index] of parts.entries()) {
      const folder = parts.slice(0, index + 1).join('/');
      if (this.#folders.has(folder)) continue;
      try {
        mkdirSync(join(this.staging, folder));
      } catch (cause) {
        if (codeOf(cause) !== 'EEXIST') throw cause;
      }
      this.#folders.add(folder);
    }
  }

  /** Waited for by `close`, so that nothing is written into a folder that is being removed. */
  async #track<T>(path: string, work: () => Promise<T>): Promise<T> {
    this.options.signal?.throwIfAborted();
    const pending = work();
    this.#pending.add(pending);
    try {
      return await pending;
    } catch (cause) {
      throw await this.#failure(cause, path);
    } finally {
      this.#pending.delete(pending);
    }
  }

  async #failure(cause: unknown, path: string): Promise<unknown> {
    if (codeOf(cause) === 'ENOENT' && (await isFolder(this.staging)) === undefined) {
      return new DiagnosticError([error('LOCK_LOST', { path: this.place.shown })], { cause });
    }
    return writeFailure(cause, join(this.place.shown, path));
  }

  #claim(path: string): void {
    this.#assertOpen();
    assertPublishPath(path);
    // macOS and Windows would write both into one file.
    if (this.#claimed.has(path.toLowerCase())) throw new Error(`${path} is written twice`);
    this.#claimed.add(path.toLowerCase());
  }

  #assertOpen(): void {
    if (this.#state !== 'open') throw new Error(`the output folder is ${this.#state}`);
  }
}

function assertPublishPath(path: string): void {
  if (isPublishPath(path) && path !== CHECKSUMS_FILE) return;
  throw new Error(`not a path that can be published: ${path}`);
}

/** Removes the folders that were made for an output folder that never came. */
async function removeCreated(place: OutputPlace, created: string | undefined): Promise<void> {
  if (created === undefined) return;
  for (let folder = place.parent; folder.startsWith(created); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}
