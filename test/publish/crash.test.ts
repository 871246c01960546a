/** `kill -9` at every step and at any moment: the output folder is the old toolbox or the new one. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { verifyOutput } from '../../src/publish/verify.ts';
import { bundleChild, publishInChild } from './child.ts';
import { publishSet, snapshot, temporaryFolder } from './sample-toolbox.ts';

const LOCK = { staleMs: 2000, waitMs: 30_000 };
const FOREIGN = { '.gitignore': '*', 'notes/list.txt': 'mine' };

let script = '';
test.before(async () => {
  const child = await bundleChild();
  script = child.script;
  removeChild = child.remove;
});
let removeChild = (): void => {};
test.after.always(() => removeChild());

async function startFromA(t: ExecutionContext): Promise<{ parent: string; dir: string }> {
  const parent = temporaryFolder(t);
  const dir = join(parent, 'output');
  mkdirSync(join(dir, 'notes'), { recursive: true });
  for (const [path, content] of Object.entries(FOREIGN)) writeFileSync(join(dir, path), content);
  await publishSet(dir, 'A');
  return { parent, dir };
}

async function expectedSnapshots(t: ExecutionContext): Promise<Record<'A' | 'B', object>> {
  const { dir } = await startFromA(t);
  const a = snapshot(dir);
  await publishSet(dir, 'B');
  return { A: a, B: snapshot(dir) };
}

/** Runs tests' work a few at a time: each waits mostly for the lock of a dead process. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

async function stepsOf(t: ExecutionContext, inPlace: boolean): Promise<string[]> {
  const { dir } = await startFromA(t);
  const { code, steps } = await publishInChild(script, dir, 'B', { inPlace }).ended;
  t.is(code, 0);
  return steps;
}

test('killed at any step of a swap, the output is wholly old or wholly new', async (t) => {
  const expected = await expectedSnapshots(t);
  const steps = await stepsOf(t, false);
  t.true(steps.includes('move the staging folder in'));

  const seen = new Set<string>();
  await inTurns([...steps.entries()], async ([index, step]) => {
    const { parent, dir } = await startFromA(t);
    const { signal } = await publishInChild(script, dir, 'B', { killAt: index + 1 }).ended;
    t.is(signal, 'SIGKILL', step);

    const report = await verifyOutput(dir, LOCK);
    t.deepEqual(
      [report.ok, report.diagnostics.map(({ code }) => code)],
      [true, ['VERIFY_FILE_UNLISTED']],
    );
    const found = snapshot(dir);
    const set = JSON.stringify(found) === JSON.stringify(expected.B) ? 'B' : 'A';
    t.deepEqual(found, expected[set], step);
    seen.add(set);

    await publishSet(dir, 'B', LOCK);
    t.deepEqual(snapshot(dir), expected.B, step);
    t.deepEqual(readdirSync(parent), ['output'], step);
  });
  t.deepEqual(seen, new Set(['A', 'B']));
});

test('killed at any step of publishing in place, verify tells and the next build repairs', async (t) => {
  const expected = await expectedSnapshots(t);
  const steps = await stepsOf(t, true);
  t.true(steps.includes('announce the changes'));

  let broken = 0;
  await inTurns([...steps.entries()], async ([index, step]) => {
    const { parent, dir } = await startFromA(t);
    const { signal } = await publishInChild(script, dir, 'B', { killAt: index + 1, inPlace: true })
      .ended;
    t.is(signal, 'SIGKILL', step);

    const report = await verifyOutput(dir, LOCK);
    const found = snapshot(dir);
    if (report.ok) {
      const whole = [expected.A, expected.B].map((each) => JSON.stringify(each));
      t.true(whole.includes(JSON.stringify(found)), step);
    } else broken += 1;

    await publishSet(dir, 'B', { ...LOCK, inPlace: true });
    t.deepEqual(snapshot(dir), expected.B, step);
    t.deepEqual(readdirSync(parent), ['output'], step);
  });
  t.true(broken > 3, 'some of the steps are in the middle');
});

test('killed at any moment, the next build succeeds without help', async (t) => {
  const expected = await expectedSnapshots(t);
  const whole = Object.values(expected).map((each) => JSON.stringify(each));
  let seed = 20230213;
  const delays = Array.from({ length: 12 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % 300;
  });
  await inTurns(delays, async (delayMs) => {
    const { parent, dir } = await startFromA(t);
    const child = publishInChild(script, dir, 'BA'.repeat(500));
    await new Promise((resolve) => child.process.stdout?.once('data', resolve));
    await sleep(delayMs);
    child.process.kill('SIGKILL');
    t.is((await child.ended).signal, 'SIGKILL');

    t.true((await verifyOutput(dir, LOCK)).ok);
    t.true(whole.includes(JSON.stringify(snapshot(dir))));
    await publishSet(dir, 'B', LOCK);
    t.deepEqual(snapshot(dir), expected.B);
    t.deepEqual(readdirSync(parent), ['output']);
  });
});

test('two processes that publish at the same time take turns', async (t) => {
  const expected = await expectedSnapshots(t);
  const { parent, dir } = await startFromA(t);
  const first = publishInChild(script, dir, 'ABABAB');
  const second = publishInChild(script, dir, 'BABABA');
  t.is((await first.ended).code, 0);
  t.is((await second.ended).code, 0);
  t.true((await verifyOutput(dir, LOCK)).ok);
  const whole = Object.values(expected).map((each) => JSON.stringify(each));
  t.true(whole.includes(JSON.stringify(snapshot(dir))));
  t.deepEqual(readdirSync(parent), ['output']);
});
