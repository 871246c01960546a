import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { writeArchive } from '../../src/archive/archive.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { verifyOutput } from '../../src/publish/verify.ts';
import { publishTexts as english } from '../../src/language/en/diagnostics/publish.ts';
import { publishTexts as french } from '../../src/language/fr/diagnostics/publish.ts';
import { runCli } from '../cli/harness.ts';
import { briefly } from './diagnostics-of.ts';
import { publishSet, snapshot, temporaryFolder } from './sample-toolbox.ts';

const CHECKSUMS = 'SHA256SUMS';
const MANIFEST = 'toolbox.json';
const ZIP = 'data/all.zip';

async function publishedFolder(t: ExecutionContext): Promise<string> {
  const dir = join(temporaryFolder(t), 'output');
  await publishSet(dir, 'A');
  return dir;
}

test('a published folder verifies, and verifying changes nothing', async (t) => {
  const dir = await publishedFolder(t);
  const before = snapshot(dir);
  t.deepEqual(await verifyOutput(dir), { ok: true, diagnostics: [], files: 8 });
  t.deepEqual(snapshot(dir), before);
  t.deepEqual(readdirSync(join(dir, '..')), ['output']);
});

/** Damage to a published folder, and all that is told of it. */
const DAMAGES: [string, (dir: string) => void | Promise<void>, [string, object][]][] = [
  [
    'a changed file',
    (dir) => writeFileSync(join(dir, 'data/b.png'), 'other'),
    [
      [
        'VERIFY_FILE_CHANGED',
        {
          path: 'data/b.png',
          expected: sha256('picture, the same'),
          found: sha256('other'),
        },
      ],
    ],
  ],
  [
    'a missing file',
    (dir) => rmSync(join(dir, 'data/b.png')),
    [['VERIFY_FILE_MISSING', { path: 'data/b.png' }]],
  ],
  [
    'a folder in the place of a file',
    (dir) => {
      rmSync(join(dir, 'index.html'));
      mkdirSync(join(dir, 'index.html'));
    },
    [['VERIFY_FILE_MISSING', { path: 'index.html' }]],
  ],
  [
    'a file that no build made',
    (dir) => {
      writeFileSync(join(dir, 'data/notes.txt'), '');
      writeFileSync(join(dir, '.nojekyll'), '');
    },
    [['VERIFY_FILE_UNLISTED', { path: 'data/notes.txt' }]],
  ],
  [
    'no checksums',
    (dir) => rmSync(join(dir, CHECKSUMS)),
    [['VERIFY_FILE_MISSING', { path: CHECKSUMS }]],
  ],
  [
    'no manifest',
    (dir) => rmSync(join(dir, MANIFEST)),
    [['VERIFY_FILE_MISSING', { path: MANIFEST }]],
  ],
  ['no toolbox', (dir) => emptyFolder(dir), [['VERIFY_NO_TOOLBOX', { path: 'the folder' }]]],
  [
    'no folder',
    (dir) => rmSync(dir, { recursive: true }),
    [['VERIFY_NO_TOOLBOX', { path: 'the folder' }]],
  ],
  [
    'bad lines among the checksums',
    (dir) => {
      const sums = readFileSync(join(dir, CHECKSUMS), 'utf8');
      const [first = ''] = sums.split('\n');
      const hash = '0'.repeat(64);
      const bad = ['nonsense', first, `${hash}  ../up.png`, `${hash}  /etc/passwd`, ''].join('\n');
      writeFileSync(join(dir, CHECKSUMS), sums + bad);
    },
    [
      ['VERIFY_CHECKSUMS_INVALID', { path: CHECKSUMS, line: 9, reason: 'malformed' }],
      ['VERIFY_CHECKSUMS_INVALID', { path: CHECKSUMS, line: 10, reason: 'duplicate' }],
      ['VERIFY_CHECKSUMS_INVALID', { path: CHECKSUMS, line: 11, reason: 'unsafe-path' }],
      ['VERIFY_CHECKSUMS_INVALID', { path: CHECKSUMS, line: 12, reason: 'unsafe-path' }],
    ],
  ],
  [
    'checksums without the manifest',
    (dir) => {
      const lines = readFileSync(join(dir, CHECKSUMS), 'utf8').split('\n');
      writeFileSync(
        join(dir, CHECKSUMS),
        lines.filter((line) => !line.endsWith(MANIFEST)).join('\n'),
      );
    },
    [
      ['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: '', reason: 'not-in-checksums' }],
      ['VERIFY_FILE_UNLISTED', { path: MANIFEST }],
    ],
  ],
  [
    'a manifest that is not JSON',
    (dir) => {
      writeFileSync(join(dir, MANIFEST), '{');
      reseal(dir);
    },
    [['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: '', reason: 'not-json' }]],
  ],
  [
    'a manifest of another shape',
    (dir) =>
      editManifest(dir, (manifest) => {
        manifest['schemaVersion'] = 2;
        manifest['pages'] = {};
        first(manifest, 'renditions')['sha256'] = 'abc';
        first(manifest, 'renditions')['archives'] = ['all', 3];
        delete first(manifest, 'archives')['path'];
      }),
    [
      ['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: 'schemaVersion', reason: 'wrong-shape' }],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[0].sha256', reason: 'wrong-shape' },
      ],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[0].archives[1]', reason: 'wrong-shape' },
      ],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'archives[0].path', reason: 'wrong-shape' },
      ],
      ['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: 'pages', reason: 'wrong-shape' }],
    ],
  ],
  [
    'a manifest that is null',
    (dir) => {
      writeFileSync(join(dir, MANIFEST), 'null');
      reseal(dir);
    },
    [['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: '', reason: 'wrong-shape' }]],
  ],
  [
    'a manifest that says other things than the files',
    (dir) =>
      editManifest(dir, (manifest) => {
        const rendition = first(manifest, 'renditions');
        rendition['bytes'] = 1;
        rendition['sha256'] = '0'.repeat(64);
        rendition['archives'] = ['all', 'nothing'];
        first(manifest, 'pages')['path'] = 'fr/gone.html';
      }),
    [
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[0].sha256', reason: 'other-sha256' },
      ],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[0].bytes', reason: 'other-bytes' },
      ],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[0].archives[1]', reason: 'unknown-archive' },
      ],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'pages[0].path', reason: 'not-in-checksums' },
      ],
    ],
  ],
  [
    'a rendition twice in the manifest',
    (dir) =>
      editManifest(dir, (manifest) => {
        listOf(manifest, 'renditions')[1] = { ...first(manifest, 'renditions') };
      }),
    [
      ['VERIFY_MANIFEST_INVALID', { path: MANIFEST, key: 'renditions[1].id', reason: 'duplicate' }],
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[1].path', reason: 'duplicate' },
      ],
    ],
  ],
  [
    'an archive that is no zip',
    (dir) => replaceZip(dir, Buffer.from('no zip')),
    [['VERIFY_ARCHIVE_INVALID', { path: ZIP, reason: 'unreadable' }]],
  ],
  [
    'an archive that is cut short',
    (dir) => replaceZip(dir, readFileSync(join(dir, ZIP)).subarray(0, -30)),
    [['VERIFY_ARCHIVE_INVALID', { path: ZIP, reason: 'unreadable' }]],
  ],
  [
    'an entry whose bytes are damaged',
    (dir) => replaceInZip(dir, 'picture, A', 'picture, X'),
    [['VERIFY_ARCHIVE_INVALID', { path: ZIP, entry: 'a.png', reason: 'wrong-crc' }]],
  ],
  [
    'an entry that would leave its folder',
    (dir) => replaceInZip(dir, 'old.png', '../.png'),
    [
      ['VERIFY_ARCHIVE_INVALID', { path: ZIP, entry: '../.png', reason: 'unsafe-name' }],
      ['VERIFY_ARCHIVE_ENTRIES', { path: ZIP, missing: ['old.png'], extra: ['../.png'] }],
    ],
  ],
  [
    'an absolute entry',
    (dir) => replaceInZip(dir, 'old.png', '/ld.png'),
    [
      ['VERIFY_ARCHIVE_INVALID', { path: ZIP, entry: '/ld.png', reason: 'unsafe-name' }],
      ['VERIFY_ARCHIVE_ENTRIES', { path: ZIP, missing: ['old.png'], extra: ['/ld.png'] }],
    ],
  ],
  [
    'an entry that is there twice',
    (dir) => replaceInZip(dir, 'b.png', 'a.png'),
    [
      ['VERIFY_ARCHIVE_INVALID', { path: ZIP, entry: 'a.png', reason: 'duplicate' }],
      ['VERIFY_ARCHIVE_ENTRIES', { path: ZIP, missing: ['b.png'], extra: [] }],
    ],
  ],
  [
    'an archive with other entries than listed, one of them an old picture',
    async (dir) => {
      const names = ['LISEZ-MOI.txt', 'a.png', 'b.png', 'extra.txt'];
      await writeArchive(
        join(dir, ZIP),
        names.map((name) => ({ name, read: () => Promise.resolve(Buffer.from('picture, A')) })),
      );
      replaceZip(dir, readFileSync(join(dir, ZIP)));
    },
    [
      ['VERIFY_ARCHIVE_INVALID', { path: ZIP, entry: 'b.png', reason: 'differs' }],
      ['VERIFY_ARCHIVE_ENTRIES', { path: ZIP, missing: ['old.png'], extra: ['extra.txt'] }],
    ],
  ],
  [
    'a manifest that lists no entries',
    (dir) =>
      editManifest(dir, (manifest) => {
        first(manifest, 'archives')['entries'] = ['LISEZ-MOI.txt', 'a.png', 'b.png'];
      }),
    [
      [
        'VERIFY_MANIFEST_INVALID',
        { path: MANIFEST, key: 'renditions[2].archives[0]', reason: 'not-in-archive' },
      ],
      ['VERIFY_ARCHIVE_ENTRIES', { path: ZIP, missing: [], extra: ['old.png'] }],
    ],
  ],
];

