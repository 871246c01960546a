import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's absolute path. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file of the checkout, by its path with `/`. */
export async function readText(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}

/** Every file below a folder of the checkout, with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}
