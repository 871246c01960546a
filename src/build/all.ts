/** A build that has work to do, and what it leaves for the next one. */
import { dirname } from 'node:path';
import { campaignAssets } from '../brand/images.ts';
import { writeStamp } from '../cache/stamp.ts';
import { openCache } from '../cache/store.ts';
import { toolKey } from '../cache/tool.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { findingsOf, prepare, withPlace } from '../prepare.ts';
import type { Prepared } from '../prepare.ts';
import { hashAssets, hashInputs, withAssets } from './inputs.ts';
import type { AssetHash } from './inputs.ts';
import { buildInto } from './stages.ts';
import type { Built } from './stages.ts';
import type { BuildOptions, BuildReport } from './types.ts';

/** Where a build remembers, and what its inputs were before any was read. */
export interface Memory {
  folder: string;
  about: string;
  inputs: string;
}

/**
 * Reads, draws and publishes.
 *
 * @param memory undefined where there is no cache
 * @throws the signal's reason when it aborts
 */
export async function buildAll(
  campaignFile: string,
  outputDir: string,
  memory: Memory | undefined,
  options: BuildOptions,
): Promise<Omit<BuildReport, 'durationMs'>> {
  const { prepared, diagnostics } = await prepare(campaignFile, options);
  const report = (more: readonly Diagnostic[], built?: Built) => ({
    ok: built?.published !== undefined,
    written: built?.published?.written ?? [],
    unchanged: built?.published?.unchanged ?? [],
    removed: built?.published?.removed ?? [],
    rendered: built?.drawing.rendered ?? 0,
    reused: built?.drawing.reused ?? 0,
    output: outputDir,
    diagnostics: [...diagnostics, ...more],
  });
  if (!prepared) return report([]);
  if (options.strict === true && diagnostics.length > 0) return report([]);

  try {
    const cache = memory && openCache(memory.folder, await toolKey());
    const built = await buildInto(outputDir, prepared, cache, options);
    await cache?.trim();
    const result = report(built.found, built);
    if (memory && built.published) await remember(memory, prepared, built, result.diagnostics);
    return result;
  } catch (cause) {
    return report(findingsOf(cause).map((diagnostic) => withPlace(diagnostic, prepared.loaded)));
  }
}

/** Leaves a stamp, unless something was edited while the build read it. */
async function remember(
  { folder, about, inputs }: Memory,
  { brand, loaded, plan }: Prepared,
  { checksums }: Built,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const names = [...new Set(campaignAssets(loaded.campaign).map(({ file }) => file))].toSorted();
  const assets = hashAssets(dirname(loaded.file), names);
  const isAsRead = ({ file, sha256 }: AssetHash) => {
    // One of the package's brand, which the inputs hold.
    if (sha256 === 'ENOENT') return true;
    const read = brand.images.get(file)?.sourceSha256;
    return read !== undefined && sha256.endsWith(read);
  };
  if (checksums === undefined || !assets.every(isAsRead)) return;
  if ((await hashInputs(loaded.file)) !== inputs) return;
  await writeStamp(folder, about, {
    inputs: withAssets(inputs, assets),
    assets: names,
    checksums,
    planned: {
      renditions: plan.renditions.length,
      archives: plan.archives.length,
      pages: plan.pages.length,
    },
    diagnostics,
  });
}
