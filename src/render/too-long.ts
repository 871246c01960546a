/** What is said of a rendition in which not everything fits. */
import { error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { TEXT_ROLES } from '../plan/types.ts';
import { attemptLayout } from './attempt.ts';
import type { Attempt, LayoutSubject } from './attempt.ts';

/** Names the text to shorten, the longest that would help, and how many characters would fit. */
export async function tooLong(subject: LayoutSubject, attempt: Attempt): Promise<Diagnostic[]> {
  const { format, rendition } = subject;
  const candidates = attempt.fitted
    .flatMap((fit) => {
      const role = TEXT_ROLES.find((known) => known === fit.role);
      const text = attempt.layout.texts.find((item) => item.role === role);
      return role && text ? [{ fit, role, text }] : [];
    })
    .toSorted((one, other) => other.text.text.length - one.text.text.length);
  for (const { fit, role, text } of candidates) {
    const layout = (wording: string) =>
      attemptLayout(subject, { ...attempt.wordings, [role]: wording });
    const fitting = await longestFittingStart(text.text, async (t) => (await layout(t)).isSound);
    const isLast = role === candidates.at(-1)?.role;
    if (fitting === '' && !isLast) continue;
    const params = {
      role,
      format: format.id,
      characters: [...text.text].length,
      charactersThatFit: [...fitting].length,
      minSizePx: Math.round(fit.range.minPx * 100) / 100,
    };
    const about = { rendition: rendition.id, ...(text.path && { path: text.path }) };
    return [error('TEXT_TOO_LONG', params, about)];
  }
  const reason = 'the template shows no text that could be shorter';
  return [error('RENDER_FAILED', { reason }, { rendition: rendition.id })];
}

/**
 * The most words of a text, from its start, that pass a test; where the first is too long by itself,
 * the most of its letters; empty where not even one letter does.
 */
async function longestFittingStart(
  text: string,
  fits: (start: string) => Promise<boolean>,
): Promise<string> {
  const words = text.split(/\s+/);
  const whole = await longestFitting(words, ' ', fits);
  return whole === '' ? longestFitting([...(words[0] ?? '')], '', fits) : whole;
}

/** The most parts, from the first, that pass a test together; all of them are known not to. */
async function longestFitting(
  parts: readonly string[],
  separator: string,
  fits: (start: string) => Promise<boolean>,
): Promise<string> {
  let low = 0;
  let high = parts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (await fits(parts.slice(0, middle).join(separator))) low = middle;
    else high = middle;
  }
  return parts.slice(0, low).join(separator);
}
