import test from 'ava';
import { loadBrand } from '../../src/brand/load.ts';
import { measureInk } from '../../src/check/ink.ts';
import { readPage } from '../../src/check/read-page.ts';
import { contrastBetween, luminanceOf } from '../../src/check/wcag.ts';
import { contrastRatio } from '../../src/colour.ts';
import { packageRoot } from '../../src/package.ts';
import { createPageRenderer } from '../../src/render/takumi.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';

const place = { file: 'campaign.yaml', line: 1, column: 1, length: 1, frame: [] };
const { brand } = await loadBrand({
  packageRoot: packageRoot(),
  campaign: { campaign: sampleCampaign, file: '/x/y.yaml', folder: '/x', locate: () => place },
});
const renderer = await createPageRenderer(brand.fonts);

const BASE = `.v { width: 600px; height: 300px; position: relative; background: #fff; color: #000;
  font-family: '${brand.families.text}'; font-size: 40px } p { margin: 0 }`;

async function inkOf(html: string, css = '', scale = 1) {
  const source = { html: `<div class="v">${html}</div>`, css: BASE + css, lang: 'fr' };
  const page = renderer.open({ ...source, widthPx: 600, heightPx: 300 }, () => []);
  const layout = { rendition: 'x', width: 600, height: 300, texts: [], images: [] };
  const before = await page.draw();
  const { texts, images } = await readPage({ page, layout });
  const inks = await measureInk(page, texts, { scale });
  const after = await page.draw();
  return { texts, images, inks, isUnchanged: Buffer.compare(before, after) === 0 };
}

const CONTRASTS: readonly [name: string, css: string, ink: string, ground: string][] = [
  ['black on white', '', '#000000', '#ffffff'],
  ['grey on white', '.v { color: #767676 }', '#767676', '#ffffff'],
  ['small and thin', '.v { color: #767676; font-size: 11px }', '#767676', '#ffffff'],
  ['on its own ground', 'p { background: #b7e34b; color: #10251c }', '#10251c', '#b7e34b'],
  ['with a shadow', 'p { color: #00573f; text-shadow: 0 0 8px #f00 }', '#00573f', '#ffffff'],
  ['the same colour', '.v { color: #fff }', '#ffffff', '#ffffff'],
  ['magenta ground', '.v { background: #ff00ff; color: #fff }', '#ffffff', '#ff00ff'],
];

for (const scale of [1, 0.5]) {
  for (const [name, css, ink, ground] of CONTRASTS) {
    test(`the contrast of pixels is that of the colours: ${name}, at ${scale}`, async (t) => {
      const { inks, isUnchanged } = await inkOf('<p>Persévérer ensemble</p>', css, scale);
      const expected = contrastRatio(ink, ground);
      const contrast = inks[0]?.contrast ?? 0;
      t.true(Math.abs(contrast - expected) / expected < 0.06, `${contrast} for ${expected}`);
      t.is(inks[0]?.visible, 1);
      t.true(isUnchanged, 'the page is left as it was');
    });
  }
}

test('the worst of a varied ground counts, not its mean', async (t) => {
  const stripe = '<div class="s"></div>';
  const css =
    '.s { position: absolute; top: 0; left: 60px; width: 40px; height: 300px; background: #fff } .v { background: #003822; color: #fff } p { position: relative }';
  const { inks } = await inkOf(`${stripe}<p>Persévérer ensemble</p>`, css);
  t.true((inks[0]?.contrast ?? 9) < 1.2, String(inks[0]?.contrast));
  const { inks: aside } = await inkOf(
    `${stripe}<p class="r">Nous</p>`,
    `${css} .r { left: 150px }`,
  );
  t.true((aside[0]?.contrast ?? 0) > 12);
});

test('letters filled with a gradient are measured by it', async (t) => {
  const css =
    '.g { background: linear-gradient(90deg, #00573f, #0b6b4f); background-clip: text; color: transparent; width: 300px }';
  const { inks } = await inkOf('<p class="g">Persévérer</p>', css);
  t.true((inks[0]?.contrast ?? 0) > 5, JSON.stringify(inks));
});

test('what stands in front of letters hides them', async (t) => {
  const cover = '<div class="c"></div>';
  const css =
    '.c { position: absolute; top: 0; height: 300px; background: #0a0; left: 150px; right: 0 } p { white-space: nowrap }';
  const { inks } = await inkOf(`<p>Persévérer ensemble</p>${cover}`, css);
  t.true((inks[0]?.visible ?? 1) < 0.6, String(inks[0]?.visible));
  const { inks: gone } = await inkOf('<p style="opacity: 0">Persévérer</p>');
  t.is(gone[0]?.contrast, 1);
  const css2 = '.h { opacity: 0.5 }';
  const { inks: half } = await inkOf('<div class="h"><p>Persévérer</p></div>', css2);
  t.true(Math.abs((half[0]?.contrast ?? 0) - contrastRatio('#7f7f7f', '#ffffff')) < 0.2);
});

test('every text is read, marked or not, with the size that nobody declared', async (t) => {
  const html =
    '<p data-text="theme">Le <b class="n">16</b> février</p><div class="d"><span class="x">Ensemble</span></div>';
  const { texts } = await inkOf(
    html,
    '.n { font-size: 20px } .d { display: flex; font-size: 30px }',
  );
  const [theme, other] = texts;
  t.is(texts.length, 2);
  t.like(theme, { role: 'theme', isMarked: true, text: 'Le 16 février' });
  t.true(Math.abs((theme?.sizePx ?? 0) - 20) < 0.1, String(theme?.sizePx));
  t.like(other, { role: '.x', isMarked: false, text: 'Ensemble' });
  t.true(Math.abs((other?.sizePx ?? 0) - 30) < 0.1, String(other?.sizePx));
});

test('a text whose lines nobody measures is told', async (t) => {
  const { texts } = await inkOf(
    '<p style="display: inline-block">Ensemble</p><p style="display: none">Rien</p>',
  );
  t.deepEqual(
    texts.map(({ text, lines }) => [text, lines.length]),
    [['Ensemble', 0]],
  );
});

test('the arithmetic of pixels is that of colour.ts', (t) => {
  const luminance = luminanceOf(0x00, 0x57, 0x3f);
  const contrast = contrastBetween(luminance, luminanceOf(0xb7, 0xe3, 0x4b));
  t.true(Math.abs(contrast - contrastRatio('#00573f', '#b7e34b')) < 1e-6);
});
