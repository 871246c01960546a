import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import test, { type ExecutionContext } from 'ava';
import { openOutput } from '../../src/publish/output.ts';
import { verifyOutput } from '../../src/publish/verify.ts';
import { briefly, diagnosticsOf } from './diagnostics-of.ts';
import { publishSet, snapshot, temporaryFolder, writeSet } from './sample-toolbox.ts';

const COMMON = ['data/b.png', 'fr/index.html'];

test('a first publication makes the folder, its checksums and nothing else', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'deep', 'output');
  const report = await publishSet(dir, 'A');
  t.deepEqual(report, {
    written: [
      'SHA256SUMS',
      'data/a.png',
      'data/all.zip',
      'data/b.png',
      'data/old.png',
      'en/index.html',
      'fr/index.html',
      'index.html',
      'toolbox.json',
    ],
    unchanged: [],
    removed: [],
  });
  t.deepEqual(Object.keys(snapshot(dir)), report.written);
  t.deepEqual(readdirSync(join(parent, 'deep')), ['output']);
  t.is(statSync(dir).mode & 0o777, 0o777 & ~process.umask());
  t.is(readFileSync(join(dir, 'SHA256SUMS'), 'utf8').split('\n').length, 9);
});

test('sha256sum accepts the checksums', async (t) => {
  const dir = join(temporaryFolder(t), 'output');
  await publishSet(dir, 'A');
  const result = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: dir,
    encoding: 'utf8',
  });
  if (result.error !== undefined) return skip(t, 'skipped: there is no sha256sum here');
  t.is(result.status, 0, result.stdout + result.stderr);
});

for (const inPlace of [false, true]) {
  const how = inPlace ? 'in place' : 'by a swap';

  test(`${how}, a publication says what it wrote, left and removed`, async (t) => {
    const parent = temporaryFolder(t);
    const dir = join(parent, 'output');
    await publishSet(dir, 'A', { inPlace });
    const report = await publishSet(dir, 'B', { inPlace });
    t.deepEqual(report, {
      written: [
        'SHA256SUMS',
        'data/a.png',
        'data/all.zip',
        'data/new.png',
        'index.html',
        'toolbox.json',
      ],
      unchanged: COMMON,
      removed: ['data/old.png', 'en/index.html'],
    });
    t.false(existsSync(join(dir, 'en')), 'the empty folder is gone too');
    t.true((await verifyOutput(dir)).ok);
    t.deepEqual(readdirSync(parent), ['output']);
  });

  test(`${how}, publishing the same again touches nothing`, async (t) => {
    const dir = join(temporaryFolder(t), 'output');
    await publishSet(dir, 'A', { inPlace });
    const before = lstatSync(dir, { bigint: true });
    const report = await publishSet(dir, 'A', { inPlace });
    const after = lstatSync(dir, { bigint: true });
    t.deepEqual([report.written, report.removed], [[], []]);
    t.is(report.unchanged.length, 9);
    t.deepEqual(
      [after.ino, after.mtimeNs, after.ctimeNs],
      [before.ino, before.mtimeNs, before.ctimeNs],
    );
  });

  test(`${how}, a file that was damaged is written again, whatever the checksums say`, async (t) => {
    const dir = join(temporaryFolder(t), 'output');
    await publishSet(dir, 'A', { inPlace });
    const whole = snapshot(dir);
    writeFileSync(join(dir, 'data/b.png'), 'picture, the sane');
    rmSync(join(dir, 'index.html'));
    const report = await publishSet(dir, 'A', { inPlace });
    t.deepEqual(report.written, ['data/b.png', 'index.html']);
    t.deepEqual(snapshot(dir), whole);
  });

  test(`${how}, what somebody else put there stays`, async (t) => {
    const parent = temporaryFolder(t);
    const dir = join(parent, 'output');
    await publishSet(dir, 'A', { inPlace });
    const outside = join(parent, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'far.txt'), 'far');
    mkdirSync(join(dir, 'data/mine/empty'), { recursive: true });
    writeFileSync(join(dir, '.gitignore'), '*');
    writeFileSync(join(dir, 'data/mine.txt'), 'mine');
    symlinkSync('data/mine.txt', join(dir, 'shortcut'));
    symlinkSync('nowhere', join(dir, 'dangling'));
    symlinkSync(outside, join(dir, 'en/outside'));
    linkSync(join(outside, 'far.txt'), join(dir, 'far.txt'));

    for (const set of ['B', 'A', 'B'] as const) await publishSet(dir, set, { inPlace });

    const found = snapshot(dir);
    t.is(found['.gitignore'], '*');
    t.is(found['data/mine.txt'], 'mine');
    t.is(found['data/mine/empty/'], '');
    t.is(found['shortcut'], '→ data/mine.txt');
    t.is(found['dangling'], '→ nowhere');
    t.is(found['en/outside'], `→ ${outside}`);
    t.is(found['far.txt'], 'far');
    t.deepEqual(snapshot(outside), { 'far.txt': 'far' });
    const { ok, diagnostics } = await verifyOutput(dir);
    t.true(ok);
    t.deepEqual(
      diagnostics.map(({ params }) => params),
      ['dangling', 'data/mine.txt', 'en/outside', 'far.txt', 'shortcut'].map((path) => ({ path })),
    );
  });

  const collisions: [string, (dir: string) => void, string[]][] = [
    ['a file', (dir) => writeFileSync(join(dir, 'data/new.png'), 'mine'), ['data/new.png']],
    [
      'a file in other case',
      (dir) => writeFileSync(join(dir, 'data/NEW.png'), ''),
      ['data/NEW.png'],
    ],
    ['an empty folder', (dir) => mkdirSync(join(dir, 'data/new.png')), ['data/new.png']],
    [
      'a folder',
      (dir) => {
        mkdirSync(join(dir, 'data/new.png'));
        writeFileSync(join(dir, 'data/new.png/mine.txt'), 'mine');
      },
      ['data/new.png', 'data/new.png/mine.txt'],
    ],
    ['a link', (dir) => symlinkSync('a.png', join(dir, 'data/new.png')), ['data/new.png']],
  ];
  for (const [what, put, files] of collisions) {
    test(`${how}, ${what} of somebody else is never overwritten`, async (t) => {
      const parent = temporaryFolder(t);
      const dir = join(parent, 'output');
      await publishSet(dir, 'A', { inPlace });
      put(dir);
      const before = snapshot(dir);
      t.deepEqual(briefly(await diagnosticsOf(publishSet(dir, 'B', { inPlace }))), [
        ['OUTPUT_FOREIGN_FILES', { path: dir, files }],
      ]);
      t.deepEqual(snapshot(dir), before);
      t.deepEqual(readdirSync(parent), ['output']);
    });
  }
}

