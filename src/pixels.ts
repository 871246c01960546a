/**
 * Pixels in and out: the only file that knows sharp. It decodes photos and logos, and encodes what
 * was drawn. It never draws text, and it writes no metadata: the same pixels give the same bytes.
 */
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { DiagnosticError, error, warning } from './diagnostics/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';
import type { EncodedImage } from './render/types.ts';

// Renditions run in parallel, so each operation takes one thread, and nothing is drawn twice.
sharp.concurrency(1);
sharp.cache(false);

/** What was drawn: RGBA, 8 bits a channel, opaque, `width * height * 4` bytes. */
export interface RawImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** What a format asks of its files; a `Format` is one. */
export interface EncodingLimits {
  fileTypes: readonly string[];
  targetBytes?: number | undefined;
  maxBytes?: number | null | undefined;
}

/** A photo or a logo that was decoded whole: upright, sRGB, one frame. */
export interface InspectedImage {
  data: Uint8Array;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

const TIME_LIMIT_SECONDS = 30;

/** What sharp is asked to decode at most; phones make 50. */
const MAX_MEGAPIXELS = 100;

/** No canvas shows more of a photo than this, and the renderer's cache holds one that large. */
const MAX_SIDE_PX = 4096;

/**
 * Level 9 without filters: within 10 % of `oxipng -o 4` on flat art, where level 8 is within 14 % in
 * half the time. Filters make such art larger.
 */
const FLAT_PNG = { compressionLevel: 9, adaptiveFiltering: false } as const;

/** Photos and curved gradients become a seventh to a third smaller by filters, for three times the time. */
const SMOOTH_PNG = { compressionLevel: 9, adaptiveFiltering: true } as const;

/** Made in a tenth of the time, and never smaller than what is published. */
const QUICK_PNG = { compressionLevel: 1, adaptiveFiltering: false } as const;

/** At quality 100 the quantiser keeps what it can: gradients come out smooth, photos do not. */
const PALETTE_PNG = {
  palette: true,
  quality: 100,
  effort: 7,
  dither: 1,
  compressionLevel: 9,
} as const;

/** A picture is smooth from so many pixels on that differ from the one above; looked at in each eighth row. */
const SMOOTH_SHARE = 0.15;
const SAMPLED_ROWS = 8;

/** Mean squared error over channels, about that of a JPEG of quality 95: more, and it shows. */
const PALETTE_MAX_ERROR = 2;

const JPEG_BEST_QUALITY = 95;
/** Below, rings appear around letters. */
const JPEG_LOWEST_QUALITY = 85;

const PALETTE_SIZE = 256;

/** Enough to know the colour of a logo. */
const INK_SAMPLE_PX = 128;

/**
 * Decodes an image whole, to prove that it is sound, and gives it upright and in sRGB. A file that
 * is so already keeps its bytes. What it is is read from its bytes, never from its name.
 *
 * @param path as people should read it
 * @throws DiagnosticError `ASSET_TYPE_UNSUPPORTED`, `IMAGE_BROKEN`, `IMAGE_TOO_LARGE`, `IMAGE_ANIMATED`
 */
export async function inspectImage(bytes: Uint8Array, path: string): Promise<InspectedImage> {
  // Decided before sharp sees it: sharp would also open SVG, PDF and more, and follow their links.
  if (!sniff(bytes))
    fail(error('ASSET_TYPE_UNSUPPORTED', { path, supported: ['PNG', 'JPEG', 'WebP', 'SVG'] }));
  const broken = (cause: unknown) =>
    new DiagnosticError([error('IMAGE_BROKEN', { path, reason: reasonOf(cause) })], { cause });
  const facts = await open(bytes)
    .metadata()
    .catch((cause: unknown) => {
      throw broken(cause);
    });
  const { width, height, pages = 1 } = facts;
  if (pages > 1) fail(error('IMAGE_ANIMATED', { path, frames: pages }));
  const megapixels = (width * height) / 1e6;
  if (megapixels > MAX_MEGAPIXELS) {
    fail(
      error('IMAGE_TOO_LARGE', {
        path,
        megapixels: Math.ceil(megapixels),
        maxMegapixels: MAX_MEGAPIXELS,
      }),
    );
  }
  const isReady =
    (facts.format === 'png' || facts.format === 'jpeg') &&
    (facts.orientation ?? 1) === 1 &&
    facts.space === 'srgb' &&
    facts.depth === 'uchar' &&
    !facts.hasProfile &&
    Math.max(width, height) <= MAX_SIDE_PX;
  try {
    if (isReady) {
      // `stats()` would hold less in memory, and take six times as long.
      await open(bytes).raw().toBuffer();
      return {
        data: bytes,
        type: facts.format === 'png' ? 'image/png' : 'image/jpeg',
        width,
        height,
      };
    }
    return await normalise(bytes, facts.format === 'jpeg');
  } catch (cause) {
    throw broken(cause);
  }
}

async function normalise(bytes: Uint8Array, isJpeg: boolean): Promise<InspectedImage> {
  const upright = open(bytes)
    .autoOrient()
    .resize(MAX_SIDE_PX, MAX_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded = isJpeg
    ? upright.jpeg({ quality: JPEG_BEST_QUALITY, chromaSubsampling: '4:4:4' })
    : upright.png({ compressionLevel: 1 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    data,
    type: isJpeg ? 'image/jpeg' : 'image/png',
    width: info.width,
    height: info.height,
  };
}

/** Whether the first bytes are those of a PNG, a JPEG or a WebP. */
function sniff(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    start.startsWith('\u0089PNG\r\n\u001a\n') ||
    start.startsWith('\u00ff\u00d8\u00ff') ||
    (start.startsWith('RIFF') && start.endsWith('WEBP'))
  );
}

/**
 * The mean colour of what an image draws, by coverage; undefined for one that fills its whole frame,
 * and so brings its own ground.
 *
 * @param bytes an inspected raster image or a sanitised SVG
 */
export async function inkOf(bytes: Uint8Array): Promise<string | undefined> {
  const { data } = await open(bytes)
    .resize(INK_SAMPLE_PX, INK_SAMPLE_PX, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0];
  let coverage = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    coverage += alpha;
    for (const channel of [0, 1, 2])
      sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0) * alpha;
  }
  const isFull = coverage > (data.length / 4) * 0.98;
  if (isFull || coverage === 0) return undefined;
  const hex = sums.map((sum) =>
    Math.round(sum / coverage)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** A lossless PNG, with filters where they make it smaller. */
export async function encodePng(data: Uint8Array, size: { width: number; height: number }) {
  const raw = { data, ...size };
  return drawn(raw)
    .png(isSmooth(raw) ? SMOOTH_PNG : FLAT_PNG)
    .toBuffer();
}

/**
 * Encodes what was drawn, as well as the format's limits allow: PNG; over the target, a palette PNG
 * where it looks the same or the format takes no JPEG; then JPEG 4:4:4, from quality 95 down to 85. A
 * target that cannot be met is a warning, a limit that cannot be met an error; both are returned with
 * the smallest file.
 *
 * @throws DiagnosticError `RENDER_FAILED`, `RENDER_TIMEOUT`
 */
export async function encode(raw: RawImage, limits: EncodingLimits): Promise<EncodedImage> {
  const takesJpeg = limits.fileTypes.includes('jpg');
  const goalBytes = goalBytesOf(limits);
  return explained(async () => {
    const candidates: Candidate[] = [];
    if (takesPng(limits)) {
      const png = await encodeLossless(raw);
      if (png.bytes.length <= goalBytes) return { ...finish(png, limits), isFirstChoice: true };
      candidates.push(png);
      const palette = await encodePalette(raw, !takesJpeg);
      if (palette) candidates.push(palette);
      if (palette && palette.bytes.length <= goalBytes) return finish(palette, limits);
    }
    if (takesJpeg) candidates.push(await encodeJpeg(raw, goalBytes));
    return finish(smallest(candidates), limits);
  });
}

/**
 * What `encode` would find, mostly without encoding so well: where a PNG made in haste is within the
 * goal, the one that is published is.
 *
 * @throws DiagnosticError as `encode`
 */
export async function sizeFindings(
  raw: RawImage,
  limits: EncodingLimits,
): Promise<readonly Diagnostic[]> {
  const isWithin = await explained(
    async () =>
      takesPng(limits) &&
      (await drawn(raw).png(QUICK_PNG).toBuffer()).length <= goalBytesOf(limits),
  );
  return isWithin ? [] : (await encode(raw, limits)).diagnostics;
}

/** Makes a finding of what the encoder throws. */
async function explained<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    const reason = reasonOf(cause);
    const failure = /timeout/i.test(reason)
      ? error('RENDER_TIMEOUT', { seconds: TIME_LIMIT_SECONDS })
      : error('RENDER_FAILED', { reason });
    throw new DiagnosticError([failure], { cause });
  }
}

