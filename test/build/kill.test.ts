import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { verifyOutput } from '../../src/publish/verify.ts';
import { boite, scratch, start } from './boite.ts';

const KILLS = 12;

const campaign = (colour: string) => `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: Chaque geste compte
hashtag: "#JPS2027"
colours: { primary: "${colour}" }
`;

const COLOURS = ['#7a1fa2', '#00573f'] as const;
const ARGV = ['build', '--networks', 'twitter', '--quiet'];

test('a build killed at any moment leaves the old toolbox or the new one', async (t) => {
  const folder = await scratch(t);
  const file = path.join(folder, 'campaign.yaml');
  const output = path.join(folder, 'output');
  const sums = () => readFile(path.join(output, 'SHA256SUMS'), 'utf8');

  const whole: string[] = [];
  let buildMs = 0;
  for (const colour of COLOURS) {
    await writeFile(file, campaign(colour));
    const startMs = performance.now();
    t.is((await boite(ARGV, { cwd: folder })).code, 0);
    buildMs = performance.now() - startMs;
    whole.push(await sums());
  }
  t.not(whole[0], whole[1]);

  for (let kill = 0; kill < KILLS; kill++) {
    await writeFile(file, campaign(kill % 2 === 0 ? COLOURS[0] : COLOURS[1]));
    const { child, finished } = start(ARGV, { cwd: folder });
    // Spread over the build, a little past its end; what is asked of each moment is the same.
    await wait((buildMs * 1.1 * (kill + 1)) / KILLS);
    child.kill('SIGKILL');
    await finished;
    const { ok, diagnostics } = await verifyOutput(output);
    t.true(ok, JSON.stringify(diagnostics));
    t.true(whole.includes(await sums()));
  }

  await writeFile(file, campaign(COLOURS[0]));
  const last = await boite(ARGV, { cwd: folder });
  t.is(last.code, 0, last.stderr);
  t.deepEqual([await sums()], whole.slice(0, 1));
  t.deepEqual((await readdir(folder)).toSorted(), ['.cache', 'campaign.yaml', 'output']);
});

test('an interrupted build says so, exits with 130 and leaves nothing behind', async (t) => {
  const folder = await scratch(t);
  await writeFile(path.join(folder, 'campaign.yaml'), campaign(COLOURS[0]));
  const { child, finished } = start(['build', '--lang-ui', 'fr'], { cwd: folder });
  // The first line of progress: the command listens and works.
  await new Promise((resolve) => child.stderr?.once('data', resolve));
  child.kill('SIGINT');
  const { code, stderr } = await finished;
  t.is(code, 130, stderr);
  t.regex(stderr, /[Ii]nterrompu/);
  t.deepEqual((await readdir(folder)).toSorted(), ['.cache', 'campaign.yaml']);
});
