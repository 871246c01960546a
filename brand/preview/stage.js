/** One picture large: fitted, at 100 %, on a phone, in its network, against the one before it. */
import { h, segments, whenSettled } from './dom.js';
import { findingList, isError } from './findings.js';
import { avatarsOver, frameAround } from './frames.js';
import { guideChips } from './guides.js';
import { makePicture } from './picture.js';
import { choose, filtered, nameOf, on, store, texts, want } from './store.js';

const PHONE_PX = 390;
const MODES = ['fit', 'full', 'phone', 'frame', 'compare'];
const dialog = document.getElementById('stage');
let shown;
let split = 50;
/** The name of the crop that was chosen. */
let cut;

function open() {
  const rendition = store.gallery?.renditions.find(({ id }) => id === store.choice.open);
  if (!rendition) return close();
  shown = undefined;
  cut = undefined;
  draw(rendition);
  if (!dialog.open) dialog.showModal();
  // There is no room before.
  update();
}

/** All that is told beside the picture. What the picture says changes with it. */
function factsOf(rendition) {
  const { formats, visuals } = store.gallery;
  return JSON.stringify([{ ...rendition, alt: '' }, formats[rendition.format], visuals]);
}

function close() {
  want('stage', new Map());
  const id = shown?.rendition.id;
  shown = undefined;
  if (dialog.open) dialog.close();
  dialog.replaceChildren();
  if (store.choice.open) choose({ open: '' });
  if (id) document.querySelector(`[data-id="${CSS.escape(id)}"] .open`)?.focus();
}

/** Where the keyboard is, in the next picture as well. */
function placeOf(element) {
  const { keep, guide } = element.dataset;
  if (keep) return `[data-keep="${keep}"]`;
  if (guide) return `[data-guide="${guide}"]`;
  return element.name === 'mode' ? '[name="mode"]:checked' : '.viewer';
}

/** The next one of those that the filters leave. */
function step(by) {
  const list = filtered();
  const at = list.findIndex(({ id }) => id === store.choice.open);
  const next = list[(at + by + list.length) % list.length];
  if (next) choose({ open: next.id });
}

function draw(rendition) {
  const format = store.gallery.formats[rendition.format];
  const network = store.gallery.networks.find(({ id }) => id === format.network)?.name ?? '';
  const visual = store.gallery.visuals.find(({ id }) => id === rendition.visual)?.name ?? '';
  const viewer = h('div', { class: 'viewer', tabindex: '-1' });
  const findings = h('div', { class: 'stage-findings' });
  const alert = h('section', { class: 'alert stale', 'aria-live': 'polite', hidden: true });
  const { stage } = texts;
  const composition = store.gallery.compositions.find(({ id }) => id === format.composition)?.name;
  const about = store.gallery.languages.length > 1 ? [visual, rendition.lang] : [visual];
  const focused = dialog.contains(document.activeElement) ? placeOf(document.activeElement) : '';
  dialog.setAttribute('aria-label', nameOf(rendition));
  dialog.replaceChildren(
    h(
      'div',
      { class: 'stage-bar' },
      h(
        'button',
        {
          type: 'button',
          class: 'icon',
          'data-keep': 'previous',
          'aria-label': stage.previous,
          onclick: () => step(-1),
        },
        '‹',
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'icon',
          'data-keep': 'next',
          'aria-label': stage.next,
          onclick: () => step(1),
        },
        '›',
      ),
      h('h2', {}, format.name, h('span', {}, ` ${about.join(' · ')}`)),
      h(
        'fieldset',
        { class: 'segments' },
        h('legend', { class: 'hidden' }, stage.view),
        segments(
          'mode',
          MODES.map((id) => [id, stage[id]]),
          store.choice.mode,
          (mode) => choose({ mode }),
        ),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'icon',
          'data-keep': 'close',
          'aria-label': stage.close,
          onclick: close,
        },
        '×',
      ),
    ),
    alert,
    viewer,
    h(
      'aside',
      { class: 'stage-side' },
      h(
        'div',
        { class: 'stage-guides', role: 'group', 'aria-labelledby': 'stage-guides' },
        h('h3', { id: 'stage-guides' }, texts.overlays.title),
        h('div', { class: 'chips' }, guideChips()),
      ),
      h('h3', {}, texts.findings.title),
      findings,
      h('h3', {}, stage.facts),
      h(
        'dl',
        { class: 'facts' },
        h('dt', {}, texts.filters.network),
        h('dd', {}, network),
        h('dt', {}, texts.size.title),
        h('dd', {}, `${format.width} × ${format.height}`),
        h('dt', {}, stage.composition),
        h('dd', {}, composition ?? ''),
        h('dt', {}, stage.safeZone),
        h('dd', {}, `${format.contentZone.w} × ${format.contentZone.h}`),
      ),
      h('p', { class: 'where' }, format.where),
    ),
  );
  const facts = factsOf(rendition);
  shown = {
    rendition,
    format,
    facts,
    viewer,
    alert,
    findings,
    picture: undefined,
    mode: undefined,
  };
  if (focused) dialog.querySelector(focused).focus();
}

