/** Every text can be read where it is seen: on a phone. */
import { error, warning } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import {
  canvasPixelsPerPhonePixel,
  hasRoomForHeadline,
  HEADLINE_PHONE_PX,
  LEGIBLE_PHONE_PX,
  LOW_HEADLINE_PHONE_PX,
} from '../../formats/phone.ts';
import type { Format } from '../../formats/types.ts';
import { aboutText, isAvatar, isHeadline, tenth } from '../findings.ts';
import type { LayoutRule } from '../types.ts';

/** A size just under its limit by rounding is no fault. */
const ROUNDING_PX = 0.05;

export const rule: LayoutRule = {
  id: 'phone-size',
  needs: 'layout',
  codes: ['TEXT_TOO_SMALL', 'TITLE_TOO_SMALL', 'TITLE_SMALL'],
  judge: (subject) => {
    const perPhonePx = phoneScale(subject.format);
    if (perPhonePx === undefined || isAvatar(subject)) return [];
    return subject.texts.flatMap((text): Diagnostic[] => {
      const { role, path, sizePx } = text;
      if (text.lines.length === 0) return [];
      const about = aboutText(subject, path);
      const facts = { role, format: subject.format.id, sizePhonePx: tenth(sizePx / perPhonePx) };
      const isUnder = (limit: number) => sizePx / perPhonePx < limit - ROUNDING_PX;
      if (isUnder(LEGIBLE_PHONE_PX)) {
        const minPx = tenth(LEGIBLE_PHONE_PX * perPhonePx);
        const params = { ...facts, minPhonePx: LEGIBLE_PHONE_PX, sizePx: tenth(sizePx), minPx };
        return [error('TEXT_TOO_SMALL', params, about)];
      }
      const hasRoom = hasRoomForHeadline(subject.format);
      const minPhonePx = hasRoom ? HEADLINE_PHONE_PX : LOW_HEADLINE_PHONE_PX;
      if (!isHeadline(text) || !isUnder(minPhonePx)) return [];
      const headline = { ...facts, minPhonePx };
      const minPx = tenth(minPhonePx * perPhonePx);
      return hasRoom
        ? [error('TITLE_TOO_SMALL', { ...headline, minPx }, about)]
        : [warning('TITLE_SMALL', headline, about)];
    });
  },
};

/** Canvas pixels in a phone's; undefined for what is only seen on a computer. */
export function phoneScale(format: Format): number | undefined {
  return format.placement === 'background' ? undefined : canvasPixelsPerPhonePixel(format);
}
