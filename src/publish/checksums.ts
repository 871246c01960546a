/** `SHA256SUMS`: what `sha256sum -c` reads, and the record of what the last build made. */
import type { ChecksumsProblem } from '../diagnostics/publish.ts';

export const CHECKSUMS_FILE = 'SHA256SUMS';
export const MANIFEST_FILE = 'toolbox.json';

/** The hashes by path, and the lines that cannot be read; lines count from 1. */
export interface Checksums {
  sha256ByPath: ReadonlyMap<string, string>;
  problems: readonly { line: number; reason: ChecksumsProblem }[];
}

/** Letters, digits and `._-` only, each part with something but dots, nothing absolute. */
const PUBLISH_PATH = /^(?!.*(?:^|\/)\.+(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;

/** GNU coreutils: two spaces, or a space and `*` for a file read as binary. */
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** Whether a path can be published: relative, `/` between parts, ASCII, no `.` or `..` part. */
export function isPublishPath(path: string): boolean {
  return PUBLISH_PATH.test(path);
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Writes one line a file, sorted by path. */
export function formatChecksums(sha256ByPath: ReadonlyMap<string, string>): string {
  return [...sha256ByPath]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}

/** Reads every line; a path that leaves the folder or comes twice is a problem, never an entry. */
export function parseChecksums(text: string): Checksums {
  const sha256ByPath = new Map<string, string>();
  const problems: { line: number; reason: ChecksumsProblem }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, sha256, path] = LINE.exec(line) ?? [];
    const reason = problemOf(path, sha256ByPath);
    if (sha256 !== undefined && path !== undefined && reason === undefined) {
      sha256ByPath.set(path, sha256);
    } else {
      problems.push({ line: index + 1, reason: reason ?? 'malformed' });
    }
  }
  return { sha256ByPath, problems };
}

function problemOf(
  path: string | undefined,
  known: ReadonlyMap<string, string>,
): ChecksumsProblem | undefined {
  if (path === undefined) return 'malformed';
  if (!isPublishPath(path) || path === CHECKSUMS_FILE) return 'unsafe-path';
  return known.has(path) ? 'duplicate' : undefined;
}
