import test from 'ava';
import { sanitiseSvg } from '../../src/brand/svg.ts';
import { svgWithPalette } from '../../src/svg-palette.ts';
import { derivePalette } from '../../src/palette.ts';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

function svg(body: string, attributes = 'viewBox="0 0 10 10"'): Buffer {
  return Buffer.from(`<svg ${NS} ${XLINK} ${attributes}>\n${body}\n</svg>`);
}

function findingsOf(bytes: Uint8Array): readonly Diagnostic[] {
  try {
    sanitiseSvg(bytes, 'art/x.svg');
    return [];
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics;
    throw cause;
  }
}

const HOSTILE: readonly [what: string, body: string, named: string][] = [
  ['a script', '<script>alert(1)</script>', '<script>'],
  ['HTML inside', '<foreignObject><p/></foreignObject>', '<foreignObject>'],
  ['HTML by namespace', '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>', '<h:p>'],
  ['an animation', '<rect><animate attributeName="x"/></rect>', '<animate>'],
  ['a set', '<set attributeName="href" to="#x"/>', '<set>'],
  ['a link', '<a href="#x"><rect/></a>', '<a>'],
  ['a frame', '<iframe src="x"/>', '<iframe>'],
  ['an image filter', '<filter><feImage href="#x"/></filter>', '<feImage>'],
  ['an unknown element', '<blink/>', '<blink>'],
  ['an event', '<rect onclick="x()"/>', 'onclick="x()"'],
  ['an event in capitals', '<rect ONLOAD="x()"/>', 'ONLOAD="x()"'],
  [
    'a remote image',
    '<image href="https://evil.example/x.png"/>',
    'href="https://evil.example/x.png"',
  ],
  ['a local image', '<image xlink:href="../secret.png"/>', 'xlink:href="../secret.png"'],
  [
    'an SVG in an image',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    'href="data:image/svg+xml;base64,PHN2Zy8+"',
  ],
  ['another file used', '<use href="other.svg#x"/>', 'href="other.svg#x"'],
  ['a script in a link', '<use href="javascript:alert(1)"/>', 'href="javascript:alert(1)"'],
  [
    'a remote fill',
    '<rect fill="url(https://evil.example/#x)"/>',
    'fill="url(https://evil.example/#x)"',
  ],
  [
    'a remote fill in style',
    '<rect style="fill:url(\'//evil.example\')"/>',
    'style="fill:url(\'//evil.example\')"',
  ],
  ['an import', '<style>@import "https://evil.example";</style>', '@import'],
  ['a font', '<style>@font-face{font-family:x;src:url(x.woff)}</style>', '@font-face'],
  ['a remote value in a sheet', '<style>.a{fill:url(x.svg#y)}</style>', 'url(x.svg#y)'],
  ['a hidden url', '<style>.a{fill:u\\72l(x)}</style>', '\\'],
  ['a sheet in CDATA', '<style><![CDATA[@import url(x);]]></style>', '@import'],
  ['a base', '<g xml:base="https://evil.example/"/>', 'xml:base="https://evil.example/"'],
];

for (const [what, body, named] of HOSTILE) {
  test(`refuses ${what}, by name and line`, (t) => {
    const [found, ...more] = findingsOf(svg(body));
    t.like(found, {
      severity: 'error',
      code: 'SVG_UNSAFE',
      params: { path: 'art/x.svg', what: named },
    });
    t.is(more.length, 0);
    t.is(found?.place?.line, 2);
    t.is(found?.place?.file, 'art/x.svg');
  });
}

const laughs = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? '<g id="l0"><rect/></g>'
    : `<g id="l${level}">${`<use href="#l${level - 1}"/>`.repeat(10)}</g>`,
).join('');
const patterns = Array.from(
  { length: 12 },
  (_, level) =>
    `<pattern id="p${level + 1}">${`<rect class="c${level}"/>`.repeat(10)}</pattern><style>.c${level}{fill:url(#p${level})}</style>`,
).join('');

