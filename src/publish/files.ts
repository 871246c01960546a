/** Bytes on disk: hashing, flushing, removing. */
import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { codeOf } from './failure.ts';
import { randomId, sidePath, type OutputPlace } from './paths.ts';

/** Files read or flushed at once; libuv has four threads for it. */
const CONCURRENCY = 4;

/** Files up to this many bytes are read whole; larger ones are streamed to keep memory flat. */
const WHOLE_BYTES = 4 * 1024 * 1024;

/** The SHA-256 of bytes, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/**
 * The size and SHA-256 of a file on disk.
 * @throws what the disk throws, or the reason of the signal
 */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  signal?.throwIfAborted();
  const { size } = await stat(path);
  if (size <= WHOLE_BYTES) {
    const content = await readFile(path);
    return { bytes: content.length, sha256: sha256Of(content) };
  }
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    signal?.throwIfAborted();
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a file is read as bytes');
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: digest.digest('hex') };
}

/**
 * Runs `work` on every item, a few at once; the results are in the order of the items. The first
 * failure stops the rest, and is thrown once nothing runs any more.
 */
export async function mapFiles<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (cause) {
        failures.push(cause);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Flushes a file to the disk, so that a power cut after the swap does not leave it empty. */
export async function syncFile(path: string): Promise<void> {
  // Windows flushes only what is open for writing.
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Flushes the names in a folder, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    // Windows and some network disks cannot flush a folder, and need not.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(cause) ?? '')) {
      throw cause;
    }
  }
}

/**
 * Removes a folder beside the output folder. It gets another name first: what still has its own
 * name is whole, whenever the process dies.
 */
export async function removeBeside(place: OutputPlace, path: string): Promise<void> {
  const trash = sidePath(place, 'trash', randomId());
  try {
    await rename(path, trash);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  await removeTree(trash);
}

/** Removes a folder and all that it holds. */
export async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
