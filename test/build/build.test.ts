import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { build } from '../../src/build.ts';
import { boite, copyCampaign, readManifest, scratch } from './boite.ts';

const FOUR_KEYS = `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: Chaque geste compte
hashtag: "#JPS2027"
colours: { primary: "#7a1fa2" }
`;

test('the real campaign gives a toolbox that keeps every promise of its manifest', async (t) => {
  const folder = await scratch(t);
  await copyCampaign(folder);
  const built = await boite(['build', 'campaign.yaml', '--json'], { cwd: folder });
  t.is(built.code, 0, built.stderr);
  const report = JSON.parse(built.stdout) as { ok: boolean; written: string[] };
  t.true(report.ok);

  const output = path.join(folder, 'output');
  const manifest = await readManifest(output);
  const campaign = manifest.renditions.filter(
    ({ visual, lang }) => visual === 'campaign' && lang === 'fr',
  );
  t.true(campaign.length >= 42);
  for (const rendition of manifest.renditions) {
    const bytes = await readFile(path.join(output, rendition.path));
    t.is(bytes.length, rendition.bytes);
    t.is(createHash('sha256').update(bytes).digest('hex'), rendition.sha256);
    const { width, height, format, hasAlpha, space } = await sharp(bytes).metadata();
    t.deepEqual([width, height], [rendition.width, rendition.height], rendition.id);
    t.is(`image/${format}`, rendition.type);
    t.false(hasAlpha);
    t.is(space, 'srgb');
    t.true(rendition.alt.length > 20);
  }
  // The links that the ambassador guide of 2023 printed.
  const files = await readdir(path.join(output, 'data'));
  for (const name of [
    'bannieres-fb.zip',
    'rqre-banniere-linkedin-1584x396-fr.png',
    'banniere-twitter.zip',
    'rqre-banniere-instagram-1200x1200-fr-1.png',
  ]) {
    t.true(files.includes(name), name);
  }
  t.is((await boite(['verify', output])).code, 0);
});

test('the four keys that the README shows build the same formats in an empty folder', async (t) => {
  const folder = await scratch(t);
  const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
  const fourKeys = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';
  t.regex(fourKeys, /^dates: .*\ntheme: .*\nhashtag: .*\ncolours: .*\n$/);
  await writeFile(path.join(folder, 'campaign.yaml'), fourKeys);
  const built = await boite(['build'], { cwd: folder });
  t.is(built.code, 0, built.stderr);
  const manifest = await readManifest(path.join(folder, 'output'));
  const campaign = manifest.renditions.filter(({ visual }) => visual === 'campaign');
  t.is(new Set(campaign.map(({ format }) => format)).size, 42);
  t.is(new Set(manifest.renditions.map(({ format }) => format)).size, 42);
});

test('time zone, locale, folder and number of jobs change no byte', async (t) => {
  const sums = await Promise.all(
    [
      { jobs: '1', env: { TZ: 'Asia/Tokyo', LC_ALL: 'C' } },
      { jobs: '4', env: { TZ: 'America/Montreal', LC_ALL: 'fr_CA.UTF-8' } },
    ].map(async ({ jobs, env }) => {
      const folder = await scratch(t);
      await copyCampaign(folder);
      const built = await boite(['build', '--jobs', jobs], { cwd: folder, env });
      t.is(built.code, 0, built.stderr);
      return readFile(path.join(folder, 'output/SHA256SUMS'), 'utf8');
    }),
  );
  t.is(sums[0], sums[1]);
});

