/** What a phone shows of a format, from which follows how large a text must be to be read. */
import { contentZone } from './content-zone.ts';
import type { Format } from './types.ts';

/** The width of a phone, in CSS pixels: the screen of most phones sold since 2022. */
export const PHONE_WIDTH_PX = 390;

/** The least size of any text on a phone, in CSS pixels. */
export const LEGIBLE_PHONE_PX = 11;

/** The least size of the sentence that a visual is made for, where its shape allows. */
export const HEADLINE_PHONE_PX = 20;

/** The same where the zone is low, a strip for example: two lines and a hashtag have no more room. */
export const LOW_HEADLINE_PHONE_PX = 14;

/**
 * Canvas pixels in one CSS pixel of a phone. A post or a story is shown whole, from edge to edge;
 * of a cover, the narrowest view that its network is known to show.
 */
export function canvasPixelsPerPhonePixel(
  format: Pick<Format, 'width' | 'placement' | 'views'>,
): number {
  const views = format.placement === 'cover' ? (format.views ?? []) : [];
  return Math.min(format.width, ...views.map(({ w }) => w)) / PHONE_WIDTH_PX;
}

/** Headlines at their least size, one on another, that a zone must hold to have room for one. */
const HEADLINE_LINES = 4;

/**
 * Whether the shape of a format allows a headline of `HEADLINE_PHONE_PX`: three lines of it, and what
 * stands above and below. In lower zones (strips, the cover of a LinkedIn group) a sentence of
 * ordinary length is legible at best.
 */
export function hasRoomForHeadline(format: Format): boolean {
  const zonePhonePx = contentZone(format).h / canvasPixelsPerPhonePixel(format);
  return zonePhonePx >= HEADLINE_LINES * HEADLINE_PHONE_PX;
}

/** A laptop's window, in CSS pixels, which is where the background of a meeting is seen. */
const COMPUTER_WIDTH_PX = 1280;

/** Canvas pixels in one CSS pixel of the screen on which a format is seen: nearly always a phone's. */
export function canvasPixelsPerSeenPixel(
  format: Pick<Format, 'width' | 'placement' | 'views'>,
): number {
  return format.placement === 'background'
    ? format.width / COMPUTER_WIDTH_PX
    : canvasPixelsPerPhonePixel(format);
}
