import type {
  ArchiveProblem,
  ChecksumsProblem,
  ManifestProblem,
  PublishDiagnostics,
} from '../../../diagnostics/publish.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with an output folder, in English. */
export const publishTexts: DiagnosticTexts<PublishDiagnostics> = {
  OUTPUT_NOT_WRITABLE: ({ path, reason }) => ({
    message: `Cannot write to ${path}: ${SYSTEM[reason] ?? `the system answers ${reason}`}.`,
    hint: 'Check your rights on this folder and on the one that holds it, or choose another folder with --out. What was published before has not changed.',
  }),
  OUTPUT_IS_FILE: ({ path }) => ({
    message: `${path} is a file; the toolbox needs a folder.`,
    hint: 'Rename that file, or choose another folder with --out.',
  }),
  OUTPUT_CONTAINS_CAMPAIGN: ({ path, inside }) => ({
    message: `The output folder ${path} contains ${inside}, which the campaign needs.`,
    hint: 'Choose a folder for the toolbox alone, for example --out output.',
  }),
  OUTPUT_FOREIGN_FILES: ({ path, files }) => ({
    message: `In ${path}, this command would take the place of ${some(files)}, which this tool did not make. Nothing was replaced.`,
    hint: `Move or delete ${files.length > 1 ? 'them' : 'it'}, or choose another folder.`,
  }),
  DISK_FULL: ({ path }) => ({
    message: `There is not enough room on the disk to write ${path}.`,
    hint: 'Free some space, then run the command again.',
  }),
  BUILD_IN_PROGRESS: ({ path }) => ({
    message: `Another command is already building the toolbox in ${path}.`,
    hint: 'Wait until it ends, then run yours again, or choose another folder with --out.',
  }),
  LOCK_LOST: ({ path }) => ({
    message: `While the toolbox was being built, another command took over ${path}.`,
    hint: 'This happens when the computer went to sleep. Nothing was replaced: run the command again.',
  }),
  VERIFY_NO_TOOLBOX: ({ path }) => ({
    message: `There is no toolbox in ${path}: neither toolbox.json nor SHA256SUMS.`,
    hint: 'Name the published folder, for example: boite verify output. To make it: boite build',
  }),
  VERIFY_MANIFEST_INVALID: ({ path, key, reason }) => ({
    message: `${path}${key === '' ? '' : `, ${key}`}: ${MANIFEST[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_CHECKSUMS_INVALID: ({ path, line, reason }) => ({
    message: `${path}, line ${line}: ${CHECKSUMS[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_MISSING: ({ path }) => ({
    message: `The file ${path} is missing.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_UNREADABLE: ({ path, reason }) => ({
    message: `Cannot read ${path}: ${SYSTEM[reason] ?? `the system answers ${reason}`}.`,
    hint: 'Check your rights on this file, then verify again.',
  }),
  VERIFY_FILE_CHANGED: ({ path, expected, found }) => ({
    message: `${path} is not the published file any more: its checksum should start with ${expected.slice(0, 12)}, it starts with ${found.slice(0, 12)}.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_UNLISTED: ({ path }) => ({
    message: `${path} is not part of the toolbox.`,
    hint: 'If you added it yourself, all is well: the tool leaves it alone. Otherwise, delete it.',
  }),
  VERIFY_ARCHIVE_INVALID: ({ path, entry, reason }) => ({
    message: `${path}${entry === undefined ? '' : `, ${entry}`}: ${ARCHIVE[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_ARCHIVE_ENTRIES: ({ path, missing, extra }) => ({
    message: `${path} does not hold what it should: ${differences(missing, extra)}.`,
    hint: REBUILD,
  }),
};

const REBUILD = 'Copy the folder again from the original, or make it again with: boite build';

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'you do not have the right to',
  EPERM: 'you do not have the right to',
  EROFS: 'this disk is read-only',
  EBUSY: 'another program is using it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOTEMPTY: 'another program is writing there at the same time',
  EIO: 'the disk answered with an error',
};

const MANIFEST: Readonly<Record<ManifestProblem, string>> = {
  'not-json': 'this is not valid JSON',
  'wrong-shape': 'this value is missing or does not have the expected shape',
  duplicate: 'this value is already used above',
  'not-in-checksums': 'this file is not in SHA256SUMS',
  'other-bytes': 'the file does not have that many bytes',
  'other-sha256': 'SHA256SUMS gives another checksum',
  'unknown-archive': 'this archive is not in the list of archives',
  'not-in-archive': 'the archive named here does not hold this picture',
};

const CHECKSUMS: Readonly<Record<ChecksumsProblem, string>> = {
  malformed: 'this line cannot be read (expected: 64 hexadecimal digits, two spaces, a path)',
  'unsafe-path': 'this path is not allowed in a toolbox',
  duplicate: 'this file is already named above',
};

const ARCHIVE: Readonly<Record<ArchiveProblem, string>> = {
  unreadable: 'this archive does not open',
  'unsafe-name': 'a file name would leave the folder where the archive is opened',
  duplicate: 'this name is in it twice',
  compressed: 'this file should be in it without compression',
  'not-a-file': 'this is not an ordinary file',
  'wrong-crc': 'this file is damaged in it',
  differs: 'this file is not the same as the one in the data folder',
};

function differences(missing: readonly string[], extra: readonly string[]): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`it lacks ${some(missing)}`);
  if (extra.length > 0) parts.push(`it also holds ${some(extra)}`);
  return parts.join('; ');
}

/** `a`, `a and b`, `a, b, c and 4 more`. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(', ')} and ${others} more`;
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' and ');
}