test('a folder with checksums of its own is not taken for a toolbox', async (t) => {
  const dir = join(temporaryFolder(t), 'release');
  mkdirSync(dir);
  writeFileSync(join(dir, 'thesis.pdf'), 'years of work');
  writeFileSync(join(dir, 'SHA256SUMS'), `${'0'.repeat(64)}  thesis.pdf\n`);
  t.deepEqual(briefly(await diagnosticsOf(publishSet(dir, 'A'))), [
    ['OUTPUT_FOREIGN_FILES', { path: dir, files: ['SHA256SUMS'] }],
  ]);
  t.is(readFileSync(join(dir, 'thesis.pdf'), 'utf8'), 'years of work');
});

test('checksums that name files elsewhere remove nothing elsewhere', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A', { inPlace: true });
  writeFileSync(join(parent, 'precious.txt'), 'mine');
  const sums = readFileSync(join(dir, 'SHA256SUMS'), 'utf8');
  writeFileSync(join(dir, 'SHA256SUMS'), `${sums}${'0'.repeat(64)}  ../precious.txt\n`);
  await publishSet(dir, 'B', { inPlace: true });
  t.is(readFileSync(join(parent, 'precious.txt'), 'utf8'), 'mine');
});

test('a build that fails or is aborted leaves the output and its surroundings as they were', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  const before = snapshot(parent);

  const failing = await openOutput(dir);
  await writeSet(failing, 'B');
  await failing.close();
  await failing.close();
  t.deepEqual(snapshot(parent), before);

  const controller = new AbortController();
  const aborted = await openOutput(dir, { signal: controller.signal });
  await writeSet(aborted, 'B');
  controller.abort(new Error('stop'));
  await t.throwsAsync(aborted.publish(), { message: 'stop' });
  await aborted.close();
  t.deepEqual(snapshot(parent), before);
});

