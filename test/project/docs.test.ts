import { access } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { generated as campaignDocs } from '../../scripts/docs/campaign.ts';
import {
  brandSamples,
  campaignSamples,
  checkSamples,
  commandSamples,
  publishSamples,
  renderSamples,
} from '../../scripts/docs/error-samples.ts';
import { generated as errorDocs } from '../../scripts/docs/errors.ts';
import { listFiles, readText, root } from './files.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...(await listFiles('docs')).filter((file) => file.endsWith('.md')),
];

const samples = {
  ...brandSamples,
  ...campaignSamples,
  ...checkSamples,
  ...commandSamples,
  ...publishSamples,
  ...renderSamples,
};

for (const { file, text } of [...campaignDocs, ...errorDocs]) {
  test(`${file} is current`, async (t) => {
    const before = await readText(file);
    t.true(before === (await text()), `${file} is stale: run "npm run docs"`);
  });
}

test('docs/errors.md has one row a code', async (t) => {
  const rows = [...(await readText('docs/errors.md')).matchAll(/^\| `([A-Z_]+)` \|/gm)];
  t.deepEqual(rows.map(([, code = '']) => code).toSorted(), Object.keys(samples).toSorted());
});

test('a code is raised with the severity that docs/errors.md tells', async (t) => {
  const files = (await listFiles('src')).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map(async (file) => readText(file)));
  const told = new Map(Object.entries(samples).map(([code, { severity }]) => [code, severity]));
  const raised = texts
    .flatMap((text) => [...text.matchAll(/\b(error|warning)\(\s*'([A-Z_]+)'/g)])
    .map(([, severity, code]) => ({ severity, code: code ?? '' }));
  t.true(raised.length > 20);
  t.deepEqual(
    raised.filter(({ severity, code }) => told.get(code) !== severity),
    [],
  );
});

test('every npm command that the documents name exists', async (t) => {
  const { scripts } = JSON.parse(await readText('package.json'));
  const builtIn = ['ci', 'cit', 'install', 'start', 'test', 'pack'];
  for (const document of DOCUMENTS) {
    for (const [, name = ''] of (await readText(document)).matchAll(/\bnpm run ([\w:-]+)/g)) {
      t.true(name in scripts, `${document}: npm run ${name}`);
    }
    for (const [, name = ''] of (await readText(document)).matchAll(/\bnpm (?!run )([a-z]+)\b/g)) {
      t.true(builtIn.includes(name), `${document}: npm ${name}`);
    }
  }
  t.pass();
});

test('every file that the documents link to exists', async (t) => {
  for (const document of DOCUMENTS) {
    for (const [, target = ''] of (await readText(document)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const file = path.join(root, path.dirname(document), target);
      await t.notThrowsAsync(access(file), `${document} links to ${target}`);
    }
  }
  t.pass();
});

test('French documents keep to Quebec typography', async (t) => {
  const start = (await readText('README.md')).split('## Démarrage')[1]?.split('\n## ')[0] ?? '';
  const prose = start
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']');
  t.true(prose.length > 300);
  t.notRegex(prose, /\w'\w/, 'typographic apostrophes');
  t.notRegex(prose, /[^\u00A0]:/, 'a no-break space before a colon');
  t.notRegex(prose, /\s[;!?]/, 'no space before ; ! ?');
});
