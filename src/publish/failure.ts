/** System errors as diagnostics: a full disk or a refused folder is nobody's defect. */
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { DiagnosticCode } from '../diagnostics/index.ts';

const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a user's disk can refuse; anything else is a defect of the tool and keeps its stack. */
const REFUSED_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'ENOTDIR',
  'ENOTEMPTY',
  'EEXIST',
  'EISDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EINVAL',
  'EIO',
  'EMFILE',
  'ENFILE',
  'EMLINK',
  'ENOTSUP',
  'EXDEV',
]);

/** The code of a system error, `ENOENT` for example; undefined for any other value. */
export function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}

/**
 * What to throw for an error met while writing `path`: DISK_FULL or OUTPUT_NOT_WRITABLE where the
 * disk is the reason, else the error itself.
 */
export function writeFailure(cause: unknown, path: string): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  if (DISK_FULL_CODES.has(code)) {
    return new DiagnosticError([error('DISK_FULL', { path })], { cause });
  }
  if (REFUSED_CODES.has(code)) {
    return new DiagnosticError([error('OUTPUT_NOT_WRITABLE', { path, reason: code })], { cause });
  }
  return cause;
}

const REFUSALS: ReadonlySet<DiagnosticCode> = new Set([
  'DISK_FULL',
  'OUTPUT_NOT_WRITABLE',
  'LOCK_LOST',
]);

/** Whether the output folder is the reason: whatever else would be written fails as well. */
export function isOutputRefused(cause: unknown): boolean {
  return (
    cause instanceof DiagnosticError && cause.diagnostics.some(({ code }) => REFUSALS.has(code))
  );
}

/** Runs a write and turns what the disk refuses into diagnostics about `path`. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw writeFailure(cause, path);
  }
}
