/** The least a build can take: encoding its finished pictures, and nothing else. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { encodePng } from '../src/pixels.ts';
import type { RawImage } from '../src/pixels.ts';
import type { Manifest } from '../src/toolbox/types.ts';

/** The manifest of an output folder. */
export async function readManifest(output: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(output, 'toolbox.json'), 'utf8'));
}

/** Decodes every published picture to what was drawn: RGBA, 8 bits a channel. */
export async function decodePictures(output: string): Promise<RawImage[]> {
  const { renditions } = await readManifest(output);
  return Promise.all(
    renditions.map(async (rendition) => {
      const picture = sharp(path.join(output, rendition.path)).toColourspace('srgb').ensureAlpha();
      const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    }),
  );
}

/**
 * Encodes pictures as PNG with the settings of a build, as many at once as there are cores. One
 * that was published as palette PNG or JPEG counts as a plain PNG too, which is faster: the floor
 * is never higher than it should be.
 */
export async function encodePictures(pictures: readonly RawImage[]): Promise<Uint8Array[]> {
  const limit = pLimit(availableParallelism());
  return Promise.all(
    pictures.map(async (picture) =>
      limit(async () => encodePng(picture.data, { width: picture.width, height: picture.height })),
    ),
  );
}

/** How many pictures come out byte for byte as published: proof that the settings are the same. */
export async function countIdentical(
  output: string,
  encoded: readonly Uint8Array[],
): Promise<number> {
  const { renditions } = await readManifest(output);
  const same = await Promise.all(
    renditions.map(async ({ path: file }, index) => {
      const published = await readFile(path.join(output, file));
      return published.equals(encoded[index] ?? new Uint8Array());
    }),
  );
  return same.filter(Boolean).length;
}
