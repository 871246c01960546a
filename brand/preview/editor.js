/** The texts and colours of campaign.yaml, written back as they are typed. */
import { h, say, toast } from './dom.js';
import { on, post, store, texts } from './store.js';

const panel = document.getElementById('editor');
const button = document.getElementById('edit');
const PAUSE_MS = { colour: 90, text: 350 };

/** The revision that was told last, and those that this page made since: the last one counts. */
let base = '';
let own = [];
/** How often others changed the file. */
let turn = 0;
let file = 'campaign.yaml';
/** Field key → its input and what is to be written of it. */
const inputs = new Map();
/** Field key → { path, value, turn }: typed, not written yet. */
const pending = new Map();
let isSending = false;
let shape = '';

const keyOf = ({ path }) => JSON.stringify(path);
const head = () => own.at(-1) ?? base;

function toggle(isOpen) {
  panel.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
  document.body.classList.toggle('editing', isOpen);
  if (isOpen) panel.querySelector('input, textarea, button')?.focus();
  else button.focus();
}

function take() {
  const { editor } = store;
  if (!store.gallery || editor.fields.length === 0) return;
  const { visuals } = store.gallery;
  ({ file } = editor);
  // What this page has written itself comes back a little later: nothing new.
  const at = own.indexOf(editor.revision);
  if (at < 0 && editor.revision !== base) {
    turn++;
    own = [];
  } else own = own.slice(at + 1);
  base = editor.revision;
  const next = JSON.stringify([
    visuals,
    editor.fields.map(({ path, key, group }) => [path, key, group]),
  ]);
  if (next !== shape) build(editor, visuals);
  shape = next;
  panel.classList.toggle('locked', editor.revision === '');
  for (const field of editor.fields) {
    const entry = inputs.get(keyOf(field));
    if (!entry || pending.has(keyOf(field))) continue;
    entry.derived.hidden = !field.isDerived;
    entry.set(field.value);
  }
  for (const { controls } of inputs.values()) {
    for (const control of controls) control.disabled = editor.revision === '';
  }
}

function build(editor, visuals) {
  inputs.clear();
  const groups = Map.groupBy
    ? Map.groupBy(editor.fields, ({ group }) => group)
    : editor.fields.reduce(
        (map, field) => map.set(field.group, [...(map.get(field.group) ?? []), field]),
        new Map(),
      );
  const isOpen = new Set(
    [...panel.querySelectorAll('details[open]')].map(({ dataset }) => dataset.group),
  );
  const { editor: words } = texts;
  panel.replaceChildren(
    h(
      'div',
      { class: 'editor-head' },
      h('h2', {}, words.title),
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': words.close, onclick: () => toggle(false) },
        '×',
      ),
    ),
    h('p', { class: 'intro' }, say(words.intro, { file })),
    h('p', { class: 'lock', role: 'status' }, say(words.locked, { file })),
    ...[...groups].map(([group, fields]) =>
      h(
        'details',
        { 'data-group': group, open: group === 'campaign' || isOpen.has(group) },
        h(
          'summary',
          {},
          words.groups[group] ?? visuals.find(({ id }) => id === group)?.name ?? group,
        ),
        h(
          'div',
          { class: 'colours' },
          fields.filter(({ kind }) => kind === 'colour').map(colourField),
        ),
        fields.filter(({ kind }) => kind === 'text').map(textField),
      ),
    ),
  );
}

function labelOf({ key, lang, wording }) {
  const { keys, langs, long, short } = texts.editor;
  const details = [
    lang && store.gallery.languages.length > 1 && langs[lang],
    wording && { long, short }[wording],
  ].filter(Boolean);
  return details.length > 0 ? `${keys[key] ?? key} (${details.join(', ')})` : (keys[key] ?? key);
}

function colourField(field) {
  const id = `field-${keyOf(field)}`;
  const derived = h('small', { hidden: true }, texts.editor.derived);
  const picker = h('input', { type: 'color', id, 'data-path': field.path.join('.') });
  const code = h('input', {
    type: 'text',
    'aria-label': `${labelOf(field)} (#rrggbb)`,
    spellcheck: 'false',
    size: '8',
  });
  picker.addEventListener('input', () => {
    code.value = picker.value.toUpperCase();
    edit(field, code.value);
  });
  code.addEventListener('change', () => edit(field, code.value.trim()));
  inputs.set(keyOf(field), {
    derived,
    controls: [picker, code],
    set: (value) => {
      if (document.activeElement !== code) code.value = value;
      if (/^#[0-9a-f]{6}$/i.test(value)) picker.value = value.toLowerCase();
    },
  });
  return h(
    'div',
    { class: 'colour' },
    picker,
    h('label', { for: id }, labelOf(field), ' ', derived),
    code,
  );
}

function textField(field) {
  const id = `field-${keyOf(field)}`;
  const isLong = field.value.length > 60 || field.value.includes('\n');
  const control = h(isLong ? 'textarea' : 'input', {
    id,
    'data-path': field.path.join('.'),
    ...(isLong ? { rows: Math.min(8, Math.ceil(field.value.length / 42)) } : { type: 'text' }),
    ...(field.lang && { lang: field.lang }),
  });
  control.addEventListener('input', () => edit(field, control.value));
  inputs.set(keyOf(field), {
    derived: h('small'),
    controls: [control],
    set: (value) => {
      // Written by this page: the caret must not jump.
      if (control.value !== value) control.value = value;
    },
  });
  return h('div', { class: 'text-field' }, h('label', { for: id }, labelOf(field)), control);
}

let timer;

function edit(field, value) {
  const key = keyOf(field);
  pending.set(key, { path: field.path, value, turn: pending.get(key)?.turn ?? turn });
  clearTimeout(timer);
  timer = setTimeout(() => void send(), PAUSE_MS[field.kind]);
}

/** One at a time: each edit is of the version that the one before it made. */
async function send() {
  if (isSending) return;
  isSending = true;
  while (pending.size > 0) {
    const [key, change] = pending.entries().next().value;
    const outcome =
      change.turn === turn
        ? await post('/edit', { revision: head(), path: change.path, value: change.value })
        : { ok: false, reason: 'changed' };
    const isLatest = pending.get(key) === change;
    if (isLatest) pending.delete(key);
    if (outcome?.ok) {
      own.push(outcome.revision);
      if (isLatest && pending.size === 0) toast(say(texts.editor.saved, { file }));
    } else if (isLatest) {
      // Somebody may have written, after this page, what it had written before.
      if (outcome?.reason === 'changed') own = [];
      toast(outcome ? say(texts.editor.refused[outcome.reason], { file }) : texts.connection.lost);
      const known = store.editor.fields.find((field) => keyOf(field) === key);
      if (known && outcome?.reason === 'changed') inputs.get(key)?.set(known.value);
    }
  }
  isSending = false;
}

button.addEventListener('click', () => toggle(panel.hidden));
panel.addEventListener('keydown', (event) => event.key === 'Escape' && toggle(false));
on('gallery', take);
on('editor', take);
