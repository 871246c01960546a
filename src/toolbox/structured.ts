/** JSON-LD (schema.org): what search engines and assistants read. */
import type { Lang } from '../language/langs.ts';
import type { LocalString, Plan, PlannedActivity } from '../plan/types.ts';
import { accountLink, webUrl } from './accounts.ts';
import { ACCOUNT_NETWORKS } from '../campaign/types.ts';
import { activityEvent, CAMPAIGN_EVENT } from './calendar-names.ts';
import { said } from './local.ts';
import { montrealOffset } from './montreal.ts';
import { pageAddress, publicBase } from './public-address.ts';

/** A thing of schema.org. Keys without a value are left out when it is written. */
type Thing = Readonly<Record<string, unknown>>;

/** What the structured data of a page is made from. */
export interface StructuredInput {
  plan: Plan;
  lang: Lang;
  /** Absolute address of a picture of a visual, where the toolbox is known to be published. */
  picture: (visual: string) => string | null;
}

/** The campaign as a series, and its dated activities as its events. */
export function campaignData(input: StructuredInput): string {
  const { plan } = input;
  return written({
    '@context': 'https://schema.org',
    '@graph': [series(input), ...plan.campaign.activities.flatMap((each) => event(each, input))],
  });
}

/** An activity as an event; null where it has no date, which an event must have. */
export function activityData(activity: PlannedActivity, input: StructuredInput): string | null {
  const [found] = event(activity, input);
  if (found === undefined) return null;
  return written({ '@context': 'https://schema.org', '@graph': [series(input), found] });
}

function series(input: StructuredInput): Thing {
  const { plan, lang, picture } = input;
  const { campaign } = plan;
  const { start, end } = campaign.dates;
  const dated = campaign.activities.filter(({ date }) => date !== undefined);
  return {
    '@type': 'EventSeries',
    '@id': idOf(plan, CAMPAIGN_EVENT),
    name: words(campaign.name, input),
    alternateName: words(campaign.shortName, input),
    description: words(campaign.theme, input),
    startDate: start,
    endDate: end,
    eventStatus: 'https://schema.org/EventScheduled',
    location: location(undefined, webUrl(campaign.website) ?? pageAddress(plan, lang), input),
    organizer: organizer(plan),
    image: picture('campaign'),
    url: pageAddress(plan, lang),
    inLanguage: campaign.languages,
    keywords: campaign.hashtag,
    subEvent: dated.map(({ id }) => ({ '@id': idOf(plan, activityEvent(id)) })),
  };
}

function event(activity: PlannedActivity, input: StructuredInput): readonly Thing[] {
  const { plan, lang, picture } = input;
  const { id, date, start, end, place } = activity;
  if (date === undefined) return [];
  const moment = (clock: string | undefined): string =>
    clock === undefined ? date : `${date}T${clock}:00${montrealOffset(date, clock)}`;
  const page = pageAddress(plan, lang, id);
  const link = webUrl(activity.url);
  return [
    {
      '@type': 'Event',
      '@id': idOf(plan, activityEvent(id)),
      name: words(activity.name, input),
      description: words(activity.text, input) ?? words(plan.campaign.theme, input),
      startDate: moment(start),
      endDate: moment(end ?? start),
      eventStatus: 'https://schema.org/EventScheduled',
      location: location(place, link ?? webUrl(plan.campaign.website) ?? page, input),
      organizer: organizer(plan),
      image: picture(id) ?? picture('campaign'),
      url: link ?? page,
      superEvent: { '@id': idOf(plan, CAMPAIGN_EVENT) },
    },
  ];
}

/** A place where the campaign names one; else wherever its page is. */
function location(
  place: LocalString | undefined,
  address: string | null,
  input: StructuredInput,
): Thing | undefined {
  const name = words(place, input);
  if (name !== undefined) return { '@type': 'Place', name, address: name };
  if (address === null)
    return { '@type': 'VirtualLocation', name: words(input.plan.campaign.name, input) };
  return { '@type': 'VirtualLocation', url: address };
}

function organizer({ campaign }: Plan): Thing | undefined {
  const { organization, accounts } = campaign;
  if (organization === undefined) return undefined;
  const profiles = ACCOUNT_NETWORKS.flatMap((network) => {
    const account = accounts[network];
    return account === undefined ? [] : [accountLink(network, account).url];
  });
  return {
    '@type': 'Organization',
    name: organization.name,
    url: webUrl(campaign.website),
    sameAs: profiles.length > 0 ? profiles : undefined,
  };
}

/** The same in every language and on every page. */
function idOf(plan: Plan, event: string): string {
  return `${publicBase(plan) ?? ''}#${event}`;
}

function words(text: LocalString | undefined, { plan, lang }: StructuredInput): string | undefined {
  return said(text, lang, plan.campaign.languages)?.text;
}

/**
 * JSON that nothing can end: what HTML gives a meaning to is escaped, so that a theme of `</script>`
 * stays in its string. The one text of a page that the engine must not escape.
 */
function written(thing: Thing): string {
  return JSON.stringify(thing, (_key, value: unknown) => value ?? undefined).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
