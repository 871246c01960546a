import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { readHtml } from '../../src/check/html.ts';
import { DiagnosticError, warning } from '../../src/diagnostics/index.ts';
import { inspectImage } from '../../src/pixels.ts';
import { writeProof } from '../../src/proof/index.ts';
import type { ProofNetwork } from '../../src/proof/model.ts';
import { drawSheets } from '../../src/proof/sheet.ts';
import { scratch } from '../build/boite.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';
import { ownBrandFor } from '../render/sample-brand.ts';

const campaignFile = path.resolve(import.meta.dirname, '../../campaign.yaml');
const options = {
  campaignFile,
  visuals: ['campaign'],
  formats: ['twitter-header', 'twitter-profile', 'twitter-post-square', 'instagram-story'],
  lang: 'fr' as const,
};

test('proofs stand by themselves, with their findings, and are written again', async (t) => {
  const proofDir = path.join(await scratch(t), 'sous dossier é');
  const rendition = 'campaign/twitter-header/fr';
  const diagnostics = [
    warning('TEXT_WIDOW', { role: 'theme', format: 'twitter-header', word: '<b>' }, { rendition }),
  ];
  const index = await writeProof({ ...options, proofDir, diagnostics });
  t.is(index, path.join(proofDir, 'index.html'));
  const page = await readFile(index ?? '', 'utf8');
  t.true(page.includes('TEXT_WIDOW') && page.includes('&lt;b&gt;') && !page.includes('<b>'));
  const { links, ids, imagesWithoutAlt } = readHtml(page);
  t.deepEqual(imagesWithoutAlt, []);
  const files = await readdir(proofDir, { recursive: true });
  for (const link of new Set(links)) {
    if (link.startsWith('#')) t.true(ids.includes(link.slice(1)), link);
    else t.true(files.includes(link), link);
  }
  for (const id of ['show-safe', 'show-avatars', 'show-views', 'show-texts']) {
    t.true(ids.includes(id), id);
  }
  for (const network of ['twitter', 'instagram']) {
    const sheet = await readFile(path.join(proofDir, 'sheets', `${network}.png`));
    const { width, height } = await inspectImage(sheet, network);
    t.true(width === 1800 && height > 300, `${width} × ${height}`);
  }
  const again = await writeProof({ ...options, proofDir, diagnostics });
  t.is(await readFile(again ?? '', 'utf8'), page);
});

test('a network of hundreds of pictures takes several sheets, each picture on one of them', async (t) => {
  const brand = await ownBrandFor(sampleCampaign);
  const proofFiles = {
    'sheet.html':
      '<div>{% for item in network.items %}<div class="item">{{ item.id }}</div>{% endfor %}</div>',
    'sheet.css': 'div { display: flex; flex-direction: column } .item { height: 100px }',
  };
  const items = Array.from({ length: 400 }, (_, index) => ({ id: `campaign/${index}/fr` }));
  const network = { id: 'twitter', name: 'X', items } as unknown as ProofNetwork;
  const sheets = await drawSheets({ ...brand, proofFiles }, network, new Map(), 'en');
  t.deepEqual(
    sheets.map(({ path: file, label }) => [file, label]),
    [1, 2, 3, 4].map((number) => [
      `sheets/twitter${number === 1 ? '' : `-${number}`}.png`,
      `Sheet to print, ${number} of 4`,
    ]),
  );
  // The height in a PNG's header: nothing was cut.
  for (const { bytes } of sheets) t.is(Buffer.from(bytes).readUInt32BE(20), 10_000);
});

for (const name of ['index.html', 'style.css', 'sheets/twitter.png', 'pictures/photo.jpg']) {
  test(`a folder with somebody's ${name} is left alone`, async (t) => {
    const proofDir = await scratch(t);
    const file = path.join(proofDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'Mon fichier');
    const before = await readdir(proofDir, { recursive: true });
    const problem = await t.throwsAsync(writeProof({ ...options, proofDir, diagnostics: [] }));
    t.true(problem instanceof DiagnosticError);
    const { diagnostics } = problem as DiagnosticError;
    t.like(diagnostics, [{ code: 'OUTPUT_FOREIGN_FILES', params: { files: [name] } }]);
    t.is(await readFile(file, 'utf8'), 'Mon fichier');
    t.deepEqual(await readdir(proofDir, { recursive: true }), before);
  });
}

test('other files of a folder stay beside the proofs', async (t) => {
  const proofDir = await scratch(t);
  await writeFile(path.join(proofDir, 'notes.txt'), 'Mes notes');
  await writeProof({ ...options, formats: ['twitter-header'], proofDir, diagnostics: [] });
  t.is(await readFile(path.join(proofDir, 'notes.txt'), 'utf8'), 'Mes notes');
});
