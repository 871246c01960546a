import type { FormatTexts } from '../format-texts.ts';

const NBSP = '\u00a0';

const pixels = (width: number, height: number): string => `${width}${NBSP}×${NBSP}${height}`;

const decimal = (value: number): string => String(Math.round(value * 10) / 10);

export const formats: FormatTexts = {
  problems: {
    ID_MALFORMED: ({ id }) =>
      `the id “${id}” may only have lower-case letters without accents, digits and hyphens, like “school-poster”`,
    NAME_EMPTY: ({ lang }) => `the name is empty (language: ${lang})`,
    SIZE_NOT_WHOLE: ({ side, found }) =>
      `the ${side} must be a whole number of pixels, 1 or more (found: ${found})`,
    CANVAS_TOO_LARGE: ({ megapixels, maxMegapixels }) =>
      `the picture would have ${decimal(megapixels)} megapixels, and the most is ${maxMegapixels}`,
    INSET_INVALID: ({ zone, side, found }) =>
      `the ${side} margin of ${zone} must be a whole number of pixels, 0 or more (found: ${found})`,
    SAFE_ZONE_TOO_SMALL: ({ zone, width, height, minWidth, minHeight }) =>
      `the margins of ${zone} leave only ${pixels(width, height)} pixels, and at least ${pixels(minWidth, minHeight)} are needed`,
    CONTENT_ZONE_TOO_SMALL: ({ width, height, minWidth, minHeight }) =>
      `what the network lays over it leaves only ${pixels(width, height)} pixels for text, and at least ${pixels(minWidth, minHeight)} are needed`,
    SAFE_ZONE_UNDER_AVATAR: ({ view }) =>
      `a profile picture covers part of the safe zone (${view})`,
    SAFE_ZONE_OUTSIDE_MASK: () => 'the safe zone reaches outside the circle that the network shows',
    MASK_MISSING: () => 'a round picture must say where its circle is',
    MASK_WITHOUT_CIRCLE: () => 'only a round picture may have a circle',
    MASK_OUTSIDE_CANVAS: () => 'the circle reaches outside the picture',
    VIEW_OUTSIDE_CANVAS: ({ name }) => `the visible part “${name}” reaches outside the picture`,
    AVOID_OUTSIDE_CANVAS: ({ why }) => `the place to avoid “${why}” reaches outside the picture`,
    FILE_TYPES_EMPTY: () => 'no file type is given',
    LIMIT_NOT_POSITIVE: ({ limit, found }) =>
      `${limit} must be a whole number of bytes, 1 or more (found: ${found})`,
    TARGET_OVER_LIMIT: ({ targetBytes, maxBytes }) =>
      `the intended size (${targetBytes} bytes) is over the largest size (${maxBytes} bytes)`,
    LABEL_MISMATCH: ({ label, text, width, height }) =>
      `“${text}” says ${label}, but the picture is ${pixels(width, height)} pixels`,
  },
  compositions: {
    strip: 'strip',
    banner: 'banner',
    wide: 'landscape',
    square: 'square',
    portrait: 'portrait',
    story: 'story',
    avatar: 'profile picture',
  },
  tiers: { mandatory: 'essential', variant: 'variant', extra: 'extra' },
  fileTypes: { png: 'PNG', jpg: 'JPEG', webp: 'WebP', gif: 'GIF', pdf: 'PDF' },
  table: {
    id: 'Id',
    name: 'Name',
    size: 'Size (px)',
    composition: 'Composition',
    contentZone: 'Text zone (px)',
    fileTypes: 'Files',
    limit: 'Largest file',
    tier: 'Rank',
    noLimit: 'not published',
    pixels,
    zone: ({ x, y, w, h }) => `${pixels(w, h)} at ${x},${NBSP}${y}`,
  },
};