test('a build aborted while it writes leaves nothing, not even the folders made for it', async (t) => {
  const parent = temporaryFolder(t);
  const output = await openOutput(join(parent, 'a/b/output'));
  const writes = Array.from({ length: 200 }, (_, index) =>
    output.write(`data/${index}.png`, Buffer.alloc(100_000)).catch(() => {}),
  );
  await output.close();
  await Promise.all(writes);
  t.deepEqual(readdirSync(parent), []);
});

test('a staged file can be read back before it is published', async (t) => {
  const output = await openOutput(join(temporaryFolder(t), 'output'));
  t.teardown(() => output.close());
  await output.write('data/a.txt', 'é');
  t.deepEqual(Buffer.from(await output.read('data/a.txt')), Buffer.from('é'));
});

for (const path of [
  '',
  '/a',
  '../a',
  'a/../b',
  './a',
  'a//b',
  'a/',
  'é.png',
  'a b',
  'SHA256SUMS',
  'a\\b',
]) {
  test(`the path ${JSON.stringify(path)} cannot be published`, async (t) => {
    const output = await openOutput(join(temporaryFolder(t), 'output'));
    t.teardown(() => output.close());
    await t.throwsAsync(output.write(path, ''), { message: /cannot|can be published/ });
  });
}

test('two files of the same name, whatever its case, are a defect', async (t) => {
  const output = await openOutput(join(temporaryFolder(t), 'output'));
  t.teardown(() => output.close());
  await output.write('a.png', '');
  await t.throwsAsync(output.write('A.png', ''), { message: 'A.png is written twice' });
});

test('an output folder that is a link is published where it leads', async (t) => {
  const parent = temporaryFolder(t);
  mkdirSync(join(parent, 'real'));
  symlinkSync('real', join(parent, 'output'));
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  await publishSet(dir, 'B');
  t.true(lstatSync(dir).isSymbolicLink());
  t.true((await verifyOutput(dir)).ok);
  t.deepEqual(readdirSync(parent), ['output', 'real']);
});

test('a swap interrupted behind a link is undone', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  symlinkSync('real', dir);
  await publishSet(dir, 'A');
  const before = snapshot(dir);
  renameSync(join(parent, 'real'), join(parent, '.real.boite-previous-0123abcd'));
  t.true((await verifyOutput(dir)).ok);
  t.deepEqual(snapshot(dir), before);
  t.deepEqual(readdirSync(parent), ['output', 'real']);
});

test('what was moved aside comes back before an empty folder takes its place', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  writeFileSync(join(dir, 'mine.txt'), 'mine');
  renameSync(dir, join(parent, '.output.boite-previous-0123abcd'));
  for (const kind of ['staging', 'trash']) {
    mkdirSync(join(parent, `.output.boite-${kind}-0123abcd/data`), { recursive: true });
  }
  // As a checkout does.
  mkdirSync(dir);
  writeFileSync(join(dir, '.gitignore'), '*');
  await publishSet(dir, 'B');
  t.is(snapshot(dir)['mine.txt'], 'mine');
  t.is(snapshot(dir)['.gitignore'], '*');
  t.false(existsSync(join(dir, 'data/old.png')));
  t.deepEqual(readdirSync(parent), ['output']);
});

test('a file that somebody adds during the swap comes along', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  const onStep = (step: string): void => {
    if (step === 'move the output folder aside') writeFileSync(join(dir, 'data/late.txt'), 'late');
  };
  await publishSet(dir, 'B', { onStep });
  t.is(readFileSync(join(dir, 'data/late.txt'), 'utf8'), 'late');
  t.deepEqual(readdirSync(parent), ['output']);
});

test('a swap that fails half-way puts the output back', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  const before = snapshot(parent);
  const output = await openOutput(dir, {
    onStep: (step) => {
      if (step === 'move the staging folder in') rmSync(output.staging, { recursive: true });
    },
  });
  await writeSet(output, 'B');
  t.deepEqual(briefly(await diagnosticsOf(output.publish())), [['LOCK_LOST', { path: dir }]]);
  await output.close();
  t.deepEqual(snapshot(parent), before);
});

