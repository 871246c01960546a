/** A build from its options to its report: what needs no work is found before anything is loaded. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defaultCacheFolder, makeCacheFolder } from './cache/folder.ts';
import { hashInputs } from './build/inputs.ts';
import type { BuildOptions, BuildReport, PlannedBuild } from './build/types.ts';
import { findUnchanged, stampName } from './build/unchanged.ts';

export type { BuildEvent, BuildOptions, BuildReport, PlannedBuild } from './build/types.ts';

/**
 * The plan that a build would follow, with what was found on the way; writes nothing.
 *
 * @param options `withLayouts` also lays out every rendition: seconds where a plan takes an instant
 */
export async function planBuild(
  options: BuildOptions & { withLayouts?: boolean },
): Promise<PlannedBuild> {
  const { planOnly } = await import('./build/planned.ts');
  return planOnly(options);
}

/**
 * Builds the whole toolbox; a build that fails leaves the output folder as it was.
 *
 * @throws the signal's reason when it aborts; what is wrong with the campaign, the brand, a
 *   rendition or the disk is in the report
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const startMs = performance.now();
  const campaignFile = resolve(options.campaignFile);
  const outputDir = resolve(options.outputDir ?? join(campaignFile, '..', 'output'));
  const cacheFolder = await openCacheFolder(campaignFile, options);
  const about = stampName(campaignFile, outputDir, options);
  const inputs = cacheFolder === undefined ? undefined : await hashInputs(campaignFile);
  if (cacheFolder !== undefined && inputs !== undefined && options.force !== true) {
    const files = { campaignFile, outputDir };
    const found = await findUnchanged(cacheFolder, about, inputs, files);
    if (found) {
      const { planned, ...report } = found;
      options.onEvent?.({ type: 'planned', ...planned });
      options.onEvent?.({ type: 'publishing' });
      return { ...report, durationMs: performance.now() - startMs };
    }
  }
  // Loaded only now: a build that has nothing to do needs none of it.
  const { buildAll } = await import('./build/all.ts');
  const memory =
    cacheFolder === undefined || inputs === undefined
      ? undefined
      : { folder: cacheFolder, about, inputs };
  const report = await buildAll(campaignFile, outputDir, memory, options);
  return { ...report, durationMs: performance.now() - startMs };
}

/** The campaign's cache folder; undefined where there is no campaign, none is wanted or none can be written. */
async function openCacheFolder(
  campaignFile: string,
  { cacheDir }: BuildOptions,
): Promise<string | undefined> {
  if (cacheDir === false || !(await isFile(campaignFile))) return undefined;
  const folder = resolve(cacheDir ?? defaultCacheFolder(campaignFile));
  return (await makeCacheFolder(folder)) ? folder : undefined;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
