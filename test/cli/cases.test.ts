/**
 * One folder a case below test/cases/cli: `case.json` says what is run and how it ends,
 * `stdout.txt` and `stderr.txt` what is printed. `UPDATE_CASES=1` writes the two anew; read the
 * difference before committing it.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import type { ExitCode } from '../../src/cli/io.ts';
import { services as realServices, type Services } from '../../src/cli/services.ts';
import { packageVersion } from '../../src/package.ts';
import { withBuild, withCheck } from './fakes.ts';
import { runCli } from './harness.ts';

interface Case {
  args: string[];
  exit: ExitCode;
  env?: Record<string, string>;
  /** Names of `fakes.ts`. */
  build?: string;
  check?: string;
  /** Interrupted before it starts. */
  aborted?: boolean;
}

const CASES = fileURLToPath(new URL('../cases/cli/', import.meta.url));

for (const name of (await readdir(CASES)).toSorted()) {
  test(name, async (t) => {
    const folder = path.join(CASES, name);
    const wanted: Case = JSON.parse(await readFile(path.join(folder, 'case.json'), 'utf8'));
    const cwd = await mkdtemp(path.join(os.tmpdir(), 'boite-case-'));
    t.teardown(async () => rm(cwd, { recursive: true, force: true }));
    if (existsSync(path.join(folder, 'files'))) {
      await cp(path.join(folder, 'files'), cwd, { recursive: true });
    }
    const result = await runCli(wanted.args, {
      env: wanted.env ?? {},
      cwd,
      services: servicesOf(wanted),
      ...(wanted.aborted === true ? { signal: AbortSignal.abort() } : {}),
    });
    for (const stream of ['stdout', 'stderr'] as const) {
      const file = path.join(folder, `${stream}.txt`);
      const text = scrub(result[stream], cwd);
      if (process.env['UPDATE_CASES'] === '1') await writeFile(file, text);
      t.is(text, await readFile(file, 'utf8'), stream);
    }
    t.is(result.exitCode, wanted.exit, 'exit code');
    if (wanted.args.includes('--json')) t.notThrows(() => JSON.parse(result.stdout));
  });
}

function servicesOf({ build, check }: Case): Services {
  if (build !== undefined) return withBuild(build);
  return check === undefined ? realServices : withCheck(check);
}

/** Takes out what differs from one machine or moment to another. */
function scrub(text: string, cwd: string): string {
  return (
    text
      .replaceAll(cwd, '<DIR>')
      // Paths are told as they are shortest: where the checkout stands near the temporary folder.
      .replaceAll(path.relative(process.cwd(), cwd), '<DIR>')
      .replaceAll(packageVersion(), '<VERSION>')
      .replaceAll(/^ +at .*\n/gm, '')
  );
}
