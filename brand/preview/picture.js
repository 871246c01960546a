/** One picture: what was drawn last stays until the next one is ready. */
import { h } from './dom.js';
import { drawOverlay } from './overlay.js';
import { store } from './store.js';

/** Undefined where they are gone, or cut short. */
async function bytesOf(path) {
  const answer = await fetch(path).catch(() => undefined);
  return answer?.ok ? answer.arrayBuffer().catch(() => undefined) : undefined;
}

/** Shows the picture of a key at a width; `load` resolves to false where it is gone, or another came. */
function makeLayer() {
  const canvas = h('canvas', { role: 'img', class: 'empty' });
  let shown = '';
  let order = 0;
  return {
    layer: h('div', { class: 'layer' }, canvas),
    describe: (alt) => canvas.setAttribute('aria-label', alt),
    load: async (key, widthPx) => {
      const path = `/pictures/${key}/${widthPx}`;
      // First: also where nothing is to be loaded, what is under way must not come after it.
      const own = ++order;
      if (path === shown) return true;
      const bytes = await bytesOf(path);
      if (!bytes || own !== order) return false;
      const pixels = new ImageData(new Uint8ClampedArray(bytes), widthPx);
      canvas.width = pixels.width;
      canvas.height = pixels.height;
      canvas.getContext('2d').putImageData(pixels, 0, 0);
      canvas.classList.remove('empty');
      shown = path;
      return true;
    },
    clear: () => {
      order++;
      shown = '';
      canvas.classList.add('empty');
      canvas.width = 0;
    },
  };
}

/**
 * A picture with its guides. `hasBefore` adds the version before it, for a slider to uncover.
 * Its width is its own element's, times the share of the canvas that is shown.
 */
export function makePicture(rendition, format, { hasBefore = false, hasLabels = false } = {}) {
  const now = makeLayer();
  const before = hasBefore ? makeLayer() : undefined;
  now.describe(rendition.alt);
  before?.layer.setAttribute('aria-hidden', 'true');
  const overlay = h('div', { class: 'overlay', 'aria-hidden': 'true' });
  const canvas = h(
    'div',
    { class: 'canvas', style: { 'aspect-ratio': `${format.width} / ${format.height}` } },
    now.layer,
    before && h('div', { class: 'before' }, before.layer),
    overlay,
  );
  const element = h('div', { class: 'picture' }, canvas);
  let cssWidth = 0;
  // To the pixel: a picture that the browser scales has softer letters than the one that is published.
  const widthPx = () =>
    Math.min(format.width, Math.max(1, Math.round(cssWidth * (window.devicePixelRatio || 1))));
  return {
    element,
    canvas,
    /** In device pixels, at most as wide as the canvas of the format. */
    widthPx,
    resize: (width) => (cssWidth = width),
    guide: (overlays) => {
      const state = store.renditions.get(rendition.id);
      overlay.replaceChildren(...drawOverlay(format, state, overlays, cssWidth, hasLabels));
    },
    /** Lets go of its pixels: on a canvas they are kept, however far away it is. */
    release: () => {
      now.clear();
      before?.clear();
      delete element.dataset.key;
    },
    /** In other words: what a picture says changes with it. */
    describe: now.describe,
    show: async () => {
      const state = store.renditions.get(rendition.id);
      element.classList.toggle('stale', Boolean(state?.isStale));
      if (!state?.key) return;
      const [isShown] = await Promise.all([
        now.load(state.key, widthPx()),
        state.before ? before?.load(state.before, widthPx()) : before?.clear(),
      ]);
      if (isShown) element.dataset.key = state.key;
    },
  };
}
