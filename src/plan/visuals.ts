/** What a campaign has to show: its own visual first, then one for each activity. */
import type {
  Activity,
  AssetRef,
  Campaign,
  Colours,
  IsoDate,
  LocalText,
  MadeVisual,
  Text,
} from '../campaign/types.ts';
import type { Path } from '../diagnostics/index.ts';
import { derivePalette } from '../palette.ts';
import type { Palette } from '../palette.ts';
import { compositionOf, isPlacedIn } from '../formats/catalogue.ts';
import type { Composition, Format, Placement } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import type { Writing } from '../language/types.ts';
import { asOpening, writingOf } from '../language/writing.ts';
import type { Scene, SceneImage, SceneText, TextRole } from './types.ts';

/** A visual before it meets formats and languages. */
export interface Visual {
  id: string;
  name: LocalText;
  template: string;
  /** The formats it is made in, out of the campaign's. */
  accepts: (format: Format) => boolean;
  scene: (lang: Lang) => Scene;
}

/** Where an activity is shown when it does not say: not as a profile or a cover picture. */
const ACTIVITY_PLACEMENTS: readonly Placement[] = ['post', 'story', 'event', 'link'];

/** Where a quote is shown when nothing is said. */
const QUOTE_PLACEMENTS: readonly Placement[] = ['post', 'story'];

/** How a countdown is composed: it lives a day, in a feed or a story. */
const COUNTDOWN_COMPOSITIONS: readonly Composition[] = ['square', 'story'];

/** The visuals of a campaign: its own, its activities', then those that the tool makes. */
export function visualsOf(campaign: Campaign): readonly Visual[] {
  const { exclude, countdown } = campaign.visuals;
  const isMade = (visual: MadeVisual) => !exclude.includes(visual);
  const quote = isMade('quote') ? quoteVisual(campaign) : undefined;
  return [
    campaignVisual(campaign),
    ...campaign.activities.map((activity) => activityVisual(campaign, activity)),
    ...(quote ? [quote] : []),
    ...(isMade('countdown') ? countdown.days.map((days) => countdownVisual(campaign, days)) : []),
  ];
}

function campaignVisual(campaign: Campaign): Visual {
  const palette = derivePalette(campaign.colours);
  return {
    id: 'campaign',
    name: campaign.name,
    template: campaign.template,
    accepts: (format) => campaign.networks.includes(format.network),
    scene: (lang) => ({ texts: commonTexts(campaign, lang), images: logo(campaign), palette }),
  };
}

function activityVisual(campaign: Campaign, activity: Activity): Visual {
  return {
    id: activity.id,
    name: activity.name,
    template: activity.template,
    accepts: acceptsOf(campaign, activity, (format) => isPlacedIn(format, ACTIVITY_PLACEMENTS)),
    scene: (lang) => ({
      texts: { ...commonTexts(campaign, lang), ...activityTexts(activity, lang) },
      images: { ...logo(campaign), ...photo(activity.photo, activity.focus) },
      palette: paletteOf(campaign, activity),
    }),
  };
}

/** The words of the spokesperson; none where the campaign quotes nobody. */
function quoteVisual(campaign: Campaign): Visual | undefined {
  const { spokesperson, visuals } = campaign;
  const quote = spokesperson?.quote;
  if (!spokesperson || !quote) return undefined;
  const { name, photo: portrait, focus } = spokesperson;
  return {
    id: 'quote',
    name: localOf(campaign, (lang) => visualWordsOf(lang).quote(name), ['spokesperson']),
    template: visuals.quote.template,
    accepts: acceptsOf(campaign, visuals.quote, (format) => isPlacedIn(format, QUOTE_PLACEMENTS)),
    scene: (lang) => ({
      texts: {
        ...commonTexts(campaign, lang),
        ...given('quote', quote[lang]),
        author: { wordings: [name], path: ['spokesperson', 'name'] },
      },
      images: { ...logo(campaign), ...photo(portrait, focus) },
      palette: paletteOf(campaign, visuals.quote),
    }),
  };
}

function countdownVisual(campaign: Campaign, days: number): Visual {
  const settings = campaign.visuals.countdown;
  const path = ['dates', 'start'];
  return {
    id: `countdown-${days}`,
    name: localOf(campaign, (lang) => visualWordsOf(lang).countdownName(days), path),
    template: settings.template,
    accepts: acceptsOf(
      campaign,
      settings,
      (format) =>
        isPlacedIn(format, QUOTE_PLACEMENTS) &&
        COUNTDOWN_COMPOSITIONS.includes(compositionOf(format)),
    ),
    scene: (lang) => ({
      texts: {
        ...commonTexts(campaign, lang),
        countdown: { wordings: [visualWordsOf(lang).countdown(days)], path },
      },
      images: logo(campaign),
      palette: paletteOf(campaign, settings),
    }),
  };
}

