import test from 'ava';
import { CATALOGUE, compositionOf, formatById, isPlacedIn } from '../../src/formats/catalogue.ts';
import { formatsOfNetworks } from './of-networks.ts';
import { circleCovers, insetRect, insideCircle } from '../../src/formats/content-zone.ts';
import {
  COMPOSITIONS,
  DEFAULT_NETWORKS,
  NETWORKS,
  PLACEMENTS,
  type Composition,
  type Format,
  type Rect,
} from '../../src/formats/types.ts';
import { validateFormat } from '../../src/formats/validate.ts';
import { writingOf } from '../../src/language/writing.ts';

const find = (id: string): Format => {
  const format = formatById(id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};

test('has 65 formats with unique ids, each named for its network', (t) => {
  t.is(CATALOGUE.length, 65);
  t.is(new Set(CATALOGUE.map(({ id }) => id)).size, 65);
  for (const { id, network } of CATALOGUE) {
    const prefix =
      network === 'meta-ads' || network === 'meetings' ? network.slice(0, -1) : network;
    t.true(id.startsWith(`${prefix}-`), id);
  }
});

test('keeps the order of the networks', (t) => {
  t.deepEqual([...new Set(CATALOGUE.map(({ network }) => network))], [...NETWORKS]);
});

test('has 42 formats for the networks of a campaign that names none', (t) => {
  const formats = formatsOfNetworks(DEFAULT_NETWORKS);
  t.is(formats.length, 42);
});

test('finds a format by its id', (t) => {
  t.is(formatById('twitter-header')?.width, 1500);
  t.is(formatById('twitter-heade'), undefined);
});

for (const format of CATALOGUE) {
  test(`${format.id} is sound`, (t) => {
    t.deepEqual(validateFormat(format), []);
    const { width, height } = format;
    const safe = insetRect(format, format.safeZone);
    t.true(safe.x >= 0 && safe.y >= 0 && safe.x + safe.w <= width && safe.y + safe.h <= height);
    for (const avatar of format.avatars ?? []) t.false(circleCovers(avatar, safe), avatar.view);
    if (format.mask) t.true(insideCircle(safe, format.mask));
    t.true(format.maxBytes === null || format.maxBytes >= 100_000);
    t.true(format.maxBytes === null || format.maxBytes <= 100_000_000);
    t.regex(format.sourceDate, /20\d\d|undated|practice|app constants read/);
    t.truthy(format.source && format.use && format.safeZoneBasis && format.recommendedType);
    t.true(format.placement !== undefined && PLACEMENTS.includes(format.placement));
  });
}

test('tells people where each format is seen, in clean typography', (t) => {
  for (const { id, name, where } of CATALOGUE) {
    for (const lang of ['fr', 'en'] as const) {
      t.regex(where[lang], /^\p{Lu}.*[^.]\.$/u, id);
      t.is(where[lang], writingOf(lang).typeset(where[lang]), id);
      t.is(name[lang], writingOf(lang).typeset(name[lang]), id);
    }
    t.not(where.fr, where.en, id);
  }
});

const EXPECTED: Readonly<Record<string, Composition>> = {
  'facebook-cover-page': 'banner',
  'facebook-cover-page-2x': 'banner',
  'facebook-cover-page-16x9': 'wide',
  'facebook-cover-profile': 'banner',
  'facebook-cover-group': 'wide',
  'facebook-event-cover': 'wide',
  'facebook-post-portrait': 'portrait',
  'facebook-post-square': 'square',
  'facebook-post-landscape': 'wide',
  'facebook-link-preview': 'wide',
  'facebook-story': 'story',
  'facebook-reel-cover': 'story',
  'facebook-profile': 'avatar',
  'linkedin-cover-company': 'strip',
  'linkedin-cover-company-legacy-4200': 'strip',
  'linkedin-cover-company-legacy-1128': 'strip',
  'linkedin-cover-personal': 'banner',
  'linkedin-post-landscape': 'wide',
  'linkedin-post-square': 'square',
  'linkedin-post-portrait': 'portrait',
  'linkedin-event-cover': 'wide',
  'linkedin-group-cover': 'banner',
  'linkedin-article-cover': 'wide',
  'linkedin-document-page': 'portrait',
  'linkedin-logo-company': 'avatar',
  'linkedin-profile': 'avatar',
  'twitter-header': 'banner',
  'twitter-post-landscape': 'wide',
  'twitter-post-square': 'square',
  'twitter-post-portrait': 'portrait',
  'twitter-card': 'wide',
  'twitter-profile': 'avatar',
  'instagram-story': 'story',
  'instagram-post-portrait': 'portrait',
  'instagram-post-tall': 'portrait',
  'instagram-post-square': 'square',
  'instagram-post-square-1200': 'square',
  'instagram-post-landscape': 'wide',
  'instagram-carousel-slide': 'portrait',
  'instagram-reel-cover': 'story',
  'instagram-highlight-cover': 'avatar',
  'instagram-profile': 'avatar',
  'meta-ad-feed-portrait': 'portrait',
  'meta-ad-square': 'square',
  'meta-ad-vertical': 'story',
  'youtube-banner': 'wide',
  'youtube-thumbnail': 'wide',
  'youtube-thumbnail-4k': 'wide',
  'youtube-shorts-cover': 'story',
  'youtube-community-post': 'square',
  'youtube-profile': 'avatar',
  'tiktok-vertical': 'story',
  'tiktok-profile': 'avatar',
  'bluesky-banner': 'banner',
  'bluesky-post': 'portrait',
  'bluesky-profile': 'avatar',
  'threads-post': 'portrait',
  'pinterest-pin': 'portrait',
  'pinterest-pin-square': 'square',
  'pinterest-profile-cover': 'wide',
  'whatsapp-status': 'story',
  'whatsapp-profile': 'avatar',
  'email-signature-banner': 'banner',
  'email-header': 'banner',
  'meeting-background': 'wide',
};

test('composes each format as its shape asks', (t) => {
  const found = Object.fromEntries(CATALOGUE.map((format) => [format.id, compositionOf(format)]));
  t.deepEqual(found, EXPECTED);
  t.deepEqual([...new Set(Object.values(found))].toSorted(), COMPOSITIONS.toSorted());
});

test('composes by ratio, at the bounds', (t) => {
  const rows: readonly (readonly [number, number, Composition])[] = [
    [4510, 1000, 'strip'],
    [4500, 1000, 'banner'],
    [2400, 1000, 'banner'],
    [2399, 1000, 'wide'],
    [1500, 1000, 'wide'],
    [1499, 1000, 'square'],
    [900, 1000, 'square'],
    [899, 1000, 'portrait'],
    [650, 1000, 'portrait'],
    [649, 1000, 'story'],
  ];
  for (const [width, height, expected] of rows) {
    const { composition: _, ...format } = find('facebook-post-square');
    t.is(compositionOf({ ...format, width, height }), expected, `${width}x${height}`);
  }
});

test('lets a row say its composition', (t) => {
  t.is(compositionOf({ ...find('facebook-post-square'), composition: 'story' }), 'story');
});

test('places a custom format among posts', (t) => {
  const { placement: _, ...custom } = find('twitter-header');
  t.true(isPlacedIn(custom, ['post']));
  t.false(isPlacedIn(find('twitter-header'), ['post', 'story']));
  t.true(isPlacedIn(find('twitter-header'), ['post', 'cover']));
});

const SAME_PLACE: readonly (readonly [id: string, origin: string])[] = [
  ['facebook-cover-page-2x', 'facebook-cover-page'],
  ['facebook-cover-profile', 'facebook-cover-page'],
  ['linkedin-cover-company-legacy-4200', 'linkedin-cover-company'],
  ['linkedin-cover-company-legacy-1128', 'linkedin-cover-company'],
];

test('another size of a cover is covered and cropped as the cover itself, in proportion', (t) => {
  const shares = ({ width, height }: Format, rects: readonly Rect[] = []) =>
    rects.map(({ x, y, w, h }) => [x / width, y / height, (x + w) / width, (y + h) / height]);
  for (const [id, origin] of SAME_PLACE) {
    const [format, cover] = [find(id), find(origin)];
    for (const key of ['avoid', 'views'] as const) {
      const [found, expected] = [shares(format, format[key]), shares(cover, cover[key])];
      t.is(found.length, expected.length, `${id} ${key}`);
      for (const [at, share] of found.flat().entries()) {
        t.true(Math.abs(share - (expected.flat()[at] ?? 0)) < 0.005, `${id} ${key} ${at}`);
      }
    }
  }
});

test('what people see of a cover holds its safe zone', (t) => {
  for (const format of CATALOGUE.filter(({ placement }) => placement === 'cover')) {
    const safe = insetRect(format, format.safeZone);
    for (const { name, x, y, w, h } of format.views ?? []) {
      const isInside =
        x <= safe.x && y <= safe.y && x + w >= safe.x + safe.w && y + h >= safe.y + safe.h;
      t.true(isInside, `${format.id}: ${name}`);
    }
  }
});
