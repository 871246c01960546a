/** What changes when a staging folder is published, and what must not. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { MadeFile } from '../toolbox/types.ts';
import { CHECKSUMS_FILE, compareText, formatChecksums } from './checksums.ts';
import { publishInPlace, swapFolders, type Publication } from './exchange.ts';
import { hashFile, mapFiles, sha256Of } from './files.ts';
import type { Lock } from './lock.ts';
import type { OutputPlace } from './paths.ts';
import { findCollisions, loadPrevious, type Previous } from './previous.ts';

/** What publishing did; paths relative to the output folder, sorted, `SHA256SUMS` included. */
export interface PublishReport {
  written: readonly string[];
  unchanged: readonly string[];
  removed: readonly string[];
}

/** A staging folder that is complete. */
export interface Staged {
  place: OutputPlace;
  id: string;
  staging: string;
  lock: Lock;
  options: { inPlace?: boolean; onStep?: (step: string) => void; signal?: AbortSignal };
}

/**
 * Replaces the output folder by the staging folder, or does nothing where they hold the same bytes.
 * @throws OUTPUT_FOREIGN_FILES, LOCK_LOST, or what the disk or the signal throws
 */
export async function publishStaged(
  { place, id, staging, lock, options }: Staged,
  files: readonly MadeFile[],
): Promise<PublishReport> {
  const sha256ByPath = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const checksums = formatChecksums(sha256ByPath);
  const proof = { bytes: checksums.length, sha256: sha256Of(Buffer.from(checksums)) };
  const made = [...files, { path: CHECKSUMS_FILE, ...proof }].toSorted((a, b) =>
    compareText(a.path, b.path),
  );
  options.onStep?.('write the checksums in the staging folder');
  await writeFile(join(staging, CHECKSUMS_FILE), checksums);

  const previous = await loadPrevious(place.dir);
  const report = await compare(previous, made);
  const leftovers = previous?.leftovers.length ?? 0;
  if (report.written.length + report.removed.length + leftovers === 0) return report;
  if (previous !== undefined) assertNoCollision(place, previous, made);

  const { written, removed } = report;
  const onStep = (step: string): void => options.onStep?.(step);
  const assertHeld = (): void => {
    options.signal?.throwIfAborted();
    lock.assertHeld();
  };
  const publication: Publication = {
    place,
    id,
    staging,
    previous,
    sha256ByPath,
    written,
    removed,
    onStep,
    assertHeld,
  };
  const movable = options.inPlace !== true && previous?.spansDevices !== true;
  if (!movable || !(await swapFolders(publication))) await publishInPlace(publication);
  return report;
}

/** Real bytes against real bytes: what SHA256SUMS says of the old files proves nothing. */
async function compare(
  previous: Previous | undefined,
  made: readonly MadeFile[],
): Promise<PublishReport> {
  const same = await mapFiles(made, async ({ path, bytes, sha256 }) => {
    if (previous === undefined || !previous.owned.has(path)) return false;
    const found = await hashFile(join(previous.dir, path));
    return found.bytes === bytes && found.sha256 === sha256;
  });
  const paths = new Set(made.map(({ path }) => path));
  return {
    written: made.filter((_, index) => same[index] !== true).map(({ path }) => path),
    unchanged: made.filter((_, index) => same[index] === true).map(({ path }) => path),
    removed: [...(previous?.owned ?? [])].filter((path) => !paths.has(path)).toSorted(compareText),
  };
}

function assertNoCollision(
  place: OutputPlace,
  previous: Previous,
  made: readonly MadeFile[],
): void {
  const files = findCollisions(
    previous,
    made.map(({ path }) => path),
  );
  if (files.length === 0) return;
  throw new DiagnosticError([error('OUTPUT_FOREIGN_FILES', { path: place.shown, files })]);
}
