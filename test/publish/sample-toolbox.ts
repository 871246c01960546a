/** Two small toolboxes that share, change, add and remove files, and ways to look at a folder. */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { writeArchive } from '../../src/archive/archive.ts';
import {
  openOutput,
  type Output,
  type OutputOptions,
  type PublishReport,
} from '../../src/publish/output.ts';
import { compareText } from '../../src/publish/checksums.ts';
import type { MadeFile, Manifest } from '../../src/toolbox/types.ts';

export type SetName = 'A' | 'B';

/** Published files by path, the manifest and the zip aside. */
const FILES: Readonly<Record<SetName, Readonly<Record<string, string>>>> = {
  A: {
    'index.html': 'index of A',
    'fr/index.html': 'the same page',
    'en/index.html': 'only in A',
    'data/a.png': 'picture, A',
    'data/b.png': 'picture, the same',
    'data/old.png': 'picture, only in A',
  },
  B: {
    'index.html': 'index of B',
    'fr/index.html': 'the same page',
    'data/a.png': 'picture, B',
    'data/b.png': 'picture, the same',
    'data/new.png': 'picture, only in B',
  },
};

/** A folder for one test, removed after it. */
export function temporaryFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'boite-publish-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Publishes one of the toolboxes, whole, as a build does. */
export async function publishSet(
  dir: string,
  name: SetName,
  options: OutputOptions = {},
): Promise<PublishReport> {
  const output = await openOutput(dir, options);
  try {
    await writeSet(output, name);
    return await output.publish();
  } finally {
    await output.close();
  }
}

/** Writes one of the toolboxes into the staging folder. */
export async function writeSet(output: Output, name: SetName): Promise<void> {
  const made: MadeFile[] = [];
  for (const [path, content] of Object.entries(FILES[name])) {
    made.push(await output.write(path, content));
  }
  const pictures = made.filter(({ path }) => path.endsWith('.png'));
  const zip = await output.make('data/all.zip', (target) =>
    writeArchive(target, [
      { name: 'LISEZ-MOI.txt', read: () => Promise.resolve(Buffer.from(`read me, ${name}`)) },
      ...pictures.map(({ path }) => ({ name: basename(path), read: () => output.read(path) })),
    ]),
  );
  await output.write('toolbox.json', JSON.stringify(manifestOf(pictures, zip)));
}

function manifestOf(pictures: readonly MadeFile[], zip: MadeFile): Manifest {
  const entries = ['LISEZ-MOI.txt', ...pictures.map(({ path }) => basename(path))].toSorted();
  return {
    schemaVersion: 1,
    generator: { name: 'boite-a-outils', version: '0.1.0' },
    campaign: {
      name: { fr: 'JPS' },
      dates: { start: '2023-02-13', end: '2023-02-17' },
      theme: { fr: 'Bien entourés' },
      hashtag: '#JPS2023',
      languages: ['fr'],
    },
    renditions: pictures.map((file) => ({
      ...file,
      id: `campaign/${basename(file.path, '.png')}/fr`,
      visual: 'campaign',
      format: basename(file.path, '.png'),
      network: 'facebook',
      lang: 'fr',
      type: 'image/png',
      width: 1,
      height: 1,
      alt: '',
      archives: ['all'],
    })),
    archives: [{ ...zip, id: 'all', entries }],
    posts: [],
    pages: [{ lang: 'fr', path: 'fr/index.html' }],
  };
}

/** Every file and empty folder below a folder, with what it holds; links are not followed. */
export function snapshot(dir: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (folder: string): void => {
    const entries = readdirSync(join(dir, folder), { withFileTypes: true }).toSorted((a, b) =>
      compareText(a.name, b.name),
    );
    if (entries.length === 0 && folder !== '') found[`${folder}/`] = '';
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isSymbolicLink()) found[path] = `→ ${readlinkSync(join(dir, path))}`;
      else found[path] = readFileSync(join(dir, path), 'latin1');
    }
  };
  walk('');
  return found;
}