/** The picture anew in the chosen mode. */
function update() {
  if (!shown) return;
  layOut();
  showPicture();
}

/** The picture as it is now, at the width that it has. */
function showPicture() {
  if (!shown) return;
  const { rendition, picture } = shown;
  want('stage', new Map([[rendition.id, picture.widthPx()]]));
  void picture.show();
}

/** All that stands around the picture; its layers only where the mode is another one. */
function layOut() {
  const { rendition, viewer } = shown;
  const state = store.renditions.get(rendition.id);
  tell(shown, state);
  const mode = store.choice.mode;
  const needs = mode === 'compare' ? `${mode} ${Boolean(state?.before)}` : mode;
  if (shown.mode !== needs) {
    shown.mode = needs;
    shown.picture = makePicture(rendition, shown.format, {
      hasBefore: mode === 'compare',
      hasLabels: true,
    });
    viewer.className = `viewer mode-${mode}`;
    viewer.replaceChildren(...arrange(shown, state, mode));
  }
  const { picture, format } = shown;
  const width = widthIn(mode, format, viewer);
  picture.resize(width);
  if (mode !== 'frame' && mode !== 'phone') picture.element.style.width = `${width}px`;
  picture.guide(mode === 'compare' ? [] : store.choice.overlays);
}

/** What is wrong with the picture; over it, why it is older than the campaign. */
function tell({ alert, findings }, state) {
  const { isStale } = store.findings;
  const errors = isStale ? store.findings.findings.filter(isError) : [];
  const isOld = isStale || state?.isStale;
  alert.hidden = !isOld && !store.isLost;
  const told = JSON.stringify([errors, isOld, store.isLost]);
  // What is read aloud or clicked must not be replaced by the same.
  if (alert.dataset.told !== told) {
    alert.dataset.told = told;
    const notes = [store.isLost && texts.connection.lost, isOld && texts.findings.stale];
    alert.replaceChildren(
      ...notes.filter(Boolean).map((note) => h('p', {}, h('strong', {}, note))),
      findingList(errors, true),
    );
  }
  findings.replaceChildren(
    state?.findings.length
      ? findingList(state.findings, true)
      : h('p', { class: 'fine' }, isStale ? texts.findings.unknown : texts.findings.none),
  );
}

function widthIn(mode, format, viewer) {
  const room = { w: viewer.clientWidth - 48, h: viewer.clientHeight - 48 };
  if (mode === 'full') return format.width;
  if (mode === 'phone') return (PHONE_PX * format.width) / viewOf(format).w;
  if (mode === 'frame') return (frameWidth(format) * format.width) / viewOf(format).w;
  const handle = mode === 'compare' ? 56 : 0;
  const height = room.h - handle;
  return Math.max(120, Math.floor(Math.min(room.w, (height * format.width) / format.height)));
}

/** The part that is shown: the one that was chosen; else of a cover what phones or computers show. */
function viewOf(format) {
  const whole = { name: texts.stage.whole, x: 0, y: 0, w: format.width, h: format.height };
  const views = format.views ?? [];
  const chosen = [whole, ...views].find(({ name }) => name === cut);
  if (chosen) return chosen;
  if (format.placement !== 'cover' || views.length === 0) return whole;
  if (store.choice.mode === 'frame') return views[0];
  return views.reduce((least, view) => (view.w < least.w ? view : least), whole);
}

