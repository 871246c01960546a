/** Campaign × formats → Plan: everything that will be made, named and paired, before any pixel. */
import type { Campaign, LocalText } from '../campaign/types.ts';
import { CATALOGUE } from '../formats/catalogue.ts';
import { NETWORKS } from '../formats/types.ts';
import type { Format } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import { derivePalette } from '../palette.ts';
import { altText } from './alt.ts';
import { campaignSlug, nameAll } from './names.ts';
import type {
  LocalString,
  Plan,
  PlannedActivity,
  PlannedArchive,
  PlannedCampaign,
  PlannedPost,
  PlannedRendition,
} from './types.ts';
import { visualsOf } from './visuals.ts';
import type { Visual } from './visuals.ts';

/** The id of the archive that holds everything. */
export const ALL = 'all';

/** The plan of a whole campaign. Pure: the same campaign gives the same plan. */
export function planToolbox(campaign: Campaign): Plan {
  const visuals = visualsOf(campaign);
  const formats = formatsOf(campaign);
  const renditions = planRenditions(campaign, visuals, formats);
  return {
    schemaVersion: 1,
    campaign: planCampaign(campaign),
    formats: formats.filter(({ id }) => renditions.some(({ format }) => format === id)),
    visuals: visuals.map(({ id, name }) => ({ id, name: longest(name) })),
    renditions,
    archives: planArchives(campaign, renditions),
    posts: planPosts(campaign),
    pages: campaign.languages.map((lang) => ({ lang, path: `${lang}/index.html` })),
  };
}

/** The formats a campaign may be made in: the catalogue's and its own, in catalogue order. */
export function formatsOf(campaign: Campaign): readonly Format[] {
  const all = [...CATALOGUE, ...campaign.formats.custom];
  return NETWORKS.flatMap((network) => all.filter((format) => format.network === network)).filter(
    ({ id }) => !campaign.formats.exclude.includes(id),
  );
}

function planRenditions(
  campaign: Campaign,
  visuals: readonly Visual[],
  formats: readonly Format[],
): readonly PlannedRendition[] {
  const items = visuals.flatMap((visual) =>
    formats
      .filter((format) => visual.accepts(format))
      .flatMap((format) => campaign.languages.map((lang) => ({ visual, format, lang }))),
  );
  const names = nameAll(
    items.map(({ visual, format, lang }) => ({ visual: visual.id, format, lang })),
    campaign,
  );
  return items.map(({ visual, format, lang }, index) => {
    const scene = visual.scene(lang);
    return {
      id: `${visual.id}/${format.id}/${lang}`,
      visual: visual.id,
      format: format.id,
      network: format.network,
      lang,
      stem: names[index] ?? visual.id,
      template: visual.template,
      scene,
      alt: altText(scene, lang),
      archives: [format.network, ALL],
    };
  });
}

/** One archive a network, and one with everything; none that would be empty. */
export function planArchives(
  campaign: Pick<Campaign, 'archives' | 'hashtag'>,
  renditions: readonly PlannedRendition[],
): readonly PlannedArchive[] {
  const slug = campaignSlug(campaign);
  return [...NETWORKS, ALL]
    .map((id) => ({
      id,
      fileName: campaign.archives[id] ?? `${slug}-${id === ALL ? 'boite-a-outils' : id}.zip`,
      renditions: renditions.filter(({ archives }) => archives.includes(id)).map((r) => r.id),
    }))
    .filter((archive) => archive.renditions.length > 0);
}

function planPosts(campaign: Campaign): readonly PlannedPost[] {
  return campaign.posts.flatMap((post) =>
    campaign.languages.flatMap((lang) => {
      const text = post.text[lang]?.wordings[0];
      const { id, visual, networks } = post;
      return text === undefined ? [] : [{ id, visual, networks, lang, text }];
    }),
  );
}

function planCampaign(campaign: Campaign): PlannedCampaign {
  const { organization, spokesperson, message } = campaign;
  return {
    slug: campaignSlug(campaign),
    dates: campaign.dates,
    hashtag: campaign.hashtag,
    languages: campaign.languages,
    theme: longest(campaign.theme),
    name: longest(campaign.name),
    shortName: longest(campaign.shortName),
    ...(message && { message: longest(message) }),
    ...(campaign.edition !== undefined && { edition: campaign.edition }),
    ...(organization && { organization: { id: organization.id, name: organization.name } }),
    ...(campaign.website !== undefined && { website: campaign.website }),
    accounts: campaign.accounts,
    ...(campaign.contact !== undefined && { contact: campaign.contact }),
    ...(spokesperson && {
      spokesperson: {
        name: spokesperson.name,
        ...(spokesperson.quote && { quote: longest(spokesperson.quote) }),
      },
    }),
    palette: derivePalette(campaign.colours),
    activities: campaign.activities.map(planActivity),
    previous: campaign.previous,
  };
}

function planActivity(activity: Campaign['activities'][number]): PlannedActivity {
  const { id, name, text, place, date, start, end, hashtag, url } = activity;
  return {
    id,
    name: longest(name),
    ...(text && { text: longest(text) }),
    ...(place && { place: longest(place) }),
    ...(date !== undefined && { date }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(hashtag !== undefined && { hashtag }),
    ...(url !== undefined && { url }),
  };
}

function longest(text: LocalText): LocalString {
  const entries = Object.entries(text).map(([lang, value]) => [lang, value.wordings[0]]);
  return Object.fromEntries(entries) as Partial<Record<Lang, string>>;
}
