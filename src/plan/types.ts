import type { Path } from '../diagnostics/index.ts';
import type { Campaign, IsoDate, Licence } from '../campaign/types.ts';
import type { Format, Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { Palette } from '../palette.ts';

/**
 * Everything a build will make, before anything is drawn: plain, sorted, serialisable data.
 * `--dry-run` prints it, the pages are drawn from it, and a cache or a shard can be keyed by it.
 */
export interface Plan {
  schemaVersion: 1;
  campaign: PlannedCampaign;
  /** The formats that renditions name, in catalogue order. */
  formats: readonly Format[];
  /** What is shown, in the campaign's order. */
  visuals: readonly PlannedVisual[];
  renditions: readonly PlannedRendition[];
  archives: readonly PlannedArchive[];
  posts: readonly PlannedPost[];
  pages: readonly PlannedPage[];
}

/** What pages, calendars and the manifest say about the campaign, by language. */
export interface PlannedCampaign {
  /** ASCII, for file names: the hashtag without its sign, `jps2023`. */
  slug: string;
  dates: { start: IsoDate; end: IsoDate };
  hashtag: string;
  languages: readonly [Lang, ...Lang[]];
  /** The longest wordings. */
  theme: LocalString;
  name: LocalString;
  shortName: LocalString;
  message?: LocalString;
  edition?: number;
  organization?: { id: string; name: string };
  website?: string;
  accounts: Campaign['accounts'];
  contact?: string;
  spokesperson?: { name: string; quote?: LocalString };
  /** The sign of the campaign, a ribbon for example, and what it means. */
  symbol?: { name?: LocalString; text: LocalString };
  /** In place of the tool's own terms of use; one rule a line. */
  usage?: LocalString;
  licence?: Licence;
  /** Where the toolbox is published, where it is not at the root of `website`. */
  toolbox?: string;
  palette: Palette;
  activities: readonly PlannedActivity[];
  /** Earlier editions, in the order of campaign.yaml. */
  previous: Campaign['previous'];
}

export type LocalString = Readonly<Partial<Record<Lang, string>>>;

export interface PlannedActivity {
  id: string;
  name: LocalString;
  text?: LocalString;
  place?: LocalString;
  date?: IsoDate;
  start?: string;
  end?: string;
  deadline?: IsoDate;
  hashtag?: string;
  url?: string;
}

/** One message to show. */
export interface PlannedVisual {
  id: string;
  name: LocalString;
}

/** visual × format × language: one image file to make. */
export interface PlannedRendition {
  /** `visual/format/lang`. */
  id: string;
  visual: string;
  /** A format's id. */
  format: string;
  network: Network;
  lang: Lang;
  /** File name without its extension, which the encoder decides; unique in the plan, ASCII. */
  stem: string;
  /** A folder of `brand/templates`. */
  template: string;
  scene: Scene;
  /** Ids of the archives it goes into. */
  archives: readonly string[];
}

/** What a template shows: texts by role, images by role, colours. */
export interface Scene {
  /** Roles of `TEXT_ROLES`; `{{ role }}` in a template. */
  texts: Readonly<Partial<Record<TextRole, SceneText>>>;
  /** Asset paths by role, `brand/`-relative or campaign-relative as the brand knows them. */
  images: Readonly<Partial<Record<ImageRole, SceneImage>>>;
  palette: Palette;
}

export const TEXT_ROLES = [
  'theme',
  'title',
  'text',
  'action',
  'quote',
  'countdown',
  'author',
  'name',
  'shortName',
  'dates',
  'date',
  'deadline',
  'time',
  'place',
  'hashtag',
  'organization',
  'edition',
  'website',
] as const;

export type TextRole = (typeof TEXT_ROLES)[number];

export interface SceneText {
  /** From the longest to the shortest; at least one. */
  wordings: readonly string[];
  /** Where campaign.yaml says it; absent for a text the plan made, a date for example. */
  path?: Path;
}

export const IMAGE_ROLES = ['logo', 'photo'] as const;

export type ImageRole = (typeof IMAGE_ROLES)[number];

export interface SceneImage {
  /** The path the brand knows it by. */
  file: string;
  /** Point to keep in view, as fractions of width and height. */
  focus: readonly [x: number, y: number];
}

/** One zip. */
export interface PlannedArchive {
  /** A network's id, `visual-` and a visual's id, or `all`. */
  id: string;
  /** ASCII file name with `.zip`. */
  fileName: string;
  /** Ids of its renditions, in plan order. */
  renditions: readonly string[];
}

/** A suggested publication in one language. */
export interface PlannedPost {
  id: string;
  visual: string;
  networks: readonly Network[];
  lang: Lang;
  text: string;
}

/** A page; the first of a language is its index. */
export interface PlannedPage {
  lang: Lang;
  /** Relative to the output folder. */
  path: string;
  /** The activity it is about; the index where it is absent. */
  activity?: string;
}
