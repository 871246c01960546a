/** The build that has nothing to do, proven without reading a campaign or drawing a picture. */
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readStamp } from '../cache/stamp.ts';
import { CHECKSUMS_FILE, compareText, parseChecksums } from '../publish/checksums.ts';
import { hashFile, sha256Of } from '../publish/files.ts';
import { locateOutput } from '../publish/paths.ts';
import { hashAssets, withAssets } from './inputs.ts';
import type { BuildOptions, BuildReport } from './types.ts';

/** Which build a stamp is about: what besides the inputs decides on the result and its report. */
export function stampName(campaignFile: string, outputDir: string, options: BuildOptions): string {
  const { networks, formats, visuals, langs, strict = false, forcePublish = false } = options;
  const selection = [networks, formats, visuals, langs].map((list) => list ?? null);
  // Findings name files as they are seen from the working directory.
  return JSON.stringify([campaignFile, outputDir, process.cwd(), selection, strict, forcePublish]);
}

/**
 * The report of a build whose inputs are those of the last one and whose output is, to the byte,
 * what that one published; undefined where anything is otherwise, or may be.
 *
 * @param inputs the hash of what is read now
 */
export async function findUnchanged(
  cacheFolder: string,
  about: string,
  inputs: string,
  { campaignFile, outputDir }: { campaignFile: string; outputDir: string },
): Promise<
  | (Omit<BuildReport, 'durationMs'> & {
      planned: { renditions: number; archives: number; pages: number };
    })
  | undefined
> {
  const stamp = await readStamp(cacheFolder, about);
  if (!stamp) return undefined;
  const assets = hashAssets(path.dirname(campaignFile), stamp.assets);
  if (withAssets(inputs, assets) !== stamp.inputs) return undefined;
  const unchanged = await verifiedFiles(outputDir, stamp.checksums);
  if (!unchanged) return undefined;
  return {
    ok: true,
    written: [],
    unchanged,
    removed: [],
    rendered: 0,
    reused: stamp.planned.renditions,
    output: outputDir,
    diagnostics: stamp.diagnostics,
    planned: stamp.planned,
  };
}

/** Every published file, each read and compared; undefined where one differs or a build goes on. */
async function verifiedFiles(
  outputDir: string,
  checksums: string,
): Promise<readonly string[] | undefined> {
  try {
    const { dir, parent, base } = await locateOutput(outputDir);
    // What another build or a killed one put beside the output folder is for the whole build.
    const beside = await readdir(parent);
    if (beside.some((name) => name.startsWith(`.${base}.boite-`))) return undefined;
    const text = await readFile(path.join(dir, CHECKSUMS_FILE));
    if (sha256Of(text) !== checksums) return undefined;
    const { sha256ByPath } = parseChecksums(text.toString('utf8'));
    for (const [file, sha256] of sha256ByPath) {
      if ((await hashSmall(path.join(dir, file))) !== sha256) return undefined;
    }
    if (await hasLeftovers(dir)) return undefined;
    return [...sha256ByPath.keys(), CHECKSUMS_FILE].toSorted(compareText);
  } catch {
    return undefined;
  }
}

/** Read in one go below this size: a hundred small files take a third of the time that way. */
const SMALL_BYTES = 1_000_000;

async function hashSmall(file: string): Promise<string> {
  if (statSync(file).size > SMALL_BYTES) return (await hashFile(file)).sha256;
  return sha256Of(readFileSync(file));
}

/** Whether a build that was killed while publishing in place left half a file. */
async function hasLeftovers(dir: string): Promise<boolean> {
  const names = await readdir(dir, { recursive: true });
  return names.some((name) => path.basename(name).startsWith('.boite-new-'));
}
