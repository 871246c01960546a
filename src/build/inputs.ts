/**
 * Everything that a build reads, as one hash, without understanding any of it: contents, never
 * dates, which an edit in the same instant or a restored backup would make lie.
 */
import { createHash } from 'node:crypto';
import { constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BUNDLED_FONTS } from '../brand/bundled-fonts.ts';
import { brandFolders, isInside, MAX_IMAGE_BYTES } from '../brand/reach.ts';
import { toolKey } from '../cache/tool.ts';
import { MAX_CAMPAIGN_BYTES } from '../campaign/read.ts';
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

/** What is read of a file: nothing where it is heavier, or where a link leads out of the folders. */
interface Reach {
  maxBytes: number;
  /** Real paths; any folder where there are none. */
  roots?: readonly string[];
}

/**
 * The tool, the campaign file, both brand folders and the fonts. Read in one go, as are all files
 * here: they are small and many, and waiting for each costs more than reading it.
 */
export async function hashInputs(campaignFile: string): Promise<string> {
  const brands = brandFolders(packageRoot(), path.dirname(campaignFile));
  const roots = realFolders(brands);
  return hashOf([
    process.version,
    await toolKey(),
    hashFile(campaignFile, { maxBytes: MAX_CAMPAIGN_BYTES }),
    brands.map((folder) => hashTree(folder, { maxBytes: MAX_IMAGE_BYTES, roots })),
    BUNDLED_FONTS.map(({ file }) => hashFile(resolveFont(file))),
  ]);
}

/** The same with the assets, whose names only the campaign knows. */
export function withAssets(inputs: string, assets: readonly AssetHash[]): string {
  return hashOf([inputs, assets.map(({ file, sha256 }) => [file, sha256])]);
}

/** What the files of some assets are now; a link that leads elsewhere is another file. */
export function hashAssets(folder: string, files: readonly string[]): readonly AssetHash[] {
  const roots = realFolders([folder, ...brandFolders(packageRoot(), folder)]);
  const reach: Reach = { maxBytes: MAX_IMAGE_BYTES, roots };
  return files.map((file) => ({ file, sha256: hashFile(path.resolve(folder, file), reach) }));
}

/** Where folders really are; none for one that does not exist. */
function realFolders(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return realpathSync.native(folder);
    } catch {
      return [];
    }
  });
}

/** Names and contents of what a brand folder holds; what is hidden is not a part of it. */
function hashTree(folder: string, reach: Reach): string {
  const found = entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry): [string, string] => {
      const file = path.join(folder, entry.name);
      return [entry.name, entry.isDirectory() ? hashTree(file, reach) : hashFile(file, reach)];
    });
  return hashOf(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * The contents of a file and where a link leads; what cannot be read is told by why. What no build
 * reads is not read here either: a pipe would wait for ever, a device never end.
 */
function hashFile(
  file: string,
  { maxBytes, roots }: Reach = { maxBytes: MAX_IMAGE_BYTES },
): string {
  try {
    const real = realpathSync.native(file);
    const link = real === file ? '' : real;
    const { size, mtimeMs, mode } = statSync(real);
    const kind = mode & constants.S_IFMT;
    if (kind !== constants.S_IFREG || (roots && !isInside(real, roots))) {
      return hashOf([link, 'kind', kind]);
    }
    if (NEVER_READ.test(file)) return hashOf([link, size, mtimeMs]);
    if (size > maxBytes) return hashOf([link, 'too heavy', size]);
    return link + createHash('sha256').update(readFileSync(file)).digest('hex');
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
