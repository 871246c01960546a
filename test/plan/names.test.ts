import test from 'ava';
import type { Campaign } from '../../src/campaign/types.ts';
import { formatById } from '../../src/formats/catalogue.ts';
import type { Format } from '../../src/formats/types.ts';
import { campaignSlug, nameAll, slug } from '../../src/plan/names.ts';
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
