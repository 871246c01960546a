import { distance } from 'fastest-levenshtein';

/** What people also call a name, in other letters. */
const ALSO_CALLED: Readonly<Record<string, string>> = { x: 'twitter' };

/**
 * The known name that somebody most likely meant, or undefined where none is close: one letter in
 * three may differ, rounded, so one of four and two of five. Case does not count; of equally close
 * names the first wins.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const meant = Object.hasOwn(ALSO_CALLED, wanted) ? ALSO_CALLED[wanted] : undefined;
  if (meant !== undefined && known.includes(meant)) return meant;
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase());
    const allowed = Math.round(Math.max(wanted.length, candidate.length) / 3);
    if (found <= allowed && (best === undefined || found < best.distance)) {
      best = { name: candidate, distance: found };
    }
  }
  return best?.name;
}
