/**
 * Everything that a build reads, as one hash, without understanding any of it: contents, never
 * dates, which an edit in the same instant or a restored backup would make lie.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BUNDLED_FONTS } from '../brand/bundled-fonts.ts';
import { toolKey } from '../cache/tool.ts';
import { packageRoot } from '../package.ts';

/** Designers' own files, which no build opens and which may be huge: their dates will do. */
const NEVER_READ = /\.(psd|psb|ai|indd|idml|sketch|fig|xd|afdesign|zip|mp4|mov|tiff?)$/i;

const require = createRequire(import.meta.url);

/** An asset beside campaign.yaml and the hash of its file. */
export interface AssetHash {
  /** As campaign.yaml names it. */
  file: string;
  sha256: string;
}

/** The tool, the campaign file, both brand folders and the fonts. */
export async function hashInputs(campaignFile: string): Promise<string> {
  const [tool, campaign, ...brands] = await Promise.all([
    toolKey(),
    hashFile(campaignFile),
    hashTree(path.join(packageRoot(), 'brand')),
    hashTree(path.join(path.dirname(campaignFile), 'brand')),
    Promise.all(BUNDLED_FONTS.map(({ file }) => hashFile(resolveFont(file)))),
  ]);
  return hashOf([process.version, tool, campaign, brands]);
}

/** The same with the assets, whose names only the campaign knows. */
export function withAssets(inputs: string, assets: readonly AssetHash[]): string {
  return hashOf([inputs, assets.map(({ file, sha256 }) => [file, sha256])]);
}

/** What the files of some assets are now; a link that leads elsewhere is another file. */
export async function hashAssets(
  folder: string,
  files: readonly string[],
): Promise<readonly AssetHash[]> {
  return Promise.all(
    files.map(async (file) => ({ file, sha256: await hashFile(path.resolve(folder, file)) })),
  );
}

/** Names and contents of what a brand folder holds; what is hidden is not a part of it. */
async function hashTree(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry): Promise<[string, string]> => {
        const file = path.join(folder, entry.name);
        return [entry.name, entry.isDirectory() ? await hashTree(file) : await hashFile(file)];
      }),
  );
  return hashOf(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The contents of a file and where a link leads; what cannot be read is told by why. */
async function hashFile(file: string): Promise<string> {
  try {
    const real = await realpath(file);
    const link = real === file ? '' : real;
    if (NEVER_READ.test(file)) {
      const { size, mtimeMs } = await stat(file);
      return hashOf([link, size, mtimeMs]);
    }
    return (
      link +
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
    );
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
  }
}

function resolveFont(file: string): string {
  try {
    return require.resolve(file);
  } catch {
    return file;
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
