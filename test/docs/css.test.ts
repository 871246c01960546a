/** What docs/designers.md says of CSS, tried on the renderer, line by line. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test from 'ava';
import sharp from 'sharp';
import { createPageRenderer } from '../../src/render/takumi.ts';
import { guide } from './campaign-folder.ts';
import { IGNORED, WORKING } from './css-samples.ts';
import type { CssSample } from './css-samples.ts';

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2';
const SIZE = { widthPx: 80, heightPx: 60 };
const PAGE = `.visual { display: flex; position: relative; width: 80px; height: 60px;
  background-color: #fff; font-family: Figtree; font-size: 16px }
  .box { width: 50px; height: 30px; background-color: #0a0; color: #000 }`;

const renderer = await createPageRenderer([
  { family: 'Figtree', data: await readFile(require.resolve(FONT)) },
]);

const photo = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c50' } })
  .png()
  .toBuffer();

async function draw(html: string, css: string): Promise<string> {
  const page = renderer.open(
    { html: `<div class="visual">${html}</div>`, css: `${PAGE}\n${css}`, lang: 'fr', ...SIZE },
    () => [{ src: 'photo', data: photo, isStable: false }],
  );
  return Buffer.from(await page.draw()).toString('base64');
}

async function changesThePicture(sample: CssSample): Promise<boolean> {
  const { html = '<div class="box">AVA fi bb cc</div>', base = '', css = '' } = sample;
  const without = await draw(html, base);
  return without !== (await draw(sample.withHtml ?? html, `${base}\n${css}`));
}

/** What the table under a heading writes as code in one of its columns. */
function codesUnder(heading: string, column: number): string[] {
  const table = guide.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.flatMap((row) =>
    [...(row.split('|')[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
}

const works = codesUnder('Works', 2);
const ignored = codesUnder('Ignored in silence', 1);

test('each thing that the guide names has a sample, and each sample is in the guide', (t) => {
  t.deepEqual(works.toSorted(), Object.keys(WORKING).toSorted());
  // `background` is what `!important` stands on.
  const named = ignored.filter((code) => code !== 'background' && code !== '<img>');
  t.deepEqual(named.toSorted(), Object.keys(IGNORED).toSorted());
});

for (const [name, sample] of Object.entries(WORKING)) {
  test(`${name} works`, async (t) => t.true(await changesThePicture(sample)));
}

for (const [name, sample] of Object.entries(IGNORED)) {
  test(`${name} is ignored`, async (t) => t.false(await changesThePicture(sample)));
}

// --- Traps ----------------------------------------------------------------------------------------

const DRAWING = (paint: string) =>
  `<svg width="20" height="20"><rect class="part" width="20" height="20" ${paint} /></svg>`;

test('of a page’s styles, only currentColor reaches into an inline drawing', async (t) => {
  const html = DRAWING('fill="var(--p, #00f)"');
  t.false(await changesThePicture({ html, css: '.visual { --p: #f00 } .part { fill: #f00 }' }));
  t.true(
    await changesThePicture({ html: DRAWING('fill="currentColor"'), css: 'svg { color: #f00 }' }),
  );
});

test('a family that is not there is replaced by one that is', async (t) => {
  t.false(await changesThePicture({ css: '.box { font-family: Arial }' }));
});

test('an image that is not there is drawn as nothing', async (t) => {
  const html = '<div class="box"></div>';
  t.false(await changesThePicture({ html, css: '.box { background-image: url(nothing.png) }' }));
});

test('a container’s units measure the canvas', async (t) => {
  const html = '<div class="box"><div class="in"></div></div>';
  const [one, two] = await Promise.all(
    ['10cqw', '10vw'].map((width) =>
      draw(html, `.in { width: ${width}; height: 9px; background-color: #f00 }`),
    ),
  );
  t.is(one, two);
});