/** Whether `encode` would give these very bytes for other limits: its first choice meets them too. */
export function suitsLimits(
  image: { isFirstChoice?: true; bytes: { length: number } },
  limits: EncodingLimits,
): boolean {
  const isWithin = image.bytes.length <= goalBytesOf(limits);
  return image.isFirstChoice === true && takesPng(limits) && isWithin;
}

/** A format that takes neither, a PDF page, gets the PNG to place in it. */
function takesPng({ fileTypes }: EncodingLimits): boolean {
  return fileTypes.includes('png') || !fileTypes.includes('jpg');
}

function goalBytesOf({ targetBytes, maxBytes }: EncodingLimits): number {
  return Math.min(targetBytes ?? Infinity, maxBytes ?? Infinity);
}

type Candidate = Pick<EncodedImage, 'bytes' | 'encoding'>;

/**
 * Whether filters make a picture smaller. They tell each pixel by its neighbours, which spoils
 * the repetitions that flat art and straight gradients consist of.
 */
function isSmooth({ data, width, height }: RawImage): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const rowBytes = width * 4;
  let looked = 0;
  let changed = 0;
  for (let row = 1; row < height; row += SAMPLED_ROWS) {
    for (let offset = row * rowBytes; offset < (row + 1) * rowBytes; offset += 4) {
      looked++;
      if (view.getUint32(offset) !== view.getUint32(offset - rowBytes)) changed++;
    }
  }
  return changed > looked * SMOOTH_SHARE;
}

