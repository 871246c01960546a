import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const SCHEMA = 'campaign.schema.json';
const PACKAGE = 'boite-a-outils';

/**
 * The way from a campaign's folder to the schema that gives editors completion, with `/`; undefined
 * where the tool is not installed in the folder's own project, because another path (a global
 * installation's) would only be right on one machine.
 */
export async function findSchema(folder: string): Promise<string | undefined> {
  for (let parent = folder; ; parent = dirname(parent)) {
    const installed = join(parent, 'node_modules', PACKAGE, SCHEMA);
    if (await exists(installed)) return relative(folder, installed).replaceAll('\\', '/');
    if (await isOwnCheckout(parent)) {
      return relative(folder, join(parent, SCHEMA)).replaceAll('\\', '/');
    }
    if (parent === dirname(parent)) return undefined;
  }
}

async function isOwnCheckout(folder: string): Promise<boolean> {
  if (!(await exists(join(folder, SCHEMA)))) return false;
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return (
      typeof manifest === 'object' &&
      manifest !== null &&
      'name' in manifest &&
      manifest.name === PACKAGE
    );
  } catch {
    return false;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
