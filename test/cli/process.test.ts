/** The command as a process: exit codes, streams and signals that only a process has. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `main` of the sources; `signals` are sent one after another as soon as the work began. */
async function spawnMain(args: readonly string[], signals: readonly NodeJS.Signals[] = []) {
  const script = `
    const { main } = await import(${JSON.stringify(new URL('../../src/cli/main.ts', import.meta.url).href)});
    process.exitCode = await main(process.argv.slice(1));`;
  return end(['--import', TSX, '--input-type=module', '-e', script, '--', ...args], signals);
}

function end(argv: readonly string[], signals: readonly NodeJS.Signals[] = [], cwd = ROOT) {
  const waiting = [...signals];
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, argv, { cwd, env: { PATH: process.env['PATH'] } });
    const ended = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
      const signal = waiting.shift();
      if (signal !== undefined) child.kill(signal);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...ended }));
  });
}

test('a good command ends with 0, and data is on stdout alone', async (t) => {
  const { code, stdout, stderr } = await spawnMain(['formats', '--json']);
  t.is(code, 0);
  t.is(stderr, '');
  const formats: unknown = JSON.parse(stdout);
  t.true(Array.isArray(formats) && formats.length > 40);
});

test('a bad command line ends with 2, and talk is on stderr alone', async (t) => {
  const { code, stdout, stderr } = await spawnMain(['biuld']);
  t.is(code, 2);
  t.is(stdout, '');
  t.regex(stderr, /COMMAND_UNKNOWN/);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  const title = `${signal} stops a build with 130, one sentence and an untouched output`;
  (process.platform === 'win32' ? test.skip : test)(title, async (t) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-signal-'));
    t.teardown(async () => rm(folder, { recursive: true, force: true }));
    await cp(path.join(ROOT, 'campaign.yaml'), path.join(folder, 'campaign.yaml'));
    const { code, stdout, stderr } = await spawnMain(
      ['build', path.join(folder, 'campaign.yaml')],
      [signal],
    );
    t.is(code, 130, stderr);
    t.is(stdout, '');
    t.regex(stderr, /\nInterrompu à votre demande[^\n]*\n$/);
    t.false(existsSync(path.join(folder, 'output')));
  });
}

test('the launcher without a build says what to do', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-launcher-'));
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  await cp(path.join(ROOT, 'bin/boite.js'), path.join(folder, 'bin/boite.mjs'));
  const { code, stdout, stderr } = await end([path.join(folder, 'bin/boite.mjs'), '--help']);
  t.is(code, 1);
  t.is(stdout, '');
  t.regex(stderr, /lancez\u00a0: npm ci/);
  t.regex(stderr, /run: npm ci/);
});
