import test from 'ava';
import type { Campaign } from '../../src/campaign/types.ts';
import { readPage } from '../../src/check/read-page.ts';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import { compositionOf, contentZone } from '../../src/formats/catalogue.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import type { Plan } from '../../src/plan/types.ts';
import { isInside } from '../../src/render/fit.ts';
import { inkBox } from '../../src/render/read-layout.ts';
import { openStudio } from '../../src/render/studio.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';
import { ownBrandFor } from './sample-brand.ts';

/** The tool's own brand, with another template of the campaign where one is given. */
async function studioFor(campaign: Campaign, html?: string) {
  const brand = await ownBrandFor(campaign);
  const plan = planToolbox(campaign);
  if (html === undefined) return { plan, studio: await openStudio(brand, plan.formats) };
  const own = brand.templates.get('campaign');
  if (!own) throw new Error('no campaign template');
  const changed = {
    ...brand,
    templates: new Map([...brand.templates, ['campaign', { ...own, html }]]),
    templateFiles: { ...brand.templateFiles, 'templates/campaign/template.html': html },
  };
  return { plan, studio: await openStudio(changed, plan.formats) };
}

function withTheme(...wordings: string[]): Campaign {
  return { ...sampleCampaign, theme: { fr: { wordings, path: ['theme', 'fr'] } } };
}

function rendition(plan: Plan, format: string) {
  const found = plan.renditions.find((item) => item.id === `campaign/${format}/fr`);
  if (!found) throw new Error(format);
  return found;
}

test('every text of the campaign sits inside its format’s zone', async (t) => {
  const { plan, studio } = await studioFor(sampleCampaign);
  for (const planned of plan.renditions) {
    const { layout, diagnostics } = await studio.layout(planned);
    t.deepEqual(diagnostics, [], planned.id);
    const format = plan.formats.find(({ id }) => id === planned.format);
    if (!format) throw new Error(planned.format);
    const { x, y, w, h } = contentZone(format);
    t.true(layout.texts.length > 0, planned.id);
    for (const text of layout.texts) {
      for (const line of text.lineBoxes) {
        t.true(isInside(inkBox(line), [x, y, w, h]), `${planned.id} ${text.role}`);
      }
    }
  }
});

test('a page that is set again is the page that was fitted, to the pixel', async (t) => {
  const { plan, studio } = await studioFor(sampleCampaign);
  const kinds = new Set<string>();
  let pinned = 0;
  for (const planned of plan.renditions) {
    const format = plan.formats.find(({ id }) => id === planned.format);
    if (!format) throw new Error(planned.format);
    const kind = `${planned.template} ${compositionOf(format)}`;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const { scene } = planned;
    const palette = { ...scene.palette, deep: '#123456', primary: '#7a1fa2' };
    const recoloured = { ...planned, scene: { ...scene, palette } };
    t.is(studio.keys(recoloured).layout(), studio.keys(planned).layout(), planned.id);
    const { setting } = await studio.layout(planned);
    t.truthy(setting, planned.id);
    pinned += setting?.lines.filter(Boolean).length ?? 0;
    const again = await studio.layout(recoloured, setting);
    const fresh = await studio.layout(recoloured);
    t.deepEqual(again.layout, fresh.layout, planned.id);
    const [one, other] = [await again.page.draw(), await fresh.page.draw()];
    t.true(Buffer.from(one).equals(Buffer.from(other)), planned.id);
  }
  t.true(pinned > 0);
});

test('each composition shows what it should', async (t) => {
  const { plan, studio } = await studioFor(sampleCampaign);
  for (const planned of plan.renditions) {
    const format = plan.formats.find(({ id }) => id === planned.format);
    if (!format) throw new Error(planned.format);
    const { layout } = await studio.layout(planned);
    const roles = layout.texts.map(({ role }) => role);
    const expected = compositionOf(format) === 'avatar' ? 'shortName' : 'theme';
    t.true(roles.includes(expected), `${planned.id}: ${roles.join()}`);
  }
});

test('a canvas twice as large is the same picture', async (t) => {
  const { plan, studio } = await studioFor(sampleCampaign);
  const one = await studio.layout(rendition(plan, 'facebook-cover-page'));
  const two = await studio.layout(rendition(plan, 'facebook-cover-page-2x'));
  const theme = (of: typeof one) => of.layout.texts.find(({ role }) => role === 'theme');
  t.is(theme(one)?.lines, theme(two)?.lines);
  const ratio = (theme(two)?.fontSizePx ?? 0) / (theme(one)?.fontSizePx ?? 1);
  t.true(Math.abs(ratio - 2) < 0.01, String(ratio));
});

test('the longest wording that fits at a good size is shown', async (t) => {
  const long =
    'Bien entourés par leurs parents, leurs enseignants, leurs amis et toute leur communauté, les jeunes peuvent tous persévérer.';
  const { plan, studio } = await studioFor(withTheme(long, 'Tous peuvent persévérer.'));
  const shown = async (format: string) => {
    const { layout, diagnostics } = await studio.layout(rendition(plan, format));
    t.deepEqual(diagnostics, []);
    return layout.texts
      .find(({ role }) => role === 'theme')
      ?.text.replace(/\s+/g, ' ')
      .trim();
  };
  t.is(await shown('linkedin-cover-company'), 'Tous peuvent persévérer.');
  const { plan: only, studio: alone } = await studioFor(withTheme('Osons!', 'Ose!'));
  const { layout } = await alone.layout(rendition(only, 'facebook-post-square'));
  const theme = layout.texts.find(({ role }) => role === 'theme');
  t.is(theme?.text, 'Osons!');
  t.is(theme?.fontSizePx, theme?.preferredPx);
});

