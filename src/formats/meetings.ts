import type { Format } from './types.ts';

/** Formats of Video meetings, each with its source and the date it was read. */
export const MEETINGS = [
  {
    id: 'meeting-background',
    network: 'meetings',
    width: 1920,
    height: 1080,
    name: { fr: 'Arrière-plan Zoom, Teams ou Meet', en: 'Zoom, Teams or Meet background' },
    where: {
      fr: 'Derrière vous, pendant une réunion Zoom, Teams ou Meet.',
      en: 'Behind you, during a Zoom, Teams or Meet meeting.',
    },
    use: 'Virtual background, 16:9',
    tier: 'extra',
    placement: 'background',
    shape: 'rect',
    safeZone: { top: 60, right: 80, bottom: 60, left: 80 },
    avoid: [{ x: 560, y: 300, w: 800, h: 780, why: 'head and shoulders of the speaker' }],
    fileTypes: ['jpg', 'png'],
    recommendedType: 'jpg or 24-bit png without alpha',
    maxBytes: 5_000_000,
    source: 'https://teamsqueen.com/2021/08/16/organisation-wide-backgrounds/',
    sourceDate: 'Zoom 5 MB: 2020-2026 guides; Teams 360x360-3840x2160: 2021',
    via: 'third-party',
    confidence: 'medium',
    safeZoneBasis: 'estimate: the speaker sits in the lower centre',
    safeZoneConfidence: 'low',
    notes:
      'Zoom: JPG or PNG without alpha, 5 MB; newer Zoom pages give no limit. Teams: JPG, PNG or BMP. Put the logo and the text in a top corner; you see yourself mirrored, the others see it the right way round.',
  },
] as const satisfies readonly Format[];
