/** How small the pictures are, alone and against a tool that does nothing but make PNGs small. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readManifest } from './floor.ts';

const run = promisify(execFile);

/** Bytes of all PNGs of an output folder, and their paths. */
export async function pngsOf(output: string): Promise<{ files: string[]; bytes: number }> {
  const { renditions } = await readManifest(output);
  const pngs = renditions.filter(({ type }) => type === 'image/png');
  return {
    files: pngs.map((rendition) => path.join(output, rendition.path)),
    bytes: pngs.reduce((sum, rendition) => sum + rendition.bytes, 0),
  };
}

/** Bytes of the same PNGs after `oxipng -o 4`; undefined where oxipng is not installed. */
export async function oxipngBytes(
  files: readonly string[],
  folder: string,
): Promise<number | undefined> {
  const version = await run('oxipng', ['--version']).catch(() => undefined);
  if (version === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  for (const file of files) await copyFile(file, path.join(folder, path.basename(file)));
  const copies = (await readdir(folder)).map((name) => path.join(folder, name));
  await run('oxipng', ['-o', '4', '--quiet', ...copies]);
  const sizes = await Promise.all(copies.map(async (file) => (await stat(file)).size));
  await rm(folder, { recursive: true });
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
