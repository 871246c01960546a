/** What a watch tells: whatever is written last has been told by the end. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import test from 'ava';
import { watchFiles } from '../../src/preview/watch.ts';

const PATIENCE_MS = 60_000;

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
    const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-watch-'));
    const file = path.join(folder, 'campaign.yaml');
    await writeFile(file, 'first');
    const seen: string[] = [];
    const watch = await watchFiles({ roots: [folder], trees: [], files: [file] }, (changed) => {
      t.deepEqual([...changed], [file]);
      void readFile(file, 'utf8').then((text) => seen.push(text));
    });
    t.teardown(async () => {
      await watch.close();
      await rm(folder, { recursive: true, force: true });
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
