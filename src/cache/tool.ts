/** Which tool draws: its own code and the packages with machine code, as one hash. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot, packageVersion } from '../package.ts';

/** The hash of everything that was bundled, put in by `scripts/build.js`; absent in the sources. */
declare const BOITE_BUILD_ID: string | undefined;

/** What is not bundled and decides on pixels or bytes. */
const NATIVE_PACKAGES = ['sharp', '@takumi-rs/core'] as const;

let key: Promise<string> | undefined;

/**
 * The tool as a part of keys: another version, another renderer or encoder, another key. Once a
 * process: what runs is what was loaded, whatever an update puts on the disk meanwhile.
 */
export function toolKey(): Promise<string> {
  key ??= hashTool();
  return key;
}

async function hashTool(): Promise<string> {
  const root = packageRoot();
  const natives = await Promise.all(NATIVE_PACKAGES.map((name) => packageJson(root, name)));
  const build = typeof BOITE_BUILD_ID === 'string' ? BOITE_BUILD_ID : await sourcesHash(root);
  const machine = `${process.platform} ${process.arch}`;
  return hashOf([packageVersion(), build, machine, ...natives]);
}

/** Of the sources and the lock file, for a tool that runs without having been bundled. */
async function sourcesHash(root: string): Promise<string> {
  const names = await readdir(path.join(root, 'src'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).toSorted();
  const texts = await Promise.all(
    [...files.map((name) => path.join('src', name)), 'package-lock.json'].map(async (name) => [
      name,
      await readFile(path.join(root, name), 'utf8').catch(() => ''),
    ]),
  );
  return hashOf(texts.flat());
}

/** The package.json that Node would find, whatever the package exports. */
async function packageJson(folder: string, name: string): Promise<string> {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const parent = path.dirname(folder);
  if (text !== undefined || parent === folder) return text ?? '';
  return packageJson(parent, name);
}

/** Of the texts and their borders. */
function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
