/**
 * What a page shows, as plain data for the templates. Every key is always there, `null` where there
 * is nothing to say, so that a template that misspells one fails instead of printing nothing.
 */
import type { AccountNetwork } from '../campaign/types.ts';
import type { Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { Said } from './local.ts';
import type { PageLabel } from './text-types.ts';

/** One page: `{{ hero.theme.text }}`. Addresses are relative to the page. */
export interface PageModel {
  lang: Lang;
  /** From the page to the toolbox's root, `../`. */
  root: string;
  t: Readonly<Record<PageLabel, string>>;
  generator: string;
  title: string;
  description: string;
  languages: readonly { lang: Lang; name: string; href: string; current: boolean }[];
  sections: readonly { id: string; name: string }[];
  hero: HeroModel;
  message: Said | null;
  archives: readonly ArchiveModel[];
  posts: readonly PostModel[];
  /** The suggested posts as one text file. */
  postsText: DownloadModel | null;
  visuals: readonly VisualModel[];
  activities: readonly ActivityModel[];
  spokesperson: { name: string; quote: Said | null } | null;
  accounts: readonly { network: AccountNetwork; name: string; handle: string; url: string }[];
  rules: readonly string[];
  contact: string | null;
  website: LinkModel | null;
  /** Toolboxes of earlier editions; the label is the year. */
  previous: readonly LinkModel[];
  organization: string | null;
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
  edition: string | null;
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
  cards: readonly CardModel[];
  /** Other sizes of the same places, shown on demand. */
  others: readonly CardModel[];
  othersLabel: string;
}

export interface VisualModel {
  id: string;
  visual: string;
  name: Said;
  networks: readonly NetworkModel[];
}

/** A piece of a post: words, or a blank that the reader's organisation fills. */
export type PostPiece = { text: string; blank: false } | { text: string; blank: true };

export interface PostModel {
  id: string;
  heading: string;
  networks: string;
  pieces: readonly PostPiece[];
  /** The visual it goes with, and a picture of it for each of its networks. */
  visual: { href: string; name: Said } | null;
  thumbnail: ThumbnailModel | null;
  pictures: readonly (DownloadModel & { network: string; dimensions: string })[];
}

export interface ActivityModel {
  id: string;
  name: Said;
  /** `jeudi 16 février 2023`. */
  date: string | null;
  /** `2023-02-16` or `2023-02-16T10:30`. */
  datetime: string | null;
  time: string | null;
  place: Said | null;
  text: Said | null;
  hashtag: string | null;
  link: LinkModel | null;
  /** Its pictures on this page. */
  visual: string | null;
}
