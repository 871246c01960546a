/** Themes of every kind, in all formats of the four networks: sound, or told why not. */
import test from 'ava';
import type { Campaign } from '../../src/campaign/types.ts';
import { guard } from '../../src/check/guard.ts';
import { mapParallel } from '../../src/parallel.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import { openStudio } from '../../src/render/studio.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';
import { ownBrandFor } from '../render/sample-brand.ts';

const THEMES = [
  { lang: 'fr', theme: 'Osons!', hashtag: '#JPS2023' },
  { lang: 'fr', theme: 'Bien entourés, tous persévèrent.', hashtag: '#perséVERT2024' },
  { lang: 'fr', theme: 'ÉCOUTER, ÊTRE LÀ, ÇA COMPTE À CHAQUE ÉTAPE', hashtag: '#JPS2023' },
  { lang: 'fr', theme: 'Anticonstitutionnellement', hashtag: '#JPS2023' },
  {
    lang: 'fr',
    theme:
      'De la petite enfance à l’âge adulte, chaque geste, chaque mot et chaque sourire aident un jeune à persévérer à l’école.',
    hashtag: '#JPS2023',
  },
  {
    lang: 'en',
    theme: 'Every gesture of those around them helps young people stay',
    hashtag: '#HSD2023',
  },
] as const;

/** What may be said of a theme that a format has no room for. */
const TELLS = new Set(['TEXT_TOO_LONG', 'TITLE_TOO_SMALL', 'TITLE_SMALL', 'TEXT_WIDOW']);

for (const { lang, theme, hashtag } of THEMES) {
  test(`${[...theme].length} characters: ${theme.slice(0, 40)}`, async (t) => {
    const text = (value: string, key: string) => ({ [lang]: { wordings: [value], path: [key] } });
    const campaign: Campaign = {
      ...sampleCampaign,
      languages: [lang],
      theme: text(theme, 'theme'),
      name: text('Journées de la persévérance scolaire', 'name'),
      shortName: text('JPS', 'shortName'),
      hashtag,
    };
    const brand = await ownBrandFor(campaign);
    const plan = planToolbox(campaign);
    t.is(plan.renditions.length, 42);
    const studio = await openStudio(brand, plan.formats);
    const found = await mapParallel(plan.renditions, {}, async (rendition) => {
      const laidOut = await studio.layout(rendition);
      if (laidOut.diagnostics.length > 0) return laidOut.diagnostics;
      const format = plan.formats.find(({ id }) => id === rendition.format);
      if (!format) throw new Error(rendition.format);
      return guard({ rendition, format, brand, laidOut });
    });
    for (const { code, rendition, params } of found.flat()) {
      t.true(TELLS.has(code), `${rendition} ${code} ${JSON.stringify(params)}`);
    }
  });
}
