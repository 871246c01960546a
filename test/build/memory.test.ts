import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Resident megabytes of a process once it has drawn and encoded large pictures on all its threads. */
async function megabytesAfter(renditions: number): Promise<number> {
  const script = `
    import sharp from 'sharp';
    import { spareMemory } from './src/build/memory.ts';
    await spareMemory(${renditions});
    const draw = () =>
      sharp({ create: { width: 2400, height: 1600, channels: 4, background: '#7a1fa2' } }).raw().toBuffer();
    for (let round = 0; round < 4; round++) {
      await Promise.all(Array.from({ length: 8 }, draw));
      globalThis.gc();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log(process.memoryUsage.rss() / 1e6);
  `;
  const argv = ['--expose-gc', '--import=tsx', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, argv, { cwd: root });
  return Number(stdout);
}

/** Whether Node stands on the GNU C library, whose allocator this is about. */
const isGnu = JSON.stringify(process.report.getReport()).includes('"glibcVersionRuntime"');

(isGnu ? test : test.skip)(
  'a build of many renditions keeps no pictures that were freed',
  async (t) => {
    const [few, many] = [await megabytesAfter(1), await megabytesAfter(1_000)];
    t.true(many < 0.85 * few, `${many} MB, ${few} MB without`);
  },
);
