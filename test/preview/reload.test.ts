/** When a reading is told: errors only once they last, everything else at once. */
import test from 'ava';
import { error } from '../../src/diagnostics/index.ts';
import type { Reading } from '../../src/preview/read.ts';
import { createReloader } from '../../src/preview/reload.ts';

const FILE = '/campaign.yaml';

const reading = (text: string, isWrong: boolean): Reading => ({
  scenery: undefined,
  diagnostics: isWrong ? [error('CAMPAIGN_NOT_FOUND', { path: FILE })] : [],
  text,
  revision: text,
});

/** A reloader of files that read as given, one after the other; the last one again and again. */
function reloading(readings: readonly Reading[], halfSavedMs: number) {
  const reads: boolean[] = [];
  const told: (string | undefined)[] = [];
  const failures: unknown[] = [];
  const waiting = new Map<number, () => void>();
  const reloader = createReloader(
    FILE,
    async (isBrandChanged) => {
      reads.push(isBrandChanged);
      waiting.get(reads.length)?.();
      const next = readings[Math.min(reads.length, readings.length) - 1];
      if (!next) throw new Error('no reading');
      return next;
    },
    (cause) => failures.push(cause),
    ({ text }) => told.push(text),
    { halfSavedMs },
  );
  const readTimes = (count: number) => new Promise<void>((resolve) => waiting.set(count, resolve));
  return { reloader, reads, told, failures, readTimes };
}

const untilIdle = async () => new Promise((resolve) => setImmediate(resolve));

test('half a file is no news: the next change ends the wait for the other half', async (t) => {
  const hour = 3_600_000;
  const { reloader, told, readTimes } = reloading(
    [reading('half', true), reading('more', true), reading('whole', false)],
    hour,
  );
  for (const count of [1, 2, 3]) {
    const isRead = readTimes(count);
    reloader.onChange(new Set([FILE]));
    await isRead;
    await untilIdle();
  }
  t.deepEqual(told, ['whole']);
  await reloader.close();
});

test('an error that lasts is told', async (t) => {
  const { reloader, told } = reloading([reading('wrong', true)], 1);
  reloader.onChange(new Set([FILE]));
  while (told.length === 0) await untilIdle();
  t.deepEqual(told, ['wrong']);
  await reloader.close();
});

test('changes during a reading are one more reading, of the brand where that changed', async (t) => {
  const { reloader, reads, told, readTimes } = reloading([reading('whole', false)], 1);
  const isRead = readTimes(1);
  reloader.onChange(new Set([FILE]));
  await isRead;
  for (const path of [FILE, '/brand/a.css', FILE]) reloader.onChange(new Set([path]));
  while (told.length < 2) await untilIdle();
  await untilIdle();
  t.deepEqual(reads, [false, true]);
  await reloader.close();
});

test('a reloader that is closed while it waits tells nothing more', async (t) => {
  const { reloader, told, readTimes } = reloading([reading('wrong', true)], 3_600_000);
  const isRead = readTimes(1);
  reloader.onChange(new Set([FILE]));
  await isRead;
  await reloader.close();
  t.deepEqual(told, []);
});

test('a defect is handed on', async (t) => {
  const { reloader, failures } = reloading([], 1);
  reloader.onChange(new Set([FILE]));
  while (failures.length === 0) await untilIdle();
  t.is(failures.length, 1);
  await reloader.close();
});