for (const [what, damage, expected] of DAMAGES) {
  test(`told: ${what}`, async (t) => {
    const dir = await publishedFolder(t);
    await damage(dir);
    const { ok, diagnostics } = await verifyOutput(dir);
    const found = briefly(diagnostics).map(([code, params]) =>
      code === 'VERIFY_NO_TOOLBOX' ? [code, { path: 'the folder' }] : [code, params],
    );
    t.deepEqual<unknown, unknown>(found, expected);
    t.is(
      ok,
      expected.every(([code]) => code === 'VERIFY_FILE_UNLISTED'),
    );
    for (const diagnostic of diagnostics) sentencesAreWhole(t, diagnostic);
  });
}

test('a file that is no folder is refused', async (t) => {
  const file = join(temporaryFolder(t), 'file');
  writeFileSync(file, '');
  const { ok, diagnostics } = await verifyOutput(file);
  t.false(ok);
  t.deepEqual(briefly(diagnostics), [['OUTPUT_IS_FILE', { path: file }]]);
});

test('a file that may not be read is told', async (t) => {
  if (getuid === undefined || getuid() === 0) {
    t.log('skipped: root may read anything');
    return t.pass();
  }
  const dir = await publishedFolder(t);
  chmodSync(join(dir, 'data/a.png'), 0);
  t.deepEqual(briefly((await verifyOutput(dir)).diagnostics), [
    ['VERIFY_FILE_UNREADABLE', { path: 'data/a.png', reason: 'EACCES' }],
  ]);
});

