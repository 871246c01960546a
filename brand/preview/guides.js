/** Which guides lie over the pictures: the same choice wherever it is offered. */
import { h } from './dom.js';
import { choose, on, store, texts } from './store.js';

export const GUIDES = ['safe', 'avatars', 'crops', 'texts'];

/** A chip for each guide. */
export function guideChips() {
  return GUIDES.map((id) =>
    h(
      'label',
      { class: `chip ${id}` },
      h('input', {
        type: 'checkbox',
        'data-guide': id,
        checked: store.choice.overlays.includes(id),
        onchange: ({ target }) => set(id, target.checked),
      }),
      h('span', {}, texts.overlays[id]),
    ),
  );
}

function set(id, isOn) {
  const { overlays } = store.choice;
  choose({ overlays: GUIDES.filter((name) => (name === id ? isOn : overlays.includes(name))) });
}

on('choice', (change) => {
  if (!('overlays' in change)) return;
  for (const input of document.querySelectorAll('[data-guide]')) {
    input.checked = store.choice.overlays.includes(input.dataset.guide);
  }
});
