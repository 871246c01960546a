/**
 * A network around a picture, drawn from memory: where things stand, how large they are, what
 * covers what. No logo, no screenshot: the shapes are enough to judge a picture in its place.
 */
import { h } from './dom.js';
import { texts } from './store.js';

const bar = (width) => h('span', { class: 'mock-line', style: { width: `${width}%` } });
const lines = (...widths) => h('span', { class: 'mock-lines' }, widths.map(bar));
const disc = () => h('span', { class: 'mock-disc', 'aria-hidden': 'true' });

function author(campaign, note) {
  return h(
    'div',
    { class: 'mock-author' },
    disc(),
    h('span', {}, h('strong', {}, campaign.organization), h('small', {}, note)),
  );
}

const actions = (...names) =>
  h(
    'div',
    { class: 'mock-actions', 'aria-hidden': 'true' },
    names.map((name) => h('span', {}, name)),
  );

/** The parts of a feed, above and below the picture. */
function post(picture, campaign, format) {
  const { frame } = texts;
  const note = format.network === 'meta-ads' ? frame.sponsored : frame.now;
  const words = h('p', { class: 'mock-words' }, campaign.theme);
  const isBelow = ['instagram', 'pinterest', 'tiktok'].includes(format.network);
  return [
    author(campaign, note),
    !isBelow && words,
    picture,
    format.placement === 'link' &&
      h(
        'div',
        { class: 'mock-link' },
        h('small', {}, hostOf(campaign.website)),
        h('strong', {}, campaign.name),
      ),
    format.placement === 'video' &&
      h(
        'div',
        { class: 'mock-video' },
        h('strong', {}, campaign.theme),
        h('small', {}, frame.views),
      ),
    actions(frame.like, frame.comment, frame.share),
    isBelow && words,
  ];
}

function hostOf(website) {
  return website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');
}

/** A profile's head: a cover, or the round picture itself. */
function profile(cover, avatar, campaign, covers) {
  return [
    cover ?? h('div', { class: 'mock-cover' }),
    h(
      'div',
      { class: `mock-profile ${covers}` },
      avatar && h('div', { class: 'mock-avatar' }, avatar),
      h('strong', { class: 'mock-name' }, campaign.organization),
      h('small', {}, hostOf(campaign.website)),
      h('span', { class: 'mock-button' }, texts.frame.follow),
    ),
    h('div', { class: 'mock-feed' }, lines(94, 82, 60), lines(88, 91, 40)),
  ];
}

const FRAMES = {
  cover: (picture, campaign) => profile(picture, undefined, campaign, 'under-cover'),
  profile: (picture, campaign) => profile(undefined, picture, campaign, 'with-avatar'),
  event: (picture, campaign) => [
    picture,
    h(
      'div',
      { class: 'mock-profile' },
      h('strong', { class: 'mock-name' }, campaign.name),
      h('small', {}, campaign.organization),
      lines(90, 70),
    ),
  ],
  story: (picture, campaign) => [
    h(
      'div',
      { class: 'mock-story' },
      picture,
      h(
        'div',
        { class: 'mock-story-head' },
        h('span', { class: 'mock-progress' }),
        author(campaign, texts.frame.now),
      ),
      h(
        'div',
        { class: 'mock-story-foot', 'aria-hidden': 'true' },
        h('span', {}, texts.frame.reply),
        '♡ ➤',
      ),
    ),
  ],
  email: (picture, campaign) => [
    h(
      'div',
      { class: 'mock-mail' },
      author(campaign, texts.frame.to),
      h('strong', {}, campaign.name),
      lines(96, 90, 62),
    ),
    picture,
    h('div', { class: 'mock-mail' }, lines(80, 54)),
  ],
  background: (picture) => [
    h(
      'div',
      { class: 'mock-meeting' },
      picture,
      h(
        'div',
        { class: 'mock-person', 'aria-hidden': 'true' },
        h('span', { class: 'mock-head' }),
        h('span', { class: 'mock-body' }),
      ),
    ),
  ],
};

/** The picture, in the place that its format is for. `width` is the frame's, in CSS pixels. */
export function frameAround(picture, format, campaign, width) {
  const parts = (FRAMES[format.placement] ?? post)(picture, campaign, format);
  const place = format.placement === 'background' ? 'meeting' : format.network;
  return h(
    'div',
    {
      class: `mock mock-${place}`,
      style: { width: `${width}px` },
      'aria-label': texts.networks[format.network],
    },
    parts,
  );
}

/** The profile pictures that the network lays over a cover, in the part of it that is shown. */
export function avatarsOver(format, view) {
  return (format.avatars ?? []).slice(0, 1).map(({ cx, cy, r }) =>
    h('span', {
      class: 'mock-over',
      'aria-hidden': 'true',
      style: {
        left: `${((cx - r - view.x) / view.w) * 100}%`,
        top: `${((cy - r - view.y) / view.h) * 100}%`,
        width: `${((2 * r) / view.w) * 100}%`,
      },
    }),
  );
}
