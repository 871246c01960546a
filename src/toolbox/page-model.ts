/** The plan and what was made of it → what the index of a language shows. */
import { ACCOUNT_NETWORKS } from '../campaign/types.ts';
import type { Plan, PlannedPage } from '../plan/types.ts';
import { accountLink, readableUrl, webUrl } from './accounts.ts';
import { calendarPath } from './calendar-names.ts';
import { said, type Said } from './local.ts';
import { activityModel } from './page-activities.ts';
import { archiveModels } from './page-archives.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import { always, contextOf, frameModel, shortest, type DrawCode } from './page-frame.ts';
import { postModels } from './page-posts.ts';
import { filterGroups, visualModels } from './page-visuals.ts';
import type { DownloadModel, PageModel } from './page-types.ts';
import { pictureAddress } from './preview-picture.ts';
import { campaignData } from './structured.ts';
import type { ToolboxTexts } from '../language/toolbox-types.ts';
import type { Made } from './types.ts';

/** Everything the templates of an index need. */
export function pageModel(
  plan: Plan,
  made: Made,
  page: PlannedPage,
  version: string,
  drawCode: DrawCode = () => null,
): PageModel {
  const context = contextOf(plan, made, page);
  const { lang, texts, writing, find } = context;
  const { campaign } = plan;
  const { start, end } = campaign.dates;
  const local = (text: Parameters<typeof said>[0]) => said(text, lang, campaign.languages);
  const website = webUrl(campaign.website);
  const name = always(campaign.name, lang, campaign.languages);
  const shortName = always(campaign.shortName, lang, campaign.languages);
  const theme = always(campaign.theme, lang, campaign.languages);
  const facts = {
    page,
    title: shortest(
      texts.title(name.text, start.slice(0, 4)),
      texts.title(shortName.text, start.slice(0, 4)),
    ),
    description: `${theme.text} ${writing.dateRange(start, end)} · ${campaign.hashtag}`,
    structured: campaignData({
      plan,
      lang,
      picture: (visual) => pictureAddress(plan, find, lang, visual),
    }),
  };
  const parts = {
    message: local(campaign.message),
    symbol: campaign.symbol
      ? {
          name: local(campaign.symbol.name) ?? { text: texts.labels.symbol, lang },
          text: always(campaign.symbol.text, lang, campaign.languages),
        }
      : null,
    archives: archiveModels(context),
    posts: postModels(context),
    visuals: visualModels(context),
    activities: campaign.activities.map((activity) => activityModel(activity, context)),
    spokesperson: campaign.spokesperson
      ? { name: campaign.spokesperson.name, quote: unquoted(local(campaign.spokesperson.quote)) }
      : null,
    accounts: accountModels(context),
  };
  return {
    ...frameModel(context, facts, version, drawCode),
    sections: sectionsOf(parts, texts, website !== null || campaign.contact !== undefined),
    ...parts,
    postsText: postsFile(context),
    filters: filterGroups(parts.visuals, context),
    calendar: calendarModel(context),
    website: website === null ? null : { url: website, label: readableUrl(website) },
    previous: (campaign.previous ?? []).flatMap((edition) => {
      const url = webUrl(edition.url);
      return url === null ? [] : [{ url, label: String(edition.year) }];
    }),
  };
}

/** Words without the quotation marks around them: the stylesheet sets those of their language. */
function unquoted(words: Said | null): Said | null {
  return words && { ...words, text: words.text.replace(/^[«“"]\s*([^«“"»”]*?)\s*[»”"]$/, '$1') };
}

function postsFile(context: PageContext): DownloadModel | null {
  const file = context.made.texts.find(({ lang }) => lang === context.lang);
  return file === undefined ? null : downloadOf(file.path, file.bytes, context);
}

function calendarModel(context: PageContext): DownloadModel {
  const path = calendarPath(context.plan, context.lang);
  const bytes = context.made.calendars?.find((file) => file.path === path)?.bytes ?? 0;
  return downloadOf(path, bytes, context);
}

/** The parts that have something in them, in the order of the page. */
function sectionsOf(
  parts: Pick<PageModel, 'archives' | 'posts' | 'visuals' | 'activities'>,
  { labels }: ToolboxTexts,
  hasContact: boolean,
): PageModel['sections'] {
  return [
    { id: 'posts', name: labels.postsShort, shown: parts.posts.length > 0 },
    { id: 'visuals', name: labels.visuals, shown: parts.visuals.length > 0 },
    { id: 'activities', name: labels.activities, shown: parts.activities.length > 0 },
    hasContact
      ? { id: 'contact', name: labels.contact, shown: true }
      : { id: 'rules', name: labels.rules, shown: true },
  ]
    .filter(({ shown }) => shown)
    .map(({ id, name }) => ({ id, name }));
}

function accountModels({ plan, texts }: PageContext): PageModel['accounts'] {
  return ACCOUNT_NETWORKS.flatMap((network) => {
    const account = plan.campaign.accounts[network];
    if (account === undefined) return [];
    return [{ network, name: texts.accountNetworks[network], ...accountLink(network, account) }];
  });
}
