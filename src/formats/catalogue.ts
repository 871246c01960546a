/** Every format the tool knows, and what follows from a format's facts. Pure data and arithmetic. */
import { BLUESKY } from './bluesky.ts';
import { EMAIL } from './email.ts';
import { FACEBOOK } from './facebook.ts';
import { INSTAGRAM } from './instagram.ts';
import { LINKEDIN } from './linkedin.ts';
import { MEETINGS } from './meetings.ts';
import { META_ADS } from './meta-ads.ts';
import { PINTEREST } from './pinterest.ts';
import { THREADS } from './threads.ts';
import { TIKTOK } from './tiktok.ts';
import { TWITTER } from './twitter.ts';
import { NETWORKS, type Composition, type Format, type Network, type Placement } from './types.ts';
import { WHATSAPP } from './whatsapp.ts';
import { YOUTUBE } from './youtube.ts';

export { contentZone } from './content-zone.ts';

/** A network without its table does not compile. */
const TABLES: Readonly<Record<Network, readonly Format[]>> = {
  facebook: FACEBOOK,
  linkedin: LINKEDIN,
  twitter: TWITTER,
  instagram: INSTAGRAM,
  'meta-ads': META_ADS,
  youtube: YOUTUBE,
  tiktok: TIKTOK,
  bluesky: BLUESKY,
  threads: THREADS,
  pinterest: PINTEREST,
  whatsapp: WHATSAPP,
  email: EMAIL,
  meetings: MEETINGS,
};

/** All formats: in the order of `NETWORKS`, then in the order of each network's table. */
export const CATALOGUE: readonly Format[] = NETWORKS.flatMap((network) => TABLES[network]);

const BY_ID: ReadonlyMap<string, Format> = new Map(CATALOGUE.map((format) => [format.id, format]));

/** The format of the catalogue with an id. */
export function formatById(id: string): Format | undefined {
  return BY_ID.get(id);
}

/** Whether a format is for one of some sorts of places; a custom one that says none is a post. */
export function isPlacedIn(
  { placement = 'post' }: Format,
  placements: readonly Placement[],
): boolean {
  return placements.includes(placement);
}

/** Widest first: the least ratio of width to height of each composition of a rectangle. */
const LEAST_RATIOS = [
  ['banner', 2.4],
  ['wide', 1.5],
  ['square', 0.9],
  ['portrait', 0.65],
] as const satisfies readonly (readonly [Composition, number])[];

/** Above this ratio of width to height a format is a strip. */
const STRIP_RATIO = 4.5;

/** How a format is composed: as its row says, else by its mask and its ratio (see docs). */
export function compositionOf(format: Format): Composition {
  if (format.composition) return format.composition;
  if (format.shape === 'circle') return 'avatar';
  const ratio = format.width / format.height;
  if (ratio > STRIP_RATIO) return 'strip';
  return LEAST_RATIOS.find(([, least]) => ratio >= least)?.[0] ?? 'story';
}