test('a folder that a dead build left moved aside is put back, the last one of several', async (t) => {
  const dir = await publishedFolder(t);
  const parent = join(dir, '..');
  const whole = snapshot(dir);
  mkdirSync(join(parent, '.output.boite-previous-00000000'));
  // File dates advance by steps of some milliseconds.
  await sleep(50);
  renameSync(dir, join(parent, '.output.boite-previous-ffffffff'));
  mkdirSync(join(parent, '.output.boite-lock'));
  t.true((await verifyOutput(dir, { staleMs: 2000 })).ok);
  t.deepEqual(snapshot(dir), whole);
});

test('large files are streamed', async (t) => {
  const dir = await publishedFolder(t);
  writeFileSync(join(dir, 'index.html'), Buffer.alloc(9 * 1024 * 1024, 1));
  reseal(dir);
  t.true(statSync(join(dir, 'index.html')).size > 8 * 1024 * 1024);
  t.true((await verifyOutput(dir)).ok);
});

test('files that cannot be compared are not counted', async (t) => {
  const dir = await publishedFolder(t);
  rmSync(join(dir, 'index.html'));
  writeFileSync(join(dir, 'data/b.png'), 'other');
  t.is((await verifyOutput(dir)).files, 7);
});

test('verifying stops where it is asked to, between files, entries and chunks', async (t) => {
  const dir = await publishedFolder(t);
  writeFileSync(join(dir, 'index.html'), Buffer.alloc(9 * 1024 * 1024, 1));
  reseal(dir);
  const whole = await verifyAbortingAt(dir, Infinity);
  t.true(whole.report?.ok);
  // Eight files, one of them in 36 chunks; four entries of a chunk each.
  t.true(whole.looks >= 8 + 36 + 2 * 4, String(whole.looks));
  for (let look = 1; look <= whole.looks; look += 1) {
    const { report, reason } = await verifyAbortingAt(dir, look);
    t.is(report, undefined, `look ${look}`);
    t.is(reason, 'enough');
  }
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a folder that a build removes while it is looked for is no failure', async (t) => {
  const parent = temporaryFolder(t);
  // Listed under a name that nothing has: to whoever looks, it has vanished since.
  const [start, end] = [Buffer.from(`${parent}/.out`), Buffer.from('.boite-previous-00000000')];
  mkdirSync(Buffer.concat([start, Buffer.of(0xff), end]));
  t.deepEqual(readdirSync(parent), ['.out\uFFFD.boite-previous-00000000']);
  const { diagnostics } = await verifyOutput(join(parent, 'out\uFFFD'));
  t.deepEqual(
    diagnostics.map(({ code }) => code),
    ['VERIFY_NO_TOOLBOX'],
  );
});

