/** Diagnostics of the output folder: publishing it and verifying it. */
export interface PublishDiagnostics {
  /** `reason` is a system error code, `EACCES` for example. */
  OUTPUT_NOT_WRITABLE: { path: string; reason: string };
  OUTPUT_IS_FILE: { path: string };
  OUTPUT_CONTAINS_CAMPAIGN: { path: string; inside: string };
  /** Files that no build made stand where the toolbox must write; relative to `path`. */
  OUTPUT_FOREIGN_FILES: { path: string; files: readonly string[] };
  DISK_FULL: { path: string };
  BUILD_IN_PROGRESS: { path: string };
  LOCK_LOST: { path: string };
  VERIFY_NO_TOOLBOX: { path: string };
  /** `key` is where in the manifest, `renditions[3].sha256` for example; empty for all of it. */
  VERIFY_MANIFEST_INVALID: { path: string; key: string; reason: ManifestProblem };
  VERIFY_CHECKSUMS_INVALID: { path: string; line: number; reason: ChecksumsProblem };
  VERIFY_FILE_MISSING: { path: string };
  /** `reason` is a system error code. */
  VERIFY_FILE_UNREADABLE: { path: string; reason: string };
  /** SHA-256, hexadecimal. */
  VERIFY_FILE_CHANGED: { path: string; expected: string; found: string };
  VERIFY_FILE_UNLISTED: { path: string };
  VERIFY_ARCHIVE_INVALID: { path: string; entry?: string; reason: ArchiveProblem };
  VERIFY_ARCHIVE_ENTRIES: { path: string; missing: readonly string[]; extra: readonly string[] };
}

/** What can be wrong with `toolbox.json`, at one of its keys. */
export type ManifestProblem =
  | 'not-json'
  | 'wrong-shape'
  | 'duplicate'
  | 'not-in-checksums'
  | 'other-bytes'
  | 'other-sha256'
  | 'unknown-archive'
  | 'not-in-archive';

/** What can be wrong with a line of `SHA256SUMS`. */
export type ChecksumsProblem = 'malformed' | 'unsafe-path' | 'duplicate';

/** What can be wrong with a zip, or with one of its entries. */
export type ArchiveProblem =
  | 'unreadable'
  | 'unsafe-name'
  | 'duplicate'
  | 'compressed'
  | 'not-a-file'
  | 'wrong-crc'
  | 'differs';
