/** Runs `publish-child.ts` in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundled once: the tests start it nearly a hundred times, and most of a start is the loader. */
export async function bundleChild(): Promise<{ script: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'boite-child-'));
  const script = join(folder, 'publish-child.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('publish-child.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    // proper-lockfile and archiver call require().
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface ChildRun {
  process: ChildProcess;
  /** Resolves at the end of the process, with the steps it printed. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; steps: string[] }>;
}

/** Publishes the sets one after the other in another process. */
export function publishInChild(
  script: string,
  dir: string,
  sets: string,
  options: { killAt?: number; inPlace?: boolean } = {},
): ChildRun {
  const child = spawn(execPath, [script, dir, sets, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return {
    process: child,
    ended: once(child, 'close').then(() => ({
      code: child.exitCode,
      signal: child.signalCode,
      steps: printed.split('\n').filter((line) => line !== ''),
    })),
  };
}
