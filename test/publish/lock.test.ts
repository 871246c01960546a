import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { openOutput } from '../../src/publish/output.ts';
import { verifyOutput } from '../../src/publish/verify.ts';
import { bundleChild, publishInChild } from './child.ts';
import { briefly, diagnosticsOf } from './diagnostics-of.ts';
import { publishSet, snapshot, temporaryFolder, writeSet } from './sample-toolbox.ts';

test('a second build waits for the first, and is told so once', async (t) => {
  const dir = join(temporaryFolder(t), 'output');
  const first = await openOutput(dir);
  let told = 0;
  let opened = false;
  const second = openOutput(dir, { onWaiting: () => (told += 1) }).then((output) => {
    opened = true;
    return output;
  });
  await writeSet(first, 'A');
  await first.publish();
  t.false(opened);
  await first.close();
  const output = await second;
  t.is(told, 1);
  await writeSet(output, 'A');
  t.deepEqual((await output.publish()).written, []);
  await output.close();
});

test('a build that goes on for long is not waited for', async (t) => {
  const dir = join(temporaryFolder(t), 'output');
  const first = await openOutput(dir);
  t.teardown(() => first.close());
  t.deepEqual(briefly(await diagnosticsOf(openOutput(dir, { waitMs: 200 }))), [
    ['BUILD_IN_PROGRESS', { path: dir }],
  ]);
});

test('a build that waits can be aborted', async (t) => {
  const dir = join(temporaryFolder(t), 'output');
  const first = await openOutput(dir);
  t.teardown(() => first.close());
  const controller = new AbortController();
  await t.throwsAsync(
    openOutput(dir, {
      signal: controller.signal,
      onWaiting: () => controller.abort(new Error('stop')),
    }),
    { message: 'stop' },
  );
});

test('the lock of a dead build is taken after a while', async (t) => {
  const parent = temporaryFolder(t);
  mkdirSync(join(parent, '.output.boite-lock'));
  await publishSet(join(parent, 'output'), 'A', { staleMs: 2000 });
  t.deepEqual(readdirSync(parent), ['output']);
});

test('a build whose lock was taken while it slept publishes nothing', async (t) => {
  const child = await bundleChild();
  t.teardown(child.remove);
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  const asleep = await openOutput(dir);
  await writeSet(asleep, 'A');
  const longAgo = new Date(Date.UTC(2020, 0, 1));
  utimesSync(join(parent, '.output.boite-lock'), longAgo, longAgo);
  t.is((await publishInChild(child.script, dir, 'B').ended).code, 0);
  const published = snapshot(dir);

  t.deepEqual(briefly(await diagnosticsOf(asleep.publish())), [['LOCK_LOST', { path: dir }]]);
  await asleep.close();
  t.deepEqual(snapshot(dir), published);
  t.true((await verifyOutput(dir)).ok);
  t.deepEqual(readdirSync(parent), ['output']);
});
