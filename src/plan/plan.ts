/** Campaign × formats → Plan: everything that will be made, named and paired, before any pixel. */
import type { Campaign, LocalText } from '../campaign/types.ts';
import { CATALOGUE } from '../formats/catalogue.ts';
import { NETWORKS } from '../formats/types.ts';
import type { Format } from '../formats/types.ts';
import { LANGS } from '../language/langs.ts';
import type { Lang } from '../language/langs.ts';
import { toolboxTextsOf } from '../language/toolbox.ts';
import { derivePalette } from '../palette.ts';
import { campaignSlug, nameAll } from './names.ts';
import type {
  LocalString,
  Plan,
  PlannedActivity,
  PlannedArchive,
  PlannedCampaign,
  PlannedPage,
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
    pages: planPages(campaign),
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
  const items = visuals.flatMap((visual) => {
    // A visual says and shows the same in all formats.
    const scenes = campaign.languages.map((lang) => ({ lang, scene: visual.scene(lang) }));
    return formats
      .filter((format) => visual.accepts(format))
      .flatMap((format) => scenes.map((scene) => ({ visual, format, ...scene })));
  });
  const names = nameAll(
    items.map(({ visual, format, lang }) => ({ visual: visual.id, format, lang })),
    campaign,
  );
  // A single visual needs no archive of its own: the one that holds everything is the same.
  const archiveOf = (id: string) => (visuals.length > 1 ? [visualArchive(id)] : []);
  return items.map(({ visual, format, lang, scene }, index) => ({
    id: `${visual.id}/${format.id}/${lang}`,
    visual: visual.id,
    format: format.id,
    network: format.network,
    lang,
    stem: names[index] ?? visual.id,
    template: visual.template,
    scene,
    archives: [format.network, ...archiveOf(visual.id), ALL],
  }));
}

/** The id of the archive of a visual. */
export function visualArchive(visual: string): string {
  return `visual-${visual}`;
}

/** One archive a network, one a visual and one with everything; none that would be empty. */
export function planArchives(
  campaign: Pick<Campaign, 'archives' | 'hashtag'>,
  renditions: readonly PlannedRendition[],
): readonly PlannedArchive[] {
  const slug = campaignSlug(campaign);
  const visuals = [...new Set(renditions.map(({ visual }) => visual))].map(visualArchive);
  const taken = new Set(Object.values(campaign.archives).map((name) => name.toLowerCase()));
  return [...NETWORKS, ...visuals, ALL]
    .map((id) => ({
      id,
      fileName:
        campaign.archives[id] ?? free(`${slug}-${id === ALL ? 'boite-a-outils' : id}`, taken),
      renditions: renditions.filter(({ archives }) => archives.includes(id)).map((r) => r.id),
    }))
    .filter((archive) => archive.renditions.length > 0);
}

/**
 * Takes a file name that no other archive has. A slug is in lower case, as `taken` is: on Windows
 * and macOS, names that differ in case alone are one file.
 */
function free(stem: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}.zip` : `${stem}-${n}.zip`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** A page a language, then one for each activity. */
function planPages(campaign: Campaign): readonly PlannedPage[] {
  const activities = campaign.activities.map(({ id }) => id);
  return campaign.languages.flatMap((lang): readonly PlannedPage[] => [
    { lang, path: `${lang}/index.html` },
    ...activities.map((activity) => ({
      lang,
      path: `${lang}/${toolboxTextsOf(lang).activityFolder}/${activity}.html`,
      activity,
    })),
  ]);
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
  const { organization, spokesperson, message, symbol, usage, licence } = campaign;
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
    ...(symbol && {
      symbol: {
        ...(symbol.name && { name: longest(symbol.name) }),
        text: longest(symbol.text),
      },
    }),
    ...(usage && { usage: longest(usage) }),
    ...(licence && { licence }),
    ...(campaign.toolbox !== undefined && { toolbox: campaign.toolbox }),
    palette: derivePalette(campaign.colours),
    activities: campaign.activities.map(planActivity),
    previous: campaign.previous,
  };
}

function planActivity(activity: Campaign['activities'][number]): PlannedActivity {
  const { id, name, text, place, date, start, end, deadline, hashtag, url } = activity;
  return {
    id,
    name: longest(name),
    ...(text && { text: longest(text) }),
    ...(place && { place: longest(place) }),
    ...(date !== undefined && { date }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(deadline !== undefined && { deadline }),
    ...(hashtag !== undefined && { hashtag }),
    ...(url !== undefined && { url }),
  };
}

function longest(text: LocalText): LocalString {
  const strings: Partial<Record<Lang, string>> = {};
  for (const lang of LANGS) {
    const wording = text[lang]?.wordings[0];
    if (wording !== undefined) strings[lang] = wording;
  }
  return strings;
}
