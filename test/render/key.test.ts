import test from 'ava';
import { compositionOf } from '../../src/formats/catalogue.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import type { PlannedRendition } from '../../src/plan/types.ts';
import { essentialMarkup } from '../../src/render/essential.ts';
import { fontsKey, renditionKeys } from '../../src/render/key.ts';
import { pageContext, pageParts } from '../../src/render/page.ts';
import { createPageRenderer } from '../../src/render/takumi.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';
import { ownBrandFor } from './sample-brand.ts';

const brand = await ownBrandFor(sampleCampaign);
const plan = planToolbox(sampleCampaign);

function formatOf(rendition: PlannedRendition) {
  const format = plan.formats.find(({ id }) => id === rendition.format);
  if (!format) throw new Error(rendition.format);
  return format;
}

const keysOf = (rendition: PlannedRendition, of = brand, format = formatOf(rendition)) =>
  renditionKeys(pageContext(of), fontsKey(of.fonts), format, rendition);

const keyOf = (...of: Parameters<typeof keysOf>) => keysOf(...of).picture;

const layoutKeyOf = (...of: Parameters<typeof keysOf>) => keysOf(...of).layout();

/** The smallest of each visual and composition. */
const sample = plan.renditions
  .toSorted(
    (a, b) => formatOf(a).width * formatOf(a).height - formatOf(b).width * formatOf(b).height,
  )
  .filter((rendition, index, all) => {
    const kind = (of: PlannedRendition) => `${of.template} ${compositionOf(formatOf(of))}`;
    return all.findIndex((other) => kind(other) === kind(rendition)) === index;
  });

test('what is left out of a page does not show', async (t) => {
  const renderer = await createPageRenderer(brand.fonts);
  let leftOut = 0;
  for (const rendition of sample) {
    const template = brand.templates.get(rendition.template);
    if (!template) throw new Error(rendition.template);
    const format = formatOf(rendition);
    const parts = pageParts(pageContext(brand), template, format, rendition, {});
    const style = parts.properties.map(([name, value]) => `--${name}: ${value}`).join('; ');
    const whole = {
      html: `<div class="${parts.classes.join(' ')}" style="${style}">${parts.body}</div>`,
      css: template.css,
    };
    const essential = essentialMarkup(parts, template.css);
    leftOut += whole.css.length - essential.css.length;
    const [one, other] = await Promise.all(
      [whole, essential].map(({ html, css }) =>
        renderer
          .open({ html, css, lang: 'fr', widthPx: format.width, heightPx: format.height }, () =>
            [...brand.images.values()].map(({ file, data }) => ({
              src: file,
              data,
              isStable: true,
            })),
          )
          .draw(),
      ),
    );
    t.true(Buffer.from(one ?? []).equals(Buffer.from(other ?? [])), rendition.id);
  }
  t.true(leftOut > 0);
});

test('names, words for people who do not see and file limits are no part of a key', (t) => {
  const [rendition] = plan.renditions;
  if (!rendition) throw new Error('no rendition');
  const key = keyOf(rendition);
  t.is(keyOf({ ...rendition, id: 'x', stem: 'y', archives: [] }), key);
  t.is(keyOf(rendition, brand, { ...formatOf(rendition), maxBytes: 1, targetBytes: 1 }), key);
});

test('everything that shows is a part of the key', (t) => {
  const rendition = plan.renditions.find(({ format }) => format === 'facebook-post-square');
  if (!rendition) throw new Error('no rendition');
  const { scene } = rendition;
  const format = formatOf(rendition);
  const [font, ...fonts] = brand.fonts;
  if (!font) throw new Error('no font');
  const theme = { wordings: ['Un autre thème'] };
  const shorter = { wordings: [...(scene.texts.theme?.wordings ?? []), 'Court'] };
  const changed = [
    keyOf(rendition),
    keyOf({ ...rendition, lang: rendition.lang === 'fr' ? 'en' : 'fr' }),
    keyOf({ ...rendition, scene: { ...scene, texts: { ...scene.texts, theme } } }),
    keyOf({ ...rendition, scene: { ...scene, texts: { ...scene.texts, theme: shorter } } }),
    keyOf({ ...rendition, scene: { ...scene, palette: { ...scene.palette, deep: '#123456' } } }),
    keyOf(rendition, brand, { ...format, width: format.width + 1 }),
    keyOf(rendition, brand, { ...format, safeZone: { ...format.safeZone, top: 200 } }),
    keyOf(rendition, { ...brand, fonts: [{ ...font, sha256: 'another' }, ...fonts] }),
    keyOf(rendition, { ...brand, fonts: [...fonts, font] }),
  ];
  t.is(new Set(changed).size, changed.length);
});

test('the key of a layout leaves out colours, and nothing else', (t) => {
  for (const rendition of sample) {
    const { scene } = rendition;
    const darker = { ...scene.palette, deep: '#123456', 'on-deep': '#fedcba' };
    const recoloured = { ...rendition, scene: { ...scene, palette: darker } };
    t.is(layoutKeyOf(recoloured), layoutKeyOf(rendition), rendition.id);
    t.not(keyOf(recoloured), keyOf(rendition), rendition.id);
    const format = formatOf(rendition);
    const reworded = Object.fromEntries(
      Object.entries(scene.texts).map(([role, text]) => [role, { ...text, wordings: ['Autre'] }]),
    );
    const changed = [
      layoutKeyOf(rendition),
      layoutKeyOf({ ...rendition, scene: { ...scene, texts: reworded } }),
      layoutKeyOf(rendition, brand, { ...format, height: format.height + 1 }),
      layoutKeyOf(rendition, { ...brand, fonts: brand.fonts.slice(1) }),
    ];
    t.is(new Set(changed).size, changed.length, rendition.id);
  }
});

test('a text with dozens of wordings still has a key that sees each of them', (t) => {
  const [rendition] = plan.renditions;
  if (!rendition) throw new Error('no rendition');
  const wordings = Array.from({ length: 60 }, (_, index) => `Mot ${60 - index}`);
  const withTheme = (list: string[]) =>
    keyOf({
      ...rendition,
      scene: { ...rendition.scene, texts: { ...rendition.scene.texts, theme: { wordings: list } } },
    });
  t.not(withTheme(wordings), withTheme([...wordings.slice(0, -1), 'Autre']));
});
