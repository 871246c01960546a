/** `boite preview` as a process: told where it is, and gone without a trace. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import test from 'ava';
import { ask, campaignFolder } from './campaign-folder.ts';

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).href;

/** Runs the command; once it tells its port, `then` is called, and then the signal is sent. */
async function preview(
  args: readonly string[],
  signal: NodeJS.Signals,
  then: (port: number) => Promise<void>,
) {
  const script = `
    const { main } = await import(${JSON.stringify(MAIN)});
    process.exitCode = await main(process.argv.slice(1));`;
  const argv = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script, '--'];
  const child = spawn(process.execPath, [...argv, 'preview', ...args], {
    env: { PATH: process.env['PATH'] },
  });
  const said = { stdout: '', stderr: '' };
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
        const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said[stream])?.[1];
        if (found) resolve(Number(found));
      });
    }
    child.on('close', () => reject(new Error(said.stderr)));
  });
  await then(port);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.kill(signal);
  return { code: await ended, ...said, port };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  const title = `${signal} ends a preview that a page listens to, with 0, and frees its port`;
  (process.platform === 'win32' ? test.skip : test)(title, async (t) => {
    const { folder, file } = await campaignFolder();
    t.teardown(async () => rm(folder, { recursive: true, force: true }));
    const { code, stdout, stderr, port } = await preview(
      [file, '--port', '0'],
      signal,
      async (at) => {
        t.is((await ask({ port: at }, '/')).status, 200);
        void ask({ port: at }, '/events').catch(() => undefined);
      },
    );
    t.is(code, 0, stderr);
    t.is(stdout, '');
    t.regex(
      stderr,
      /^L’aperçu est prêt\u00a0: http:.*\nCtrl\+C l’arrête\.\n(\n)?L’aperçu est arrêté\.\n$/,
    );
    t.false(await isListening(port));
  });
}

(process.platform === 'win32' ? test.skip : test)(
  'with --json, stdout holds one document, told at once',
  async (t) => {
    const { folder, file } = await campaignFolder();
    t.teardown(async () => rm(folder, { recursive: true, force: true }));
    const { code, stdout, stderr, port } = await preview(
      [file, '--port', '0', '--json'],
      'SIGINT',
      async () => undefined,
    );
    t.is(code, 0, stderr);
    t.is(stderr, '');
    t.deepEqual(JSON.parse(stdout), {
      ok: true,
      url: `http://127.0.0.1:${port}/`,
      diagnostics: [],
    });
  },
);
