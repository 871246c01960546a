/** The plan and what was made of it → what a page shows. */
import { ACCOUNT_NETWORKS } from '../campaign/types.ts';
import { writingOf } from '../language/writing.ts';
import type { Plan, PlannedActivity, PlannedPage } from '../plan/types.ts';
import { accountLink, readableUrl, webUrl } from './accounts.ts';
import { said, type Said } from './local.ts';
import { lookupOf } from './made.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import { postModels } from './page-posts.ts';
import { visualAnchor, visualModels } from './page-visuals.ts';
import type { ActivityModel, ArchiveModel, HeroModel, PageModel } from './page-types.ts';
import { toolboxTextsOf } from './texts.ts';
import type { ToolboxTexts } from './text-types.ts';
import type { Made } from './types.ts';

/** Everything the templates of one page need. */
export function pageModel(plan: Plan, made: Made, page: PlannedPage, version: string): PageModel {
  const { campaign } = plan;
  const { lang } = page;
  const texts = toolboxTextsOf(lang);
  const root = '../'.repeat(page.path.split('/').length - 1);
  const context: PageContext = {
    plan,
    find: lookupOf(plan, made),
    lang,
    texts,
    writing: writingOf(lang),
    root,
  };
  const local = (text: Parameters<typeof said>[0]) => said(text, lang, campaign.languages);
  const hero = heroOf(context);
  const website = webUrl(campaign.website);
  const quote = local(campaign.spokesperson?.quote);
  const postsFile = made.texts.find((file) => file.lang === lang);
  const parts = {
    message: local(campaign.message),
    archives: archiveModels(context),
    posts: postModels(context),
    visuals: visualModels(context),
    activities: campaign.activities.map((activity) => activityModel(activity, context)),
    spokesperson: campaign.spokesperson ? { name: campaign.spokesperson.name, quote } : null,
    accounts: accountModels(context),
  };
  return {
    lang,
    root,
    t: texts.labels,
    generator: `boite-a-outils ${version}`,
    title: texts.title(hero.name.text, hero.start.slice(0, 4)),
    description: `${hero.theme.text} ${hero.dates} · ${hero.hashtag}`,
    languages: languageLinks(context),
    sections: sectionsOf(parts, texts, website !== null || campaign.contact !== undefined),
    hero,
    ...parts,
    postsText:
      postsFile === undefined ? null : downloadOf(postsFile.path, postsFile.bytes, context),
    rules: texts.rules(campaign.hashtag),
    contact: campaign.contact ?? null,
    website: website === null ? null : { url: website, label: readableUrl(website) },
    previous: (campaign.previous ?? []).flatMap((edition) => {
      const url = webUrl(edition.url);
      return url === null ? [] : [{ url, label: String(edition.year) }];
    }),
    organization: campaign.organization?.name ?? null,
  };
}

function heroOf({ plan: { campaign }, lang, texts, writing }: PageContext): HeroModel {
  const { start, end } = campaign.dates;
  const theme = always(campaign.theme, lang, campaign.languages);
  const length = theme.text.length;
  return {
    name: always(campaign.name, lang, campaign.languages),
    shortName: always(campaign.shortName, lang, campaign.languages),
    theme,
    themeLength: length <= 60 ? 'short' : length <= 140 ? 'medium' : 'long',
    dates: writing.dateRange(start, end),
    start,
    end,
    hashtag: campaign.hashtag,
    edition: campaign.edition === undefined ? null : texts.edition(campaign.edition),
  };
}

/** A text that a campaign always has in at least one language. */
function always(...args: Parameters<typeof said>): Said {
  return said(...args) ?? { text: '', lang: args[1] };
}

function languageLinks({ plan, lang, root }: PageContext) {
  return plan.pages.map((page) => ({
    lang: page.lang,
    name: toolboxTextsOf(page.lang).language,
    href: `${root}${page.path}`,
    current: page.lang === lang,
  }));
}

/** The parts that have something in them, in the order of the page. */
function sectionsOf(
  parts: Pick<PageModel, 'archives' | 'posts' | 'visuals' | 'activities'>,
  { labels }: ToolboxTexts,
  hasContact: boolean,
): PageModel['sections'] {
  return [
    { id: 'posts', name: labels.posts, shown: parts.posts.length > 0 },
    { id: 'visuals', name: labels.visuals, shown: parts.visuals.length > 0 },
    { id: 'activities', name: labels.activities, shown: parts.activities.length > 0 },
    hasContact
      ? { id: 'contact', name: labels.contact, shown: true }
      : { id: 'rules', name: labels.rules, shown: true },
  ]
    .filter(({ shown }) => shown)
    .map(({ id, name }) => ({ id, name }));
}

/** Everything first, then each network. */
function archiveModels(context: PageContext): readonly ArchiveModel[] {
  const { plan, find, texts, writing } = context;
  const { networks } = texts;
  const names: Readonly<Record<string, string>> = { ...networks, all: texts.everything };
  const archives = plan.archives.map((archive) => {
    const made = find.archive(archive.id);
    const count = archive.renditions.length;
    const name = names[archive.id] ?? archive.id;
    const pictures = texts.pictures(writing.integer(count), count === 1);
    const download = downloadOf(made.path, made.bytes, context);
    return {
      ...download,
      id: archive.id,
      name,
      everything: archive.id === 'all',
      pictures,
      spoken: texts.downloadArchive(name, pictures, download.weight),
    };
  });
  return [
    ...archives.filter(({ everything }) => everything),
    ...archives.filter(({ everything }) => !everything),
  ];
}

function accountModels({ plan, texts }: PageContext): PageModel['accounts'] {
  return ACCOUNT_NETWORKS.flatMap((network) => {
    const account = plan.campaign.accounts[network];
    if (account === undefined) return [];
    return [{ network, name: texts.accountNetworks[network], ...accountLink(network, account) }];
  });
}

function activityModel(activity: PlannedActivity, context: PageContext): ActivityModel {
  const { plan, lang, writing } = context;
  const { date, start, end } = activity;
  const { languages } = plan.campaign;
  const url = webUrl(activity.url);
  const shown = plan.renditions.some(
    (rendition) => rendition.visual === activity.id && rendition.lang === lang,
  );
  return {
    id: activity.id,
    name: always(activity.name, lang, languages),
    date: date === undefined ? null : writing.longDate(date),
    datetime: date === undefined ? null : start === undefined ? date : `${date}T${start}`,
    time:
      start === undefined
        ? null
        : end === undefined
          ? writing.time(start)
          : writing.timeRange(start, end),
    place: said(activity.place, lang, languages),
    text: said(activity.text, lang, languages),
    hashtag: activity.hashtag ?? null,
    link: url === null ? null : { url, label: readableUrl(url) },
    visual: shown ? `#${visualAnchor(activity.id)}` : null,
  };
}
