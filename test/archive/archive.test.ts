import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import yauzl from 'yauzl';
import { writeArchive, type ArchiveEntry } from '../../src/archive/archive.ts';

function temporaryFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'boite-archive-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function entriesOf(contents: Readonly<Record<string, string>>): ArchiveEntry[] {
  return Object.entries(contents).map(([name, content]) => ({
    name,
    read: () => Promise.resolve(Buffer.from(content)),
  }));
}

test('an archive is stored, sorted in code units, dated 1980 and readable by everyone', async (t) => {
  const target = join(temporaryFolder(t), 'a.zip');
  const contents = { 'b.txt': 'bé', 'LISEZ-MOI.txt': '', 'a-10.txt': 'ten', 'a-2.txt': 'two' };

  const { bytes, sha256 } = await writeArchive(target, entriesOf(contents));

  const written = readFileSync(target);
  t.is(bytes, written.length);
  t.is(sha256, createHash('sha256').update(written).digest('hex'));
  const zip = await yauzl.openPromise(target);
  const found: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    t.is(entry.compressionMethod, 0);
    t.is(entry.externalFileAttributes >>> 16, 0o100644);
    t.is(entry.lastModFileDate, (0 << 9) | (1 << 5) | 1, '1 January 1980');
    t.is(entry.lastModFileTime, 0);
    t.is(entry.extraFieldLength, 0);
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    found[entry.fileName] = Buffer.concat(chunks).toString();
  }
  t.deepEqual(Object.keys(found), ['LISEZ-MOI.txt', 'a-10.txt', 'a-2.txt', 'b.txt']);
  t.deepEqual(found, contents);
});

test('an archive is the same bytes in every time zone, locale and order of its entries', async (t) => {
  const folder = temporaryFolder(t);
  const child = fileURLToPath(new URL('write-child.ts', import.meta.url));
  const hashes = [
    { TZ: 'Asia/Tokyo', LC_ALL: 'C' },
    { TZ: 'America/Montreal', LC_ALL: 'fr_CA.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  ].map((settings, index) => {
    const target = join(folder, `${index}.zip`);
    execFileSync(execPath, ['--import=tsx', child, target], { env: { ...env, ...settings } });
    return createHash('sha256').update(readFileSync(target)).digest('hex');
  });
  t.is(new Set(hashes).size, 1);

  const contents = { 'x.txt': '1', 'y.txt': '2', 'z.txt': '3' };
  const inOrder = await writeArchive(join(folder, 'order.zip'), entriesOf(contents));
  const reversed = await writeArchive(
    join(folder, 'reversed.zip'),
    entriesOf(contents).toReversed(),
  );
  t.deepEqual(inOrder, reversed);
});

test('unzip accepts an archive', async (t) => {
  const target = join(temporaryFolder(t), 'a.zip');
  await writeArchive(target, entriesOf({ 'a.txt': 'a', 'b.txt': '' }));
  const result = spawnSync('unzip', ['-t', target], { encoding: 'utf8' });
  if (result.error !== undefined) return skip(t, 'skipped: there is no unzip here');
  t.is(result.status, 0, result.stdout + result.stderr);
});

test('an archive without entries is a valid empty zip', async (t) => {
  const target = join(temporaryFolder(t), 'empty.zip');
  t.is((await writeArchive(target, [])).bytes, 22);
  t.is((await yauzl.openPromise(target)).entryCount, 0);
});

test('entries are read one after the other, and only when the previous one is written', async (t) => {
  const target = join(temporaryFolder(t), 'large.zip');
  const entryBytes = 4 * 1024 * 1024;
  const count = 60;
  const content = Buffer.alloc(entryBytes, 7);
  let reading = 0;
  let mostAtOnce = 0;
  let mostBehindBytes = 0;
  const entries = Array.from({ length: count }, (_, index) => ({
    name: `${String(index).padStart(3, '0')}.bin`,
    read: async () => {
      reading += 1;
      mostAtOnce = Math.max(mostAtOnce, reading);
      const written = statSync(target).size;
      mostBehindBytes = Math.max(mostBehindBytes, index * entryBytes - written);
      await Promise.resolve();
      reading -= 1;
      return content;
    },
  }));

  const { bytes } = await writeArchive(target, entries);

  t.true(bytes > count * entryBytes);
  t.is(mostAtOnce, 1);
  t.true(mostBehindBytes <= 0, `${mostBehindBytes} bytes waited in memory`);
});

for (const name of [
  '/absolute.png',
  '../up.png',
  'data/../../up.png',
  './here.png',
  'folder/',
  'a//b.png',
  'c:\\windows.png',
  'c:drive.png',
  'journées.png',
  'line\nbreak.png',
  '',
]) {
  test(`the name ${JSON.stringify(name)} is refused`, async (t) => {
    const target = join(temporaryFolder(t), 'a.zip');
    await t.throwsAsync(writeArchive(target, entriesOf({ [name]: 'x' })), {
      message: /not a name for an archive/,
    });
  });
}

test('a name that comes twice is refused, whatever its case', async (t) => {
  const target = join(temporaryFolder(t), 'a.zip');
  await t.throwsAsync(writeArchive(target, entriesOf({ 'a.png': '1', 'A.png': '2' })), {
    message: 'twice in an archive: A.png',
  });
});

test('an entry that cannot be read leaves no archive', async (t) => {
  const folder = temporaryFolder(t);
  const broken = { name: 'b.png', read: () => Promise.reject(new Error('gone')) };
  await t.throwsAsync(
    writeArchive(join(folder, 'a.zip'), [...entriesOf({ 'a.png': '1' }), broken]),
    {
      message: 'gone',
    },
  );
  t.deepEqual(readdirSync(folder), []);
});

test('an aborted archive leaves nothing', async (t) => {
  const folder = temporaryFolder(t);
  const controller = new AbortController();
  const stopping = {
    name: 'b.png',
    read: () => {
      controller.abort(new Error('stop'));
      return Promise.resolve(Buffer.from('b'));
    },
  };
  const entries = [...entriesOf({ 'a.png': '1', 'c.png': '3' }), stopping];
  await t.throwsAsync(writeArchive(join(folder, 'a.zip'), entries, controller.signal), {
    message: 'stop',
  });
  t.deepEqual(readdirSync(folder), []);
});

/** Says in the report why a test proves nothing here. */
function skip(t: ExecutionContext, reason: string): void {
  t.log(reason);
  t.pass();
}
