/** The last build of an output folder: what it was made from and what it came to. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import { writeWhole } from './folder.ts';
import { isDiagnostics, isNumber, isObject, isTexts } from './guards.ts';
import { parseJson, seal, unseal } from './sealed.ts';

/** What has to be the same for a build to have nothing to do. */
export interface Stamp {
  /** A hash of everything that was read. */
  inputs: string;
  /** Files read that are neither campaign.yaml nor in a brand folder; from its folder, with `/`. */
  assets: readonly string[];
  /** SHA-256 of the SHA256SUMS that was published. */
  checksums: string;
  planned: { renditions: number; archives: number; pages: number };
  diagnostics: readonly Diagnostic[];
}

/** Stamps kept: one for each folder and selection that somebody builds. */
const MAX_STAMPS = 64;

/**
 * The stamp of a build; undefined where there is none that can be trusted.
 *
 * @param about which build: the output folder, the options
 */
export async function readStamp(folder: string, about: string): Promise<Stamp | undefined> {
  const name = nameOf(about);
  const bytes = await readFile(path.join(folder, 'stamps', name)).catch(() => undefined);
  const content = bytes && unseal(name, bytes);
  const stamp = content && parseJson(Buffer.from(content).toString('utf8'));
  return isStamp(stamp) ? stamp : undefined;
}

/** Keeps a stamp; where that fails, the next build takes longer. */
export async function writeStamp(folder: string, about: string, stamp: Stamp): Promise<void> {
  const name = nameOf(about);
  const stamps = path.join(folder, 'stamps');
  try {
    await writeWhole(path.join(stamps, name), seal(name, Buffer.from(JSON.stringify(stamp))));
    await forgetOld(stamps);
  } catch {
    // A cache that cannot be written is no cache.
  }
}

async function forgetOld(stamps: string): Promise<void> {
  const names = await readdir(stamps);
  if (names.length <= MAX_STAMPS) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(stamps, name);
      return { file, writtenMs: (await stat(file)).mtimeMs };
    }),
  );
  const old = files.toSorted((one, other) => other.writtenMs - one.writtenMs).slice(MAX_STAMPS / 2);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

function nameOf(about: string): string {
  return createHash('sha256').update(about).digest('hex');
}

function isStamp(value: unknown): value is Stamp {
  if (!isObject(value) || !isObject(value['planned'])) return false;
  const { inputs, assets, checksums, planned, diagnostics } = value;
  return (
    typeof inputs === 'string' &&
    isTexts(assets) &&
    typeof checksums === 'string' &&
    isNumber(planned['renditions']) &&
    isNumber(planned['archives']) &&
    isNumber(planned['pages']) &&
    isDiagnostics(diagnostics)
  );
}
