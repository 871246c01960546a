/** Every letter stands out from the pixels that are really behind it, and nothing is before it. */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { aboutText, isAvatar } from '../findings.ts';
import type { LayoutSubject, PageText, PixelRule } from '../types.ts';
import { phoneScale } from './phone-size.ts';

/** WCAG 2.2, success criterion 1.4.3. */
const REQUIRED = 4.5;
const REQUIRED_OF_LARGE = 3;

/** CSS pixels of a phone: WCAG's 18 points. */
const LARGE_PHONE_PX = 24;

/** Of a text's width; the tails of a line's first and last letters may be thin. */
const VISIBLE = 0.97;

export const rule: PixelRule = {
  id: 'contrast',
  needs: 'pixels',
  codes: ['CONTRAST_TOO_LOW', 'TEXT_HIDDEN'],
  judge: (subject) =>
    subject.texts.flatMap((text, index): Diagnostic[] => {
      const ink = subject.inks[index];
      if (!ink || text.lines.length === 0) return [];
      const { role, path } = text;
      const about = aboutText(subject, path);
      const format = subject.format.id;
      const { template } = subject.rendition;
      const { contrast, colour, ground, visible } = ink;
      if (contrast === undefined || visible < VISIBLE) {
        return [error('TEXT_HIDDEN', { role, format, template, visible }, about)];
      }
      const required = requiredContrast(text, subject);
      const params = { role, format, template, contrast, required, colour, ground };
      return contrast < required ? [error('CONTRAST_TOO_LOW', params, about)] : [];
    }),
};

/** What a text's contrast must be at least. A profile picture is always seen small. */
export function requiredContrast(
  { sizePx }: Pick<PageText, 'sizePx'>,
  subject: Pick<LayoutSubject, 'format' | 'composition'>,
): number {
  const perPhonePx = phoneScale(subject.format);
  const isLarge =
    !isAvatar(subject) && perPhonePx !== undefined && sizePx / perPhonePx >= LARGE_PHONE_PX;
  return isLarge ? REQUIRED_OF_LARGE : REQUIRED;
}
