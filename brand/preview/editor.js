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
/**
 * Field key → { path, from, value, turn, revision }: typed instead of `from`, and newer than what
 * was told. Without a revision it is not written yet.
 */
const typed = new Map();
/** Where what could not be written waits for the page to be loaded again. */
const KEPT = 'boite-unsent';
let isSending = false;
let shape = '';

const keyOf = ({ path }) => JSON.stringify(path);
const head = () => own.at(-1) ?? base;
const unsent = () => [...typed].find(([, { revision }]) => revision === undefined);

function toggle(isOpen) {
  panel.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
  document.body.classList.toggle('editing', isOpen);
  if (isOpen) panel.querySelector('input, textarea, button')?.focus();
  else button.focus();
}

/** Shows what the file says, but where something newer was typed. */
function take() {
  const { editor } = store;
  // Whose a revision is, is not known before the answer that is under way.
  if (isSending || !store.gallery || editor.fields.length === 0) return;
  const { visuals } = store.gallery;
  ({ file } = editor);
  // What this page has written itself comes back a little later: nothing new.
  const at = own.indexOf(editor.revision);
  const isTheirs = at < 0 && editor.revision !== base;
  if (isTheirs) {
    turn++;
    own = [];
  } else own = own.slice(at + 1);
  base = editor.revision;
  for (const [key, { revision }] of typed) {
    if (revision !== undefined && (revision === base || !own.includes(revision))) typed.delete(key);
  }
  const next = JSON.stringify([
    visuals.map(({ id }) => id),
    editor.fields.map(({ path, key, group }) => [path, key, group]),
  ]);
  const isBuilt = next === shape;
  shape = next;
  if (!isBuilt) build(editor);
  for (const { dataset, firstElementChild } of panel.querySelectorAll('details')) {
    firstElementChild.textContent = groupName(dataset.group);
  }
  // Without a revision, the fields are those of an older one.
  const isLocked = editor.revision === '' || store.isLost;
  panel.classList.toggle('locked', isLocked);
  panel.querySelector('.lock').textContent = store.isLost
    ? texts.connection.lost
    : say(texts.editor.locked, { file });
  for (const field of editor.fields) {
    const key = keyOf(field);
    const entry = inputs.get(key);
    if (!entry || isLocked) continue;
    entry.derived.hidden = !field.isDerived;
    if (!typed.has(key)) entry.paint?.(field.hex);
    // What this page wrote is there as it was typed, and the caret must not jump.
    if (isTheirs || !entry.controls.includes(document.activeElement)) {
      entry.set(typed.get(key)?.value ?? field.value);
    }
  }
  for (const { controls } of inputs.values()) {
    for (const control of controls) control.disabled = isLocked;
  }
  if (!isLocked) resume();
}

const told = (key) => store.editor.fields.find((field) => keyOf(field) === key);

/** Types again what could not be written before the page was loaded again. */
function resume() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
  sessionStorage.removeItem(KEPT);
  for (const { path, from, value } of kept) {
    const field = told(keyOf({ path }));
    if (field?.value === value) continue;
    if (field?.value === from) {
      inputs.get(keyOf(field)).set(value);
      edit(field, value);
    } else toast(say(texts.editor.refused[field ? 'changed' : 'unknown-field'], { file }));
  }
}

/** Keeps what is not written, where the page is loaded again. */
function keep() {
  const kept = [...typed.values()].filter(({ revision }) => revision === undefined);
  if (kept.length > 0) sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

function groupName(group) {
  const visual = store.gallery.visuals.find(({ id }) => id === group);
  return texts.editor.groups[group] ?? visual?.name ?? group;
}

function build(editor) {
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
    h('p', { class: 'lock', role: 'status' }),
    ...[...groups].map(([group, fields]) =>
      h(
        'details',
        { 'data-group': group, open: group === 'campaign' || isOpen.has(group) },
        h('summary'),
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
    'aria-label': `${labelOf(field)} (${texts.editor.code})`,
    spellcheck: 'false',
    size: '8',
  });
  picker.addEventListener('input', () => {
    code.value = picker.value.toUpperCase();
    edit(field, code.value);
  });
  code.addEventListener('input', () => code.removeAttribute('aria-invalid'));
  code.addEventListener('change', () => edit(field, code.value.trim()));
  inputs.set(keyOf(field), {
    derived,
    controls: [picker, code],
    text: code,
    set: (value) => assign(code, value),
    paint: (hex) => hex && assign(picker, hex),
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
  control.addEventListener('input', () => {
    control.removeAttribute('aria-invalid');
    edit(field, control.value);
  });
  inputs.set(keyOf(field), {
    derived: h('small'),
    controls: [control],
    text: control,
    set: (value) => assign(control, value),
  });
  return h('div', { class: 'text-field' }, h('label', { for: id }, labelOf(field)), control);
}

/** An equal value would take the browser's undo away, and the caret to the end. */
function assign(control, value) {
  control.removeAttribute('aria-invalid');
  if (control.value !== value) control.value = value;
}

let timer;

function edit(field, value) {
  const key = keyOf(field);
  const last = typed.get(key);
  const isUnsent = last && last.revision === undefined;
  typed.set(key, {
    path: field.path,
    from: isUnsent ? last.from : (last?.value ?? told(key)?.value),
    value,
    turn: isUnsent ? last.turn : turn,
  });
  clearTimeout(timer);
  timer = setTimeout(() => void send(), PAUSE_MS[field.kind]);
}

/** One at a time: each edit is of the version that the one before it made. */
async function send() {
  if (isSending) return;
  isSending = true;
  for (let next = unsent(); next; next = unsent()) {
    const [key, change] = next;
    const outcome =
      change.turn === turn
        ? await post('/edit', { revision: head(), path: change.path, value: change.value })
        : { ok: false, reason: 'changed' };
    const isLatest = typed.get(key) === change;
    if (!outcome) {
      // Sent again with the next edit, after all others.
      const latest = typed.get(key);
      typed.delete(key);
      typed.set(key, latest);
      toast(texts.connection.lost);
      break;
    }
    if (outcome.ok) {
      own.push(outcome.revision);
      if (isLatest) change.revision = outcome.revision;
      if (isLatest && !unsent()) toast(say(texts.editor.saved, { file }));
    } else if (isLatest) {
      typed.delete(key);
      // Somebody may have written, after this page, what it had written before.
      if (outcome.reason === 'changed') own = [];
      toast(say(texts.editor.refused[outcome.reason], { file }));
      const known = told(key);
      const entry = inputs.get(key);
      // It goes back to the file's value, at once or when the field is left.
      if (known && outcome.reason === 'changed') entry?.set(known.value);
      else entry?.text.setAttribute('aria-invalid', 'true');
    }
  }
  isSending = false;
  take();
}

button.addEventListener('click', () => toggle(panel.hidden));
panel.addEventListener('focusout', take);
panel.addEventListener('keydown', (event) => event.key === 'Escape' && toggle(false));
on('gallery', take);
on('editor', take);
on('lost', take);
addEventListener('pagehide', keep);