const MALFORMED: readonly [what: string, bytes: Uint8Array, code: string][] = [
  [
    'a document type with entities',
    Buffer.from(`<!DOCTYPE svg [<!ENTITY a "x">]><svg ${NS}><text>&a;</text></svg>`),
    'SVG_UNSAFE',
  ],
  [
    'a document type elsewhere',
    Buffer.from(`<!DOCTYPE svg SYSTEM "http://evil.example/x.dtd"><svg ${NS}/>`),
    'SVG_UNSAFE',
  ],
  [
    'a stylesheet link',
    Buffer.from(`<?xml-stylesheet href="x.css"?><svg ${NS} viewBox="0 0 1 1"/>`),
    'SVG_UNSAFE',
  ],
  ['an unknown entity', svg('<text>&nbsp;</text>'), 'SVG_BROKEN'],
  ['an open tag', svg('<g>'), 'SVG_BROKEN'],
  ['an attribute twice', svg('<g id="a" id="b"/>'), 'SVG_BROKEN'],
  ['nothing', Buffer.alloc(0), 'SVG_BROKEN'],
  ['no SVG', Buffer.from('<html/>'), 'SVG_BROKEN'],
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'SVG_BROKEN'],
  [
    'another encoding',
    Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><svg ${NS}/>`),
    'SVG_BROKEN',
  ],
  ['no size', svg('<rect/>', 'width="100%" height="100%"'), 'SVG_SIZE_MISSING'],
  ['an empty size', svg('<rect/>', 'viewBox="0 0 0 10"'), 'SVG_SIZE_MISSING'],
  ['a billion shapes', svg(`<defs>${laughs}</defs><use href="#l11"/>`), 'SVG_TOO_COMPLEX'],
  [
    'a billion patterns',
    svg(`<pattern id="p0"><rect/></pattern>${patterns}<rect fill="url(#p12)"/>`),
    'SVG_TOO_COMPLEX',
  ],
  ['a use of itself', svg('<g id="a"><use href="#a"/></g>'), 'SVG_TOO_COMPLEX'],
  ['a deep nest', svg('<g>'.repeat(5000) + '</g>'.repeat(5000)), 'SVG_TOO_COMPLEX'],
  ['too many bytes', Buffer.alloc(10_000_001, 32), 'ASSET_TOO_HEAVY'],
  ['an unknown colour', svg('<rect fill="var(--primery)"/>'), 'SVG_COLOUR_UNKNOWN'],
];

for (const [what, bytes, code] of MALFORMED) {
  test(`refuses ${what}: ${code}`, (t) => {
    const codes = findingsOf(bytes).map((found) => found.code);
    t.deepEqual(codes, [code]);
  });
}

test('a file without a drawing is told in the words of the parser, not about it', (t) => {
  const [found] = findingsOf(Buffer.alloc(0));
  t.deepEqual(found?.params, { path: 'art/x.svg', reason: 'missing root element' });
});

test('a drawing without a namespace gets it', (t) => {
  const { text } = sanitiseSvg(Buffer.from('<svg viewBox="0 0 1 1"><rect/></svg>'), 'x.svg');
  t.true(text.startsWith(`<svg ${NS}`) || text.includes(NS), text);
});

test('tells every unsafe thing in one go', (t) => {
  t.is(findingsOf(svg('<script/>\n<rect onclick="x"/>\n<image href="http://x"/>')).length, 3);
});

test('keeps the drawing and drops what editors leave in it', (t) => {
  const source = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator: Adobe Illustrator -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg ${NS} ${XLINK} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:version="1" viewBox="0 0 20 10" data-name="Calque 1">
<title>Logo</title><metadata><rdf xmlns="x"/></metadata><sodipodi:namedview/>
<style>.a{fill:url(#g)}</style>
<linearGradient id="g"><stop offset="0" stop-color="var(--primary, #00573f)"/></linearGradient>
<path class="a" d="M0 0h20v10z" inkscape:label="x" aria-label="y"/>
<use xlink:href="#g"/><image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/>
</svg>`;
  const { text, width, height } = sanitiseSvg(Buffer.from(source), 'x.svg');
  t.is(width, 20);
  t.is(height, 10);
  t.regex(text, /^<svg xmlns=[^>]* width="20" height="10"/);
  t.notRegex(text, /Illustrator|DOCTYPE|inkscape|sodipodi|metadata|title|data-name|aria/);
  for (const kept of [
    '.a{fill:url(#g)}',
    'd="M0 0h20v10z"',
    'xlink:href="#g"',
    'data:image/png',
    'var(--primary, #00573f)',
  ]) {
    t.true(text.includes(kept), kept);
  }
  t.is(sanitiseSvg(Buffer.from(text), 'x.svg').text, text);
});

const SIZES: readonly [attributes: string, width: number, height: number, viewBox: string][] = [
  ['viewBox="0 0 30 20"', 30, 20, '0 0 30 20'],
  ['viewBox="-5,-5 30,20" width="60"', 60, 40, '-5 -5 30 20'],
  ['viewBox="0 0 30 20" height="10"', 15, 10, '0 0 30 20'],
  ['width="1in" height="25.4mm"', 96, 96, '0 0 96 96'],
  ['width="30pt" height="40px"', 40, 40, '0 0 40 40'],
  ['viewBox="0 0 30 20" width="100%" height="100%"', 30, 20, '0 0 30 20'],
  ['width="8" height="4"', 8, 4, '0 0 8 4'],
];

for (const [attributes, width, height, viewBox] of SIZES) {
  test(`gives a size to ${attributes}`, (t) => {
    const found = sanitiseSvg(svg('<rect/>', attributes), 'x.svg');
    t.like(found, { width, height });
    t.true(found.text.includes(`viewBox="${viewBox}"`));
    t.true(found.text.includes(` width="${width}"`) && found.text.includes(` height="${height}"`));
  });
}

const palette = derivePalette({ primary: '#00573f', accent: '#b7e34b' });

const COLOURS: readonly [source: string, expected: string][] = [
  ['fill="var(--primary)"', 'fill="#00573f"'],
  ['fill="var( --accent )"', 'fill="#b7e34b"'],
  ['style="fill:var(--primary, red);stroke:var(--accent)"', 'style="fill:#00573f;stroke:#b7e34b"'],
  ['fill="var(--other, rgb(1, 2, 3))"', 'fill="rgb(1, 2, 3)"'],
  ['fill="var(--other, var(--primary))"', 'fill="#00573f"'],
  ['fill="var(--primary, var(--accent, rgb(1,2,3)))"', 'fill="#00573f"'],
  ['fill="none"', 'fill="none"'],
  ['text é var(--on-primary)', 'text é #ffffff'],
];

for (const [source, expected] of COLOURS) {
  test(`colours ${source}`, (t) => {
    t.is(Buffer.from(svgWithPalette(Buffer.from(source), palette)).toString(), expected);
  });
}

test('a drawing without variables is not copied', (t) => {
  const bytes = Buffer.from('<svg/>');
  t.is(svgWithPalette(bytes, palette), bytes);
});
