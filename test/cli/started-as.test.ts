import path from 'node:path';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import test from 'ava';
import { startedAs } from '../../src/cli/started-as.ts';
import { runCli } from './harness.ts';

test('the tool is called as it was started', (t) => {
  const cwd = path.resolve('/home/lea/boite');
  const at = (...steps: string[]) => path.resolve('/', ...steps);
  const npx = { npm_command: 'exec' };
  t.is(startedAs(at('usr', 'bin', 'boite'), cwd, {}), 'boite');
  t.is(startedAs(path.join(cwd, 'node_modules', '.bin', 'boite'), cwd, npx), 'npx boite');
  const below = path.join(cwd, 'node_modules', 'boite-a-outils', 'bin', 'boite.js');
  t.is(startedAs(below, cwd, {}), 'boite');
  t.is(startedAs(below, cwd, npx), 'npx boite');
  const own = path.join('bin', 'boite.js');
  t.is(startedAs(path.join(cwd, own), cwd, {}), `node ${own}`);
  const spaced = path.join('mes outils', 'boite.js');
  t.is(startedAs(path.join(cwd, spaced), cwd, {}), `node "${spaced}"`);
});

test('a new campaign says the commands that work in a clone', async (t) => {
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'boite-clone-'));
  t.teardown(async () => rm(cwd, { recursive: true, force: true }));
  const { stderr } = await runCli(['init', 'ini', '--year', '2027'], {
    cwd,
    tool: 'node bin/boite.js',
  });
  const file = path.join('ini', 'campaign.yaml');
  t.true(stderr.includes(`node bin/boite.js build ${file}`), stderr);
  const text = await readFile(path.join(cwd, file), 'utf8');
  t.true(text.includes(`#   node bin/boite.js check ${file}     `), text);
});
