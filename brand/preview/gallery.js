/** All pictures, by visual. Only those that are seen, or nearly, are asked for. */
import { h, whenSettled } from './dom.js';
import { findingList } from './findings.js';
import { makePicture } from './picture.js';
import {
  choose,
  filtered,
  isFiltered,
  nameOf,
  NO_FILTERS,
  on,
  store,
  texts,
  want,
} from './store.js';

const root = document.getElementById('gallery');
/** Square CSS pixels of a card: all shapes weigh the same to the eye. */
const AREAS = { small: 30_000, medium: 84_000, large: 230_000 };
/** About that of a caption of one line: what a card is taken for until it is near the screen. */
const CAPTION_HEIGHT = 25;
const cards = new Map();
const seen = new Set();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.dataset.id);
      else seen.delete(target.dataset.id);
    }
    showSeen();
  },
  { rootMargin: '150px' },
);

/** What is screens away gives its memory back; the browser still has the picture in its cache. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) cards.get(target.dataset.id)?.picture.release();
    }
  },
  { rootMargin: '2000px' },
);

function showSeen() {
  const visible = new Map();
  // On screen first, then what is about to be.
  const onScreen = (id) => {
    const { top, bottom } = cards.get(id)?.element.getBoundingClientRect() ?? {};
    return top < innerHeight && bottom > 0;
  };
  const ids = [...seen];
  for (const id of [...ids.filter(onScreen), ...ids.filter((each) => !onScreen(each))]) {
    const card = cards.get(id);
    if (!card) continue;
    visible.set(id, card.picture.widthPx());
    void card.picture.show();
  }
  want('gallery', visible);
}

function widthOf(format) {
  const { size } = store.choice;
  const room = root.clientWidth - 2 * parseFloat(getComputedStyle(root).paddingLeft);
  if (size === 'full') return format.width;
  if (size === 'phone') return Math.min(room, format.width / format.perPhonePixel);
  const area = AREAS[size] ?? AREAS.medium;
  return Math.round(Math.min(room, Math.sqrt((area * format.width) / format.height)));
}

function makeCard(rendition) {
  const format = store.gallery.formats[rendition.format];
  const picture = makePicture(rendition, format);
  const network =
    store.gallery.networks.find(({ id }) => id === format.network)?.name ?? format.network;
  const facts = [network, `${format.width} × ${format.height}`];
  if (store.gallery.languages.length > 1) facts.push(rendition.lang);
  const findings = h('div', { class: 'beside' });
  const flag = h('span', { class: 'flag', hidden: true }, texts.findings.stale);
  const open = h(
    'button',
    {
      type: 'button',
      class: 'open',
      'aria-label': `${nameOf(rendition)}, ${format.width} × ${format.height}`,
      onclick: () => choose({ open: rendition.id }),
    },
    picture.element,
  );
  const element = h(
    'article',
    { class: 'card', 'data-id': rendition.id },
    h('div', { class: 'scroller' }, open),
    h(
      'p',
      { class: 'caption' },
      h('strong', {}, format.name),
      h('span', {}, facts.join(' · ')),
      flag,
    ),
    findings,
  );
  const card = {
    element,
    picture,
    layOut: () => {
      const width = widthOf(format);
      const height = (width * format.height) / format.width + CAPTION_HEIGHT;
      element.style.width = `${width}px`;
      open.style.width = `${width}px`;
      element.style.containIntrinsicHeight = `auto ${height}px`;
      picture.resize(width);
      picture.guide(store.choice.overlays);
    },
    update: async () => {
      // With its picture: each change of the page by itself would be painted by itself.
      if (seen.has(rendition.id)) await picture.show();
      const state = store.renditions.get(rendition.id);
      flag.hidden = !state?.isStale;
      element.classList.toggle('changed', Boolean(state?.before));
      findings.replaceChildren(
        ...(state?.findings.length ? [findingList(state.findings, false, 3)] : []),
      );
      picture.guide(store.choice.overlays);
    },
  };
  return card;
}

let drawnFor = '';

/** Arranges the cards that the filters leave; those that stay keep their pictures. */
function arrange() {
  if (!store.gallery)
    return nothing(store.findings.findings.length > 0 ? texts.nothingYet : texts.loading);
  const shown = filtered();
  const list = JSON.stringify([
    shown.map(({ id }) => id),
    store.gallery.formats,
    store.gallery.visuals,
  ]);
  if (list === drawnFor) return;
  drawnFor = list;
  observer.disconnect();
  near.disconnect();
  seen.clear();
  const formats = JSON.stringify(store.gallery.formats);
  for (const { id } of shown) {
    const rendition = store.gallery.renditions.find((known) => known.id === id);
    const key = formats + JSON.stringify([rendition, nameOf(rendition)]);
    if (cards.get(id)?.key !== key) cards.set(id, Object.assign(makeCard(rendition), { key }));
  }
  const ids = new Set(store.gallery.renditions.map(({ id }) => id));
  for (const id of cards.keys()) if (!ids.has(id)) cards.delete(id);
  const groups = store.gallery.visuals
    .map((visual) => [visual, shown.filter((rendition) => rendition.visual === visual.id)])
    .filter(([, list]) => list.length > 0)
    .map(([visual, list]) =>
      h(
        'section',
        { class: 'group', 'aria-label': visual.name },
        h('h2', {}, visual.name, h('span', {}, ` ${list.length}`)),
        h(
          'div',
          { class: 'cards' },
          list.map(({ id }) => cards.get(id).element),
        ),
      ),
    );
  if (groups.length === 0) {
    const isUnchanged = store.choice.show === 'changes' && !isFiltered({ show: '' });
    return nothing(isUnchanged ? texts.nothingChanged : texts.nothingMatches, showAll());
  }
  root.replaceChildren(...groups);
  layOut();
  showSeen();
  for (const { id } of shown) {
    void cards.get(id).update();
    observer.observe(cards.get(id).element);
    near.observe(cards.get(id).element);
  }
}

function nothing(text, ...ways) {
  drawnFor = '';
  want('gallery', new Map());
  root.replaceChildren(h('div', { class: 'empty' }, h('p', {}, text), ways));
}

function showAll() {
  const onclick = () => {
    choose(NO_FILTERS);
    root.querySelector('.open')?.focus();
  };
  return h('button', { type: 'button', class: 'button', onclick }, texts.showAll);
}

function layOut() {
  root.classList.toggle('full', store.choice.size === 'full');
  for (const card of cards.values()) card.layOut();
}

on('gallery', () => {
  arrange();
  for (const { id, alt } of store.gallery.renditions) cards.get(id)?.picture.describe(alt);
});
on('findings', arrange);
on('rendition', ({ id }) => {
  if (store.choice.show) arrange();
  void cards.get(id)?.update();
});
on('choice', (change) => {
  if ('size' in change || 'overlays' in change) {
    layOut();
    showSeen();
  } else if (!('open' in change) && !('mode' in change)) arrange();
});
const showSettled = whenSettled(showSeen);
let room = 0;
new ResizeObserver(() => {
  if (room === root.clientWidth) return;
  room = root.clientWidth;
  layOut();
  showSettled();
}).observe(root);
