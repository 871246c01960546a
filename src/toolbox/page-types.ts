/**
 * What a page shows, as plain data for the templates. Every key is always there, `null` where there
 * is nothing to say, so that a template that misspells one fails instead of printing nothing.
 */
import type { AccountNetwork } from '../campaign/types.ts';
import type { Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { Said } from './local.ts';
import type { PageLabel, ToolboxTexts } from '../language/toolbox-types.ts';

/** What every page has. Addresses are relative to the page, except those of `head`. */
export interface FrameModel {
  lang: Lang;
  /** From the page to the toolbox's root, `../`. */
  root: string;
  t: Readonly<Record<PageLabel, string>>;
  head: HeadModel;
  /** The index of the language. */
  home: string;
  languages: readonly { lang: Lang; name: string; href: string; current: boolean }[];
  hero: HeroModel;
  organization: string | null;
  contact: string | null;
  rules: readonly string[];
  licence: { name: string; url: string | null } | null;
  /** The address of this page, as people read it, and its code; for paper. */
  qr: { address: string; size: number; path: string } | null;
}

/** The index of a language: `{{ hero.theme.text }}`. */
export interface PageModel extends FrameModel {
  sections: readonly { id: string; name: string }[];
  message: Said | null;
  symbol: { name: Said; text: Said } | null;
  /** Everything, then each network; those of visuals are with their visual. */
  archives: readonly ArchiveModel[];
  posts: readonly PostModel[];
  /** The suggested posts as one text file. */
  postsText: DownloadModel | null;
  visuals: readonly VisualModel[];
  /** What the pictures can be narrowed to; empty where there is one network and one visual. */
  filters: readonly FilterGroup[];
  activities: readonly ActivityModel[];
  /** Every date in one file. */
  calendar: DownloadModel;
  spokesperson: { name: string; quote: Said | null } | null;
  accounts: readonly { network: AccountNetwork; name: string; handle: string; url: string }[];
  website: LinkModel | null;
  /** Toolboxes of earlier editions; the label is the year. */
  previous: readonly LinkModel[];
}

/** The page of one activity. */
export interface ActivityPageModel extends FrameModel {
  activity: ActivityModel;
  posts: readonly PostModel[];
  visuals: readonly VisualModel[];
}

/** What a page says of itself to browsers, search engines and networks. */
export interface HeadModel {
  title: string;
  description: string;
  generator: string;
  root: string;
  /** Absolute, as all of the following; null where it is not known where the toolbox is. */
  canonical: string | null;
  /** The same page in each language, itself too. Relative where nothing absolute is known. */
  alternates: readonly { lang: Lang; href: string }[];
  otherwise: string | null;
  /** `fr_CA`. */
  locale: string;
  otherLocales: readonly string[];
  siteName: string;
  picture: { url: string; type: string; width: number; height: number; alt: string } | null;
  account: string | null;
  /** JSON-LD, escaped already: `{{ head.structured | raw }}`. */
  structured: string | null;
}

export interface FilterGroup {
  kind: 'network' | 'visual';
  label: string;
  options: readonly FilterOption[];
}

export interface FilterOption {
  id: string;
  anchor: string;
  name: Said;
  /** What a visual looks like, and how many pictures it has; null for a network. */
  thumbnail: ThumbnailModel | null;
  pictures: string | null;
}

export interface HeroModel {
  name: Said;
  shortName: Said;
  theme: Said;
  /** Very long themes get a smaller size. */
  themeLength: 'short' | 'medium' | 'long';
  dates: string;
  start: string;
  end: string;
  hashtag: string;
  edition: ReturnType<ToolboxTexts['edition']> | null;
}

export interface LinkModel {
  url: string;
  label: string;
}

/** A file to download. */
export interface DownloadModel {
  href: string;
  fileName: string;
  /** `8,9 Mo`. */
  weight: string;
}

export interface ArchiveModel extends DownloadModel {
  id: string;
  /** A network's name, or « Tous les visuels ». */
  name: string;
  everything: boolean;
  /** `42 images`. */
  pictures: string;
  /** What the link says beyond its visible word. */
  spoken: string;
  /** The texts that are in it beside the pictures: `LISEZ-MOI.txt`. */
  texts: string;
}

/** A small picture; its size in pixels keeps the page from shifting. */
export interface ThumbnailModel {
  src: string;
  width: number;
  height: number;
  alt: string;
  round: boolean;
}

export interface CardModel extends DownloadModel {
  /** In plain words: « Couverture de page Facebook ». */
  name: string;
  /** Where people see it; null where the catalogue does not say. */
  where: string | null;
  network: Network;
  dimensions: string;
  /** `PNG`, `JPG`. */
  kind: string;
  alt: string;
  thumbnail: ThumbnailModel;
  /** More than twice as wide as high: the card takes two columns. */
  wide: boolean;
  spoken: string;
}

export interface NetworkModel {
  id: string;
  network: Network;
  name: string;
  pictures: string;
  /** Columns of the widest grid that its cards take, 1 to 4: small networks stand side by side. */
  columns: number;
  cards: readonly CardModel[];
  /** Other sizes of the same places, shown on demand. */
  others: readonly CardModel[];
  othersLabel: string;
}

export interface VisualModel {
  id: string;
  visual: string;
  name: Said;
  pictures: string;
  /** What it looks like: the picture that suits a post best. */
  thumbnail: ThumbnailModel;
  networks: readonly NetworkModel[];
  /** What its pictures say: a picture says no more than it has room for. */
  alts: readonly AltModel[];
  /** Null where the visual is all there is. */
  archive: ArchiveModel | null;
  /** The page of the activity it is about. */
  page: string | null;
}

/** An alternative text, and how many pictures it is for. */
export interface AltModel {
  text: string;
  /** `12 images`. */
  pictures: string;
}

/** A piece of a post: words, or a blank that the reader's organisation fills. */
export type PostPiece = { text: string; blank: false } | { text: string; blank: true };

/** The length of a post on a network, counted as the network does. */
export interface LengthModel {
  length: number;
  limit: number;
  /** Both as people read them. */
  lengthText: string;
  limitText: string;
  fits: boolean;
}

/** A link that opens a network with the post. */
export interface ShareModel {
  href: string;
  /** What stands before the text in the address, where the network takes one; else null. */
  begin: string | null;
}

/** A post on one of its networks; null is what the network or the campaign does not have. */
export interface PostNetworkModel {
  network: Network;
  name: string;
  length: LengthModel | null;
  /** The picture that suits a post best there. */
  picture: (DownloadModel & { dimensions: string }) | null;
  share: ShareModel | null;
}

export interface PostModel {
  id: string;
  heading: string;
  pieces: readonly PostPiece[];
  networks: readonly PostNetworkModel[];
  /** The visual it goes with. */
  visual: { href: string; name: Said } | null;
  thumbnail: ThumbnailModel | null;
}

export interface ActivityModel {
  id: string;
  name: Said;
  /** `jeudi 16 février 2023`. */
  date: string | null;
  /** `2023-02-16`. */
  day: string | null;
  /** `2023-02-16` or `2023-02-16T10:30`. */
  datetime: string | null;
  time: string | null;
  place: Said | null;
  /** The last day to answer the call: `2023-02-10`, as people write it, and as a sentence. */
  deadline: { day: string; text: string; sentence: string } | null;
  text: Said | null;
  hashtag: string | null;
  link: LinkModel | null;
  /** Its pictures on the index. */
  visual: string | null;
  page: string;
  calendar: DownloadModel | null;
}
