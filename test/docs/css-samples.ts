/**
 * A sample of each thing that docs/designers.md says of CSS: what it adds to a small page. Named as
 * the guide writes it.
 */

/** Markup and styles to start from, and what the feature adds. */
export interface CssSample {
  html?: string;
  base?: string;
  /** Rules added; both pages are alike otherwise. */
  css?: string;
  /** Markup in place of `html`, where the feature is in the markup. */
  withHtml?: string;
}

const TWO = '<div class="box"><div class="in">a</div><div class="in">b</div></div>';
const PHOTO = '<div class="box"><img src="photo" /></div>';
const SPAN = '<div class="box">aa <span>bb cc dd ee</span></div>';
const RED = 'background-color: #f00';

/** What the renderer does. */
export const WORKING: Readonly<Record<string, CssSample>> = {
  'display: flex': { html: TWO, css: '.box { display: flex }' },
  'display: grid': { html: TWO, css: '.box { display: grid; grid-template-columns: 1fr 1fr }' },
  'position: absolute': { css: '.box { position: absolute; left: 9px }' },
  inset: {
    base: '.box { position: absolute; width: auto; height: auto }',
    css: '.box { inset: 5px 6px 7px 8px }',
  },
  gap: { html: TWO, base: '.box { display: flex }', css: '.box { gap: 9px }' },
  'aspect-ratio': {
    base: '.visual { align-items: flex-start } .box { height: auto }',
    css: '.box { aspect-ratio: 1 }',
  },
  'z-index': {
    html: '<div class="box one"></div><div class="box two"></div>',
    base: '.box { position: absolute } .two { left: 4px; background-color: #00f }',
    css: '.one { z-index: 2 }',
  },
  'object-fit': {
    html: PHOTO,
    base: 'img { width: 40px; height: 20px }',
    css: 'img { object-fit: contain }',
  },
  'object-position': {
    html: PHOTO,
    base: 'img { width: 40px; height: 20px; object-fit: contain }',
    css: 'img { object-position: left }',
  },
  float: {
    html: '<div class="box"><span>a</span>bbb bb bb</div>',
    base: 'span { width: 20px; height: 20px }',
    css: 'span { float: left }',
  },
  'calc()': { css: '.box { width: calc(10px + 20%) }' },
  'var()': { base: '.visual { --w: 20px }', css: '.box { width: var(--w) }' },
  px: { css: '.box { width: 20px }' },
  em: { css: '.box { width: 2em }' },
  rem: { css: '.box { width: 2rem }' },
  '%': { css: '.box { width: 20% }' },
  vw: { css: '.box { width: 20vw }' },
  'oklch()': { css: '.box { background-color: oklch(0.5 0.2 30) }' },
  'hsl()': { css: '.box { background-color: hsl(10 90% 50%) }' },
  'color-mix()': { css: '.box { background-color: color-mix(in oklch, red, blue) }' },
  'oklch(from red 0.3 c h)': { css: '.box { background-color: oklch(from red 0.3 c h) }' },
  opacity: { css: '.box { opacity: 0.5 }' },
  'linear-gradient()': { css: '.box { background-image: linear-gradient(red, blue) }' },
  'radial-gradient()': { css: '.box { background-image: radial-gradient(red, blue) }' },
  'conic-gradient()': { css: '.box { background-image: conic-gradient(red, blue) }' },
  'repeating-linear-gradient()': {
    css: '.box { background-image: repeating-linear-gradient(red 0 3px, blue 3px 6px) }',
  },
  'background-clip: text': {
    base: '.box { color: transparent }',
    css: '.box { background-clip: text }',
  },
  'background-blend-mode': {
    base: '.box { background-image: linear-gradient(red, blue) }',
    css: '.box { background-blend-mode: multiply }',
  },
  'border-radius': { css: '.box { border-radius: 8px }' },
  'clip-path': { css: '.box { clip-path: circle(10px) }' },
  'mask-image': { css: '.box { mask-image: linear-gradient(black, transparent) }' },
  'transform: rotate()': { css: '.box { transform: rotate(10deg) }' },
  rotate: { css: '.box { rotate: 10deg }' },
  scale: { css: '.box { scale: 0.5 }' },
  translate: { css: '.box { translate: 5px 5px }' },
  filter: { css: '.box { filter: grayscale(1) }' },
  'backdrop-filter': {
    html: '<div class="box"></div><div class="over"></div>',
    base: '.over { position: absolute; left: 0; top: 0; width: 20px; height: 20px }',
    css: '.over { backdrop-filter: invert(1) }',
  },
  'box-shadow': { css: '.box { box-shadow: 0 0 4px red }' },
  'text-shadow': { css: '.box { text-shadow: 0 0 4px red }' },
  'mix-blend-mode': {
    html: TWO,
    base: '.in { width: 20px; height: 9px; background-color: #c00 }',
    css: '.in { mix-blend-mode: multiply }',
  },
  'font-weight': { css: '.box { font-weight: 637 }' },
  'font-variation-settings': { css: '.box { font-variation-settings: "wght" 900 }' },
  'font-feature-settings': {
    html: '<div class="box">1111</div>',
    css: '.box { font-feature-settings: "tnum" 1 }',
  },
  'letter-spacing': { css: '.box { letter-spacing: 2px }' },
  'text-transform': { css: '.box { text-transform: uppercase }' },
  'text-wrap: balance': {
    html: '<div class="box">aaaa bbbb cc dd</div>',
    base: '.box { width: 60px }',
    css: '.box { text-wrap: balance }',
  },
  'line-clamp': { css: '.box { line-clamp: 1 }' },
  '-webkit-text-stroke': { css: '.box { -webkit-text-stroke: 1px red }' },
  'text-decoration': { css: '.box { text-decoration: underline }' },
  'box-decoration-break': {
    html: SPAN,
    base: `span { ${RED}; padding: 3px }`,
    css: 'span { box-decoration-break: clone }',
  },
  '&shy;': {
    html: '<div class="box">incompréhensible</div>',
    withHtml: '<div class="box">incompré&shy;hensible</div>',
  },
  '<br>': { html: '<div class="box">a b</div>', withHtml: '<div class="box">a<br>b</div>' },
  ':is()': { css: `:is(.box, .other) { ${RED} }` },
  ':not()': { css: `.box:not(.other) { ${RED} }` },
  ':where()': { css: `:where(.visual) .box { ${RED} }` },
  ':nth-child()': { css: `.box:nth-child(1) { ${RED} }` },
  '[attribute]': { html: '<div class="box" data-x>a</div>', css: `[data-x] { ${RED} }` },
  '>': { css: `.visual > .box { ${RED} }` },
  '+': {
    html: '<div class="box"></div><div class="box"></div>',
    css: `.box + .box { ${RED} }`,
  },
  '@layer': { css: `@layer late { .box { ${RED} !important } }` },
  '@media (orientation)': { css: `@media (orientation: landscape) { .box { ${RED} } }` },
  '@media (min-aspect-ratio)': { css: `@media (min-aspect-ratio: 1/1) { .box { ${RED} } }` },
  '@supports': { css: `@supports (display: flex) { .box { ${RED} } }` },
  '::before': { css: '.box::before { content: "X"; color: #f00 }' },
};

