/** Diagnostics of the output folder: publishing it and verifying it. */
export interface PublishDiagnostics {
  OUTPUT_NOT_WRITABLE: { path: string; reason: string };
  OUTPUT_IS_FILE: { path: string };
  OUTPUT_CONTAINS_CAMPAIGN: { path: string; inside: string };
  DISK_FULL: { path: string };
  BUILD_IN_PROGRESS: { path: string };
  LOCK_LOST: { path: string };
  VERIFY_NO_TOOLBOX: { path: string };
  VERIFY_MANIFEST_INVALID: { path: string; reason: string };
  VERIFY_CHECKSUMS_INVALID: { path: string; reason: string };
  VERIFY_FILE_MISSING: { path: string };
  VERIFY_FILE_CHANGED: { path: string; expected: string; found: string };
  VERIFY_FILE_UNLISTED: { path: string };
  VERIFY_ARCHIVE_INVALID: { path: string; reason: string };
  VERIFY_ARCHIVE_ENTRIES: { path: string; missing: readonly string[]; extra: readonly string[] };
}
