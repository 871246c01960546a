/** Runs the command as people do: the bin, in its own process. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Manifest } from '../../src/toolbox/types.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Finished {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Starts `boite`; the promise settles when it ends. */
export function start(
  argv: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [path.join(ROOT, 'bin/boite.js'), ...argv], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, finished };
}

/** Runs `boite` to its end. */
export function boite(
  argv: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Finished> {
  return start(argv, options).finished;
}

/** A folder that is gone after the test. */
export async function scratch(t: { teardown: (fn: () => Promise<void>) => void }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The real campaign, in a folder of its own. */
export async function copyCampaign(folder: string): Promise<string> {
  const file = path.join(folder, 'campaign.yaml');
  await cp(path.join(ROOT, 'campaign.yaml'), file);
  return file;
}

/** `toolbox.json` of an output folder. */
export async function readManifest(output: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(output, 'toolbox.json'), 'utf8')) as Manifest;
}
