/** A published folder against its own checksums and its own manifest. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DiagnosticError,
  error,
  hasErrors,
  warning,
  type Diagnostic,
} from '../diagnostics/index.ts';
import {
  CHECKSUMS_FILE,
  compareText,
  MANIFEST_FILE,
  parseChecksums,
  type Checksums,
} from './checksums.ts';
import { codeOf } from './failure.ts';
import { hashFile, mapFiles } from './files.ts';
import { recoverOutput } from './leftovers.ts';
import type { LockOptions } from './lock.ts';
import { findShapeProblems, isManifest, type VerifiableManifest } from './manifest-shape.ts';
import { locateOutput } from './paths.ts';
import { verifyArchive } from './verify-archive.ts';
import { compareManifest } from './verify-manifest.ts';

/** What verifying found; paths in its diagnostics are relative to the folder. */
export interface VerifyReport {
  ok: boolean;
  diagnostics: readonly Diagnostic[];
  /** Files of `SHA256SUMS` that were read and compared; one that is missing is none of them. */
  files: number;
}

/** Size and SHA-256 of the files that are as `SHA256SUMS` says, by path. */
export type IntactFiles = ReadonlyMap<string, { bytes: number; sha256: string }>;

/** A build that publishes meanwhile replaces the folder; after this many times, it is told as it is. */
const ATTEMPTS = 3;

/**
 * Reads a whole published folder: every file of `SHA256SUMS`, the manifest, every entry of every
 * archive. A folder that a killed build left moved aside is put back first. Writes nothing else.
 * @throws the reason of the signal
 */
export async function verifyOutput(dir: string, options: LockOptions = {}): Promise<VerifyReport> {
  try {
    await recoverOutput(dir, options);
    const place = await locateOutput(dir);
    for (let attempt = 1; ; attempt += 1) {
      const before = await identityOf(place.dir);
      const report = await verifyFolder(place.dir, dir, options.signal);
      if (report.ok || attempt === ATTEMPTS) return report;
      if ((await identityOf(place.dir)) === before) return report;
    }
  } catch (cause) {
    if (cause instanceof DiagnosticError) return reportOf(cause.diagnostics, 0);
    throw cause;
  }
}

async function verifyFolder(
  dir: string,
  shown: string,
  signal: AbortSignal | undefined,
): Promise<VerifyReport> {
  const sums = await readText(dir, CHECKSUMS_FILE);
  const json = await readText(dir, MANIFEST_FILE);
  if (sums === undefined && json === undefined) {
    return reportOf([error('VERIFY_NO_TOOLBOX', { path: shown })], 0);
  }
  if (sums === undefined) {
    return reportOf([error('VERIFY_FILE_MISSING', { path: CHECKSUMS_FILE })], 0);
  }
  const checksums = parseChecksums(sums);
  const intact = new Map<string, { bytes: number; sha256: string }>();
  const diagnostics: Diagnostic[] = checksums.problems.map(({ line, reason }) =>
    error('VERIFY_CHECKSUMS_INVALID', { path: CHECKSUMS_FILE, line, reason }),
  );
  const found = await verifyFiles(dir, checksums, intact, signal);
  const changed = found.filter(({ code }) => code === 'VERIFY_FILE_CHANGED').length;
  diagnostics.push(...found);
  diagnostics.push(...(await verifyManifest(dir, json, checksums, intact, signal)));
  signal?.throwIfAborted();
  diagnostics.push(...(await findUnlisted(dir, checksums)));
  return reportOf(diagnostics, intact.size + changed);
}

/** Fills `intact` with the files that are as they should be. */
async function verifyFiles(
  dir: string,
  { sha256ByPath }: Checksums,
  intact: Map<string, { bytes: number; sha256: string }>,
  signal: AbortSignal | undefined,
): Promise<Diagnostic[]> {
  const listed = [...sha256ByPath].toSorted(([a], [b]) => compareText(a, b));
  const results = await mapFiles(listed, async ([path, expected]): Promise<Diagnostic[]> => {
    try {
      const found = await hashFile(join(dir, path), signal);
      if (found.sha256 === expected) {
        intact.set(path, found);
        return [];
      }
      return [error('VERIFY_FILE_CHANGED', { path, expected, found: found.sha256 })];
    } catch (cause) {
      signal?.throwIfAborted();
      const code = codeOf(cause);
      if (code === undefined) throw cause;
      // A folder where a file should be is a missing file.
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) {
        return [error('VERIFY_FILE_MISSING', { path })];
      }
      return [error('VERIFY_FILE_UNREADABLE', { path, reason: code })];
    }
  });
  return results.flat();
}

async function verifyManifest(
  dir: string,
  json: string | undefined,
  checksums: Checksums,
  intact: IntactFiles,
  signal: AbortSignal | undefined,
): Promise<Diagnostic[]> {
  const path = MANIFEST_FILE;
  if (!checksums.sha256ByPath.has(path)) {
    return [error('VERIFY_MANIFEST_INVALID', { path, key: '', reason: 'not-in-checksums' })];
  }
  // Already told, as a missing or changed file.
  if (json === undefined || !intact.has(path)) return [];
  const value = parseJson(json);
  if (value === undefined) {
    return [error('VERIFY_MANIFEST_INVALID', { path, key: '', reason: 'not-json' })];
  }
  if (!isManifest(value)) {
    return findShapeProblems(value).map((key) =>
      error('VERIFY_MANIFEST_INVALID', { path, key, reason: 'wrong-shape' }),
    );
  }
  return [
    ...compareManifest(value, checksums, intact),
    ...(await verifyArchives(dir, value, intact, signal)),
  ];
}

async function verifyArchives(
  dir: string,
  { archives }: VerifiableManifest,
  intact: IntactFiles,
  signal: AbortSignal | undefined,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { path, entries } of archives) {
    if (!intact.has(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const sha256Of = (entry: string): string | undefined =>
      intact.get(folder + entry.slice(entry.lastIndexOf('/') + 1))?.sha256;
    const found = await verifyArchive(join(dir, path), path, { entries, sha256Of, signal });
    diagnostics.push(...found);
  }
  return diagnostics;
}

/** Names that start with a dot are a web server's or a git checkout's affair. */
async function findUnlisted(dir: string, { sha256ByPath }: Checksums): Promise<Diagnostic[]> {
  const unlisted: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(dir, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (path !== CHECKSUMS_FILE && !sha256ByPath.has(path)) unlisted.push(path);
    }
  };
  await walk('');
  return unlisted.toSorted(compareText).map((path) => warning('VERIFY_FILE_UNLISTED', { path }));
}

function reportOf(diagnostics: readonly Diagnostic[], files: number): VerifyReport {
  return { ok: !hasErrors(diagnostics), diagnostics, files };
}

async function readText(dir: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(dir, path), 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(cause) ?? '')) return undefined;
    const reason = codeOf(cause);
    if (reason === undefined) throw cause;
    throw new DiagnosticError([error('VERIFY_FILE_UNREADABLE', { path, reason })], { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Another folder under the same name has another identity. */
async function identityOf(dir: string): Promise<string> {
  try {
    const { dev, ino } = await stat(dir, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return 'none';
  }
}
