/** Images of the brand and of campaign.yaml: found, proven to be inside and sound, then trusted. */
import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AssetRef, Campaign } from '../campaign/types.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isThere, loadBytes, shownPath } from './files.ts';
import type { LayeredFiles } from './files.ts';
import { isInside, MAX_IMAGE_BYTES } from './reach.ts';
import type { BrandImage } from './types.ts';

/** File types of images, by extension. */
const IMAGE_FILE = /\.(svg|png|jpe?g|webp)$/i;
const SUPPORTED_TYPES = ['SVG', 'PNG', 'JPEG', 'WebP'] as const;

/** An image to load: the name that templates and scenes give it, and where it is. */
export interface WantedImage {
  file: string;
  absolute: string;
  /** The path shown to people. */
  shown: string;
}

/** The images of the layered brand: all of `art/` and `logos/`, and the photos that are named. */
export function brandImages(layered: LayeredFiles, named: ReadonlySet<string>): WantedImage[] {
  return [...layered.files]
    .filter(([name]) => IMAGE_FILE.test(name))
    .filter(([name]) => /^(art|logos)\//.test(name) || named.has(name))
    .map(([file, absolute]) => ({ file, absolute, shown: shownPath(absolute) }));
}

/** Every file that a campaign names. */
export function campaignAssets(campaign: Campaign): AssetRef[] {
  const { organization, spokesperson, activities } = campaign;
  return [organization?.logo, spokesperson?.photo, ...activities.map(({ photo }) => photo)].filter(
    (asset) => asset !== undefined,
  );
}

/**
 * Where a file of campaign.yaml is: beside campaign.yaml or, for `brand/…`, in the layered brand.
 *
 * @param folder absolute path of campaign.yaml's folder
 * @returns the image, or what is wrong with its name
 */
export async function findAsset(
  { file, path: yamlPath }: AssetRef,
  folder: string,
  layered: LayeredFiles,
): Promise<WantedImage | Diagnostic> {
  const about = { path: yamlPath };
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(file)) return error('ASSET_REMOTE', { url: file }, about);
  const absolute = path.resolve(folder, file);
  const way = path.relative(folder, absolute);
  const isLexicallyOutside = way === '' || way.split(path.sep)[0] === '..' || path.isAbsolute(way);
  if (isLexicallyOutside || path.isAbsolute(file)) {
    return error('ASSET_OUTSIDE', { path: file }, about);
  }
  if (!IMAGE_FILE.test(file)) {
    return error('ASSET_TYPE_UNSUPPORTED', { path: file, supported: SUPPORTED_TYPES }, about);
  }
  const inBrand = layered.files.get(
    way
      .replaceAll('\\', '/')
      .replace(/^brand\//, '')
      .normalize('NFC'),
  );
  const isOfBrand = way.startsWith(`brand${path.sep}`);
  const found = (await isThere(absolute)) ? absolute : isOfBrand ? inBrand : undefined;
  const real = found && (await realpath(found).catch(() => undefined));
  if (real === undefined || found === undefined || !(await stat(real)).isFile()) {
    const near = nearest(file, await namesNear(absolute, folder, layered));
    return error(
      'ASSET_NOT_FOUND',
      { path: file, ...(near !== undefined && { nearest: near }) },
      about,
    );
  }
  const realFolder = await realpath(folder);
  if (!isInside(real, [realFolder, ...layered.roots])) {
    return error('ASSET_OUTSIDE', { path: file }, about);
  }
  return { file, absolute: real, shown: file };
}

/** Images that somebody may have meant: those of the same folder, and the brand's. */
async function namesNear(
  absolute: string,
  folder: string,
  layered: LayeredFiles,
): Promise<string[]> {
  const beside = await readdir(path.dirname(absolute)).catch(() => []);
  // The order of a folder is the machine's; of equally near names the first is told.
  beside.sort((one, other) => (one < other ? -1 : 1));
  const base = path.relative(folder, path.dirname(absolute)).replaceAll('\\', '/');
  return [
    ...beside.map((name) => (base === '' ? name : `${base}/${name}`)),
    ...[...layered.files.keys()].map((name) => `brand/${name}`),
  ].filter((name) => IMAGE_FILE.test(name));
}

/**
 * Reads one image and proves that it can be drawn.
 *
 * @throws DiagnosticError `BRAND_UNREADABLE`, `ASSET_TOO_HEAVY`, `ASSET_TYPE_UNSUPPORTED`,
 *   `IMAGE_…`, `SVG_…`
 */
export async function loadImage({ file, absolute, shown }: WantedImage): Promise<BrandImage> {
  const bytes = await loadBytes(absolute, MAX_IMAGE_BYTES, shown);
  // Only what a brand needs is imported: an SVG reader, an image decoder, or neither.
  if (/\.svg$/i.test(absolute)) {
    const { sanitiseSvg } = await import('./svg.ts');
    const { text, width, height } = sanitiseSvg(bytes, shown);
    const data = Buffer.from(text);
    return {
      file,
      kind: 'svg',
      data,
      width,
      height,
      sha256: hashOf(data),
      sourceSha256: hashOf(bytes),
    };
  }
  const { inspectImage } = await import('../pixels.ts');
  const { data, width, height } = await inspectImage(bytes, shown);
  return {
    file,
    kind: 'raster',
    data,
    width,
    height,
    sha256: hashOf(data),
    sourceSha256: hashOf(bytes),
  };
}

/** What is wrong with an image, or undefined and the image. */
export async function tryImage(
  wanted: WantedImage,
): Promise<{ image?: BrandImage; diagnostics: readonly Diagnostic[] }> {
  try {
    return { image: await loadImage(wanted), diagnostics: [] };
  } catch (cause) {
    if (cause instanceof DiagnosticError) return { diagnostics: cause.diagnostics };
    throw cause;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
