/** The stages in order. Emits events, prints nothing. */
import { join, resolve } from 'node:path';
import { writeArchive } from './archive/archive.ts';
import { hasErrors } from './diagnostics/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';
import { packageVersion } from './package.ts';
import { mapParallel } from './parallel.ts';
import type { Plan, PlannedArchive, PlannedRendition } from './plan/types.ts';
import { findingsOf, prepare, withPlace } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import { assertOutputSafe, openOutput } from './publish/output.ts';
import type { Output, PublishReport } from './publish/output.ts';
import { openStudio } from './render/studio.ts';
import type { Studio } from './render/studio.ts';
import { renderManifest, manifestOf } from './toolbox/manifest.ts';
import { postsFileName, postsText, readmeLangs, readmeName, readmeText } from './toolbox/readme.ts';
import { ASSETS_FOLDER, renderToolbox } from './toolbox/render.ts';
import type { Made, MadeArchive, MadeRendition } from './toolbox/types.ts';

/** What to build, and how. Paths are absolute or relative to the working directory. */
export interface BuildOptions {
  campaignFile: string;
  /** Default: `output` beside campaign.yaml. */
  outputDir?: string;
  /** Only these; undefined: all. Unknown ids are `SELECTION_UNKNOWN`. */
  networks?: readonly string[];
  formats?: readonly string[];
  visuals?: readonly string[];
  langs?: readonly string[];
  /** Renditions made at once; default: the number of cores. */
  jobs?: number;
  /** Makes everything again, whatever is there. */
  force?: boolean;
  /** Warnings fail the build. */
  strict?: boolean;
  /** Aborts the build and leaves the output as it was. */
  signal?: AbortSignal;
  onEvent?: (event: BuildEvent) => void;
}

/** How a build goes, for a progress display. */
export type BuildEvent =
  | { type: 'planned'; renditions: number; archives: number; pages: number }
  | { type: 'waiting-for-lock' }
  | { type: 'rendition'; id: string; done: number; total: number; ok: boolean }
  | { type: 'archive'; id: string; done: number; total: number }
  | { type: 'publishing' };

/** What a build did. Paths are relative to the output folder, sorted. */
export interface BuildReport {
  ok: boolean;
  written: readonly string[];
  unchanged: readonly string[];
  removed: readonly string[];
  durationMs: number;
  /** Absolute path. */
  output: string;
  diagnostics: readonly Diagnostic[];
}

/** The plan that a build would follow, with what was found on the way; writes nothing. */
export async function planBuild(
  options: BuildOptions,
): Promise<{ plan: Plan | undefined; diagnostics: readonly Diagnostic[] }> {
  const { prepared, diagnostics } = await prepare(options.campaignFile, options);
  return { plan: prepared?.plan, diagnostics };
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
  const { prepared, diagnostics } = await prepare(campaignFile, options);
  const report = (more: readonly Diagnostic[], published?: PublishReport): BuildReport => ({
    ok: published !== undefined,
    written: published?.written ?? [],
    unchanged: published?.unchanged ?? [],
    removed: published?.removed ?? [],
    durationMs: performance.now() - startMs,
    output: outputDir,
    diagnostics: [...diagnostics, ...more],
  });
  if (!prepared) return report([]);
  if (options.strict === true && diagnostics.length > 0) return report([]);

  try {
    const { found, published } = await buildInto(outputDir, prepared, options);
    return report(found, published);
  } catch (cause) {
    return report(findingsOf(cause).map((diagnostic) => withPlace(diagnostic, prepared.loaded)));
  }
}

/** Makes everything in the staging folder, then publishes it, unless anything failed. */
async function buildInto(
  outputDir: string,
  prepared: Prepared,
  options: BuildOptions,
): Promise<{ found: readonly Diagnostic[]; published: PublishReport | undefined }> {
  const { plan, loaded } = prepared;
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
    const { renditions, found } = await makeRenditions(output, prepared, options);
    const fails = hasErrors(found) || (options.strict === true && found.length > 0);
    if (fails) return { found, published: undefined };
    const texts = await makeTexts(output, plan);
    const archives = await makeArchives(output, plan, renditions, options);
    await makePages(output, prepared, { renditions, archives, texts });
    options.onEvent?.({ type: 'publishing' });
    return { found, published: await output.publish() };
  } finally {
    await output.close();
  }
}

/** Draws every rendition, a few at once; one that fails is named and the others go on. */
async function makeRenditions(
  output: Output,
  { brand, plan, loaded }: Prepared,
  options: BuildOptions,
): Promise<{ renditions: readonly MadeRendition[]; found: readonly Diagnostic[] }> {
  const studio = await openStudio(brand, plan.formats);
  const total = plan.renditions.length;
  let done = 0;
  const made = await mapParallel(plan.renditions, options, async (rendition) => {
    const result = await makeRendition(output, studio, rendition, options.signal);
    done++;
    const ok = result.made !== undefined;
    options.onEvent?.({ type: 'rendition', id: rendition.id, done, total, ok });
    return result;
  });
  return {
    renditions: made.flatMap((result) => result.made ?? []),
    found: made.flatMap((result) => result.found.map((item) => withPlace(item, loaded))),
  };
}

async function makeRendition(
  output: Output,
  studio: Studio,
  rendition: PlannedRendition,
  signal: AbortSignal | undefined,
): Promise<{ made?: MadeRendition; found: readonly Diagnostic[] }> {
  let rendered;
  try {
    rendered = await studio.render(rendition, signal);
  } catch (cause) {
    return { found: findingsOf(cause) };
  }
  const { image, thumbnail, layout, diagnostics } = rendered;
  const picture = await output.write(`data/${rendition.stem}.${image.extension}`, image.bytes);
  const { bytes, width, height } = thumbnail;
  const small = await output.write(`${ASSETS_FOLDER}/thumbnails/${rendition.stem}.webp`, bytes);
  const made: MadeRendition = {
    ...picture,
    id: rendition.id,
    type: image.type,
    width: layout.width,
    height: layout.height,
    thumbnail: { ...small, width, height },
  };
  return { made, found: diagnostics };
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
  const archives: MadeArchive[] = [];
  for (const archive of plan.archives) {
    archives.push(await makeArchive(output, plan, archive, made, options.signal));
    options.onEvent?.({
      type: 'archive',
      id: archive.id,
      done: archives.length,
      total: plan.archives.length,
    });
  }
  return archives;
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
    fonts: brand.fonts,
  });
  for (const { path, bytes } of pages) await output.write(path, bytes);
  await output.write('toolbox.json', renderManifest(manifestOf(plan, made, version)));
}
