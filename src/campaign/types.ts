import type { Path, Place } from '../diagnostics/index.ts';
import type { Format, Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';

/** `YYYY-MM-DD`, a day that exists. */
export type IsoDate = string;

/** `HH:MM`, 24 hours, in the campaign's own time zone. */
export type ClockTime = string;

/** `#rrggbb`, lower case. */
export type HexColour = string;

/** A text in one language, normalised to its typography. */
export interface Text {
  /** From the longest to the shortest; at least one. A visual shows the longest that fits well. */
  wordings: readonly string[];
  /** Where campaign.yaml says it, so that a finding can name its line. */
  path: Path;
}

/** A text in the campaign's languages; one that is missing was reported when the file was read. */
export type LocalText = Readonly<Partial<Record<Lang, Text>>>;

/** The colours of a campaign: the first is given, the others are derived where they are not. */
export interface Colours {
  primary: HexColour;
  secondary?: HexColour;
  accent?: HexColour;
  background?: HexColour;
  text?: HexColour;
}

/** A file that campaign.yaml names: relative to it, with `/`, not resolved yet. */
export interface AssetRef {
  file: string;
  path: Path;
}

export interface Organization {
  /** ASCII, for file names. */
  id: string;
  name: string;
  logo?: AssetRef;
}

export interface Spokesperson {
  name: string;
  quote?: LocalText;
  photo?: AssetRef;
  /** The point of the photo to keep in view, as fractions of its width and height. */
  focus: readonly [x: number, y: number];
}

export interface Activity {
  id: string;
  name: LocalText;
  date?: IsoDate;
  /** Local time; `end` only with `start`. */
  start?: ClockTime;
  end?: ClockTime;
  /** The last day to answer the call. */
  deadline?: IsoDate;
  place?: LocalText;
  text?: LocalText;
  hashtag?: string;
  url?: string;
  /** What to do, a few words: the button-like line of a visual. */
  action?: LocalText;
  colours?: Partial<Colours>;
  photo?: AssetRef;
  focus: readonly [x: number, y: number];
  /** A folder of `brand/templates`. */
  template: string;
  /** Undefined: the campaign's. */
  networks?: readonly Network[];
  /** Format ids; undefined: every format of its networks. */
  formats?: readonly string[];
  path: Path;
}

/** Visuals that the tool makes beside the campaign's own and the activities'. */
export const MADE_VISUALS = ['quote', 'countdown'] as const;

export type MadeVisual = (typeof MADE_VISUALS)[number];

/** How many days before the campaign a countdown is made for, where the campaign does not say. */
export const USUAL_COUNTDOWN_DAYS: readonly number[] = [7, 1, 0];

/** How a visual that the tool makes by itself is made. */
export interface VisualSettings {
  /** A folder of `brand/templates`. */
  template: string;
  /** Undefined: the campaign's. */
  networks?: readonly Network[];
  /** Format ids; undefined: those that suit it. */
  formats?: readonly string[];
  colours?: Partial<Colours>;
}

/** A suggested publication. `{{organization}}` in its text is left for the reader to fill in. */
export interface Post {
  id: string;
  /** The visual it goes with. */
  visual: string;
  networks: readonly Network[];
  text: LocalText;
  path: Path;
}

export const ACCOUNT_NETWORKS = [
  'facebook',
  'linkedin',
  'twitter',
  'instagram',
  'youtube',
  'tiktok',
  'bluesky',
  'threads',
  'pinterest',
  'whatsapp',
] as const;

export type AccountNetwork = (typeof ACCOUNT_NETWORKS)[number];

/** The fields that a file name pattern may have in braces; `plan/names.ts` fills them in. */
export const PATTERN_FIELDS = [
  'campaign',
  'organization',
  'visual',
  'network',
  'format',
  'width',
  'height',
  'lang',
  'year',
  'n',
] as const;

export type PatternField = (typeof PATTERN_FIELDS)[number];

/** How files are named. */
export interface FileNaming {
  pattern: string;
  networks: Readonly<Partial<Record<Network, string>>>;
  /** The word that stands in file names for a visual's or a network's id. */
  words: Readonly<Record<string, string>>;
}

/** One yearly edition: campaign.yaml, validated, normalised, with its defaults. */
export interface Campaign {
  dates: { start: IsoDate; end: IsoDate };
  theme: LocalText;
  /** With its `#`. */
  hashtag: string;
  colours: Colours;
  /** At least one; the first is the language of plain strings and of the root page. */
  languages: readonly [Lang, ...Lang[]];
  name: LocalText;
  shortName: LocalText;
  edition?: number;
  organization?: Organization;
  website?: string;
  accounts: Readonly<Partial<Record<AccountNetwork, string>>>;
  contact?: string;
  message?: LocalText;
  spokesperson?: Spokesperson;
  /** The sign that people wear or show, and what it means. */
  symbol?: CampaignSymbol;
  /** In place of the tool's own wording; one rule a line. */
  usage?: LocalText;
  licence?: Licence;
  /** Address of the published toolbox, where it is not at the root of `website`. */
  toolbox?: string;
  activities: readonly Activity[];
  posts: readonly Post[];
  networks: readonly Network[];
  formats: { exclude: readonly string[]; custom: readonly Format[] };
  files: FileNaming;
  /** File name of a network's archive, or of `all`. */
  archives: Readonly<Record<string, string>>;
  /** The template of the campaign's own visual. */
  template: string;
  visuals: {
    exclude: readonly MadeVisual[];
    quote: VisualSettings;
    countdown: VisualSettings & {
      /** Days before the first one, which is 0. */
      days: readonly number[];
    };
  };
  /** Toolboxes of earlier editions, as campaign.yaml lists them. */
  previous?: readonly PreviousEdition[];
}

/** The ribbon of a campaign, for example. */
export interface CampaignSymbol {
  name?: LocalText;
  text: LocalText;
}

/** The licence of the pictures and texts. */
export interface Licence {
  name: string;
  url?: string;
}

/** The published toolbox of an earlier edition. */
export interface PreviousEdition {
  year: number;
  url: string;
}

/** A campaign with where each of its values stands in the file. */
export interface LoadedCampaign {
  campaign: Campaign;
  /** Absolute path of campaign.yaml. */
  file: string;
  /** Absolute path of its folder. */
  folder: string;
  /** The place of a value, or of its nearest parent where the file does not have it. */
  locate: (path: Path) => Place;
}

/** What can be said of the files that a campaign with mistakes names. */
export interface NamedAssets extends Pick<LoadedCampaign, 'folder' | 'locate'> {
  assets: readonly AssetRef[];
}
