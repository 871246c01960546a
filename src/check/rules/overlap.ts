/** No text lies on another one, on a logo, or across the edge of a photo. */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Box } from '../../render/types.ts';
import { lettersBox, passing, shared } from '../boxes.ts';
import { aboutText, tenth } from '../findings.ts';
import type { LayoutRule, LayoutSubject, PageText } from '../types.ts';

export const rule: LayoutRule = {
  id: 'overlap',
  needs: 'layout',
  codes: ['TEXTS_OVERLAP', 'TEXT_OVER_IMAGE'],
  judge: (subject) => [...textsOnTexts(subject), ...textsOnImages(subject)],
};

function textsOnTexts(subject: LayoutSubject): Diagnostic[] {
  return subject.texts.flatMap((text, index) =>
    subject.texts.slice(index + 1).flatMap((other) => {
      const byPx = overlapOf(lettersOf(text), lettersOf(other), text, other);
      if (byPx === 0) return [];
      const params = {
        role: text.role,
        other: other.role,
        format: subject.format.id,
        byPx: tenth(byPx),
      };
      return [error('TEXTS_OVERLAP', params, aboutText(subject, text.path ?? other.path))];
    }),
  );
}

/** The largest overlap of two lists of boxes, by its shorter side. */
function overlapOf(
  ones: readonly Box[],
  others: readonly Box[],
  text: PageText,
  other: PageText,
): number {
  // The space at the end of a line is in its box.
  const air = Math.min(text.sizePx, other.sizePx) * 0.3;
  const sides = ones.flatMap((one) =>
    others.map((box) => {
      const { width, height } = shared(one, box);
      return width > air && height > 1 ? Math.min(width, height) : 0;
    }),
  );
  return Math.max(0, ...sides);
}

/** A photo may be the ground of a text; then the contrast of its pixels decides. */
function textsOnImages(subject: LayoutSubject): Diagnostic[] {
  return subject.texts.flatMap((text) =>
    subject.images.flatMap(({ role: image, box }) => {
      const lines = lettersOf(text);
      const touches = lines.some((line) => {
        const { width, height } = shared(line, box);
        return width > text.sizePx * 0.3 && height > 1;
      });
      const isWhollyOn = lines.every((line) => !passing(line, box));
      if (!touches || (image !== 'logo' && isWhollyOn)) return [];
      const params = { role: text.role, image, format: subject.format.id };
      return [error('TEXT_OVER_IMAGE', params, aboutText(subject, text.path))];
    }),
  );
}

function lettersOf({ lines }: PageText): readonly Box[] {
  return lines.map(({ box }) => lettersBox(box));
}
