/** What is known: what the server told, and what the person chose. Everybody else listens. */

export const texts = JSON.parse(document.body.dataset.texts);
const token = document.querySelector('meta[name="boite-token"]').content;

/** The filters, each letting everything through. */
export const NO_FILTERS = { visual: '', network: '', composition: '', lang: '', show: '' };

export const store = {
  client: undefined,
  /** Whether the server does not answer. */
  isLost: false,
  /** `gallery` event. */
  gallery: undefined,
  /** `editor` event. */
  editor: { revision: '', file: '', fields: [] },
  findings: { isStale: false, findings: [] },
  /** By rendition id. */
  renditions: new Map(),
  progress: { done: 0, total: 0 },
  choice: {
    ...NO_FILTERS,
    size: 'medium',
    overlays: [],
    open: '',
    mode: 'fit',
  },
};

const listeners = new Map();

/** Calls back at every event of a name: those of the server, and `choice`, `lost`, `back`. */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

function emit(name, data) {
  for (const listener of listeners.get(name) ?? []) listener(data);
}

/** Changes what the person chose; the address keeps it, so that a reload keeps it too. */
export function choose(change) {
  Object.assign(store.choice, change);
  const kept = Object.entries(store.choice).filter(([, value]) => String(value) !== '');
  history.replaceState(null, '', `#${new URLSearchParams(kept.map(([k, v]) => [k, String(v)]))}`);
  emit('choice', change);
}

for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
  if (key in store.choice) store.choice[key] = key === 'overlays' ? value.split(',') : value;
}

/** Whether any filter holds something back, with some of them set otherwise. */
export function isFiltered(change) {
  const choice = { ...store.choice, ...change };
  return Object.keys(NO_FILTERS).some((key) => choice[key] !== '');
}

/** What a picture is called: its visual, its format and, where there are several, its language. */
export function nameOf({ visual, format, lang }) {
  const { visuals, formats, languages } = store.gallery;
  return [
    visuals.find(({ id }) => id === visual)?.name,
    formats[format].name,
    languages.length > 1 && texts.editor.langs[lang],
  ]
    .filter(Boolean)
    .join(', ');
}

/** Renditions that the filters leave, in the plan's order. */
export function filtered() {
  const { visual, network, composition, lang, show } = store.choice;
  return (store.gallery?.renditions ?? []).filter((rendition) => {
    const format = store.gallery.formats[rendition.format];
    const state = store.renditions.get(rendition.id);
    return (
      (!visual || rendition.visual === visual) &&
      (!network || format.network === network) &&
      (!composition || format.composition === composition) &&
      (!lang || rendition.lang === lang) &&
      (show !== 'findings' || (state?.findings.length ?? 0) > 0) &&
      (show !== 'changes' || Boolean(state?.before))
    );
  });
}

/** Sends JSON; undefined where the server does not answer as it should, or its answer is cut. */
export async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Boite-Token': token },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return answer.status === 204 ? {} : answer.json().catch(() => undefined);
}

/** Listens to the server; the browser connects again by itself, and then is told everything. */
export function connect() {
  const source = new EventSource('/events');
  const take = (name, keep) =>
    source.addEventListener(name, (event) => {
      const data = JSON.parse(event.data);
      keep(data);
      emit(name, data);
    });
  take('hello', ({ client }) => {
    store.client = client;
    store.renditions.clear();
    if (store.isLost) emit('back');
    store.isLost = false;
  });
  take('gallery', (gallery) => {
    store.gallery = gallery;
    const ids = new Set(gallery.renditions.map(({ id }) => id));
    for (const id of store.renditions.keys()) if (!ids.has(id)) store.renditions.delete(id);
  });
  take('editor', (editor) => (store.editor = editor));
  take('findings', (findings) => (store.findings = findings));
  take('rendition', (state) => store.renditions.set(state.id, state));
  take('progress', (progress) => (store.progress = progress));
  source.addEventListener('error', () => {
    const wasLost = store.isLost;
    store.isLost = true;
    if (!wasLost) emit('lost');
    // A server that was started again has another token, and perhaps another page.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  });
}

const wanted = new Map();
let isTelling = false;

/** Says which pictures are seen, and how wide they are in device pixels. */
export function want(owner, visible) {
  wanted.set(owner, visible);
  if (isTelling) return;
  isTelling = true;
  requestAnimationFrame(() => {
    isTelling = false;
    tellVisible();
  });
}

function tellVisible() {
  if (!store.client) return;
  const all = new Map();
  for (const visible of wanted.values()) {
    for (const [id, width] of visible) all.set(id, Math.max(width, all.get(id) ?? 0));
  }
  void post('/look', { client: store.client, visible: [...all] });
}

on('hello', tellVisible);
