/** What a campaign has to show: its own visual first, then one for each activity. */
import type { Activity, Campaign, Colours, LocalText, Text } from '../campaign/types.ts';
import { derivePalette } from '../palette.ts';
import { isPlacedIn } from '../formats/catalogue.ts';
import type { Format, Placement } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import { writingOf } from '../language/writing.ts';
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

/** The visuals of a campaign, in its order. */
export function visualsOf(campaign: Campaign): readonly Visual[] {
  return [campaignVisual(campaign), ...campaign.activities.map((a) => activityVisual(campaign, a))];
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
  const palette = derivePalette({ ...campaign.colours, ...definedColours(activity.colours) });
  const networks = activity.networks ?? campaign.networks;
  return {
    id: activity.id,
    name: activity.name,
    template: activity.template,
    accepts: (format) =>
      activity.formats
        ? activity.formats.includes(format.id)
        : networks.includes(format.network) && isPlacedIn(format, ACTIVITY_PLACEMENTS),
    scene: (lang) => ({
      texts: { ...commonTexts(campaign, lang), ...activityTexts(activity, lang) },
      images: { ...logo(campaign), ...photo(activity) },
      palette,
    }),
  };
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
    dates: { wordings: [writing.dateRange(start, end)], path: ['dates'] },
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

function activityTexts(activity: Activity, lang: Lang): SceneTexts {
  const writing = writingOf(lang);
  const { date, start, end, hashtag, path } = activity;
  return {
    ...given('title', activity.name[lang]),
    ...given('text', activity.text?.[lang]),
    ...given('action', activity.action?.[lang]),
    ...given('place', activity.place?.[lang]),
    ...(date !== undefined && {
      date: { wordings: [writing.longDate(date)], path: [...path, 'date'] },
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

function photo(activity: Activity): { photo?: SceneImage } {
  return activity.photo ? { photo: { file: activity.photo.file, focus: activity.focus } } : {};
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
