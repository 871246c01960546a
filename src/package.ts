/** Where the tool itself is installed: it carries the brand that campaigns start from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_NAME = 'boite-a-outils';

interface Package {
  root: string;
  version: string;
}

let found: Package | undefined;

/** The absolute path of the tool's own folder, from its sources and from its bundles alike. */
export function packageRoot(): string {
  return ownPackage().root;
}

/** The tool's version, as in its package.json. */
export function packageVersion(): string {
  return ownPackage().version;
}

function ownPackage(): Package {
  found ??= findUpwards(path.dirname(fileURLToPath(import.meta.url)));
  return found;
}

function findUpwards(folder: string): Package {
  const version = readVersion(path.join(folder, 'package.json'));
  if (version !== undefined) return { root: folder, version };
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`the package.json of ${PACKAGE_NAME} is missing`);
  return findUpwards(parent);
}

/** Undefined where there is no package.json, or another package's. */
function readVersion(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  if (!('name' in manifest) || manifest.name !== PACKAGE_NAME) return undefined;
  return 'version' in manifest && typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}
