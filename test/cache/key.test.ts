/**
 * Every part of a rendition's key by itself: with a template that names nothing, nothing but the
 * key's own part tells one picture from the other.
 */
import test from 'ava';
import type { Brand } from '../../src/brand/types.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import { fontsKey, renditionKeys } from '../../src/render/key.ts';
import { pageContext } from '../../src/render/page.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';
import { ownBrandFor } from '../render/sample-brand.ts';

const real = await ownBrandFor(sampleCampaign);
const plan = planToolbox(sampleCampaign);
const [rendition] = plan.renditions;
const format = plan.formats.find(({ id }) => id === rendition?.format);
const template = real.templates.get(rendition?.template ?? '');
const [font] = real.fonts;
const [art] = [...real.images.values()].filter(({ kind }) => kind === 'svg');
if (!rendition || !format || !template || !font || !art) throw new Error('the sample lacks a part');

/** The brand with a template of this markup and no stylesheet. */
function bare(html: string, changes: Partial<Brand> = {}): Brand {
  const file = `templates/${template?.name}/template.html`;
  return {
    ...real,
    templates: new Map([[template?.name ?? '', { ...template!, html, css: '' }]]),
    templateFiles: { ...real.templateFiles, [file]: html },
    ...changes,
  };
}

const THEME = '<p data-text="theme" data-fit="3 8 12">{{ theme }}</p>';

function keyOf(
  changes: { rendition?: object; format?: object; brand?: Partial<Brand>; html?: string } = {},
): string {
  const brand = bare(changes.html ?? THEME, changes.brand);
  const context = pageContext(brand);
  return renditionKeys(
    context,
    fontsKey(brand.fonts),
    { ...format!, ...changes.format },
    { ...rendition!, ...changes.rendition },
  ).picture;
}

const { scene } = rendition;
const withTheme = (wordings: readonly string[]) => ({
  scene: { ...scene, texts: { ...scene.texts, theme: { wordings } } },
});
const drawn = `<img src="${art.file}" />`;
const withArt = (data: Uint8Array) => ({
  images: new Map(real.images).set(art.file, { ...art, data }),
});
const rect = { x: 0, y: 0, w: 9, h: 9 };

const CHANGES: Readonly<Record<string, readonly [string, string]>> = {
  'the language': [keyOf(), keyOf({ rendition: { lang: 'en' } })],
  'the first wording': [
    keyOf({ rendition: withTheme(['A']) }),
    keyOf({ rendition: withTheme(['B']) }),
  ],
  'a shorter wording': [
    keyOf({ rendition: withTheme(['Une phrase', 'A']) }),
    keyOf({ rendition: withTheme(['Une phrase', 'B']) }),
  ],
  'the width': [keyOf(), keyOf({ format: { width: format.width + 1 } })],
  'the height': [keyOf(), keyOf({ format: { height: format.height + 1 } })],
  'the safe zone': [keyOf(), keyOf({ format: { safeZone: { ...format.safeZone, top: 60 } } })],
  'a profile picture over it': [
    keyOf({ format: { avatars: [] } }),
    keyOf({ format: { avatars: [{ cx: 9, cy: 9, r: 9, view: 'a' }] } }),
  ],
  'what a network covers': [
    keyOf({ format: { avoid: [] } }),
    keyOf({ format: { avoid: [{ ...rect, why: 'a' }] } }),
  ],
  'a crop': [
    keyOf({ format: { views: [] } }),
    keyOf({ format: { views: [{ ...rect, name: 'a' }] } }),
  ],
  'the bytes of a font of the same name': [
    keyOf(),
    keyOf({ brand: { fonts: [{ ...font, sha256: 'another' }, ...real.fonts.slice(1)] } }),
  ],
  'a drawing that the page names': [
    keyOf({ html: drawn }),
    keyOf({
      html: drawn,
      brand: withArt(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    }),
  ],
};

for (const [what, [one, other]] of Object.entries(CHANGES)) {
  test(`another key: ${what}`, (t) => t.not(one, other));
}

test('a drawing that the page does not name is no part of its key', (t) => {
  const other = withArt(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  t.is(keyOf(), keyOf({ brand: other }));
});

test('the colours of a drawing are a part of the key of the page that names it', (t) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="var(--accent, #fff)"/></svg>';
  const brand = withArt(Buffer.from(svg));
  const palette = { ...scene.palette, accent: '#123456' };
  const accent = { rendition: { scene: { ...scene, palette } } };
  t.not(keyOf({ html: drawn, brand }), keyOf({ html: drawn, brand, ...accent }));
  t.is(keyOf({ brand }), keyOf({ brand, ...accent }));
});
