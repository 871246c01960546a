import test from 'ava';
import { essentialMarkup } from '../../src/render/essential.ts';
import type { PageParts } from '../../src/render/essential.ts';

const parts = (more: Partial<PageParts> = {}): PageParts => ({
  classes: ['visual', 'strip', 'format-a', 'network-x'],
  properties: [
    ['width', '10px'],
    ['unit', '1px'],
    ['accent', '#fff'],
  ],
  body: '<p class="theme quiet">Wide</p>',
  ...more,
});

const KEPT = [
  '.theme { color: red }',
  '.strip .theme { color: red }',
  'p { color: red }',
  '* { color: red }',
  '.STRIP .theme { color: red }',
  '.wide, .theme { color: red }',
  ':not(.wide) { color: red }',
  ':is(.wide, p) { color: red }',
  '[class~="wide"] { color: red }',
  '.wi\\64 e { color: red }',
  '.wide { & p { color: red } }',
  '@media (min-width: 1px) { .wide { color: red } }',
  '@layer base, theme;',
  '@import url("x.css");',
  'p::before { content: "}"; color: red }',
  ".theme { content: '/*' }",
  '.théâtre { color: red }',
];

for (const rule of KEPT) {
  test(`kept: ${rule}`, (t) => {
    t.is(essentialMarkup(parts(), rule).css, rule);
  });
}

const LEFT_OUT = [
  '.wide { color: red }',
  '.wide .theme { color: red }',
  '.wide, .square { color: red }',
  'p.wide::before { content: "}" }',
  '/* a { */ .wide { color: red }',
  '.wide > .theme:first-child { color: red /* } */ }',
];

for (const rule of LEFT_OUT) {
  test(`left out: ${rule}`, (t) => {
    t.is(
      essentialMarkup(parts(), `p { top: 0 } ${rule} .theme { top: 1px }`).css,
      'p { top: 0 }\n.theme { top: 1px }',
    );
  });
}

const UNSURE = [
  '.wide { color: red',
  '.wide { color: red }} .theme { top: 0 }',
  '.wide { content: "never ends }',
  '.wide { color: red } /* never ends',
  ".wide { background: url(l'art.png) }",
];

for (const css of UNSURE) {
  test(`unsure, and so kept whole: ${css}`, (t) => {
    t.is(essentialMarkup(parts(), css).css, css);
  });
}

test('a style element or an entity in a class keeps the whole stylesheet', (t) => {
  const css = '.wide { color: red }';
  t.is(essentialMarkup(parts({ body: '<style>p { top: 0 }</style>' }), css).css, css);
  t.is(essentialMarkup(parts({ body: '<p class="w&#105;de"></p>' }), css).css, css);
});

test('only classes and properties that something names are written', (t) => {
  const { html } = essentialMarkup(
    parts(),
    '.strip { width: var(--width); top: calc(var(--unit)) }',
  );
  t.is(
    html,
    '<div class="strip" style="--width: 10px; --unit: 1px"><p class="theme quiet">Wide</p></div>',
  );
  const inBody = essentialMarkup(parts({ body: '<i style="color: var(--accent)"></i>' }), '');
  t.regex(inBody.html, /style="--accent: #fff"/);
});

test('a stylesheet that may ask for any class keeps them all', (t) => {
  for (const css of ['[class^="format-"] { top: 0 }', '.format\\-a { top: 0 }']) {
    t.regex(essentialMarkup(parts(), css).html, /class="visual strip format-a network-x"/);
  }
});

test('formats that look the same have the same page', (t) => {
  const css = '.strip .theme { top: 0 } .network-y .theme { top: 1px }';
  const one = essentialMarkup(parts(), css);
  const other = essentialMarkup(
    parts({ classes: ['visual', 'strip', 'format-b', 'network-z'] }),
    css,
  );
  t.deepEqual(one, other);
  const named = essentialMarkup(
    parts({ classes: ['visual', 'strip', 'format-b', 'network-y'] }),
    css,
  );
  t.notDeepEqual(one, named);
});
