import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { readHtml } from '../../src/check/html.ts';
import { warning } from '../../src/diagnostics/index.ts';
import { inspectImage } from '../../src/pixels.ts';
import { writeProof } from '../../src/proof/index.ts';
import { scratch } from '../build/boite.ts';

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

test('a page that is not ours is left alone', async (t) => {
  const proofDir = await scratch(t);
  await writeFile(path.join(proofDir, 'index.html'), '<p>Mon site</p>');
  const problem = await t.throwsAsync(writeProof({ ...options, proofDir, diagnostics: [] }));
  t.is(problem?.message, 'OUTPUT_FOREIGN_FILES');
  t.is(await readFile(path.join(proofDir, 'index.html'), 'utf8'), '<p>Mon site</p>');
});
