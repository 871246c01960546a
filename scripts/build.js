// Bundles src/ into dist/. Plain JavaScript: it runs while npm installs, before anything is compiled.
import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

const results = await Promise.allSettled([bundle(), declare()]);
const failed = results.filter(({ status }) => status === 'rejected');
if (failed.length === 0) await removeOthers(new Set(results.flatMap(({ value }) => value)));
else {
  process.exitCode = 1;
  // esbuild has told its own errors.
  for (const { reason } of failed) if (!reason.errors) console.error(reason.message);
}

/** Bundles the command and the library, with what they share in chunks; gives the paths written. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  await Promise.all(outputFiles.map((file) => writeIfChanged(file.path, file.contents)));
  return outputFiles.map((file) => file.path);
}

/** Writes the library's declarations; gives their paths. Types are judged by `npm run types`. */
async function declare() {
  const options = ['--project', 'scripts/declarations.json', '--listEmittedFiles'];
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = path.join(path.dirname(typescript), 'bin', 'tsc');
  const stdout = await run(process.execPath, [tsc, ...options]);
  const emitted = /^TSFILE:\s*(.+?)\s*$/gm;
  return [...stdout.matchAll(emitted)].map(([, file]) => path.resolve(root, file));
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${stdout}`));
    });
  });
}

/** Leaves an identical file alone, so that a command that is running never reads half a file. */
async function writeIfChanged(file, contents) {
  const before = await readFile(file).catch(() => undefined);
  if (before !== undefined && before.equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents);
}

/** Removes from dist/ what this build did not make: a renamed chunk must not be published. */
async function removeOthers(made) {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !made.has(file)) await rm(file, { force: true });
  }
}
