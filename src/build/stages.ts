/** The stages of a build in order, from the plan to the published folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from '../archive/archive.ts';
import type { RenditionCache } from '../cache/store.ts';
import { hasErrors } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { packageVersion } from '../package.ts';
import { mapParallel } from '../parallel.ts';
import type { Plan, PlannedArchive } from '../plan/types.ts';
import type { Prepared } from '../prepare.ts';
import { CHECKSUMS_FILE } from '../publish/checksums.ts';
import { sha256Of } from '../publish/files.ts';
import { assertOutputSafe, openOutput } from '../publish/output.ts';
import type { Output, PublishReport } from '../publish/output.ts';
import { renderManifest, manifestOf } from '../toolbox/manifest.ts';
import {
  postsFileName,
  postsText,
  readmeLangs,
  readmeName,
  readmeText,
} from '../toolbox/readme.ts';
import { renderToolbox } from '../toolbox/render.ts';
import type { Made, MadeArchive, MadeRendition } from '../toolbox/types.ts';
import { spareMemory } from './memory.ts';
import { makeRenditions } from './renditions.ts';
import type { BuildOptions, DrawingReport } from './types.ts';

/** What making everything came to; nothing was published where something failed. */
export interface Built {
  found: readonly Diagnostic[];
  published: PublishReport | undefined;
  drawing: DrawingReport;
  /** SHA-256 of the SHA256SUMS that stands in the output folder. */
  checksums?: string;
}

/**
 * Makes everything in the staging folder, then publishes it, unless anything failed.
 *
 * @throws DiagnosticError of the output folder; the signal's reason when it aborts
 */
export async function buildInto(
  outputDir: string,
  prepared: Prepared,
  cache: RenditionCache | undefined,
  options: BuildOptions,
): Promise<Built> {
  const { plan, loaded } = prepared;
  await spareMemory(plan.renditions.length);
  await assertOutputSafe(outputDir, [loaded.file, join(loaded.folder, 'brand')]);
  options.onEvent?.({
    type: 'planned',
    renditions: plan.renditions.length,
    archives: plan.archives.length,
    pages: plan.pages.length,
  });
  const output = await openOutput(outputDir, {
    ...(options.signal && { signal: options.signal }),
    onWaiting: () => options.onEvent?.({ type: 'waiting-for-lock' }),
  });
  try {
    const made = await makeRenditions(output, prepared, cache, options);
    const { renditions, found, rendered, reused } = made;
    const drawing = { rendered, reused };
    const fails = hasErrors(found) || (options.strict === true && found.length > 0);
    if (fails) return { found, published: undefined, drawing };
    const texts = await makeTexts(output, plan);
    const archives = await makeArchives(output, plan, renditions, options);
    await makePages(output, prepared, { renditions, archives, texts });
    options.onEvent?.({ type: 'publishing' });
    const published = await output.publish();
    // Read while the lock is held: nobody else has published since.
    const checksums = sha256Of(await readFile(join(outputDir, CHECKSUMS_FILE)));
    return { found, published, drawing, checksums };
  } finally {
    await output.close();
  }
}

/** The suggested posts of each language, as a text file. */
async function makeTexts(output: Output, plan: Plan): Promise<Made['texts']> {
  const langs = plan.campaign.languages.filter((lang) => plan.posts.some((p) => p.lang === lang));
  const texts = [];
  for (const lang of langs) {
    const file = await output.write(`data/${postsFileName(plan, lang)}`, postsText(plan, lang));
    texts.push({ ...file, lang });
  }
  return texts;
}

async function makeArchives(
  output: Output,
  plan: Plan,
  renditions: readonly MadeRendition[],
  options: BuildOptions,
): Promise<readonly MadeArchive[]> {
  const made = new Map(renditions.map((rendition) => [rendition.id, rendition]));
  let done = 0;
  return mapParallel(plan.archives, options, async (archive) => {
    const file = await makeArchive(output, plan, archive, made, options.signal);
    done++;
    options.onEvent?.({ type: 'archive', id: archive.id, done, total: plan.archives.length });
    return file;
  });
}

async function makeArchive(
  output: Output,
  plan: Plan,
  archive: PlannedArchive,
  made: ReadonlyMap<string, MadeRendition>,
  signal: AbortSignal | undefined,
): Promise<MadeArchive> {
  const pictures = archive.renditions.flatMap((id) => made.get(id) ?? []);
  const entries = [
    ...pictures.map(({ path }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      read: () => output.read(path),
    })),
    ...readmeLangs(plan).map((lang) => ({
      name: readmeName(lang),
      read: () => Promise.resolve(readmeText(plan, archive, pictures, lang)),
    })),
  ];
  const path = `data/${archive.fileName}`;
  const file = await output.make(path, (target) => writeArchive(target, entries, signal));
  return { ...file, id: archive.id, entries: entries.map(({ name }) => name).toSorted() };
}

async function makePages(output: Output, { brand, plan }: Prepared, made: Made): Promise<void> {
  const version = packageVersion();
  const pages = renderToolbox({
    plan,
    made,
    version,
    templates: brand.toolboxFiles,
    ...(brand.toolboxPaths && { templatePaths: brand.toolboxPaths }),
    fonts: brand.fonts,
    families: brand.families,
  });
  for await (const { path, bytes } of pages) await output.write(path, bytes);
  await output.write('toolbox.json', renderManifest(manifestOf(plan, made, version)));
}
