/** Every rendition of a plan, drawn once or taken from where it was drawn before. */
import type { Brand } from '../brand/types.ts';
import type { CachedRendition } from '../cache/entry.ts';
import type { RenditionCache } from '../cache/store.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { guard } from '../check/guard.ts';
import { mapParallel } from '../parallel.ts';
import type { Format } from '../formats/types.ts';
import { altText } from '../plan/alt.ts';
import type { Plan, PlannedRendition } from '../plan/types.ts';
import { suitsLimits } from '../pixels.ts';
import { findingsOf, withPlace } from '../prepare.ts';
import type { Prepared } from '../prepare.ts';
import { isOutputRefused } from '../publish/failure.ts';
import type { Output } from '../publish/output.ts';
import type { LaidOut } from '../render/layout.ts';
import { openStudio } from '../render/studio.ts';
import type { Studio } from '../render/studio.ts';
import { ASSETS_FOLDER } from '../toolbox/render.ts';
import type { MadeRendition } from '../toolbox/types.ts';
import { findingAbout } from './findings.ts';
import type { BuildOptions, DrawingReport } from './types.ts';

/** What was made of the renditions, in the plan's order, and what was found on the way. */
export interface MadeRenditions extends DrawingReport {
  renditions: readonly MadeRendition[];
  found: readonly Diagnostic[];
}

/** Where pictures come from and go to. */
interface Workshop {
  studio: Studio;
  output: Output;
  cache: RenditionCache | undefined;
  options: BuildOptions;
  formats: ReadonlyMap<string, Format>;
  brand: Brand;
  /** What was made in this build, by its picture's key: one for each kind of limits. */
  made: Map<string, readonly Made[]>;
}

interface Made {
  picture: MadeRendition;
  format: Format;
  /** The roles of the texts that the picture shows. */
  shown: readonly string[];
  isFirstChoice: boolean;
  /** Of the guard and the encoder, about no rendition yet. */
  diagnostics: readonly Diagnostic[];
  isDrawn: boolean;
}

type Result = { made?: MadeRendition; isDrawn: boolean; found: readonly Diagnostic[] };

/**
 * Makes every rendition, a few at once; one that fails is named and the others go on.
 *
 * @throws DiagnosticError where the output folder takes nothing more; the signal's reason
 */
export async function makeRenditions(
  output: Output,
  { brand, plan, loaded }: Prepared,
  cache: RenditionCache | undefined,
  options: BuildOptions,
): Promise<MadeRenditions> {
  const workshop: Workshop = {
    studio: await openStudio(brand, plan.formats),
    output,
    cache,
    options,
    formats: new Map(plan.formats.map((format) => [format.id, format])),
    brand,
    made: new Map(),
  };
  const results = new Map<PlannedRendition, Result>();
  const make = async (rendition: PlannedRendition, key: string | undefined) => {
    const result = await makeRendition(workshop, rendition, key);
    results.set(rendition, result);
    const ok = result.made !== undefined;
    const [done, total] = [results.size, plan.renditions.length];
    options.onEvent?.({ type: 'rendition', id: rendition.id, done, total, ok });
  };
  // Copies come last: waiting for the one that draws would leave a core idle. Nothing is waited for
  // before a key is claimed, so that what is drawn is the same however many are under way.
  const copies = new Map<string, PlannedRendition[]>();
  await mapParallel(largestFirst(workshop, plan), options, async (rendition) => {
    const key = keyOf(workshop, rendition);
    const equals = key === undefined ? undefined : copies.get(key);
    if (key !== undefined && !equals) copies.set(key, []);
    if (equals) equals.push(rendition);
    else await make(rendition, key);
  });
  await mapParallel([...copies], options, async ([key, equals]) => {
    for (const rendition of equals) await make(rendition, key);
  });

  const inOrder = plan.renditions.flatMap((rendition) => results.get(rendition) ?? []);
  const rendered = inOrder.filter(({ isDrawn }) => isDrawn).length;
  const renditions = inOrder.flatMap(({ made }) => made ?? []);
  return {
    renditions,
    found: inOrder.flatMap(({ found }) => found.map((item) => withPlace(item, loaded))),
    rendered,
    reused: renditions.length - rendered,
  };
}

/** A large picture that is begun last would keep one core busy and the others idle. */
function largestFirst({ formats }: Workshop, { renditions }: Plan): readonly PlannedRendition[] {
  const areaOf = ({ format }: PlannedRendition) => {
    const { width = 0, height = 0 } = formats.get(format) ?? {};
    return width * height;
  };
  return renditions.toSorted((one, other) => areaOf(other) - areaOf(one));
}

/** Undefined where the page cannot be made: drawing it then says why. */
function keyOf({ studio }: Workshop, rendition: PlannedRendition): string | undefined {
  try {
    return studio.keys(rendition).picture;
  } catch {
    return undefined;
  }
}

async function makeRendition(
  workshop: Workshop,
  rendition: PlannedRendition,
  key: string | undefined,
): Promise<Result> {
  try {
    const { picture, diagnostics, isDrawn } = await makeOrCopy(workshop, rendition, key);
    const found = diagnostics.map((finding) => findingAbout(finding, rendition));
    return { made: picture, isDrawn, found };
  } catch (cause) {
    // Told once, not of every picture.
    if (isOutputRefused(cause)) throw cause;
    return { isDrawn: false, found: findingsOf(cause) };
  }
}