/** A choice of what is shown, where more than one crop of a format is known. */
function cutChoice(format) {
  const views = format.views ?? [];
  if (views.length === 0) return [];
  const choice = h(
    'select',
    {
      'aria-label': texts.stage.cropped,
      onchange: ({ target }) => {
        cut = target.value;
        if (shown) shown.mode = undefined;
        update();
      },
    },
    h('option', { value: texts.stage.whole }, texts.stage.whole),
    views.map(({ name }) => h('option', { value: name }, name)),
  );
  choice.value = viewOf(format).name;
  return [h('label', { class: 'note' }, `${texts.stage.cropped} `, choice)];
}

function frameWidth({ placement }) {
  return placement === 'background' || placement === 'email' ? 640 : PHONE_PX;
}

function arrange({ picture, format }, state, mode) {
  if (mode === 'compare') return compare(picture, state);
  if (mode === 'phone') {
    return [h('div', { class: 'phone' }, cropped(picture, format)), ...cutChoice(format)];
  }
  if (mode === 'frame') {
    const window = cropped(picture, format);
    if (format.placement === 'cover') window.append(...avatarsOver(format, viewOf(format)));
    if (format.shape === 'circle') window.classList.add('round');
    const framed = frameAround(window, format, store.gallery.campaign, frameWidth(format));
    return [h('div', { class: 'framed' }, framed), ...cutChoice(format)];
  }
  return [picture.element];
}

/** A window onto the part that is shown. */
function cropped(picture, format) {
  const view = viewOf(format);
  Object.assign(picture.element.style, {
    width: `${(format.width / view.w) * 100}%`,
    left: `${(-view.x / view.w) * 100}%`,
    top: `${(-view.y / view.h) * 100}%`,
  });
  picture.element.classList.add('moved');
  return h(
    'div',
    { class: 'crop-window' },
    h(
      'div',
      { class: 'crop-inner', style: { 'aspect-ratio': `${view.w} / ${view.h}` } },
      picture.element,
    ),
  );
}

function compare(picture, state) {
  if (!state?.before) return [picture.element, h('p', { class: 'note' }, texts.stage.noBefore)];
  const at = (value) => picture.canvas.style.setProperty('--split', `${value}%`);
  at(split);
  return [
    picture.element,
    h(
      'div',
      { class: 'compare-bar' },
      h('span', { 'aria-hidden': 'true' }, texts.stage.before),
      h('input', {
        type: 'range',
        min: '0',
        max: '100',
        value: split,
        'aria-label': texts.stage.slider,
        oninput: ({ target }) => at((split = Number(target.value))),
      }),
      h('span', { 'aria-hidden': 'true' }, texts.stage.after),
    ),
  ];
}

dialog.addEventListener('close', () => shown && close());
dialog.addEventListener('keydown', (event) => {
  if (event.target.matches('[type="range"], select')) return;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by) return;
  // Of the views, up and down choose: left and right would choose as well.
  event.preventDefault();
  step(by);
});
// In the comparison the picture itself is a handle.
for (const name of ['pointerdown', 'pointermove']) dialog.addEventListener(name, moveSlider);

function moveSlider(event) {
  const canvas = event.buttons === 1 && event.target.closest('.mode-compare .canvas');
  const slider = dialog.querySelector('.compare-bar input');
  if (!canvas || !slider) return;
  const { left, width } = canvas.getBoundingClientRect();
  slider.value = ((event.clientX - left) / width) * 100;
  slider.dispatchEvent(new Event('input'));
}
const showSettled = whenSettled(showPicture);
new ResizeObserver(() => {
  if (!shown) return;
  layOut();
  showSettled();
}).observe(dialog);

on('choice', (change) => {
  if ('open' in change) {
    if (change.open) open();
    else if (shown) close();
  } else if ('mode' in change || 'overlays' in change) update();
});
on('rendition', ({ id }) => id === shown?.rendition.id && update());
on('findings', update);
on('lost', update);
on('gallery', ({ renditions }) => {
  const id = store.choice.open;
  if (!id) return;
  const rendition = renditions.find((known) => known.id === id);
  if (!rendition || factsOf(rendition) !== shown?.facts) open();
  else shown.picture.describe(rendition.alt);
});
