/** Every text is whole, and in the box that its template gives it. */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { aboutText, tenth } from '../findings.ts';
import { SLACK_PX } from '../boxes.ts';
import type { LayoutRule, PageText } from '../types.ts';

export const rule: LayoutRule = {
  id: 'overflow',
  needs: 'layout',
  codes: ['TEXT_OVERFLOWS', 'TEXT_INCOMPLETE'],
  judge: (subject) =>
    subject.texts.flatMap((text): Diagnostic[] => {
      const { role, path } = text;
      const format = subject.format.id;
      const missing = missingEnd(text);
      if (missing !== '') {
        return [error('TEXT_INCOMPLETE', { role, format, missing }, aboutText(subject, path))];
      }
      const byPx = widerBy(text);
      return byPx > 0
        ? [error('TEXT_OVERFLOWS', { role, format, byPx: tenth(byPx) }, aboutText(subject, path))]
        : [];
    }),
};

/**
 * What was to be written and was not laid out: the renderer drops lines below the canvas's foot,
 * and ends a clamped text with an ellipsis.
 */
function missingEnd({ text, lines }: PageText): string {
  const written = letters(lines.map((line) => line.text).join(''));
  const whole = letters(text);
  if (written === whole) return '';
  let same = 0;
  while (same < written.length && written[same] === whole[same]) same++;
  let seen = 0;
  const start = [...text].findIndex((character) => letters(character) !== '' && seen++ === same);
  return start === -1 ? text : [...text].slice(start).join('').trim();
}

/** Without spaces, which may collapse where a line ends, nor case, which CSS may set. */
function letters(text: string): string {
  return text.replace(/[\s\u2060]+/g, '').toLowerCase();
}

/** A line's last space hangs out of the box, and is not seen. */
function widerBy({ lines, elementBox: [left, , width], sizePx }: PageText): number {
  const widest = Math.max(
    ...lines.map(({ box: [x, , w] }) => Math.max(x + w - (left + width), left - x)),
  );
  return widest > SLACK_PX + sizePx * 0.3 ? widest : 0;
}
