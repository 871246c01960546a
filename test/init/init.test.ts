import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { loadCampaign } from '../../src/campaign/load.ts';
import { nextFebruary } from '../../src/cli/commands/init.ts';
import { check } from '../../src/check/index.ts';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import { initCampaign, planCampaignFolder } from '../../src/init/index.ts';
import { LANGS } from '../../src/language/langs.ts';

async function emptyFolder(t: ExecutionContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-init-'));
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

for (const lang of LANGS) {
  test(`a new campaign is complete and sound at once (${lang})`, async (t) => {
    const folder = path.join(await emptyFolder(t), 'new', 'campaign');
    const { files, dates } = await initCampaign(folder, { year: 2027, lang });
    t.deepEqual(dates, { start: '2027-02-15', end: '2027-02-19' });
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    t.is(found.filter((entry) => entry.isFile()).length, files.length);
    const campaignFile = path.join(folder, 'campaign.yaml');
    const { loaded, diagnostics } = await loadCampaign(campaignFile);
    t.deepEqual(diagnostics, []);
    t.deepEqual(loaded?.campaign.dates, dates);
    t.is(loaded?.campaign.hashtag, '#JPS2027');
    t.deepEqual<unknown, unknown>(loaded?.campaign.languages, [lang]);
    const report = await check({ campaignFile });
    t.deepEqual(report.diagnostics, []);
    t.true(report.layouts.length > 0);
  });

  test(`everything that a new campaign proposes in comments is right too (${lang})`, async (t) => {
    const folder = await emptyFolder(t);
    const [file] = planCampaignFolder({ year: 2027, lang }).filter(
      ({ path }) => path === 'campaign.yaml',
    );
    const proposed = (file?.text ?? '')
      .split('\n# --- ')
      .flatMap((part, index) => (index < 2 ? [] : part.split('\n').slice(1)))
      .map((line) => line.replace(/^# (?=\s*(?:- )?[a-z]\w*:(?: |$))/i, ''));
    const own = (file?.text ?? '').split('\n').filter((line) => !line.startsWith('#'));
    const text = [
      ...own.slice(0, own.findIndex((line) => line.startsWith('colours')) + 2),
      ...proposed,
    ]
      .filter((line) => !line.includes('logo:'))
      .join('\n');
    await writeFile(path.join(folder, 'campaign.yaml'), text);
    const { loaded, diagnostics } = await loadCampaign(path.join(folder, 'campaign.yaml'));
    t.deepEqual(diagnostics, [], text);
    t.is(loaded?.campaign.activities.length, 1);
    t.is(loaded?.campaign.posts.length, 1);
    t.is(loaded?.campaign.spokesperson?.name !== undefined, true);
  });
}

test('init refuses a folder that holds something, and leaves it alone', async (t) => {
  const folder = await emptyFolder(t);
  await mkdir(path.join(folder, '.git'));
  await writeFile(path.join(folder, 'campaign.yaml'), 'mine');
  const problem = await t.throwsAsync(initCampaign(folder, { year: 2027, lang: 'fr' }), {
    instanceOf: DiagnosticError,
  });
  t.like(problem?.diagnostics[0], {
    code: 'INIT_FOLDER_NOT_EMPTY',
    params: { path: folder, file: 'campaign.yaml' },
  });
  t.deepEqual((await readdir(folder)).toSorted(), ['.git', 'campaign.yaml']);
  t.is(await readFile(path.join(folder, 'campaign.yaml'), 'utf8'), 'mine');
});

test('what systems leave in a folder does not make it full', async (t) => {
  const folder = await emptyFolder(t);
  await mkdir(path.join(folder, '.git'));
  await writeFile(path.join(folder, '.DS_Store'), '');
  await writeFile(path.join(folder, 'Thumbs.db'), '');
  await t.notThrowsAsync(initCampaign(folder, { year: 2023, lang: 'fr' }));
});

test('a campaign beside an installed package points to its schema', async (t) => {
  const folder = await emptyFolder(t);
  const installed = path.join(folder, 'node_modules', 'boite-a-outils');
  await mkdir(installed, { recursive: true });
  await writeFile(path.join(installed, 'campaign.schema.json'), '{}');
  await initCampaign(path.join(folder, 'jps'), { year: 2027, lang: 'fr' });
  const [first] = (await readFile(path.join(folder, 'jps/campaign.yaml'), 'utf8')).split('\n');
  t.is(
    first,
    '# yaml-language-server: $schema=../node_modules/boite-a-outils/campaign.schema.json',
  );
});

for (const [day, year] of [
  ['2026-01-01', 2026],
  ['2026-02-28', 2026],
  ['2026-03-01', 2027],
  ['2026-12-31', 2027],
] as const) {
  test(`on ${day}, the next February is that of ${year}`, (t) => {
    t.is(nextFebruary(Date.parse(day)), year);
  });
}