/** What the renderer ignores: the page is the same with it and without. */
export const IGNORED: Readonly<Record<string, CssSample>> = {
  'clamp()': { css: '.box { width: clamp(5px, 10px, 20px) }' },
  'min()': { css: '.box { width: min(10px, 20px) }' },
  'max()': { css: '.box { width: max(10px, 12px) }' },
  'round()': { css: '.box { width: round(13px, 5px) }' },
  ':has()': { css: `.visual:has(.box) .box { ${RED} }` },
  '@container': { css: `@container (min-width: 1px) { .box { ${RED} } }` },
  '::before': {
    css: `.box::before { content: ""; display: block; width: 9px; height: 9px; ${RED} }`,
  },
  '!important': { css: '.box { background: #f00 !important }' },
  font: { css: ".box { font: 700 20px 'Figtree' }" },
  'writing-mode': { css: '.box { writing-mode: vertical-rl }' },
  hyphens: {
    html: '<div class="box" lang="fr">incompréhensiblement</div>',
    css: '.box { hyphens: auto }',
  },
  'mix-blend-mode': {
    html: PHOTO,
    base: 'img { width: 20px; height: 20px }',
    css: 'img { mix-blend-mode: multiply }',
  },
  'column-count': { css: '.box { column-count: 2 }' },
  'border-image': {
    base: '.box { border: 4px solid blue }',
    css: '.box { border-image: linear-gradient(red, blue) 1 }',
  },
  transform: { css: '.box { transform: perspective(100px) rotateY(40deg) }' },
  '::first-letter': { css: '.box::first-letter { color: #f00 }' },
  '::first-line': { css: '.box::first-line { color: #f00 }' },
  'light-dark()': { css: '.box { background-color: light-dark(red, blue) }' },
  '@font-face': {
    css: "@font-face { font-family: X; src: url('x.woff2') } .box { font-family: X }",
  },
  '@import': { css: "@import url('x.css');" },
  'calc()': { css: '.box { background-color: oklch(from red calc(l * 0.5) c h) }' },
};
