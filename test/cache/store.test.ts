import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import type { CachedRendition } from '../../src/cache/entry.ts';
import { makeCacheFolder, UNFINISHED } from '../../src/cache/folder.ts';
import { seal, unseal } from '../../src/cache/sealed.ts';
import { readStamp, writeStamp } from '../../src/cache/stamp.ts';
import type { Stamp } from '../../src/cache/stamp.ts';
import { openCache } from '../../src/cache/store.ts';
import { warning } from '../../src/diagnostics/index.ts';

async function scratch(t: { teardown: (fn: () => Promise<void>) => void }): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function entry(size: number, fill = 1): CachedRendition {
  return {
    image: {
      bytes: new Uint8Array(size).fill(fill),
      type: 'image/jpeg',
      extension: 'jpg',
      encoding: 'jpeg',
      diagnostics: [warning('FILE_OVER_TARGET', { bytes: 5, targetBytes: 3 })],
    },
    findings: [],
    shown: ['theme', 'hashtag'],
    thumbnail: { bytes: new Uint8Array([10, 10, fill]), width: 64, height: 32 },
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => path.join(folder, name));
  const facts = await Promise.all(files.map((file) => stat(file)));
  return files.filter((_, index) => facts[index]?.isFile());
}

test('what was put comes back, whole, for its key and tool alone', async (t) => {
  const folder = await scratch(t);
  const cache = openCache(folder, 'tool');
  t.is(await cache.get('a'), undefined);
  await cache.put('a', entry(1000));
  const found = await cache.get('a');
  t.deepEqual(Buffer.from(found?.image.bytes ?? []), Buffer.from(entry(1000).image.bytes));
  t.deepEqual(Buffer.from(found?.thumbnail.bytes ?? []), Buffer.from([10, 10, 1]));
  t.deepEqual(found?.image.diagnostics, entry(1).image.diagnostics);
  t.like(found, { image: { type: 'image/jpeg', extension: 'jpg' }, thumbnail: { width: 64 } });
  t.is(await cache.get('b'), undefined);
  t.is(await openCache(folder, 'another tool').get('a'), undefined);
});

test('no bit of an entry may be wrong, and none may be missing', async (t) => {
  const folder = await scratch(t);
  const cache = openCache(folder, 'tool');
  await cache.put('a', entry(60));
  const [file = ''] = await filesOf(path.join(folder, 'renditions'));
  const whole = await readFile(file);
  for (let at = 0; at < whole.length; at += 1) {
    const spoilt = Buffer.from(whole);
    spoilt[at] = (spoilt[at] ?? 0) ^ 4;
    await writeFile(file, spoilt);
    t.is(await cache.get('a'), undefined, `byte ${at}`);
  }
  for (let length = 0; length < whole.length; length += 7) {
    await writeFile(file, whole.subarray(0, length));
    t.is(await cache.get('a'), undefined, `${length} bytes`);
  }
  await writeFile(file, Buffer.concat([whole, Buffer.from('x')]));
  t.is(await cache.get('a'), undefined);
  await writeFile(file, whole);
  t.truthy(await cache.get('a'));
});

test('a seal is of one name', (t) => {
  const sealed = seal('a', Buffer.from('content'));
  t.is(Buffer.from(unseal('a', sealed) ?? []).toString(), 'content');
  t.is(unseal('b', sealed), undefined);
});

test('over its limit, what was used least lately goes first', async (t) => {
  const folder = await scratch(t);
  const cache = openCache(folder, 'tool', { maxBytes: 10_000 });
  for (const key of ['a', 'b', 'c', 'd']) await cache.put(key, entry(2000));
  const age = new Date(Date.UTC(2020, 0, 1));
  for (const file of await filesOf(folder)) await utimes(file, age, age);
  // Used again, and so kept.
  await cache.get('b');
  await cache.put('e', entry(2000));
  await cache.put('f', entry(2000));
  await cache.trim();
  const kept = await Promise.all(['b', 'e', 'f'].map((key) => cache.get(key)));
  t.true(kept.every((found) => found !== undefined));
  const sizes = await Promise.all((await filesOf(folder)).map(async (f) => (await stat(f)).size));
  t.true(sizes.reduce((sum, size) => sum + size, 0) <= 8000);
});

test('what a killed build was writing is removed a while later', async (t) => {
  const folder = await scratch(t);
  const cache = openCache(folder, 'tool');
  await cache.put('a', entry(10));
  const half = (name: string) => path.join(folder, 'renditions', `${UNFINISHED}${name}`);
  await writeFile(half('old'), 'x');
  await writeFile(half('young'), 'x');
  const age = new Date(Date.UTC(2020, 0, 1));
  await utimes(half('old'), age, age);
  await cache.trim();
  const names = await readdir(path.join(folder, 'renditions'));
  t.deepEqual(
    names.filter((name) => name.startsWith(UNFINISHED)),
    [`${UNFINISHED}young`],
  );
});

test('where nothing can be written, putting does nothing', async (t) => {
  const folder = await scratch(t);
  await writeFile(path.join(folder, 'file'), '');
  const nowhere = path.join(folder, 'file', 'cache');
  t.false(await makeCacheFolder(nowhere));
  const cache = openCache(nowhere, 'tool');
  await t.notThrowsAsync(cache.put('a', entry(10)));
  await t.notThrowsAsync(cache.trim());
  t.is(await cache.get('a'), undefined);
});

test('a cache that can only be read is read: what marks its folder is not written again', async (t) => {
  const folder = await scratch(t);
  t.true(await makeCacheFolder(folder));
  await openCache(folder, 'tool').put('a', entry(10));
  const marks = await filesOf(folder);
  const age = new Date(Date.UTC(2020, 0, 1));
  for (const file of marks) await utimes(file, age, age);
  await chmod(folder, 0o555);
  t.teardown(async () => chmod(folder, 0o755));
  t.true(await makeCacheFolder(folder));
  for (const file of marks) t.is((await stat(file)).mtimeMs, age.getTime(), file);
  t.truthy(await openCache(folder, 'tool').get('a'));
});

const STAMP: Stamp = {
  inputs: 'i',
  assets: ['photos/a.jpg'],
  checksums: 'c',
  planned: { renditions: 1, archives: 2, pages: 3 },
  diagnostics: [warning('FILE_OVER_TARGET', { bytes: 5, targetBytes: 3 })],
};

test('a stamp comes back for what it is about; any other content is none', async (t) => {
  const folder = await scratch(t);
  await writeStamp(folder, 'output', STAMP);
  t.deepEqual(await readStamp(folder, 'output'), STAMP);
  t.is(await readStamp(folder, 'another output'), undefined);
  const [file = ''] = await filesOf(folder);
  const name = path.basename(file);
  for (const content of [
    '{}',
    'null',
    '[]',
    '{"inputs":1}',
    JSON.stringify({ ...STAMP, planned: 0 }),
  ]) {
    await writeFile(file, seal(name, Buffer.from(content)));
    t.is(await readStamp(folder, 'output'), undefined, content);
  }
});

test('old stamps are forgotten', async (t) => {
  const folder = await scratch(t);
  for (let index = 0; index < 80; index += 1) await writeStamp(folder, `output ${index}`, STAMP);
  t.true((await filesOf(folder)).length <= 64);
  t.deepEqual(await readStamp(folder, 'output 79'), STAMP);
});
