/** Calendars to download (RFC 5545), in the only file that knows ical.js, which writes them. */
import ICAL from 'ical.js';
import { addDays } from '../language/calendar.ts';
import type { Lang } from '../language/langs.ts';
import type { Plan, PlannedActivity } from '../plan/types.ts';
import { webUrl } from './accounts.ts';
import { activityEvent, CAMPAIGN_EVENT, calendarPath } from './calendar-names.ts';
import { said } from './local.ts';
import { TIME_ZONE } from './montreal.ts';
import { pageAddress } from './public-address.ts';
import type { ToolboxFile } from './types.ts';

// The library does not count the space that begins a folded line: 75 octets in all, says the RFC.
ICAL.foldLength = 74;

/** jCal (RFC 7265): name, parameters, type, value. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: unknown];
type Component = [name: string, properties: Property[], components: Component[]];

/** A calendar of the whole campaign in each language, and one of each dated activity. */
export function renderCalendars(plan: Plan): readonly ToolboxFile[] {
  return plan.campaign.languages.flatMap((lang) => {
    const dated = plan.campaign.activities.filter(({ date }) => date !== undefined);
    const events = dated.map((activity) => eventOf(plan, activity, lang));
    return [
      {
        path: calendarPath(plan, lang),
        bytes: calendarFile([campaignEvent(plan, lang), ...events], plan, lang),
      },
      ...dated.map((activity, index) => ({
        path: calendarPath(plan, lang, activity.id),
        bytes: calendarFile(events.slice(index, index + 1), plan, lang),
      })),
    ];
  });
}

function calendarFile(events: readonly Component[], plan: Plan, lang: Lang): Uint8Array {
  const name = local(plan, plan.campaign.name, lang);
  const needsZone = events.some(([, properties]) =>
    properties.some(([, parameters]) => 'tzid' in parameters),
  );
  const calendar: Component = [
    'vcalendar',
    [
      text('version', '2.0'),
      text('prodid', `-//boite-a-outils//${plan.campaign.slug}//${lang.toUpperCase()}`),
      text('calscale', 'GREGORIAN'),
      text('method', 'PUBLISH'),
      text('x-wr-calname', name),
    ],
    [...(needsZone ? [ZONE] : []), ...events],
  ];
  return new TextEncoder().encode(`${ICAL.stringify(calendar).trimEnd()}\r\n`);
}

function campaignEvent(plan: Plan, lang: Lang): Component {
  const { campaign } = plan;
  const { start, end } = campaign.dates;
  const theme = local(plan, campaign.theme, lang);
  return event(plan, CAMPAIGN_EVENT, [
    text('summary', local(plan, campaign.name, lang)),
    ['dtstart', {}, 'date', start],
    // The end of a day in a calendar is the day after.
    ['dtend', {}, 'date', addDays(end, 1)],
    text('description', [theme, campaign.hashtag, webUrl(campaign.website)]),
    ...url(webUrl(campaign.website)),
    text('transp', 'TRANSPARENT'),
  ]);
}

function eventOf(plan: Plan, activity: PlannedActivity, lang: Lang): Component {
  const { date = '', start, end, place, hashtag } = activity;
  const moment = (name: string, clock: string): Property => [
    name,
    { tzid: TIME_ZONE },
    'date-time',
    `${date}T${clock}:00`,
  ];
  const link = webUrl(activity.url) ?? pageAddress(plan, lang, activity.id);
  return event(plan, activityEvent(activity.id), [
    text('summary', local(plan, activity.name, lang)),
    ...(start === undefined
      ? [['dtstart', {}, 'date', date] satisfies Property, text('transp', 'TRANSPARENT')]
      : [moment('dtstart', start), ...(end === undefined ? [] : [moment('dtend', end)])]),
    ...(place ? [text('location', local(plan, place, lang))] : []),
    text('description', [local(plan, activity.text, lang), hashtag ?? plan.campaign.hashtag, link]),
    ...url(link),
  ]);
}

/** The same event keeps its name from build to build, so that importing it again updates it. */
function event(plan: Plan, name: string, properties: readonly Property[]): Component {
  const { slug, dates } = plan.campaign;
  return [
    'vevent',
    [
      text('uid', `${slug}-${name}@boite-a-outils`),
      // When a file was made is nobody's business but the clock's: the campaign's first day stands in.
      ['dtstamp', {}, 'date-time', `${dates.start}T00:00:00Z`],
      ...properties,
    ],
    [],
  ];
}

function local(plan: Plan, words: Parameters<typeof said>[0], lang: Lang): string {
  return said(words, lang, plan.campaign.languages)?.text ?? '';
}

function text(name: string, value: string | readonly (string | null)[]): Property {
  const lines = typeof value === 'string' ? [value] : value.filter((line) => line);
  // A control character would break the file; line breaks are escaped by the library.
  const clean = lines
    .join('\n\n')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
  return [name, {}, 'text', clean];
}

function url(value: string | null): readonly Property[] {
  return value === null ? [] : [['url', {}, 'uri', value]];
}

const ZONE: Component = [
  'vtimezone',
  [
    text('tzid', TIME_ZONE),
    // What Google and Apple look up where they do not read the rules.
    text('x-lic-location', TIME_ZONE),
  ],
  [
    season('standard', 'EST', '-04:00', '-05:00', '2007-11-04', { bymonth: 11, byday: '1SU' }),
    season('daylight', 'EDT', '-05:00', '-04:00', '2007-03-11', { bymonth: 3, byday: '2SU' }),
  ],
];

function season(
  name: string,
  abbreviation: string,
  from: string,
  to: string,
  since: string,
  when: { bymonth: number; byday: string },
): Component {
  return [
    name,
    [
      ['dtstart', {}, 'date-time', `${since}T02:00:00`],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
      ['rrule', {}, 'recur', { freq: 'YEARLY', ...when }],
      text('tzname', abbreviation),
    ],
    [],
  ];
}