/** Pictures of few colours become a palette PNG when that is smaller and proven to be the same. */
async function encodeLossless(raw: RawImage): Promise<Candidate> {
  const png: Candidate = { bytes: await encodePng(raw.data, raw), encoding: 'png' };
  if (!hasFewColours(raw)) return png;
  const bytes = await drawn(raw).png(PALETTE_PNG).toBuffer();
  const isSame = bytes.length < png.bytes.length && (await meanSquaredError(raw, bytes)) === 0;
  return isSame ? { bytes, encoding: 'png-palette' } : png;
}

/** Undefined where it would look worse than a JPEG and a JPEG is allowed. */
async function encodePalette(raw: RawImage, isOnlyWay: boolean): Promise<Candidate | undefined> {
  const bytes = await drawn(raw).png(PALETTE_PNG).toBuffer();
  const isGood = isOnlyWay || (await meanSquaredError(raw, bytes)) <= PALETTE_MAX_ERROR;
  return isGood ? { bytes, encoding: 'png-palette' } : undefined;
}

/** The best quality that keeps within the goal, or the lowest where none does. */
async function encodeJpeg(raw: RawImage, goalBytes: number): Promise<Candidate> {
  const at = async (quality: number): Promise<Candidate> => ({
    bytes: await drawn(raw).jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer(),
    encoding: 'jpeg',
  });
  const best = await at(JPEG_BEST_QUALITY);
  if (best.bytes.length <= goalBytes) return best;
  let found = await at(JPEG_LOWEST_QUALITY);
  if (found.bytes.length > goalBytes) return found;
  let good = JPEG_LOWEST_QUALITY;
  let bad = JPEG_BEST_QUALITY;
  while (bad - good > 1) {
    const quality = (good + bad) >> 1;
    const candidate = await at(quality);
    if (candidate.bytes.length <= goalBytes) [found, good] = [candidate, quality];
    else bad = quality;
  }
  return found;
}

