/** What a watch tells: whatever is written last has been told by the end. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { watchFiles } from '../../src/preview/watch.ts';
import type { Watch } from '../../src/preview/watch.ts';

const PATIENCE_MS = 60_000;

/** A folder with a campaign.yaml that is watched; both go with the test. */
async function watching(t: ExecutionContext) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-watch-'));
  const file = path.join(folder, 'campaign.yaml');
  await writeFile(file, 'first');
  const watch = await watchFiles({ roots: [folder], trees: [], files: [file] });
  t.teardown(async () => {
    await watch.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { watch, folder, file };
}

/** What a watch tells first, once it is listened to. */
const firstChange = async (watch: Watch): Promise<readonly string[]> =>
  new Promise((resolve) => watch.listen((changed) => resolve([...changed])));

for (const [title, write] of [
  ['written', writeFile],
  [
    'swapped',
    async (file: string, text: string) => {
      await writeFile(`${file}.tmp`, text);
      await rename(`${file}.tmp`, file);
    },
  ],
] as const) {
  test(`of fifty changes in a row the last one is told: ${title}`, async (t) => {
    const { watch, file } = await watching(t);
    const seen: string[] = [];
    watch.listen((changed) => {
      t.deepEqual([...changed], [file]);
      void readFile(file, 'utf8').then((text) => seen.push(text));
    });
    for (let edit = 1; edit <= 50; edit++) {
      await write(file, `edit ${edit}`);
      await setTimeout(edit % 7);
    }
    for (let waitedMs = 0; seen.at(-1) !== 'edit 50' && waitedMs < PATIENCE_MS; waitedMs += 20) {
      await setTimeout(20);
    }
    t.is(seen.at(-1), 'edit 50');
  });
}

test('what changed before anybody listens is told to whoever listens then', async (t) => {
  const { watch, folder, file } = await watching(t);
  const other = await watchFiles({ roots: [folder], trees: [], files: [file] });
  t.teardown(other.close);
  const isNoticed = firstChange(other);
  await writeFile(file, 'second');
  await isNoticed;
  t.deepEqual(await firstChange(watch), [file]);
});

test('a file is watched once it is added, in a folder of its own as well', async (t) => {
  const { watch, folder } = await watching(t);
  const photo = path.join(folder, 'photos', 'a.jpg');
  await mkdir(path.dirname(photo));
  await writeFile(photo, 'first');
  await watch.add([photo]);
  await writeFile(photo, 'second');
  t.deepEqual(await firstChange(watch), [photo]);
});

test('a file that is added before it and its folder are there is seen to come', async (t) => {
  const { watch, folder } = await watching(t);
  const photo = path.join(folder, 'photos', 'a.jpg');
  await watch.add([photo]);
  await mkdir(path.dirname(photo));
  await writeFile(photo, 'first');
  t.deepEqual(await firstChange(watch), [photo]);
});