test('a neighbour with a similar name is nobody’s leftover', async (t) => {
  const parent = temporaryFolder(t);
  const neighbours = [
    '.output.boite-staging-mine',
    '.output2.boite-staging-0123abcd',
    'output-old',
  ];
  for (const name of neighbours) mkdirSync(join(parent, name));
  await publishSet(join(parent, 'output'), 'A');
  t.deepEqual(readdirSync(parent).toSorted(), [...neighbours, 'output'].toSorted());
});

test('an output folder that is a file is refused', async (t) => {
  const dir = join(temporaryFolder(t), 'output');
  writeFileSync(dir, 'mine');
  t.deepEqual(briefly(await diagnosticsOf(openOutput(dir))), [['OUTPUT_IS_FILE', { path: dir }]]);
  t.is(readFileSync(dir, 'utf8'), 'mine');
});

test('an output folder below a file is refused', async (t) => {
  const parent = realpathSync(temporaryFolder(t));
  writeFileSync(join(parent, 'file'), 'mine');
  t.deepEqual(briefly(await diagnosticsOf(openOutput(join(parent, 'file/output')))), [
    ['OUTPUT_NOT_WRITABLE', { path: join(parent, 'file'), reason: 'EEXIST' }],
  ]);
});

test('folders that may not be written are refused', async (t) => {
  if (getuid === undefined || getuid() === 0) return skip(t, 'skipped: root may write anywhere');
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  for (const [locked, path] of [
    [dir, dir],
    [parent, realpathSync(parent)],
  ] as const) {
    chmodSync(locked, 0o555);
    t.deepEqual(briefly(await diagnosticsOf(openOutput(dir))), [
      ['OUTPUT_NOT_WRITABLE', { path, reason: 'EACCES' }],
    ]);
    chmodSync(locked, 0o755);
  }
});

test('a full disk is told as such, and the output stays as it was', async (t) => {
  const disk = mountTmpfs(t, '256k');
  if (disk === undefined) return skip(t, 'skipped: no right to mount a small disk here');
  const dir = join(disk, 'output');
  await publishSet(dir, 'A');
  const before = snapshot(disk);
  const output = await openOutput(dir);
  t.deepEqual(briefly(await diagnosticsOf(output.write('data/big.png', Buffer.alloc(400_000)))), [
    ['DISK_FULL', { path: join(dir, 'data/big.png') }],
  ]);
  await output.close();
  t.deepEqual(snapshot(disk), before);
});

test('an output folder that is a mount point is published in place', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  mkdirSync(dir);
  if (mountTmpfs(t, '1m', dir) === undefined) return skip(t, 'skipped: no right to mount here');
  await publishSet(dir, 'A');
  writeFileSync(join(dir, 'mine.txt'), 'mine');
  writeFileSync(join(dir, 'data/.boite-new-0123abcd'), 'half');
  const steps: string[] = [];
  const report = await publishSet(dir, 'B', { onStep: (step) => steps.push(step) });
  t.true(steps.includes('announce the changes'));
  t.deepEqual(report.removed, ['data/old.png', 'en/index.html']);
  t.false(existsSync(join(dir, 'data/.boite-new-0123abcd')));
  t.is(readFileSync(join(dir, 'mine.txt'), 'utf8'), 'mine');
  t.true((await verifyOutput(dir)).ok);
  t.deepEqual(readdirSync(parent), ['output']);
});

test('another disk mounted inside the output folder is neither emptied nor moved', async (t) => {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  await publishSet(dir, 'A');
  mkdirSync(join(dir, 'disk'));
  if (mountTmpfs(t, '1m', join(dir, 'disk')) === undefined) {
    return skip(t, 'skipped: no right to mount here');
  }
  writeFileSync(join(dir, 'disk/mine.txt'), 'mine');
  await publishSet(dir, 'B');
  t.is(readFileSync(join(dir, 'disk/mine.txt'), 'utf8'), 'mine');
  t.true((await verifyOutput(dir)).ok);
  t.deepEqual(readdirSync(parent), ['output']);
});

/** Mounts a small disk in memory for one test; undefined where that is not allowed. */
function mountTmpfs(t: ExecutionContext, size: string, at?: string): string | undefined {
  const folder = at ?? temporaryFolder(t);
  const result = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (result.status !== 0) return undefined;
  t.teardown(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Says in the report why a test proves nothing here. */
function skip(t: ExecutionContext, reason: string): void {
  t.log(reason);
  t.pass();
}
