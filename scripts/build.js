// Bundles src/ into dist/. Plain JavaScript: it runs while npm installs, before anything is compiled.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/**
 * What stays outside: packages with machine code, files that are not code, and tables that few
 * commands need. The rest is bundled: a command that reads three files starts in half the time of
 * one that reads three hundred.
 */
const EXTERNAL = [
  'sharp',
  '@takumi-rs/core',
  'koffi',
  '@fontsource-variable/*',
  'unicode-name',
  // It runs a script that lies beside it.
  'open',
];

/**
 * css-tree reads the tables of another package, beside itself, and stays outside; its parser alone,
 * which every build needs, does not.
 */
const cssTreeOutside = {
  name: 'css-tree-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^css-tree$/ }, ({ path: name }) => ({ path: name, external: true }));
  },
};

/** Stands in the bundles where the hash of all of them belongs; as long as a SHA-256. */
const BUILD_ID = 'boite-build-id'.padEnd(64, '-');

const results = await Promise.allSettled([bundle(), declare()]);
const failed = results.filter(({ status }) => status === 'rejected');
if (failed.length === 0) await removeOthers(new Set(results.flatMap(({ value }) => value)));
else {
  process.exitCode = 1;
  // esbuild has told its own errors.
  for (const { reason } of failed) if (!reason.errors) console.error(reason.message);
}

/**
 * Bundles the command and the library, with what they share in chunks, and the licences of what was
 * bundled with them; gives the paths written.
 */
async function bundle() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: EXTERNAL,
    plugins: [cssTreeOutside],
    // CommonJS packages ask for Node's own modules by a function that ES modules do not have.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    define: { BOITE_BUILD_ID: JSON.stringify(BUILD_ID) },
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  const id = hash.digest('hex');
  const files = outputFiles.map(({ path: file, text }) => [file, text.replaceAll(BUILD_ID, id)]);
  files.push([path.join(dist, 'LICENSES.txt'), await licences(metafile)]);
  await Promise.all(files.map(([file, text]) => writeIfChanged(file, Buffer.from(text))));
  return files.map(([file]) => file);
}

/** The licence of every package of which something was bundled, as they all ask. */
async function licences({ inputs }) {
  const folders = Object.keys(inputs).flatMap((file) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return folder === undefined ? [] : [path.join(root, folder)];
  });
  const texts = await Promise.all([...new Set(folders)].toSorted(byName).map(licenceOf));
  return `The bundles of boite hold parts of these packages.\n\n${texts.join('\n\n')}\n`;
}

/** By code unit, the same on every machine. */
function byName(one, other) {
  return one < other ? -1 : 1;
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((each) => /^(mit-)?licen[cs]e/i.test(each));
  const text = file === undefined ? '' : await readFile(path.join(folder, file), 'utf8');
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}`.trim();
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