/** A copy of an equal picture whose file suits the format, or a picture of its own. */
async function makeOrCopy(
  workshop: Workshop,
  rendition: PlannedRendition,
  key: string | undefined,
): Promise<Made> {
  const equals = (key !== undefined && workshop.made.get(key)) || [];
  const format = formatOf(workshop, rendition);
  const same = equals.find((made) => suits(made, format));
  if (same) return copyOf(workshop, rendition, same);
  // Where the first failed, this one fails too, and says so of itself.
  const own = await makeOwn(workshop, rendition, key);
  if (key !== undefined) workshop.made.set(key, [...equals, own]);
  return own;
}

/** Whether the file of one format is the file that another one would get of the same pixels. */
function suits({ picture, format, isFirstChoice }: Made, other: Format): boolean {
  if (limitsOf(format) === limitsOf(other)) return true;
  return isFirstChoice && suitsLimits({ isFirstChoice, bytes: { length: picture.bytes } }, other);
}

function limitsOf({ fileTypes, targetBytes, maxBytes }: Format): string {
  return JSON.stringify([fileTypes, targetBytes ?? null, maxBytes]);
}

function formatOf({ formats }: Workshop, rendition: PlannedRendition): Format {
  const format = formats.get(rendition.format);
  if (!format) throw new Error(`the plan has no format ${rendition.format}`);
  return format;
}

async function copyOf(
  { output }: Workshop,
  rendition: PlannedRendition,
  first: Made,
): Promise<Made> {
  const { picture } = first;
  const { path, thumbnail } = picture;
  const [bytes, small] = await Promise.all([output.read(path), output.read(thumbnail.path)]);
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const files = await place(output, rendition, { bytes, extension }, small);
  return {
    ...first,
    picture: {
      ...picture,
      ...files,
      id: rendition.id,
      alt: altText(rendition.scene, rendition.lang, first.shown),
      thumbnail: { ...thumbnail, ...files.thumbnail },
    },
    isDrawn: false,
  };
}

async function makeOwn(
  workshop: Workshop,
  rendition: PlannedRendition,
  key: string | undefined,
): Promise<Made> {
  const { studio, output, options } = workshop;
  const format = formatOf(workshop, rendition);
  const kept = options.force === true ? undefined : await recall(workshop, key, format);
  const { signal } = options;
  const inspect = (laidOut: LaidOut) =>
    guard({ rendition, format, brand: workshop.brand, laidOut }, signal);
  const drawn: CachedRendition = kept ?? (await studio.render(rendition, { signal, inspect }));
  if (!kept) await keep(workshop, key, format, drawn);
  const { image, thumbnail } = drawn;
  const files = await place(output, rendition, image, thumbnail.bytes);
  const { width, height } = format;
  const picture: MadeRendition = {
    ...files,
    id: rendition.id,
    type: image.type,
    width,
    height,
    alt: altText(rendition.scene, rendition.lang, drawn.shown),
    thumbnail: { ...files.thumbnail, width: thumbnail.width, height: thumbnail.height },
  };
  return {
    picture,
    format,
    shown: drawn.shown,
    isFirstChoice: image.isFirstChoice === true,
    diagnostics: [...guarded(drawn.findings, options), ...image.diagnostics],
    isDrawn: kept === undefined,
  };
}

/** What the guard found; told, but no reason to stop, where somebody insists on publishing. */
function guarded(
  findings: readonly Diagnostic[],
  { forcePublish }: BuildOptions,
): readonly Diagnostic[] {
  return forcePublish === true
    ? findings.map((finding) => ({ ...finding, severity: 'warning' }))
    : findings;
}

/** From an earlier build: the file that any limits get or, failing that, the one for these limits. */
async function recall(
  { cache }: Workshop,
  key: string | undefined,
  format: Format,
): Promise<CachedRendition | undefined> {
  if (!cache || key === undefined) return undefined;
  const plain = await cache.get(key);
  if (plain && suitsLimits(plain.image, format)) return plain;
  return cache.get(`${key} ${limitsOf(format)}`);
}

async function keep(
  { cache }: Workshop,
  key: string | undefined,
  format: Format,
  drawn: CachedRendition,
): Promise<void> {
  if (!cache || key === undefined) return;
  const isForAll = drawn.image.isFirstChoice === true;
  await cache.put(isForAll ? key : `${key} ${limitsOf(format)}`, drawn);
}

/** Writes a picture and its thumbnail under the rendition's own names. */
async function place(
  output: Output,
  { stem }: PlannedRendition,
  image: { bytes: Uint8Array; extension: string },
  small: Uint8Array,
) {
  const [picture, thumbnail] = await Promise.all([
    output.write(`data/${stem}.${image.extension}`, image.bytes),
    output.write(`${ASSETS_FOLDER}/thumbnails/${stem}.webp`, small),
  ]);
  return { ...picture, thumbnail };
}
