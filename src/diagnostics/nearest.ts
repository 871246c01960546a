import { distance } from 'fastest-levenshtein';

/**
 * The known name that somebody most likely meant, or undefined where none is close: one letter in
 * three may differ, rounded, so one of four and two of five. Case does not count; of equally close
 * names the first wins.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
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