test('a text too long for its format is an error that says how much would fit', async (t) => {
  const endless = 'persévérer ensemble toujours '.repeat(40).trim();
  const { plan, studio } = await studioFor(withTheme(endless));
  const { diagnostics } = await studio.layout(rendition(plan, 'twitter-header'));
  const [found] = diagnostics;
  t.is(diagnostics.length, 1);
  t.like(found, { code: 'TEXT_TOO_LONG', path: ['theme', 'fr'], severity: 'error' });
  if (found?.code !== 'TEXT_TOO_LONG') return;
  const { characters, charactersThatFit } = found.params as {
    characters: number;
    charactersThatFit: number;
  };
  t.is(characters, endless.length);
  t.true(charactersThatFit > 10 && charactersThatFit < characters);
  const shorter = endless.slice(0, charactersThatFit);
  const fitting = await studioFor(withTheme(shorter));
  const again = await fitting.studio.layout(rendition(fitting.plan, 'twitter-header'));
  t.deepEqual(again.diagnostics, []);
});

test('dates are written in short where the theme would be too small beside them', async (t) => {
  const dates = { start: '2027-11-29', end: '2027-12-03' };
  const { plan, studio } = await studioFor({ ...sampleCampaign, dates });
  const datesIn = async (format: string) => {
    const { layout } = await studio.layout(rendition(plan, format));
    const text = layout.texts.find(({ role }) => role === 'dates')?.text;
    return text?.replaceAll(/[\u00A0\n]/g, ' ');
  };
  t.is(await datesIn('facebook-post-square'), '29 novembre au 3 décembre 2027');
  t.is(await datesIn('linkedin-cover-personal'), '29 nov. au 3 déc. 2027');
});

test('a word too long for its format is named, not the small text beside it', async (t) => {
  const { plan, studio } = await studioFor(withTheme('persévérance'.repeat(300)));
  const [found] = (await studio.layout(rendition(plan, 'twitter-header'))).diagnostics;
  t.like(found, { code: 'TEXT_TOO_LONG', path: ['theme', 'fr'] });
  if (found?.code !== 'TEXT_TOO_LONG') return;
  t.true(Number(Reflect.get(found.params, 'charactersThatFit')) > 10);
});

test('markup in a text is text', async (t) => {
  const { plan, studio } = await studioFor(withTheme('<b>Gras</b> & <script>x</script>'));
  const { layout } = await studio.layout(rendition(plan, 'facebook-post-square'));
  const theme = layout.texts.find(({ role }) => role === 'theme');
  t.is(theme?.text.replace(/\s+/g, ' '), '<b>Gras</b> & <script>x</script>');
});

test('a compound name is not broken at its hyphen', async (t) => {
  const { plan, studio } = await studioFor(
    withTheme('À Trois-Rivières, Laurent Duvernay-Tardif écoute les jeunes'),
  );
  const { layout, page } = await studio.layout(rendition(plan, 'facebook-post-square'));
  t.false(layout.texts.some(({ text }) => text.includes('\u2060')));
  const runs: string[] = [];
  const visit = (node: Awaited<ReturnType<typeof page.measure>>) => {
    runs.push(...node.runs.map(({ text }) => text.replaceAll('\u2060', '').trim()));
    node.children.forEach(visit);
  };
  visit(await page.measure());
  t.false(
    runs.some((run) => run.endsWith('-')),
    runs.join(' | '),
  );
});

for (const [attributes, found] of [
  ['data-text="theme"', ''],
  ['data-text="theme" data-fit="large"', 'large'],
  ['data-text="theme" data-fit="9 6 4"', '9 6 4'],
] as const) {
  test(`a text marked ${attributes} is a mistake of the template`, async (t) => {
    const { plan, studio } = await studioFor(
      sampleCampaign,
      `<div>\n  <h1 ${attributes}>{{ theme }}</h1>\n</div>`,
    );
    const failure = await t.throwsAsync(studio.layout(rendition(plan, 'facebook-post-square')), {
      instanceOf: DiagnosticError,
    });
    t.like(failure?.diagnostics, [
      {
        code: 'TEMPLATE_ATTRIBUTE',
        params: { attribute: 'data-fit', found },
        place: { line: 2, column: 7 },
      },
    ]);
  });
}

test('no conjunction stands alone on a line where the text can be read without that', async (t) => {
  const { studio, plan } = await studioFor(
    withTheme('20 ans de mobilisation et d’engagement', '20 ans de mobilisation'),
  );
  for (const format of ['instagram-post-landscape', 'facebook-story', 'twitter-post-landscape']) {
    const { texts } = await readPage(await studio.layout(rendition(plan, format)));
    const lines = texts.find(({ role }) => role === 'theme')?.lines.map(({ text }) => text.trim());
    t.false(lines?.includes('et'), lines?.join(' / '));
  }
});

test('a compound name is broken nowhere, also where its ordinal has to stand alone', async (t) => {
  const { studio, plan } = await studioFor(withTheme('4e Rendez-vous de Laurent'));
  const narrow = rendition(plan, 'instagram-post-landscape');
  const { texts } = await readPage(await studio.layout(narrow));
  const lines = texts.find(({ role }) => role === 'theme')?.lines.map(({ text }) => text.trim());
  t.true(
    lines?.some((line) => line.includes('Rendez-vous')),
    lines?.join(' / '),
  );
});
