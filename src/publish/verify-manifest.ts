/** `toolbox.json` against the files that `SHA256SUMS` vouches for. */
import { error, type Diagnostic } from '../diagnostics/index.ts';
import type { ManifestProblem } from '../diagnostics/publish.ts';
import { MANIFEST_FILE, type Checksums } from './checksums.ts';
import type { VerifiableFile, VerifiableManifest } from './manifest-shape.ts';

/**
 * Every fact of a manifest that the files do not bear out: files that are not listed, other sizes or
 * hashes, ids or paths used twice, archives that do not hold what a rendition says.
 * @param intact the files whose bytes are as listed; a changed one is told elsewhere
 */
export function compareManifest(
  { renditions, archives, pages }: VerifiableManifest,
  { sha256ByPath }: Checksums,
  intact: ReadonlyMap<string, { bytes: number }>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (key: string, reason: ManifestProblem): void => {
    found.push(error('VERIFY_MANIFEST_INVALID', { path: MANIFEST_FILE, key, reason }));
  };
  const entriesById = new Map(archives.map(({ id, entries }) => [id, new Set(entries)]));

  const compareFiles = (list: string, files: readonly VerifiableFile[]): void => {
    const ids = new Set<string>();
    const paths = new Set<string>();
    for (const [index, file] of files.entries()) {
      const key = `${list}[${index}]`;
      if (ids.has(file.id)) report(`${key}.id`, 'duplicate');
      if (paths.has(file.path)) report(`${key}.path`, 'duplicate');
      ids.add(file.id);
      paths.add(file.path);
      const sha256 = sha256ByPath.get(file.path);
      const bytes = intact.get(file.path)?.bytes;
      if (sha256 === undefined) report(`${key}.path`, 'not-in-checksums');
      else if (sha256 !== file.sha256) report(`${key}.sha256`, 'other-sha256');
      if (bytes !== undefined && bytes !== file.bytes) report(`${key}.bytes`, 'other-bytes');
    }
  };
  compareFiles('renditions', renditions);
  compareFiles('archives', archives);

  for (const [index, { path, archives: ids }] of renditions.entries()) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const [position, id] of ids.entries()) {
      const entries = entriesById.get(id);
      const key = `renditions[${index}].archives[${position}]`;
      if (entries === undefined) report(key, 'unknown-archive');
      else if (!entries.has(name)) report(key, 'not-in-archive');
    }
  }
  for (const [index, { path }] of pages.entries()) {
    if (!sha256ByPath.has(path)) report(`pages[${index}].path`, 'not-in-checksums');
  }
  return found;
}
