import test from 'ava';
import type { Campaign } from '../../src/campaign/types.ts';
import { formatById } from '../../src/formats/catalogue.ts';
import type { Format } from '../../src/formats/types.ts';
import { campaignSlug, checkStems, nameAll, slug } from '../../src/plan/names.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import { sampleCampaign } from './sample-campaign.ts';

const slugs = [
  ['Jeudi PerséVert', 'jeudi-persevert'],
  ['#JPS2023', 'jps2023'],
  ['Œuvre d’été : ça & là!', 'oeuvre-d-ete-ca-la'],
  ['--déjà--vu--', 'deja-vu'],
  ['日本', ''],
] as const;

for (const [text, expected] of slugs) {
  test(`slug of ${JSON.stringify(text)}`, (t) => {
    t.is(slug(text), expected);
  });
}

test('the campaign is named by its hashtag', (t) => {
  t.is(campaignSlug({ hashtag: '#perséVERT2024' }), 'persevert2024');
});

function format(id: string): Format {
  const found = formatById(id);
  if (!found) throw new Error(id);
  return found;
}

function names(files: Partial<Campaign['files']>, ids: readonly [string, string][]) {
  const campaign: Campaign = {
    ...sampleCampaign,
    organization: { id: 'rqre', name: 'RQRE' },
    files: { ...sampleCampaign.files, ...files },
  };
  const items = ids.map(([visual, id]) => ({ visual, format: format(id), lang: 'fr' as const }));
  return nameAll(items, campaign);
}

test('a pattern is filled with the words of the campaign', (t) => {
  const files = {
    pattern: '{organization}-{visual}-{network}-{width}x{height}-{lang}',
    words: { campaign: 'banniere', twitter: 'x' },
  };
  const items: [string, string][] = [
    ['campaign', 'linkedin-cover-personal'],
    ['jeudi-persevert', 'twitter-header'],
  ];
  t.deepEqual(names(files, items), [
    'rqre-banniere-linkedin-1584x396-fr',
    'rqre-jeudi-persevert-x-1500x500-fr',
  ]);
});

test('names that would be the same are numbered from the second, in order', (t) => {
  const files = { pattern: '{network}-{width}x{height}' };
  const items: [string, string][] = [
    ['campaign', 'facebook-cover-page'],
    ['campaign', 'facebook-cover-profile'],
    ['autre', 'facebook-cover-page'],
  ];
  t.deepEqual(names(files, items), [
    'facebook-851x315',
    'facebook-851x315-2',
    'facebook-851x315-3',
  ]);
});

test('a pattern with {n} counts from one within each name', (t) => {
  const files = { pattern: '{network}-{width}-{n}' };
  const items: [string, string][] = [
    ['campaign', 'instagram-post-square'],
    ['autre', 'instagram-post-square'],
    ['campaign', 'instagram-post-square-1200'],
  ];
  t.deepEqual(names(files, items), ['instagram-1080-1', 'instagram-1080-2', 'instagram-1200-1']);
});

test('a number never makes the name of another rendition', (t) => {
  const files = { pattern: '{visual}' };
  const items: [string, string][] = [
    ['a-2', 'twitter-header'],
    ['a', 'twitter-header'],
    ['a', 'twitter-post-square'],
  ];
  const given = names(files, items);
  t.deepEqual(given, ['a-2', 'a', 'a-3']);
});

test('a field without a value leaves no gap', (t) => {
  const campaign: Campaign = {
    ...sampleCampaign,
    files: { ...sampleCampaign.files, pattern: '{organization}-{visual}-{lang}' },
  };
  const item = { visual: 'campaign', format: format('twitter-header'), lang: 'fr' as const };
  t.deepEqual(nameAll([item], campaign), ['campaign-fr']);
});

function tooLong(files: Partial<Campaign['files']>) {
  const campaign = { ...sampleCampaign, files: { ...sampleCampaign.files, ...files } };
  return checkStems(planToolbox(campaign).renditions, campaign).map(({ code, params, path }) => [
    code,
    'reason' in params && params.reason,
    path,
  ]);
}

const long = (length: number) => 'x'.repeat(length);
const told = (...path: string[]) => ['FILE_NAME_INVALID', 'too-long-filled', path];

test('a name that fits once it is filled is no mistake', (t) => {
  t.deepEqual(tooLong({}), []);
  const networks = { twitter: '{visual}-{network}-{n}' };
  // With a number of one digit, 116 + 1 + 111 + 2 = 230.
  t.deepEqual(tooLong({ networks, words: { campaign: long(116), twitter: long(111) } }), []);
  t.deepEqual(tooLong({ networks, words: { campaign: long(116), twitter: long(112) } }), [
    told('files', 'words', 'campaign'),
  ]);
});

test('a name that is too long once it is filled is told once, at its longest part', (t) => {
  const words = { campaign: long(118), twitter: long(118), 'twitter-header': long(118) };
  t.deepEqual(tooLong({ pattern: '{visual}-{network}-{format}-{lang}', words }), [
    told('files', 'words', 'campaign'),
  ]);
  const pattern = `${long(119)}-{visual}`;
  t.deepEqual(tooLong({ pattern, words }), [told('files', 'pattern')]);
  t.deepEqual(tooLong({ networks: { twitter: pattern }, words }), [
    told('files', 'networks', 'twitter'),
  ]);
});
