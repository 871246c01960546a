/** The rules of .oxlintrc.json really fire: each is broken once, in a copy of the tree. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { root } from './files.ts';

const FILES: Readonly<Record<string, string>> = {
  'src/plan/plan.ts': `import sharp from 'sharp';
import { layout } from '../render/layout.ts';
import type { Layout } from '../render/types.ts';
import { build } from '../build.ts';
import { error } from '../diagnostics/index.ts';
import { readFile } from 'node:fs/promises';
import { names } from './names.ts';

export async function plan(value: any): Promise<Layout> {
  readFile('x');
  console.log(value);
  process.exit(1);
  new Intl.Collator('fr').compare('a', 'b'.toLocaleUpperCase());
  return names(sharp, layout, build, error);
}
`,
  'src/plan/names.ts': `import { plan } from './plan.ts';

export default function names(...parts: unknown[]): never {
  throw new Error(String([plan, parts]));
}
`,
  'src/pixels.ts': `import sharp from 'sharp';
import { z } from 'zod';

export const pixels = [sharp, z];
`,
  'src/cli/main.ts': `import { Command } from 'commander';
import { build } from '../build.ts';

export async function run(): Promise<number> {
  await import('yaml');
  console.log(new Command(), build);
  return 0;
}
`,
};

/** `file:line rule`, as broken above. */
const EXPECTED = [
  'src/cli/main.ts:5 no-restricted-imports',
  'src/pixels.ts:2 no-restricted-imports',
  'src/plan/names.ts:1 no-cycle',
  'src/plan/names.ts:3 no-default-export',
  'src/plan/plan.ts:1 no-restricted-imports',
  'src/plan/plan.ts:10 no-floating-promises',
  'src/plan/plan.ts:11 no-console',
  'src/plan/plan.ts:12 no-process-exit',
  'src/plan/plan.ts:12 no-restricted-properties',
  'src/plan/plan.ts:13 no-restricted-globals',
  'src/plan/plan.ts:13 no-restricted-properties',
  'src/plan/plan.ts:2 no-restricted-imports',
  'src/plan/plan.ts:4 no-restricted-imports',
  'src/plan/plan.ts:7 no-cycle',
  'src/plan/plan.ts:9 no-explicit-any',
];

test('each rule that the architecture leans on fires', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-lint-'));
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) {
    await copyFile(path.join(root, file), path.join(folder, file));
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const output = await oxlint(folder);
  if (/cannot find native binding/i.test(output)) {
    t.log('skipped: oxlint has no program for this machine');
    t.pass();
    return;
  }
  const found = new Set(
    [...output.matchAll(/^(\S+?):(\d+):\d+: .*\[Error\/[\w-]+\(([\w-]+)\)\]$/gm)].map(
      ([, file = '', line = '', rule = '']) => `${file.replaceAll('\\', '/')}:${line} ${rule}`,
    ),
  );
  t.deepEqual(
    EXPECTED.filter((problem) => !found.has(problem)),
    [],
    output,
  );
  t.false(found.has('src/pixels.ts:1 no-restricted-imports'), 'the owner may import its package');
  t.false(found.has('src/plan/plan.ts:3 no-restricted-imports'), 'types of a stage are for all');
  t.false(found.has('src/plan/plan.ts:5 no-restricted-imports'), 'diagnostics are for all');
  t.false(found.has('src/plan/plan.ts:6 no-restricted-imports'), 'Node is for all');
  t.false(found.has('src/cli/main.ts:6 no-console'), 'the command line prints');
});

/** What oxlint prints, whether or not it finds something. */
async function oxlint(folder: string): Promise<string> {
  const bin = path.join(root, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve) => {
    const args = [bin, '--type-aware', '--format', 'unix', 'src'];
    execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}