test('a build that fails leaves the previous toolbox as it was', async (t) => {
  const folder = await scratch(t);
  const file = path.join(folder, 'campaign.yaml');
  await writeFile(file, FOUR_KEYS);
  t.is((await boite(['build', '--networks', 'twitter'], { cwd: folder })).code, 0);
  const before = await readFile(path.join(folder, 'output/SHA256SUMS'), 'utf8');

  const endless = 'Chaque geste compte vraiment '.repeat(40).trim();
  await writeFile(file, FOUR_KEYS.replace('Chaque geste compte', endless));
  const failed = await boite(['build', '--json'], { cwd: folder });
  t.is(failed.code, 1);
  const report = JSON.parse(failed.stdout) as {
    ok: boolean;
    diagnostics: { code: string; rendition: string; line: number }[];
  };
  t.false(report.ok);
  t.true(report.diagnostics.length > 1, 'the other renditions go on');
  t.true(report.diagnostics.every(({ code, line }) => code === 'TEXT_TOO_LONG' && line === 2));
  t.is(await readFile(path.join(folder, 'output/SHA256SUMS'), 'utf8'), before);
  t.deepEqual((await readdir(folder)).toSorted(), ['.cache', 'campaign.yaml', 'output']);
});

test('an output folder that takes nothing more is told once, not of every picture', async (t) => {
  const folder = await scratch(t);
  const campaignFile = path.join(folder, 'campaign.yaml');
  await writeFile(campaignFile, FOUR_KEYS);
  const options = { campaignFile, outputDir: path.join(folder, 'output'), networks: ['twitter'] };
  t.true((await build({ ...options, formats: ['twitter-profile'] })).ok);
  const sums = path.join(folder, 'output/SHA256SUMS');
  const before = await readFile(sums, 'utf8');
  const { ok, diagnostics } = await build({
    ...options,
    jobs: 2,
    onEvent: ({ type }) => {
      if (type !== 'rendition') return;
      for (const name of readdirSync(folder)) {
        if (name.includes('staging')) rmSync(path.join(folder, name), { recursive: true });
      }
    },
  });
  t.false(ok);
  t.deepEqual(
    diagnostics.map(({ code }) => code),
    ['LOCK_LOST'],
  );
  t.is(await readFile(sums, 'utf8'), before);
});

test('a second build writes nothing, a smaller one removes only what it made', async (t) => {
  const folder = await scratch(t);
  await writeFile(path.join(folder, 'campaign.yaml'), FOUR_KEYS);
  const build = async (...more: string[]) => {
    const { code, stdout, stderr } = await boite(['build', '--json', ...more], { cwd: folder });
    t.is(code, 0, stderr);
    return JSON.parse(stdout) as { written: string[]; unchanged: string[]; removed: string[] };
  };
  const first = await build('--networks', 'twitter');
  t.is(first.unchanged.length, 0);
  const second = await build('--networks', 'twitter');
  t.deepEqual([second.written, second.removed], [[], []]);
  t.deepEqual(second.unchanged, first.written);

  await writeFile(path.join(folder, 'output/mine.txt'), 'kept');
  const third = await build('--formats', 'twitter-header');
  t.true(third.removed.includes('data/jps2027-campaign-twitter-post-square-fr.png'));
  t.is(await readFile(path.join(folder, 'output/mine.txt'), 'utf8'), 'kept');
});

test('--dry-run prints the plan and writes nothing', async (t) => {
  const folder = await scratch(t);
  await writeFile(path.join(folder, 'campaign.yaml'), FOUR_KEYS);
  const { code, stdout } = await boite(['build', '--dry-run', '--json'], { cwd: folder });
  t.is(code, 0);
  const { renditions, layouts } = JSON.parse(stdout) as {
    renditions: { id: string; visual: string }[];
    layouts: { rendition: string; texts: { role: string; lines: number; box: number[] }[] }[];
  };
  t.is(renditions.filter(({ visual }) => visual === 'campaign').length, 42);
  t.deepEqual(
    layouts.map(({ rendition }) => rendition),
    renditions.map(({ id }) => id),
    'with the layout of each',
  );
  const theme = layouts[0]?.texts.find(({ role }) => role === 'theme');
  t.true(theme !== undefined && theme.lines > 0 && theme.box.length === 4);
  t.deepEqual(await readdir(folder), ['campaign.yaml']);
});