/** The formats a visual names, else those of its networks that suit it. */
function acceptsOf(
  campaign: Campaign,
  { networks = campaign.networks, formats }: Pick<Activity, 'networks' | 'formats'>,
  suits: (format: Format) => boolean,
): (format: Format) => boolean {
  return (format) =>
    formats ? formats.includes(format.id) : networks.includes(format.network) && suits(format);
}

function paletteOf(campaign: Campaign, { colours }: Pick<Activity, 'colours'>): Palette {
  return derivePalette({ ...campaign.colours, ...definedColours(colours) });
}

function localOf(campaign: Campaign, say: (lang: Lang) => string, path: Path): LocalText {
  return Object.fromEntries(
    campaign.languages.map((lang) => [lang, { wordings: [say(lang)], path }]),
  );
}

type SceneTexts = Partial<Record<TextRole, SceneText>>;

function commonTexts(campaign: Campaign, lang: Lang): SceneTexts {
  const writing = writingOf(lang);
  const words = visualWordsOf(lang);
  const { start, end } = campaign.dates;
  return {
    ...given('theme', campaign.theme[lang]),
    ...given('name', campaign.name[lang]),
    ...given('shortName', campaign.shortName[lang]),
    dates: { wordings: rangeWordings(writing, start, end), path: ['dates'] },
    hashtag: { wordings: [campaign.hashtag], path: ['hashtag'] },
    ...(campaign.organization && {
      organization: { wordings: [campaign.organization.name], path: ['organization', 'name'] },
    }),
    ...(campaign.edition !== undefined && {
      edition: { wordings: [words.edition(campaign.edition)], path: ['edition'] },
    }),
    ...(campaign.website !== undefined && {
      website: { wordings: [withoutScheme(campaign.website)], path: ['website'] },
    }),
  };
}

/** A range that names two months has a shorter wording. */
function rangeWordings(writing: Writing, start: IsoDate, end: IsoDate): readonly string[] {
  const long = writing.dateRange(start, end);
  const isOfOneMonth = start.slice(0, 7) === end.slice(0, 7);
  return isOfOneMonth ? [long] : [long, writing.shortDateRange(start, end)];
}

function activityTexts(activity: Activity, lang: Lang): SceneTexts {
  const writing = writingOf(lang);
  const { date, start, end, deadline, hashtag, path } = activity;
  const words = visualWordsOf(lang);
  return {
    ...given('title', activity.name[lang]),
    ...given('text', activity.text?.[lang]),
    ...given('action', activity.action?.[lang]),
    ...given('place', activity.place?.[lang]),
    ...(date !== undefined && {
      date: {
        wordings: [asOpening(writing.longDate(date)), writing.date(date)],
        path: [...path, 'date'],
      },
    }),
    ...(deadline !== undefined && {
      deadline: { wordings: [words.until(writing.date(deadline))], path: [...path, 'deadline'] },
    }),
    ...(start !== undefined && {
      time: {
        wordings: [end === undefined ? writing.time(start) : writing.timeRange(start, end)],
        path: [...path, 'start'],
      },
    }),
    ...(hashtag !== undefined && {
      hashtag: { wordings: [hashtag], path: [...path, 'hashtag'] },
    }),
  };
}

function given(role: TextRole, text: Text | undefined): SceneTexts {
  return text ? { [role]: { wordings: text.wordings, path: text.path } } : {};
}

function logo(campaign: Campaign): { logo?: SceneImage } {
  const asset = campaign.organization?.logo;
  return asset ? { logo: { file: asset.file, focus: [0.5, 0.5] } } : {};
}

function photo(asset: AssetRef | undefined, focus: SceneImage['focus']): { photo?: SceneImage } {
  return asset ? { photo: { file: asset.file, focus } } : {};
}

function definedColours(colours: Partial<Colours> | undefined): Partial<Colours> {
  return Object.fromEntries(
    Object.entries(colours ?? {}).filter(([, colour]) => colour !== undefined),
  );
}

/** `https://www.exemple.org/` → `exemple.org`, as people write it on a poster. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
