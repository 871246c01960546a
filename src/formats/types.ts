import type { Lang } from '../language/langs.ts';

/** Networks of the catalogue; the first four are a campaign's default. */
export const NETWORKS = [
  'facebook',
  'linkedin',
  'twitter',
  'instagram',
  'meta-ads',
  'youtube',
  'tiktok',
  'bluesky',
  'threads',
  'pinterest',
  'whatsapp',
  'email',
  'meetings',
] as const;

export type Network = (typeof NETWORKS)[number];

/** Networks a campaign is made for when it names none. */
export const DEFAULT_NETWORKS = [
  'facebook',
  'linkedin',
  'twitter',
  'instagram',
] as const satisfies readonly Network[];

/** Distances in pixels from each edge of the canvas. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A circle in canvas pixels: where a network puts an avatar, or cuts a picture round. */
export interface Circle {
  cx: number;
  cy: number;
  r: number;
}

/** A rectangle in canvas pixels. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type FileType = 'png' | 'jpg' | 'webp' | 'gif' | 'pdf';

export type Confidence = 'low' | 'medium' | 'high';

/**
 * `mandatory` formats are what a network's users need; `variant` ones are other sizes of the same
 * place; `extra` ones are made on request only.
 */
export type Tier = 'mandatory' | 'variant' | 'extra';

/**
 * Sorts of places, so that a visual can be made for some of them only. `video` is the picture that
 * stands for a video, `document` a page or the cover of an article.
 */
export const PLACEMENTS = [
  'cover',
  'profile',
  'post',
  'story',
  'event',
  'link',
  'video',
  'document',
  'email',
  'background',
] as const;

export type Placement = (typeof PLACEMENTS)[number];

/** One size of one network: what is known of it, and who says so. */
export interface Format {
  /** Unique, kebab-case, starts with the network for catalogue formats. */
  id: string;
  network: Network;
  /** Canvas size in pixels. */
  width: number;
  height: number;
  /** What people call it. */
  name: Readonly<Record<Lang, string>>;
  /** Where people see it, one plain sentence for the public page. */
  where: Readonly<Record<Lang, string>>;
  /** What it is for, in a line, for whoever picks a format (English, as in the sources). */
  use: string;
  tier: Tier;
  /** The sort of place; every format of the catalogue has one, a custom one counts as a post. */
  placement?: Placement;
  /** `circle` where the network shows the picture through a round mask. */
  shape: 'rect' | 'circle';
  /** How it is composed, where its ratio and shape do not say it: a square logo shown small. */
  composition?: Composition;
  /** Texts and logos stay inside: clear of every known crop and overlay. */
  safeZone: Insets;
  /** The same where the network shows advertisements; narrower than `safeZone`. */
  strictSafeZone?: Insets;
  /** The round mask of a `circle` format. */
  mask?: Circle;
  /** Where the network lays a profile picture over the canvas; may reach outside it. */
  avatars?: readonly (Circle & { view: string })[];
  /** Other places that something covers. */
  avoid?: readonly (Rect & { why: string })[];
  /** The parts of the canvas that people really see, by device. */
  views?: readonly (Rect & { name: string })[];
  /** File types the network takes, best first where it says so. */
  fileTypes: readonly FileType[];
  recommendedType: string;
  /** Bytes it should not exceed to load fast. */
  targetBytes?: number;
  /** Bytes above which the network refuses it; null where it publishes no limit. */
  maxBytes: number | null;
  source: string;
  sourceDate: string;
  via: 'direct' | 'official page, as quoted in dated public notes' | 'third-party' | 'practice';
  confidence: Confidence;
  safeZoneBasis: string;
  safeZoneConfidence: Confidence;
  notes?: string;
}

/**
 * The seven ways a visual is composed. None is another one scaled; a stylesheet composes each.
 */
export const COMPOSITIONS = [
  'strip',
  'banner',
  'wide',
  'square',
  'portrait',
  'story',
  'avatar',
] as const;

export type Composition = (typeof COMPOSITIONS)[number];
