/** How small the pictures are, alone and against a tool that does nothing but make PNGs small. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from './floor.ts';
import { importPeer } from './peers.ts';

/** Bytes of all PNGs of an output folder, and their paths. */
export async function pngsOf(output: string): Promise<{ files: string[]; bytes: number }> {
  const { renditions } = await readManifest(output);
  const pngs = renditions.filter(({ type }) => type === 'image/png');
  return {
    files: pngs.map((rendition) => path.join(output, rendition.path)),
    bytes: pngs.reduce((sum, rendition) => sum + rendition.bytes, 0),
  };
}

/** Bytes of the same PNGs after `oxipng -o 4`, or why nobody knows. */
export async function oxipngBytes(files: readonly string[]): Promise<number | string> {
  const module = await importPeer('oxipng');
  if (typeof module === 'string') return module;
  if (!isSqueezerModule(module)) return 'it has no openSqueezer';
  const bytesOf = await module.openSqueezer();
  let sum = 0;
  // Equal pictures are squeezed once: it takes seconds each.
  const known = new Map<string, number>();
  for (const file of files) {
    const png = await readFile(file);
    const content = png.toString('base64');
    const bytes = known.get(content) ?? bytesOf(png);
    known.set(content, bytes);
    sum += bytes;
  }
  return sum;
}

function isSqueezerModule(
  module: unknown,
): module is { openSqueezer: () => Promise<(png: Uint8Array) => number> } {
  return typeof module === 'object' && module !== null && 'openSqueezer' in module;
}