function smallest(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, next) => (next.bytes.length < best.bytes.length ? next : best));
}

function finish({ bytes, encoding }: Candidate, limits: EncodingLimits): EncodedImage {
  const { targetBytes, maxBytes } = limits;
  const diagnostics: Diagnostic[] = [];
  if (maxBytes && bytes.length > maxBytes) {
    diagnostics.push(error('FILE_OVER_LIMIT', { bytes: bytes.length, maxBytes }));
  } else if (targetBytes && bytes.length > targetBytes) {
    diagnostics.push(warning('FILE_OVER_TARGET', { bytes: bytes.length, targetBytes }));
  }
  return encoding === 'jpeg'
    ? { bytes, type: 'image/jpeg', extension: 'jpg', encoding, diagnostics }
    : { bytes, type: 'image/png', extension: 'png', encoding, diagnostics };
}

/** A small WebP picture that fits the box, never enlarged. */
export async function thumbnail(
  raw: RawImage,
  maxWidth: number,
  maxHeight: number,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  const { data, info } = await drawn(raw)
    // Catmull-Rom: as sharp as Lanczos at these sizes, in four fifths of the time.
    .resize(maxWidth, maxHeight, { fit: 'inside', withoutEnlargement: true, kernel: 'cubic' })
    // Smart subsampling takes as long as all the rest, for nothing that shows at half this size.
    .webp({ quality: 82, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: false, sequentialRead: true }).timeout({
    seconds: TIME_LIMIT_SECONDS,
  });
}

/** What was drawn, on white where a template left a hole. */
function drawn(raw: RawImage): Sharp {
  const { data, width, height } = raw;
  const image = sharp(data, { raw: { width, height, channels: 4 } }).timeout({
    seconds: TIME_LIMIT_SECONDS,
  });
  // Blending with white changes no opaque pixel, and takes longer than looking for one that is not.
  return isOpaque(raw) ? image.removeAlpha() : image.flatten({ background: '#ffffff' });
}

const opaque = new WeakMap<Uint8Array, boolean>();

/** Whether nothing shines through; looked at once. */
function isOpaque({ data }: RawImage): boolean {
  let known = opaque.get(data);
  if (known === undefined) {
    known = true;
    for (let offset = 3; known && offset < data.length; offset += 4) known = data[offset] === 255;
    opaque.set(data, known);
  }
  return known;
}

/** Whether a palette can hold every colour. Stops at the first colour too many. */
function hasFewColours({ data }: RawImage): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const colours = new Set<number>();
  let last: number | undefined;
  for (let offset = 0; offset + 4 <= data.length; offset += 4) {
    const colour = view.getUint32(offset);
    if (colour === last) continue;
    last = colour;
    colours.add(colour);
    if (colours.size > PALETTE_SIZE) return false;
  }
  return true;
}

/** How far an encoded picture is from what was drawn, over its three channels. */
async function meanSquaredError(raw: RawImage, encoded: Uint8Array): Promise<number> {
  const [one, other] = await Promise.all([
    drawn(raw).raw().toBuffer(),
    open(encoded).removeAlpha().toColourspace('srgb').raw().toBuffer(),
  ]);
  let sum = 0;
  for (let index = 0; index < one.length; index++) {
    sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
  }
  return sum / one.length;
}

function fail(diagnostic: Diagnostic): never {
  throw new DiagnosticError([diagnostic]);
}

/** The first line of what a library said. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0] ?? message;
}
