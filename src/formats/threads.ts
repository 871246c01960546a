import type { Format } from './types.ts';

/** Formats of Threads, each with its source and the date it was read. */
export const THREADS = [
  {
    id: 'threads-post',
    network: 'threads',
    width: 1080,
    height: 1350,
    name: { fr: 'Publication Threads', en: 'Threads post' },
    where: {
      fr: 'Dans le fil Threads, avec une publication.',
      en: 'In the Threads feed, with a post.',
    },
    use: 'Picture of a post (up to 20)',
    tier: 'extra',
    placement: 'post',
    shape: 'rect',
    safeZone: { top: 54, right: 54, bottom: 54, left: 54 },
    fileTypes: ['jpg', 'png'],
    recommendedType: 'jpg q>=90 (or png)',
    maxBytes: 8_000_000,
    source: 'https://developers.facebook.com/docs/threads/overview',
    sourceDate: '2026-09-24',
    via: 'official page, as quoted in dated public notes',
    confidence: 'high',
    safeZoneBasis: 'practice',
    safeZoneConfidence: 'high',
    notes:
      'JPEG or PNG, 8 MB, 320 to 1440 px wide, a ratio up to 10:1, sRGB. The column is narrow (about 318 px on a phone): write larger. Threads has no banner, and its profile picture is the one of Instagram.',
  },
] as const satisfies readonly Format[];
