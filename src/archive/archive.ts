/** Zips that are the same bytes on every machine; the only file that knows archiver. */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';

/** One file of an archive, read when its turn comes. */
export interface ArchiveEntry {
  /** ASCII, relative, with `/`. */
  name: string;
  read: () => Promise<Uint8Array>;
}

/**
 * The first day a zip can tell. archiver writes it in UTC, which readers take for local time: the
 * same bytes in every time zone.
 */
const DATE = new Date(Date.UTC(1980, 0, 1));
const MODE = 0o644;

/** Printable ASCII without `\` and `:`, no `.` or `..` part, nothing absolute. */
const SAFE_NAME = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[!-9;-[\]-~ ]+$/;

/**
 * Writes a zip: stored, sorted by name in code units, fixed dates and modes. Entries are read one
 * after the other and each is written before the next is read, so memory holds one.
 * Nothing is left at `target` where it fails; its folder must be there.
 * @returns the size of the zip and its SHA-256, hexadecimal
 * @throws what the disk, an entry's `read` or the signal throws; a bad or repeated name is a defect
 */
export async function writeArchive(
  target: string,
  entries: readonly ArchiveEntry[],
  signal?: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const sorted = sortEntries(entries);
  const file = await open(target, 'w');
  const digest = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of zipChunks(sorted, signal)) {
      digest.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } catch (cause) {
    await file.close();
    await rm(target, { force: true });
    throw cause;
  }
  await file.close();
  return { bytes, sha256: digest.digest('hex') };
}

async function* zipChunks(
  entries: readonly ArchiveEntry[],
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const { ZipArchive } = await import('archiver');
  const zip = new ZipArchive({ store: true });
  const output: AsyncIterator<unknown> = zip[Symbol.asyncIterator]();
  let given = 0;
  let taken = 0;
  try {
    for (const { name, read } of entries) {
      signal?.throwIfAborted();
      const content = await read();
      zip.append(asBuffer(content), { name, date: DATE, mode: MODE });
      given += content.length;
      // Headers make more bytes come out than went in, so this always ends, and leaves only them.
      while (taken < given) {
        const chunk = asChunk(await output.next());
        if (chunk === undefined) throw new Error('the zip ended before its entries');
        taken += chunk.length;
        yield chunk;
      }
    }
    const finished = zip.finalize();
    for (;;) {
      const chunk = asChunk(await output.next());
      if (chunk === undefined) break;
      yield chunk;
    }
    await finished;
  } finally {
    zip.destroy();
  }
}

function sortEntries(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (!SAFE_NAME.test(name)) throw new Error(`not a name for an archive: ${name}`);
    // Unpacked on macOS or Windows, one would overwrite the other.
    if (names.has(name.toLowerCase())) throw new Error(`twice in an archive: ${name}`);
    names.add(name.toLowerCase());
  }
  return [...entries].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asChunk(result: IteratorResult<unknown, unknown>): Buffer | undefined {
  if (result.done === true) return undefined;
  if (!Buffer.isBuffer(result.value)) throw new TypeError('a zip is bytes');
  return result.value;
}
