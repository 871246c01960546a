import { access } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { listFiles, readText, root } from './files.ts';

const manifest = JSON.parse(await readText('package.json'));
const lock = JSON.parse(await readText('package-lock.json'));

test('the command and the library that are published are those that the build makes', async (t) => {
  await t.notThrowsAsync(access(path.join(root, manifest.bin.boite)));
  await t.notThrowsAsync(access(path.join(root, 'dist/cli/main.js')));
  await t.notThrowsAsync(access(path.join(root, manifest.exports['.'].default)));
  await t.notThrowsAsync(access(path.join(root, manifest.exports['.'].types)));
});

test('every file and folder of the package exists', async (t) => {
  for (const file of manifest.files) await t.notThrowsAsync(access(path.join(root, file)), file);
});

test('the library is importable by its name and has no default export', async (t) => {
  const library = await import(manifest.name);
  t.deepEqual(
    ['build', 'check', 'planBuild'].filter((name) => typeof library[name] !== 'function'),
    [],
  );
  t.false('default' in library);
});

test('no dependency needs a newer Node than the tool', (t) => {
  const dependencies = Object.entries<{ dev?: boolean; engines?: { node?: string } }>(
    lock.packages,
  );
  const tooNew = dependencies.filter(([name, { engines }]) => {
    if (name === '' || engines?.node === undefined) return false;
    const majors = [...engines.node.matchAll(/(?:^|[\s|=^~>])v?(\d+)/g)].map(([, major]) =>
      Number(major),
    );
    return Math.min(...majors) > 20;
  });
  t.deepEqual(
    tooNew.map(([name]) => name),
    [],
  );
});

test('the lock file names no machine: no local path, no registry but the public one', (t) => {
  const elsewhere = Object.entries<{ resolved?: string }>(lock.packages).filter(
    ([, { resolved }]) =>
      resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  t.deepEqual(elsewhere, []);
});

test('the lock file holds the programs of every platform, without which npm ci refuses', (t) => {
  const packages = Object.entries<{ optionalDependencies?: Record<string, string> }>(lock.packages);
  const missing = packages.flatMap(([name, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (optional) =>
        !(`node_modules/${optional}` in lock.packages) &&
        !(`${name}/node_modules/${optional}` in lock.packages),
    ),
  );
  t.deepEqual(missing, []);
});

test('no install script of a dependency is needed but that of esbuild, which works without', (t) => {
  const scripted = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(lock.packages)
    .filter(
      ([name, { hasInstallScript, optional }]) => name !== '' && hasInstallScript && !optional,
    )
    .map(([name]) => name);
  t.deepEqual(scripted, ['node_modules/esbuild']);
});

test('the version of Node to work with is the oldest that is tested', async (t) => {
  const workflow = await readText('.github/workflows/test.yml');
  t.is((await readText('.nvmrc')).trim(), '20');
  t.is(manifest.engines.node, '>=20.19');
  t.true(workflow.includes("node: ['20.19', '22', '24']"));
  t.true((await readText('scripts/build.js')).includes("target: 'node20.19'"));
});

test('every workflow is linted', async (t) => {
  const workflows = (await listFiles('.github/workflows')).filter((file) => file.endsWith('.yml'));
  const script: string = manifest.scripts.workflows;
  const linted = [...script.matchAll(/action-validator (\S+)/g)];
  t.true(workflows.length > 0);
  t.deepEqual(linted.map(([, file = '']) => file).toSorted(), workflows);
});

test('no source names a folder of one machine', async (t) => {
  const folders = ['bin', 'scripts', 'src', 'test', 'bench', 'docs', '.ci', '.github', 'examples'];
  const files = (await Promise.all(folders.map((folder) => listFiles(folder)))).flat();
  const texts = files.filter((file) => /\.(?:[jt]s|md|json|ya?ml|html|css)$|\/run$/.test(file));
  const machine = new RegExp(['/(?:work|root|Users)', String.raw`[\w.-]+`].join('/'));
  const found: string[] = [];
  for (const file of texts) {
    const match = machine.exec(await readText(file));
    if (match !== null) found.push(`${file}: ${match[0]}`);
  }
  t.true(texts.length > 50);
  t.deepEqual(found, []);
});
