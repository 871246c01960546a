/** Elements without markup: whatever the campaign says stays text. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with its properties and children. `class`, `data-…`, `aria-…` and the like are
 * attributes, functions are listeners (`onclick`), `style` is an object.
 */
export function h(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same for a drawing. */
export function s(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (key === 'style')
      for (const [k, v] of Object.entries(value)) element.style.setProperty(k, v);
    else if (key === 'value' || key === 'checked') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(
    ...children.flat(9).filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
}

/** `{n} images` with its number, `{file}` with its name. */
export function say(text, values) {
  const template =
    typeof text === 'string'
      ? text
      : values.n === 1 || (values.n === 0 && document.documentElement.lang === 'fr')
        ? text.one
        : text.many;
  return template.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}

/** Radio buttons that look like one control. */
export function segments(name, options, value, onChange) {
  return options.map(([id, label]) =>
    h(
      'label',
      { class: 'segment' },
      h('input', {
        type: 'radio',
        name,
        value: id,
        checked: id === value,
        onchange: () => onChange(id),
      }),
      h('span', {}, label),
    ),
  );
}

const SETTLED_MS = 120;

/** Calls once nobody has asked for so long: a window is dragged, and no picture is drawn for each width. */
export function whenSettled(work) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => work(), SETTLED_MS);
  };
}

const toastElement = document.getElementById('toast');
let toastTimer;

/** Says something in passing; in the dialog that is open, beside which nothing is seen or read aloud. */
export function toast(text) {
  const home = document.querySelector('dialog[open]') ?? document.body;
  if (toastElement.parentElement !== home) home.append(toastElement);
  toastElement.textContent = text;
  toastElement.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toastElement.classList.remove('shown'), 3500);
}
