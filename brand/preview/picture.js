/** One picture: what was drawn last stays until the next one is ready. */
import { h } from './dom.js';
import { drawOverlay } from './overlay.js';
import { store } from './store.js';

const pixels = (cssPx) => Math.max(1, Math.ceil(cssPx * (window.devicePixelRatio || 1)));

/** Shows the picture of a key at a width; resolves once it is on screen, false where it is gone. */
function makeLayer(alt) {
  let shown = '';
  let image = h('img', { alt, draggable: 'false', class: 'empty' });
  const layer = h('div', { class: 'layer' }, image);
  let order = 0;
  return {
    layer,
    load: async (key, widthPx) => {
      const src = `/pictures/${key}/${widthPx}`;
      if (src === shown) return true;
      const own = ++order;
      const next = h('img', { alt, draggable: 'false', src });
      try {
        await next.decode();
      } catch {
        return false;
      }
      if (own !== order) return false;
      image.replaceWith(next);
      image = next;
      shown = src;
      return true;
    },
    clear: () => {
      order++;
      shown = '';
      const none = h('img', { alt, class: 'empty' });
      image.replaceWith(none);
      image = none;
    },
  };
}

/**
 * A picture with its guides. `hasBefore` adds the version before it, for a slider to uncover.
 * Its width is its own element's, times the share of the canvas that is shown.
 */
export function makePicture(rendition, format, { hasBefore = false, hasLabels = false } = {}) {
  const now = makeLayer(rendition.alt);
  const before = hasBefore ? makeLayer('') : undefined;
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
  return {
    element,
    canvas,
    widthPx: () => Math.min(format.width, pixels(cssWidth)),
    resize: (width) => (cssWidth = width),
    guide: (overlays) => {
      const state = store.renditions.get(rendition.id);
      overlay.replaceChildren(...drawOverlay(format, state, overlays, cssWidth, hasLabels));
    },
    show: async () => {
      const state = store.renditions.get(rendition.id);
      element.classList.toggle('stale', Boolean(state?.isStale));
      if (!state?.key) return;
      const width = Math.min(format.width, pixels(cssWidth));
      await Promise.all([
        now.load(state.key, width),
        state.before ? before?.load(state.before, width) : before?.clear(),
      ]);
      element.dataset.key = state.key;
    },
  };
}
