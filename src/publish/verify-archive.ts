/** Opens a published zip and reads all of it; the only file that knows yauzl. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { error, type Diagnostic } from '../diagnostics/index.ts';
import type { ArchiveProblem } from '../diagnostics/publish.ts';
import { compareText } from './checksums.ts';

/** File type bits of a Unix mode, and those of an ordinary file. */
const TYPE_BITS = 0o170000;
const ORDINARY_FILE = 0o100000;

/** What an archive should hold, and what stops reading it. */
export interface ExpectedArchive {
  /** What the manifest lists. */
  entries: readonly string[];
  /** The SHA-256 of the published file that an entry is a copy of, if there is one. */
  sha256Of: (entry: string) => string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads every entry of a zip: safe name, named once, stored, CRC, same bytes as the published file
 * of its name, and no other entries than the manifest lists. Memory stays flat.
 * @param path as messages call it
 * @throws the reason of the signal
 */
export async function verifyArchive(
  file: string,
  path: string,
  { entries, sha256Of, signal }: ExpectedArchive,
): Promise<Diagnostic[]> {
  const { default: yauzl } = await import('yauzl');
  const found = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let zip: ZipFile | undefined;
  try {
    // Names are decoded here: yauzl would stop at an unsafe one without saying which.
    zip = await yauzl.openPromise(file, { autoClose: false, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
      const name = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
      const unsafe = yauzl.validateFileName(name) !== null;
      const repeated = found.has(name);
      found.add(name);
      const reason = unsafe
        ? 'unsafe-name'
        : repeated
          ? 'duplicate'
          : await problemOf(zip, entry, name, sha256Of(name), signal);
      if (reason !== undefined) {
        diagnostics.push(error('VERIFY_ARCHIVE_INVALID', { path, entry: name, reason }));
      }
    }
  } catch {
    signal?.throwIfAborted();
    // yauzl stops at the first thing it cannot read, and its words are English only.
    return [...diagnostics, error('VERIFY_ARCHIVE_INVALID', { path, reason: 'unreadable' })];
  } finally {
    zip?.close();
  }
  const listed = new Set(entries);
  const missing = entries.filter((entry) => !found.has(entry)).toSorted(compareText);
  const extra = [...found].filter((entry) => !listed.has(entry)).toSorted(compareText);
  if (missing.length + extra.length > 0) {
    diagnostics.push(error('VERIFY_ARCHIVE_ENTRIES', { path, missing, extra }));
  }
  return diagnostics;
}

async function problemOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  expectedSha256: string | undefined,
  signal: AbortSignal | undefined,
): Promise<ArchiveProblem | undefined> {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_BITS;
  if (name.endsWith('/') || (type !== 0 && type !== ORDINARY_FILE)) return 'not-a-file';
  // Before reading: a few compressed bytes can be gigabytes.
  if (entry.compressionMethod !== 0 || entry.isEncrypted()) return 'compressed';
  const digest = createHash('sha256');
  let crc = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    signal?.throwIfAborted();
    if (!Buffer.isBuffer(chunk)) throw new TypeError('an entry is read as bytes');
    digest.update(chunk);
    crc = crc32(chunk, crc);
  }
  if (crc !== entry.crc32) return 'wrong-crc';
  const sha256 = digest.digest('hex');
  return expectedSha256 === undefined || sha256 === expectedSha256 ? undefined : 'differs';
}
