/** What every page has: head, words, languages, the campaign's own facts, rules and contact. */
import { writingOf } from '../language/writing.ts';
import type { Lang } from '../language/langs.ts';
import type { Plan, PlannedCampaign, PlannedPage } from '../plan/types.ts';
import { readableUrl, webUrl } from './accounts.ts';
import { said, type Said } from './local.ts';
import { lookupOf } from './made.ts';
import type { PageContext } from './page-context.ts';
import { headModel, type PageFacts } from './page-head.ts';
import type { FrameModel, HeroModel } from './page-types.ts';
import { pageAddress } from './public-address.ts';
import { toolboxTextsOf } from '../language/toolbox.ts';
import type { Made } from './types.ts';

/** What the parts of a page share, for one page. */
export function contextOf(plan: Plan, made: Made, page: PlannedPage): PageContext {
  return {
    plan,
    made,
    find: lookupOf(plan, made),
    lang: page.lang,
    texts: toolboxTextsOf(page.lang),
    writing: writingOf(page.lang),
    root: '../'.repeat(page.path.split('/').length - 1),
  };
}

/** A QR code, for paper; null where there is none. */
export type DrawCode = (address: string) => { size: number; path: string } | null;

/** The frame of a page. */
export function frameModel(
  context: PageContext,
  facts: PageFacts,
  version: string,
  drawCode: DrawCode,
): FrameModel {
  const { plan, lang, texts, root } = context;
  const { campaign } = plan;
  const { licence } = campaign;
  return {
    lang,
    root,
    t: texts.labels,
    head: headModel(context, facts, version),
    home: `${root}${indexOf(plan, lang)}`,
    languages: languageLinks(context, facts.page),
    hero: heroOf(context),
    organization: campaign.organization?.name ?? null,
    contact: campaign.contact ?? null,
    rules: rulesOf(campaign, lang),
    licence: licence === undefined ? null : { name: licence.name, url: webUrl(licence.url) },
    qr: codeOf(pageAddress(plan, lang, facts.page.activity), drawCode),
  };
}

function codeOf(address: string | null, drawCode: DrawCode): FrameModel['qr'] {
  const code = address === null ? null : drawCode(address);
  return address === null || code === null ? null : { ...code, address: readableUrl(address) };
}

/** The terms of use: the campaign's own, else the tool's. */
export function rulesOf(campaign: PlannedCampaign, lang: Lang): readonly string[] {
  const own = said(campaign.usage, lang, campaign.languages)?.text;
  const lines = own?.split('\n').filter((line) => line.trim() !== '') ?? [];
  return lines.length > 0 ? lines : toolboxTextsOf(lang).rules(campaign.hashtag);
}

/** Search engines and tabs cut titles here. */
const MAX_TITLE_LENGTH = 70;

/** The whole title where it is short enough, else the shorter one, cut after a word if need be. */
export function shortest(whole: string, short: string): string {
  if (whole.length <= MAX_TITLE_LENGTH) return whole;
  if (short.length <= MAX_TITLE_LENGTH) return short;
  const head = short.slice(0, MAX_TITLE_LENGTH);
  const words = /^.*\S(?=\s)/su.exec(head)?.[0] ?? head.replace(/.[\ud800-\udbff]?$/su, '');
  return `${words}…`;
}

/** A text that a campaign always has in at least one language. */
export function always(...args: Parameters<typeof said>): Said {
  return said(...args) ?? { text: '', lang: args[1] };
}

function indexOf(plan: Plan, lang: Lang): string {
  const index = plan.pages.find((page) => page.lang === lang && page.activity === undefined);
  return index?.path ?? 'index.html';
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

/** This page in each language. */
function languageLinks(
  { plan, lang, root }: PageContext,
  { activity }: PlannedPage,
): FrameModel['languages'] {
  return plan.pages
    .filter((page) => page.activity === activity)
    .map((page) => ({
      lang: page.lang,
      name: toolboxTextsOf(page.lang).language,
      href: `${root}${page.path}`,
      current: page.lang === lang,
    }));
}