test('an interrupted verify ends with 130', async (t) => {
  const dir = await publishedFolder(t);
  t.is((await runCli(['verify', dir], { signal: AbortSignal.abort() })).exitCode, 130);
});

/** Verifies with a signal that aborts when it is looked at for the nth time. */
async function verifyAbortingAt(dir: string, nth: number) {
  const controller = new AbortController();
  const { signal } = controller;
  const throwIfAborted = signal.throwIfAborted.bind(signal);
  let looks = 0;
  signal.throwIfAborted = () => {
    looks += 1;
    if (looks === nth) controller.abort('enough');
    throwIfAborted();
  };
  const [result] = await Promise.allSettled([verifyOutput(dir, { signal })]);
  return result.status === 'fulfilled'
    ? { looks, report: result.value, reason: undefined }
    : { looks, report: undefined, reason: result.reason as unknown };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function emptyFolder(dir: string): void {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
}

/** Writes the checksums again, of the same files as they are now. */
function reseal(dir: string): void {
  const paths = readFileSync(join(dir, CHECKSUMS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(66));
  writeFileSync(
    join(dir, CHECKSUMS),
    paths.map((path) => `${sha256(readFileSync(join(dir, path)))}  ${path}\n`).join(''),
  );
}

type Json = Record<string, unknown>;

function editManifest(dir: string, edit: (manifest: Json) => void): void {
  const manifest: Json = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8'));
  edit(manifest);
  writeFileSync(join(dir, MANIFEST), JSON.stringify(manifest));
  reseal(dir);
}

function listOf(manifest: Json, key: string): unknown[] {
  const list = manifest[key];
  if (!Array.isArray(list)) throw new TypeError(`${key} is no list`);
  return list;
}

function first(manifest: Json, key: string): Json {
  const [item] = listOf(manifest, key);
  if (!isJson(item)) throw new TypeError(`${key} is empty`);
  return item;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Puts another zip in place, with a manifest and checksums that agree with it. */
function replaceZip(dir: string, bytes: Buffer): void {
  writeFileSync(join(dir, ZIP), bytes);
  editManifest(dir, (manifest) => {
    Object.assign(first(manifest, 'archives'), { bytes: bytes.length, sha256: sha256(bytes) });
  });
}

/** Replaces a text in the zip, everywhere, by one of the same length. */
function replaceInZip(dir: string, from: string, to: string): void {
  const text = readFileSync(join(dir, ZIP), 'latin1');
  replaceZip(dir, Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** In both languages: a message, a hint, and no hole where a parameter should be. */
function sentencesAreWhole(t: ExecutionContext, { code, params }: Diagnostic): void {
  for (const texts of [french, english]) {
    const explain: unknown = Reflect.get(texts, code);
    if (typeof explain !== 'function') return t.fail(`no text for ${code}`);
    const { message, hint } = explain(params);
    t.regex(message, /^.+[.…]$/);
    t.regex(hint, /.{10}/);
    t.notRegex(message + hint, /undefined|\[object|NaN|\{\}|, :/);
  }
}
